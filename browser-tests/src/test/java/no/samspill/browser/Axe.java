package no.samspill.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;

/// What axe, and a ruler, find on a page.
final class Axe {

    private Axe() {}

    static List<String> violations(Page page) {
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
                        .map(Axe::describe)
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

    static int sidewaysScroll(Page page) {
        return ((Number)
                        page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
