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

    static Difference difference(Change.Field field, BodyWords words) {
        return new Difference(
                words.field(field.name()),
                words.value(field.name(), field.before()),
                words.value(field.name(), field.after()));
    }
}
