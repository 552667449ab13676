package no.samspill.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/// A reader who has a keyboard and no mouse.
final class Keyboard {

    private static final int LONGEST_WAY = 250;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /// Presses Tab until what the selector names has the focus.
    void reach(String selector) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            page.keyboard().press("Tab");
            if (has(selector)) {
                return;
            }
        }
        throw new AssertionError("cannot be reached by Tab: " + selector + " on " + page.url());
    }

    /// Chooses one of several by the arrow keys, having reached the first or the chosen one by Tab.
    void choose(String name, String value) {
        reach("input[name='" + name + "']");
        String wanted = "input[name='" + name + "'][value='" + value + "']";
        for (int i = 0; i < LONGEST_WAY && !has(wanted); i++) {
            page.keyboard().press("ArrowDown");
        }
        if (!page.locator(wanted).isChecked()) {
            page.keyboard().press("Space");
        }
    }

    /// Reaches a field and writes over what stands in it.
    void write(String selector, String text) {
        reach(selector);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }

    /// Reaches a link or a button, uses it, and waits for the page it leads to.
    void use(String selector) {
        reach(selector);
        page.evaluate("() => { window.isLeft = true; }");
        page.keyboard().press("Enter");
        page.waitForCondition(this::isOnAnotherPage);
        page.waitForLoadState();
    }

    private boolean isOnAnotherPage() {
        try {
            return Boolean.FALSE.equals(page.evaluate("() => window.isLeft === true"));
        } catch (PlaywrightException e) {
            // The page was on its way out when it was asked.
            return false;
        }
    }

    private boolean has(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate(
                        "selector => document.activeElement !== null"
                                + " && document.activeElement.matches(selector)",
                        selector));
    }
}
