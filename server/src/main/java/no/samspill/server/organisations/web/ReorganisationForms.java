package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyQuery;
import no.samspill.server.organisations.FieldProblem;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lays out the form of a reorganisation, proposed anew or otherwise than before.
@Component
class ReorganisationForms {

    private static final Pattern BODY = Pattern.compile("from\\.\\d+|to\\.\\d+\\.body");

    private final Bodies bodies;
    private final Clock clock;

    ReorganisationForms(Bodies bodies, Clock clock) {
        this.bodies = bodies;
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
                        asked.values(),
                        named(asked, words),
                        IntStream.range(0, form.froms()).boxed().toList(),
                        IntStream.range(0, form.receivers()).boxed().toList(),
                        kind == null ? List.of() : choices(words),
                        kind == Kind.MERGE || kind == Kind.SPLIT));
        return "organisations/propose";
    }

    /// Which bodies the ids in the fields are.
    private Map<String, String> named(Asked asked, BodyWords words) {
        Map<String, String> named = new HashMap<>();
        asked.values()
                .forEach((field, text) -> {
                    if (BODY.matcher(field).matches()) {
                        bodies.find(text.strip())
                                .map(body -> suggestion(body, LocalDate.now(clock), words))
                                .ifPresent(name -> named.put(field, name));
                    }
                });
        return named;
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

    /// Every body that exists, for the field's suggestions.
    private List<Choice> choices(BodyWords words) {
        LocalDate today = LocalDate.now(clock);
        return bodies.search(BodyQuery.existingOn(today, words.words().language().tag())).stream()
                .map(body -> new Choice(body.id(), suggestion(body, today, words)))
                .toList();
    }

    private static String suggestion(Body body, LocalDate today, BodyWords words) {
        return words.name(body, today).text() + " – " + words.kind(body.kind());
    }

    /// A problem of several fields stands at the first of them.
    void note(FieldProblem problem, FormProblems problems, BodyWords words) {
        String field =
                switch (problem.field()) {
                    case "from" -> "from.0";
                    case "to", "name", "areas" -> "to.0.name.nb";
                    case "shares" -> "to.0.share";
                    case "organisation-number" -> "to.0.number";
                    case "tasks" -> "tasks.nb";
                    case "date", "reason" -> problem.field();
                    default -> "date";
                };
        problems.add(field, words.problem(problem));
    }
}
