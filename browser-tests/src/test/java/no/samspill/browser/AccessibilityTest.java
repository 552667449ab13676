package no.samspill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// Every page, in every language, light and dark, wide and narrow: nothing for axe to find, nothing
/// to scroll sideways.
class AccessibilityTest {

    private static final List<String> PAGES =
            List.of(
                    "",
                    "/goals",
                    "/goals/8",
                    "/goals/12",
                    "/targets/8.6",
                    "/indicators",
                    "/indicators/youth-neet",
                    "/indicators/local-youth-neet",
                    "/indicators/youth-neet/history",
                    "/indicators/youth-neet/why",
                    "/areas",
                    "/areas/NO",
                    "/areas/32",
                    "/areas/3207",
                    "/areas/3020",
                    "/compare?area=3207&area=3203",
                    "/search?q=avfall",
                    "/search?q=xyzzy",
                    "/methods",
                    "/data",
                    "/releases",
                    "/import",
                    "/about",
                    "/accessibility",
                    "/privacy",
                    "/nowhere");

    static Stream<Arguments> pages() {
        return PAGES.stream()
                .flatMap(page -> Stream.of("nb", "nn", "en").map(lang -> Arguments.of(lang, page)));
    }

    @ParameterizedTest(name = "/{0}{1}")
    @MethodSource("pages")
    void nothingStandsInAnybodysWay(String language, String path) {
        String address = "/" + language + path;
        try (Visit visit = Visit.wide(1280)) {
            Page page = visit.open(address);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            SoftAssertions softly = new SoftAssertions();
            for (int width : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    softly.assertThat(violations(page))
                            .as("axe on %s, %s px, %s", address, width, scheme)
                            .isEmpty();
                }
            }
            softly.assertThat(sidewaysScroll(page))
                    .as("pixels to scroll sideways at 320 px on %s", address)
                    .isZero();
            softly.assertAll();
            assertThat(visit.complaints())
                    .filteredOn(complaint -> !path.equals("/nowhere"))
                    .isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(AccessibilityTest::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(5)
                        .toList();
    }

    private static int sidewaysScroll(Page page) {
        return ((Number)
                        page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
