package no.samspill.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The errands people come with, from the front page to the end.
class WalkTest {

    @Test
    void leadsFromTheFrontPageToAMunicipalitysFigureAndItsDownload() throws IOException {
        try (Visit visit = Visit.wide(1280)) {
            Page page = visit.open("/nb");
            page.getByLabel("Finn din kommune").fill("Nordre Follo");
            page.getByRole(AriaRole.BUTTON, named("Vis")).click();
            page.waitForURL(Pattern.compile("/nb/(areas/3207|search|areas\\?).*"));
            if (!page.url().endsWith("/areas/3207")) {
                page.getByRole(AriaRole.MAIN)
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName("Nordre Follo"))
                        .first()
                        .click();
            }
            assertThat(page.getByRole(AriaRole.HEADING, headed("Nordre Follo", 1))).isVisible();
            page.getByRole(AriaRole.LINK, named("Unge utenfor jobb og utdanning")).click();
            assertThat(page).hasURL(Pattern.compile("/nb/indicators/local-youth-neet.*"));
            page.locator("#figure")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tabell"))
                    .click();
            assertThat(page.locator("#figure table").first()).isVisible();
            Download download =
                    page.waitForDownload(() ->
                            page.locator("#figure")
                                    .getByRole(
                                            AriaRole.LINK,
                                            new Locator.GetByRoleOptions()
                                                    .setName("CSV")
                                                    .setExact(true))
                                    .click());
            List<String> lines = Files.readAllLines(download.path());
            assertThat(lines.getFirst())
                    .startsWith("INDICATOR,REF_AREA,TIME_PERIOD,EXAMPLE,OBS_VALUE");
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("local-youth-neet,3207,"))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(",example"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void letsAnUploadedFigureLandAfterItsPreviewAndShowsIt(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("avis.csv");
        Files.writeString(
                file,
                "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\nadult-obesity,NO,2017,23.7\n",
                StandardCharsets.UTF_8);
        try (Visit visit = Visit.wide(1280)) {
            visit.signIn("nb", "Dag Driftsansvarlig");
            Page page = visit.open("/nb/import");
            page.locator("#file").setInputFiles(file);
            page.getByRole(AriaRole.BUTTON, named("Se hva filen endrer")).click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("23,7");
            page.getByRole(AriaRole.BUTTON, named("Utgi")).click();
            assertThat(page).hasURL(Pattern.compile("/nb/releases/\\d+.*"));
            assertThat(page.getByRole(AriaRole.MAIN))
                    .containsText("Digitaliserings- og forvaltningsdepartementet");
            visit.open("/nb/indicators/adult-obesity?view=table");
            assertThat(page.locator("#figure table").first()).containsText("23,7");
        }
    }

    @Test
    void refusesAFileWithTheRowAndTheAdvice(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("feil.csv");
        Files.writeString(
                file,
                "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\nadult-obesity,NO,2018,mye\nadult-obesity,9876,2018,3\n",
                StandardCharsets.UTF_8);
        try (Visit visit = Visit.wide(1280)) {
            visit.signIn("nb", "Dag Driftsansvarlig");
            Page page = visit.open("/nb/import");
            page.locator("#file").setInputFiles(file);
            page.getByRole(AriaRole.BUTTON, named("Se hva filen endrer")).click();
            Locator main = page.getByRole(AriaRole.MAIN);
            assertThat(main).containsText("OBS_VALUE");
            assertThat(main).containsText("9876");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Utgi"))).hasCount(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    Nynorsk, nn, Unge utanfor jobb og utdanning
                    English, en, Young people
                    """)
    void keepsThePageWhenTheLanguageChanges(String name, String tag, String words) {
        try (Visit visit = Visit.wide(1280)) {
            Page page = visit.open("/nb/indicators/youth-neet");
            page.locator("header details.drop summary").click();
            page.locator("header details.drop")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/" + tag + "/indicators/youth-neet$"));
            assertThat(page.getByRole(AriaRole.HEADING).first()).containsText(words);
        }
    }

    @Test
    void canBeWalkedWithTheKeyboardAlone() {
        try (Visit visit = Visit.wide(1280)) {
            Page page = visit.open("/nb");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).containsText("Hopp til innhold");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasAttribute("name", "q");
            page.keyboard().type("3207");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/nb/areas.*"));
            page.waitForLoadState();
            tabTo(page, "Unge utenfor jobb og utdanning");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/nb/indicators/local-youth-neet.*"));
            tabTo(page, "Tabell");
            page.keyboard().press("Enter");
            assertThat(page.locator("#figure table").first()).isVisible();
        }
    }

    /// Presses Tab until something with one of these texts has the focus, as a reader would.
    private static void tabTo(Page page, String... texts) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            String focused = page.locator(":focus").first().innerText();
            for (String text : texts) {
                if (focused.strip().equals(text)) {
                    return;
                }
            }
        }
        throw new AssertionError("Tab never reached " + String.join(" or ", texts));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/nb",
                "/nb/goals/8",
                "/nb/indicators/local-youth-neet",
                "/nb/areas/3207",
                "/nb/search?q=avfall"
            })
    void saysTheSameWithoutScripts(String path) {
        try (Visit plain = Visit.withoutScripts(1280);
                Visit full = Visit.wide(1280)) {
            Page without = plain.open(path);
            assertThat(without.locator("main h1")).isVisible();
            assertThat(Said.on(without)).isEqualTo(Said.on(full.open(path)));
        }
    }

    /// What a page says, apart from how it is laid out.
    private record Said(String title, List<String> headings, int rows) {

        static Said on(Page page) {
            return new Said(
                    page.locator("main h1").innerText().strip(),
                    page.locator("main h2").allTextContents().stream().map(String::strip).toList(),
                    page.locator("main table tr").count());
        }
    }

    @Test
    void showsWhatIsMissingWithADifferentLookFromZero() {
        try (Visit visit = Visit.wide(1280)) {
            Page page = visit.open("/nb/areas/3207");
            Locator missing =
                    page.locator("tr.mrow")
                            .filter(new Locator.FilterOptions().setHasText("Mangler:"))
                            .first();
            assertThat(missing).hasClass(Pattern.compile("(^| )look-missing( |$)"));
            assertThat(missing.locator(".fig-n")).hasText("..");
            assertThat(missing.locator(".gap-field")).hasClass("gap-field missing");
            assertThat(page.locator("tr.mrow.look-zero .gap-field.missing")).hasCount(0);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions headed(String name, int level) {
        return new Page.GetByRoleOptions().setName(name).setLevel(level);
    }
}
