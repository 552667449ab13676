package no.samspill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
                    "/bodies",
                    "/bodies/county-30",
                    "/bodies/county-30/history",
                    "/coordination",
                    "/coordination/interactions",
                    "/about/rights",
                    "/sign-in",
                    "/data",
                    "/releases",
                    "/about",
                    "/accessibility",
                    "/privacy",
                    "/nowhere");

    static Stream<Arguments> pages() {
        return PAGES.stream()
                .flatMap(page -> Stream.of("nb", "nn", "en").map(lang -> Arguments.of(lang, page)));
    }

    /// Pages for those who have signed in, and as whom to look at them.
    private static final Map<String, List<String>> WORK_PAGES =
            new TreeMap<>(
                    Map.of(
                            "Dag Driftsansvarlig",
                            List.of(
                                    "/import",
                                    "/me",
                                    "/me/erase",
                                    "/audit",
                                    "/audit/1",
                                    "/audit/verification",
                                    "/audit/checkpoints",
                                    "/audit/blanking"),
                            "Solveig Samordner",
                            List.of(
                                    "/bodies/new",
                                    "/bodies/import",
                                    "/bodies/county-32/edit",
                                    "/coordination/interactions/new",
                                    "/coordination/interactions/import",
                                    "/reorganisations",
                                    "/reorganisations/new",
                                    "/reorganisations/new?kind=merge"),
                            "Anne Administrator",
                            List.of("/bodies/county-32/people", "/bodies/county-46/edit"),
                            "Rita Revisor",
                            List.of("/audit?type=appointment", "/bodies/county-30/history")));

    static Stream<Arguments> workPages() {
        return WORK_PAGES.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream()
                                .flatMap(page ->
                                        Stream.of("nb", "nn", "en")
                                                .map(lang ->
                                                        Arguments.of(lang, page, entry.getKey()))));
    }

    /// In every language where words are longest for the room, and in one of them every look.
    @ParameterizedTest(name = "/{0}{1} as {2}")
    @MethodSource("workPages")
    void nothingStandsInTheWayOfThoseWhoWork(String language, String path, String person) {
        try (Visit visit = Visit.wide(1280)) {
            visit.signIn(language, person);
            Page page = visit.open("/" + language + path);
            SoftAssertions softly = new SoftAssertions();
            for (int width : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    boolean narrowAndLight = width == 320 && scheme == ColorScheme.LIGHT;
                    if (language.equals("nb") || narrowAndLight) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        softly.assertThat(Axe.violations(page))
                                .as("axe on %s, %s px, %s", page.url(), width, scheme)
                                .isEmpty();
                    }
                }
            }
            softly.assertThat(Axe.sidewaysScroll(page))
                    .as("pixels to scroll sideways at 320 px on %s", page.url())
                    .isZero();
            softly.assertAll();
        }
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
                    softly.assertThat(Axe.violations(page))
                            .as("axe on %s, %s px, %s", address, width, scheme)
                            .isEmpty();
                }
            }
            softly.assertThat(Axe.sidewaysScroll(page))
                    .as("pixels to scroll sideways at 320 px on %s", address)
                    .isZero();
            softly.assertAll();
            assertThat(visit.complaints())
                    .filteredOn(complaint -> !path.equals("/nowhere"))
                    .isEmpty();
        }
    }
}
