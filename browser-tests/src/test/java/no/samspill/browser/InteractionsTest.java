package no.samspill.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A coordinator brings a matrix in, moves in it by the keyboard, and puts a conflict on the
/// agenda.
class InteractionsTest {

    private static final String MATRIX =
            """
            target,6.6,7.2,13.1,17.11
            6.6,0,-1,2,0
            7.2,-2,0,1,?
            13.1,3,-2,0,
            17.11,0,-1.5,-2,0
            """;

    @Test
    void leadsFromAFileToTheAgenda(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("matrise.csv");
        Files.writeString(file, MATRIX);
        try (Visit visit = Visit.wide(1280)) {
            visit.signIn("nb", "Solveig Samordner");
            Page page = visit.open("/nb/coordination/interactions/import");
            page.locator("#file").setInputFiles(file);
            page.locator("#scorer").fill("kld");
            page.locator("#name").fill("Prøvesett");
            page.locator("#source").fill("Et møte");
            page.locator("#licence").fill("NLOD 2.0");
            page.locator("main form button[type=submit]").click();
            visit.mustSuitEverybody();
            page.locator("form[action$='/commit'] button").click();
            assertThat(page).hasURL(Pattern.compile(".*set=provesett.*"));
            suitsEverybody(visit, page);
            moves(page);
            suitsEverybody(visit, page);
            page.locator("#state").selectOption("agenda");
            page.locator("#why").fill("Møtet i september");
            page.locator("form[action$='/step'] button").click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Steget er lagret");
            assertThat(page.locator("#panel")).containsText("Møtet i september");
            for (String view : List.of("network", "list")) {
                visit.open("/nb/coordination/interactions?set=provesett&view=" + view);
                suitsEverybody(visit, page);
            }
            assertThat(visit.complaints()).isEmpty();
        }
        opensWithoutScripts();
    }

    private static void moves(Page page) {
        page.locator("#matrix td a[tabindex='0']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        // The way led around the diagonal, where there is nothing to open.
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("#cell-title")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*cell=7\\.2-6\\.6.*"));
        page.keyboard().press("j");
        assertThat(page).hasURL(Pattern.compile(".*cell=7\\.2-13\\.1.*"));
        page.keyboard().press("k");
        assertThat(page).hasURL(Pattern.compile(".*cell=7\\.2-6\\.6.*"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel")).hasCount(0);
        assertThat(page.locator("#matrix td a:focus")).hasText("−2");
        page.keyboard().press("Enter");
        assertThat(page.locator("#cell-title")).isFocused();
    }

    private static void opensWithoutScripts() {
        try (Visit visit = Visit.withoutScripts(390)) {
            Page page = visit.open("/nb/coordination/interactions?set=provesett");
            page.locator("#matrix td a").first().click();
            assertThat(page.locator("#cell-title")).isVisible();
            assertThat(page.locator("#matrix")).isHidden();
        }
    }

    private static void suitsEverybody(Visit visit, Page page) {
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visit.mustSuitEverybody();
            }
        }
        page.setViewportSize(1280, 900);
    }
}
