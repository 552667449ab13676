package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyKinds;
import no.samspill.server.organisations.FieldProblem;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lays out the form of a reorganisation, proposed anew or otherwise than before.
@Component
class ReorganisationForms {

    private static final Pattern BODY = Pattern.compile("from\\.\\d+|to\\.\\d+\\.body");

    private final BodyKinds kinds;
    private final Clock clock;

    ReorganisationForms(BodyKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /// What the form is asked for.
    ///
    /// @param kind what sort of reorganisation; null while none is chosen
    /// @param values the texts by field
    /// @param id the proposal that is revised; 0 for a new one
    /// @param version the version it is revised from; 0 for a new one
    /// @param clash what somebody else has changed meanwhile; null when nobody has
    record Asked(
            @Nullable Kind kind,
            Map<String, String> values,
            long id,
            long version,
            ReorganisationView.@Nullable Clash clash) {

        static Asked fresh(@Nullable Kind kind, Map<String, String> values) {
            return new Asked(kind, values, 0, 0, null);
        }

        private boolean revises() {
            return id != 0;
        }

        private String back() {
            return revises() ? "/reorganisations/" + id : "/reorganisations";
        }

        private String path() {
            return revises() ? back() + "/revise" : "/reorganisations/new";
        }
    }

    String show(Asked asked, FormProblems problems, BodyWords words, Model model) {
        Kind kind = asked.kind();
        String title = title(asked, words);
        ReorganisationForm form =
                new ReorganisationForm(kind == null ? Kind.MERGE : kind, asked.values());
        BodyFinder finder = finder(words);
        Map<String, List<Body>> meant = meant(asked, finder);
        Map<String, String> values = new LinkedHashMap<>(asked.values());
        meant.forEach((field, bodies) -> {
            if (bodies.size() == 1) {
                values.put(field, finder.label(bodies.getFirst()));
            }
        });
        List<Body> first = meant.getOrDefault("from.0", List.of());
        boolean corrects = kind == Kind.CORRECTION && first.size() == 1;
        if (corrects && !new CorrectionForm(values).isFilledIn()) {
            values.putAll(CorrectionForm.of(first.getFirst()));
        }
        model.addAttribute("problems", problems);
        model.addAttribute(
                "page",
                new ReorganisationView.Form(
                        title,
                        words.words().get(asked.revises() ? "revise.lead" : "propose.lead"),
                        List.of(
                                new Crumb(words.words().get("bodies.title"), "/bodies"),
                                new Crumb(
                                        words.words().get("reorganisations.title"),
                                        "/reorganisations"),
                                new Crumb(title, "")),
                        asked.path(),
                        asked.back(),
                        asked.version(),
                        words.words().get(asked.revises() ? "revise.do" : "propose.do"),
                        asked.clash(),
                        kind == null ? "" : BodyFields.key(kind),
                        Arrays.stream(Kind.values()).map(one -> kind(one, words)).toList(),
                        values,
                        several(meant, finder),
                        IntStream.range(0, form.froms()).boxed().toList(),
                        IntStream.range(0, form.receivers()).boxed().toList(),
                        kind == null ? List.of() : finder.suggestions(),
                        kind == Kind.MERGE || kind == Kind.SPLIT,
                        corrects,
                        words.kinds(),
                        words.levels()));
        return "organisations/propose";
    }

    /// Finds the bodies that the fields of the form mean.
    BodyFinder finder(BodyWords words) {
        return new BodyFinder(words, kinds, LocalDate.now(clock));
    }

    /// Which bodies the texts in the fields can mean.
    private static Map<String, List<Body>> meant(Asked asked, BodyFinder finder) {
        LocalDate date =
                IsoDay.find(asked.values().getOrDefault("date", ""))
                        .map(day -> day.minusDays(1))
                        .orElse(finder.today());
        Map<String, List<Body>> meant = new HashMap<>();
        asked.values()
                .forEach((field, text) -> {
                    if (BODY.matcher(field).matches() && !text.isBlank()) {
                        meant.put(field, finder.find(text.strip(), date));
                    }
                });
        return meant;
    }

    /// The bodies to choose from where a name is that of several.
    private static Map<String, List<Choice>> several(
            Map<String, List<Body>> meant, BodyFinder finder) {
        Map<String, List<Choice>> several = new HashMap<>();
        meant.forEach((field, bodies) -> {
            if (bodies.size() > 1) {
                several.put(
                        field,
                        bodies.stream()
                                .map(body -> new Choice(body.id(), finder.label(body)))
                                .toList());
            }
        });
        return several;
    }

    private static String title(Asked asked, BodyWords words) {
        if (asked.revises()) {
            return words.words().get("revise.title");
        }
        Kind kind = asked.kind();
        return kind == null
                ? words.words().get("propose.title")
                : words.words().get("propose.title." + BodyFields.key(kind));
    }

    private static ReorganisationView.Kind kind(Kind kind, BodyWords words) {
        String key = BodyFields.key(kind);
        return new ReorganisationView.Kind(
                key,
                words.words().get("propose.title." + key),
                words.words().get("propose.about." + key));
    }

    /// A problem of several fields stands at the first of them.
    void note(Kind kind, FieldProblem problem, FormProblems problems, BodyWords words) {
        String field =
                kind == Kind.CORRECTION
                        ? CorrectionForm.fieldOf(problem.field())
                        : fieldOf(problem.field());
        problems.add(field, words.problem(problem));
    }

    private static String fieldOf(String problem) {
        return switch (problem) {
            case "from" -> "from.0";
            case "to", "name", "areas" -> "to.0.name.nb";
            case "shares" -> "to.0.share";
            case "organisation-number" -> "to.0.number";
            case "tasks" -> "tasks.nb";
            case "date", "reason" -> problem;
            default -> "date";
        };
    }
}
