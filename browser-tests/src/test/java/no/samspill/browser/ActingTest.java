package no.samspill.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.regex.Pattern;

/// Somebody asks to act for a body, is let in, changes what is theirs to change, and is stopped
/// before what is not; all of it by the keyboard.
class ActingTest {

    private static final String BODY = "county-32";
    private static final String OTHER_BODY = "county-46";

    @ParameterizedTest(name = "in {0}")
    @CsvSource(
            textBlock =
                    """
                    nb, Du har ikke rett til dette
                    nn, Du har ikkje rett til dette
                    en, You have no right to this
                    """)
    void letsInWhoAsksAndStopsThemBeforeOtherBodies(String lang, String refusal) {
        try (Visit asking = Visit.wide(1280);
                Visit answering = Visit.wide(1280)) {
            ask(asking, lang);
            approve(answering, lang);
            edit(asking, lang);

            Page elsewhere = asking.open("/" + lang + "/bodies/" + OTHER_BODY + "/edit");
            assertThat(elsewhere.getByRole(AriaRole.MAIN)).containsText(refusal);
            asking.mustSuitEverybody();

            end(answering, lang);
            Page over = asking.open("/" + lang + "/bodies/" + BODY + "/edit");
            assertThat(over.locator("main form[action$='/edit']")).hasCount(0);
            assertThat(asking.complaints())
                    .filteredOn(complaint -> !complaint.contains("/edit"))
                    .isEmpty();
        }
    }

    private static void ask(Visit visit, String lang) {
        visit.signIn(lang, "Ingrid Innbygger");
        Page page = visit.open("/" + lang + "/bodies/" + BODY);
        Keyboard keys = new Keyboard(page);
        visit.mustSuitEverybody();
        keys.use("a[href='/" + lang + "/bodies/" + BODY + "/access']");
        visit.mustSuitEverybody();
        keys.choose("role", "case-officer");
        keys.write("textarea[name='why']", "Jeg fører opplysningene våre.");
        keys.use("main form.stacked button[type='submit']");
        assertThat(page).hasURL(Pattern.compile("/" + lang + "/me.*"));
        visit.mustSuitEverybody();
    }

    private static void approve(Visit visit, String lang) {
        visit.signIn(lang, "Anne Administrator");
        Page page = visit.open("/" + lang + "/bodies/" + BODY + "/people");
        Keyboard keys = new Keyboard(page);
        visit.mustSuitEverybody();
        keys.use("a[href*='/people/requests/']");
        visit.mustSuitEverybody();
        keys.use("form[action$='/approve'] button[type='submit']");
        assertThat(page.locator("main")).containsText("Ingrid Innbygger");
    }

    private static void edit(Visit visit, String lang) {
        Page page = visit.open("/" + lang + "/me/acting");
        Keyboard keys = new Keyboard(page);
        visit.mustSuitEverybody();
        keys.reach("input[name='choice']");
        page.keyboard().press("ArrowDown");
        keys.use("main form.stacked button[type='submit']");
        visit.open("/" + lang + "/bodies/" + BODY);
        keys.use("a[href='/" + lang + "/bodies/" + BODY + "/edit']");
        visit.mustSuitEverybody();
        String words = "Fylkeskommunen rundt Oslo, skrevet på " + lang + ".";
        keys.write("textarea[name='description." + lang + "']", words);
        keys.write("textarea[name='reason']", "Innbyggerne spør hvem vi er (" + lang + ").");
        keys.use("form[action$='/edit'] .actions button[type='submit']");
        assertThat(page).hasURL(Pattern.compile("/" + lang + "/bodies/" + BODY + ".*"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(words);
        assertThat(page.locator("aside ol.story"))
                .containsText("Innbyggerne spør hvem vi er (" + lang + ").");
        keys.reach("details.timeline > summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("details.timeline ol.story")).isVisible();
        assertThat(page.locator("details.timeline ol.story")).containsText(words);
        visit.mustSuitEverybody();
    }

    private static void end(Visit visit, String lang) {
        Page page = visit.open("/" + lang + "/bodies/" + BODY + "/people");
        String way =
                page.locator("tr", new Page.LocatorOptions().setHasText("Ingrid Innbygger"))
                        .locator("a[href$='/end']")
                        .getAttribute("href");
        Keyboard keys = new Keyboard(page);
        keys.use("a[href='" + way + "']");
        visit.mustSuitEverybody();
        keys.write("textarea[name='reason']", "Oppgaven er over.");
        keys.use("main form.stacked button[type='submit']");
        assertThat(page.locator("main table.t").first()).not().containsText("Ingrid Innbygger");
    }
}
