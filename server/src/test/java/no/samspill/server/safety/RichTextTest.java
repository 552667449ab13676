package no.samspill.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class RichTextTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

    private static String html(String markdown) {
        return new RichText(markdown).html();
    }

    @Test
    void showsWhatPeopleWriteInMarkdown() {
        String html = html("En *viktig* **sak**:\n\n- en\n- to\n\n> sitat\n\n`kode`");
        assertThat(html.replaceAll("\\s*\n\\s*", ""))
                .isEqualTo(
                        "<p>En <em>viktig</em> <strong>sak</strong>:</p>"
                                + "<ul><li>en</li><li>to</li></ul>"
                                + "<blockquote><p>sitat</p></blockquote><p><code>kode</code></p>");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"# A, h3", "## A, h4", "### A, h5", "#### A, h6", "###### A, h6"})
    void putsHeadingsBelowThoseOfThePage(String markdown, String element) {
        assertThat(html(markdown)).contains("<" + element + ">A</" + element + ">");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[a](https://www.regjeringen.no/x?y=1)",
                "[a](http://www.ssb.no)",
                "<mailto:post@ssb.no>",
                "<https://www.ssb.no>"
            })
    void linksOutAndTellsNobodyWhereTheReaderCameFrom(String markdown) {
        assertThat(html(markdown))
                .containsPattern("<a href=\"(https?://|mailto:)[^\"]+\" rel=\"[^\"]+\">")
                .contains("noopener", "noreferrer", "nofollow");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#x73;cript:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:msgbox(1))",
                "[a](//evil.example/x)",
                "[a](/logout)",
                "[a](file:///etc/passwd)",
                "[a](\\javascript:alert(1))",
                "[a](https:alert)",
                "<javascript:alert(1)>"
            })
    void leavesOutAddressesThatDoNotLeadOut(String markdown) {
        assertThat(html(markdown)).doesNotContain("href").contains("a");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"https://x\" onclick=\"alert(1)\">x</a>",
                "<style>*{background:url(//evil.example)}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<form action=//evil.example><input name=p></form>",
                "<base href=//evil.example>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<object data=//evil.example></object>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[><script>alert(1)</script>]]>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "`</code><script>alert(1)</script>`",
                "```\n</pre><script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "[x](https://a.example \"\" onmouseover=\"alert(1)\")",
                "![\"onerror=\"alert(1)](x)",
                "![x](javascript:alert(1))",
                "[<img src=x onerror=alert(1)>](https://a.example)",
                "<details open ontoggle=alert(1)>",
                "<x-y contenteditable onblur=alert(1)>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "{{constructor.constructor('alert(1)')()}}"
            })
    void letsNothingRun(String markdown) {
        Set<String> allowed =
                Set.of(
                        "p",
                        "br",
                        "hr",
                        "em",
                        "strong",
                        "code",
                        "pre",
                        "blockquote",
                        "ul",
                        "ol",
                        "li",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "a");
        // The sanitizer parts double braces with an empty comment, lest a script take them up.
        String html = html(markdown).replace("{<!-- -->{", "{ {");
        Set<String> elements = new TreeSet<>();
        TAG.matcher(html)
                .results()
                .forEach(tag -> {
                    elements.add(tag.group(2));
                    assertThat(tag.group(3))
                            .matches("|( (href|rel)=\"[^\"<>]*\")+| start=\"\\d+\"| /");
                });
        assertThat(allowed).containsAll(elements);
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
    }

    @Test
    void putsTheDescriptionInThePlaceOfAnImage() {
        assertThat(html("Se ![kart over *Oslo*](https://x.example/k.png) her"))
                .isEqualTo("<p>Se kart over <em>Oslo</em> her</p>\n");
        assertThat(html("![](https://x.example/k.png)")).contains("k.png").doesNotContain("<img");
    }

    @Test
    void givesThePlainText() {
        RichText text = new RichText("# Mål\n\nSe [SSB](https://www.ssb.no) **nå**\n\n- a\n- b");
        assertThat(text.plain())
                .contains("Mål", "SSB", "https://www.ssb.no", "nå")
                .doesNotContain("*", "](", "#");
    }

    @ParameterizedTest(name = "{0} without end")
    @ValueSource(
            strings = {"> ", "*a ", "[", "![", "- ", "`", "<", "**a*", "[a](", "1. ", "\\", "&"})
    @Timeout(10)
    void isNotKeptBusy(String piece) {
        String long1 = piece.repeat(20_000);
        assertThat(html(long1)).isNotNull();
        assertThat(new RichText(long1).plain()).isNotNull();
    }

    @Test
    void isEmptyForAnEmptyText() {
        assertThat(html("")).isEmpty();
        assertThat(new RichText("").plain()).isEmpty();
    }
}
