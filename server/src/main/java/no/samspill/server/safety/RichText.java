package no.samspill.server.safety;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.regex.Pattern;

/// A text that somebody wrote in Markdown, to be shown to others.
///
/// Its HTML holds paragraphs, headings, lists, emphasis, code, quotations and links, and nothing
/// else. Headings begin at the third level, below those of the page. Links lead to `https`, `http`
/// and `mailto` addresses only and tell nobody where the reader came from. An image becomes its
/// description; HTML is shown as it was typed.
///
/// Two walls stand behind each other: the renderer writes no HTML of the author's, and what it
/// writes goes through a list of what is allowed.
///
/// @param markdown as it was typed
public record RichText(String markdown) {

    private static final int HIGHEST_HEADING = 3;
    private static final Pattern LEADS_OUT = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    // Texts nested deeper than this are shown flat; nobody writes them by hand.
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder()
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .build();

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote")
                    .allowElements("ul", "ol", "li", "h3", "h4", "h5", "h6", "a")
                    .allowAttributes("start")
                    .matching(NUMBER)
                    .onElements("ol")
                    .allowAttributes("href")
                    .matching(leadsOut())
                    .onElements("a")
                    .allowUrlProtocols("https", "http", "mailto")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
                    .toFactory();

    /// The text as HTML that may stand in a page as it is.
    public String html() {
        return ALLOWED.sanitize(HTML.render(parsed()));
    }

    /// The text without its marks, for searches, summaries and mails; links keep their address.
    public String plain() {
        return PLAIN.render(parsed()).strip();
    }

    private Node parsed() {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamer());
        return document;
    }

    private static AttributePolicy leadsOut() {
        return (element, attribute, value) -> LEADS_OUT.matcher(value).matches() ? value : null;
    }

    /// Lowers headings and puts descriptions in the place of images.
    private static final class Tamer extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + HIGHEST_HEADING - 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (image.getFirstChild() == null) {
                image.appendChild(new Text(image.getDestination()));
            }
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                // Before the image one after the other, and so in their order.
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
