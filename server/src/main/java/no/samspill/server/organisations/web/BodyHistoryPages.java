package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.audit.Timelines;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Every version of what the register has said of a body, and what differs between two.
@Controller
class BodyHistoryPages {

    private final Bodies bodies;
    private final Timelines timelines;
    private final Wording wording;
    private final Clock clock;

    BodyHistoryPages(Bodies bodies, Timelines timelines, Wording wording, Clock clock) {
        this.bodies = bodies;
        this.timelines = timelines;
        this.wording = wording;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param before the older of the two that are compared; 0 when there is only one version
    record View(
            String id,
            String title,
            List<Crumb> crumbs,
            List<Row> rows,
            long before,
            long after,
            List<Difference> differences) {}

    /// One version.
    record Row(long version, String when, String writer, String reason, int changed) {}

    private static final Set<String> LISTS = Set.of("parents", "areas", "successions");

    /// A field in two versions.
    record Difference(String label, String before, String after) {}

    @GetMapping("/{lang:nb|nn|en}/bodies/{body}/history")
    String show(
            @PathVariable Language lang,
            @PathVariable String body,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller,
            Model model) {
        Body standing = bodies.find(body).orElseThrow(BodyPages::notFound);
        List<BodyVersion> versions = bodies.versions(new BodyId(standing.id()));
        long newer = after == null ? versions.getFirst().version() : after;
        long older = before == null ? Math.max(newer - 1, 0) : before;
        BodyWords words = new BodyWords(wording.in(lang), bodies);
        String name = words.name(standing, LocalDate.now(clock)).text();
        model.addAttribute(
                "page",
                new View(
                        standing.id(),
                        words.words().get("history.title", name),
                        List.of(
                                new Crumb(words.words().get("bodies.title"), "/bodies"),
                                new Crumb(name, "/bodies/" + standing.id()),
                                new Crumb(words.words().get("history.crumb"), "")),
                        versions.stream().map(one -> row(one, versions, words)).toList(),
                        older,
                        newer,
                        differences(find(versions, older), find(versions, newer), words)));
        RecordRef record = new RecordRef("body", standing.id());
        model.addAttribute("timeline", timelines.of(record, caller, words.words()));
        return "organisations/history";
    }

    private Row row(BodyVersion version, List<BodyVersion> all, BodyWords words) {
        return new Row(
                version.version(),
                words.moment(version.recordedAt(), clock.getZone()),
                words.writer(version, LocalDate.now(clock)),
                Objects.requireNonNullElse(version.reason(), ""),
                BodyFields.differences(find(all, version.version() - 1), version.body()).size());
    }

    private static @Nullable Body find(List<BodyVersion> versions, long version) {
        if (version == 0) {
            return null;
        }
        return versions.stream()
                .filter(one -> one.version() == version)
                .map(BodyVersion::body)
                .findFirst()
                .orElseThrow(BodyPages::notFound);
    }

    private static List<Difference> differences(
            @Nullable Body before, @Nullable Body after, BodyWords words) {
        List<Change.Field> fields = BodyFields.differences(before, after);
        return fields.stream().map(field -> difference(field, words)).toList();
    }

    /// A field in words; of what stands line by line, only the lines that differ.
    static Difference difference(Change.Field field, BodyWords words) {
        String before = Objects.toString(field.before(), "");
        String after = Objects.toString(field.after(), "");
        boolean lines = LISTS.contains(field.name());
        return new Difference(
                words.field(field.name()),
                value(field.name(), lines ? without(before, after) : before, words),
                value(field.name(), lines ? without(after, before) : after, words));
    }

    private static String value(String field, String text, BodyWords words) {
        return text.isEmpty() ? "" : words.value(field, text);
    }

    private static String without(String text, String other) {
        List<String> common = other.lines().toList();
        return text.lines()
                .filter(line -> !common.contains(line))
                .collect(Collectors.joining("\n"));
    }
}
