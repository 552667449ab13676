package no.samspill.server.audit.web;

import no.samspill.server.audit.AuditSearch;
import no.samspill.server.audit.AuditSearch.Query;
import no.samspill.server.audit.AuditVerification;
import no.samspill.server.audit.Directory;
import no.samspill.server.audit.Entry;
import no.samspill.server.audit.Telling;
import no.samspill.server.audit.Told;
import no.samspill.server.audit.Verdict;
import no.samspill.server.audit.web.AuditFilter.Names;
import no.samspill.server.audit.web.AuditView.Choice;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/// Where auditors read the record of every change.
@Controller
@RequestMapping("/{lang:nb|nn|en}/audit")
class AuditPages {

    private static final int ON_A_PAGE = 50;
    private static final String PATH = "/audit";
    private static final String BLANKING = PATH + "/blanking";

    private final AuditSearch search;
    private final AuditVerification verification;
    private final Telling telling;
    private final Directory directory;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    AuditPages(
            AuditSearch search,
            AuditVerification verification,
            Telling telling,
            Directory directory,
            Rights rights,
            Wording wording,
            Clock clock) {
        this.search = search;
        this.verification = verification;
        this.telling = telling;
        this.directory = directory;
        this.rights = rights;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable Language lang,
            @ModelAttribute("filter") AuditFilter filter,
            @RequestParam(defaultValue = "1") String page,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        Names names = Names.of(directory, words);
        Query query = filter.query(names, problems, words);
        // What cannot be understood finds nothing, and not everything.
        long count = problems.isEmpty() ? search.count(query) : 0;
        int last = (int) Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int here = Math.min(last, page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1);
        List<Entry> entries =
                count == 0 ? List.of() : search.list(query, ON_A_PAGE, (here - 1L) * ON_A_PAGE);
        String title = words.get("audit.title");
        model.addAttribute(
                "page",
                new AuditView(
                        title,
                        List.of(new Crumb(title, "")),
                        telling.tell(entries, words),
                        words.get("audit.count", words.numbers().count(count), count),
                        filter.named(names),
                        filter.narrows(),
                        names.owners().known(),
                        names.actors().known(),
                        choices(search.listTypes(), Telling::type, words),
                        choices(search.listActions(), Telling::action, words),
                        here > 1 ? PATH + filter.parameters(here - 1) : null,
                        here < last ? PATH + filter.parameters(here + 1) : null,
                        words.get(
                                "audit.page",
                                words.numbers().count(here),
                                words.numbers().count(last)),
                        PATH + "/entries.csv" + filter.parameters(1),
                        PATH + "/entries.xlsx" + filter.parameters(1),
                        blanking(Objects.requireNonNullElse(query.actor(), ""), caller)));
        model.addAttribute("problems", problems);
        return "audit/list";
    }

    /// Where personal data are blanked, with the person who is looked for filled in; empty for
    /// those who may not.
    private String blanking(String person, Caller caller) {
        if (!rights.may(caller, Action.BLANK_PERSONAL_DATA, null)) {
            return "";
        }
        return person.startsWith("person:")
                ? UriComponentsBuilder.fromPath(BLANKING)
                        .queryParam("person", "{person}")
                        .encode()
                        .buildAndExpand(person)
                        .toUriString()
                : BLANKING;
    }

    private static List<Choice> choices(
            List<String> all, BiFunction<String, Words, String> naming, Words words) {
        List<Choice> choices = new ArrayList<>();
        all.stream()
                .map(one -> new Choice(one, naming.apply(one, words)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        choices.addFirst(new Choice("", words.get("audit.any")));
        return choices;
    }

    /// One entry, whole.
    ///
    /// @param previous the number of the one before; null for the first
    /// @param next the number of the one after; null for the last
    /// @param holds whether it is as it was written
    /// @param mayBlank whether the reader may blank personal data
    record EntryView(
            String title,
            List<Crumb> crumbs,
            Told entry,
            Entry row,
            @Nullable Long previous,
            @Nullable Long next,
            boolean holds,
            boolean mayBlank) {}

    @GetMapping("/{seq}")
    String entry(
            @PathVariable Language lang,
            @PathVariable("seq") String number,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        Entry entry =
                Optional.of(number)
                        .filter(one -> one.matches("[1-9][0-9]{0,17}"))
                        .map(Long::parseLong)
                        .flatMap(search::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        long seq = entry.seq();
        String title = words.get("audit.entry.title", words.numbers().count(seq));
        model.addAttribute(
                "page",
                new EntryView(
                        title,
                        crumbs(title, words),
                        telling.tell(List.of(entry), words).getFirst(),
                        entry,
                        seq > 1 ? seq - 1 : null,
                        search.find(seq + 1).isPresent() ? seq + 1 : null,
                        verification.holds(entry),
                        rights.may(caller, Action.BLANK_PERSONAL_DATA, null)));
        return "audit/entry";
    }

    private static List<Crumb> crumbs(String title, Words words) {
        return List.of(new Crumb(words.get("audit.title"), PATH), new Crumb(title, ""));
    }

    /// What a look at the whole record came to.
    ///
    /// @param broken the number of the first entry that does not hold; null when all do
    record VerdictView(
            String title,
            List<Crumb> crumbs,
            boolean intact,
            String sentence,
            String detail,
            @Nullable Long broken,
            String when) {}

    @GetMapping("/verification")
    String verify(@PathVariable Language lang, Model model) {
        Words words = wording.in(lang);
        String title = words.get("audit.verification.title");
        String when = words.numbers().moment(LocalDateTime.now(clock));
        VerdictView view =
                switch (verification.verify()) {
                    case Verdict.Intact(long count, String hash) ->
                            new VerdictView(
                                    title,
                                    crumbs(title, words),
                                    true,
                                    words.get("audit.intact", words.numbers().count(count), count),
                                    hash,
                                    null,
                                    when);
                    case Verdict.Broken broken ->
                            new VerdictView(
                                    title,
                                    crumbs(title, words),
                                    false,
                                    words.get(
                                            "audit.broken",
                                            words.numbers().count(broken.seq()),
                                            words.get("audit.broken." + broken.what().key())),
                                    words.get(
                                            "audit.certain",
                                            words.numbers().count(broken.certain())),
                                    broken.seq(),
                                    when);
                };
        model.addAttribute("page", view);
        return "audit/verification";
    }
}
