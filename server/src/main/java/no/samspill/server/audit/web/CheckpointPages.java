package no.samspill.server.audit.web;

import no.samspill.server.audit.Checkpoints;
import no.samspill.server.audit.Head;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.List;

/// The signed statements of how the record of every change ended.
@Controller
class CheckpointPages {

    private static final int ON_A_PAGE = 25;
    private static final String PATH = "/audit/checkpoints";

    private final Checkpoints checkpoints;
    private final Wording wording;
    private final Clock clock;

    CheckpointPages(Checkpoints checkpoints, Wording wording, Clock clock) {
        this.checkpoints = checkpoints;
        this.wording = wording;
        this.clock = clock;
    }

    /// The page.
    ///
    /// @param count how many there are, in words
    /// @param before the address of the page before; null when this is the first
    /// @param after the address of the next page; null when this is the last
    /// @param here which page this is, of how many
    record CheckpointsView(
            String title,
            List<Crumb> crumbs,
            String count,
            List<Row> rows,
            @Nullable String before,
            @Nullable String after,
            String here) {}

    /// One of them.
    ///
    /// @param when when it was signed, in words
    /// @param time the same for programs
    /// @param head what was signed
    /// @param holds whether the record still says so
    record Row(String when, String time, Head head, boolean holds) {}

    @GetMapping("/{lang:nb|nn|en}/audit/checkpoints")
    String list(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Words words = wording.in(lang);
        long count = checkpoints.count();
        int last = (int) Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int here = Math.min(last, page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1);
        String title = words.get("audit.checkpoints.title");
        model.addAttribute(
                "page",
                new CheckpointsView(
                        title,
                        List.of(
                                new Crumb(words.get("audit.title"), "/audit"),
                                new Crumb(title, "")),
                        words.get("audit.checkpoints.count", words.numbers().count(count), count),
                        checkpoints.list(ON_A_PAGE, (here - 1L) * ON_A_PAGE).stream()
                                .map(head -> row(head, words))
                                .toList(),
                        here > 1 ? PATH + "?page=" + (here - 1) : null,
                        here < last ? PATH + "?page=" + (here + 1) : null,
                        words.get(
                                "audit.page",
                                words.numbers().count(here),
                                words.numbers().count(last))));
        return "audit/checkpoints";
    }

    private Row row(Head head, Words words) {
        return new Row(
                words.numbers().moment(head.at().atZone(clock.getZone()).toLocalDateTime()),
                head.at().toString(),
                head,
                checkpoints.holds(head));
    }
}
