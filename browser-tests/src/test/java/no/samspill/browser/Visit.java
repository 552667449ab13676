package no.samspill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One reader's visit: a browser window of a given width, and a list of everything the browser
/// complained about.
final class Visit implements AutoCloseable {

    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = launch();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
    }

    /// A window of this width in CSS pixels.
    static Visit wide(int width) {
        return new Visit(BROWSER.newContext(options(width)));
    }

    /// A window of this width that asks for dark pages.
    static Visit dark(int width) {
        return new Visit(BROWSER.newContext(options(width).setColorScheme(ColorScheme.DARK)));
    }

    /// A window of this width that runs no scripts.
    static Visit withoutScripts(int width) {
        return new Visit(BROWSER.newContext(options(width).setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setBaseURL(address())
                .setLocale("nb-NO")
                .setAcceptDownloads(true);
    }

    /// A portal of the tests' own, or the one that `SAMSPILL_ADDRESS` names.
    private static String address() {
        return Optional.ofNullable(System.getenv("SAMSPILL_ADDRESS"))
                .orElseGet(() -> RunningPortal.norway().address());
    }

    private static Browser launch() {
        String chromium =
                Optional.ofNullable(System.getenv("SAMSPILL_CHROMIUM")).orElse("/usr/bin/chromium");
        return PLAYWRIGHT
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(java.nio.file.Path.of(chromium))
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync",
                                                "--no-first-run")));
    }

    /// The page, after going to `path`.
    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /// Signs in as one of the invented people, and waits for their own page.
    void signIn(String language, String name) {
        open("/" + language + "/sign-in");
        page.locator("button.demo-person", new Page.LocatorOptions().setHasText(name)).click();
        page.waitForURL(Pattern.compile("/" + language + "/me.*"));
    }

    /// Axe finds nothing on the page, and nothing is to be scrolled sideways.
    void mustSuitEverybody() {
        assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        assertThat(Axe.sidewaysScroll(page)).as("sideways on %s", page.url()).isZero();
    }

    Page page() {
        return page;
    }

    /// What the browser complained about: script errors, refused styles, missing files.
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
