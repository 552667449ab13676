package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.organisations.FieldProblem;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the register speaks to the readers of one language.
///
/// @param fresh the names of bodies that are only proposed, by id
record BodyWords(Words words, Bodies bodies, Map<String, Said> fresh) {

    BodyWords(Words words, Bodies bodies) {
        this(words, bodies, Map.of());
    }

    /// A choice of a list.
    record Choice(String key, String label) {}

    /// A link to a body.
    ///
    /// @param beside its kind, since bodies of different kinds have the same name; empty when not
    ///   known
    /// @param asOf the day its page is shown as of; null for today
    record Link(String id, Said name, String beside, @Nullable LocalDate asOf) {

        Link(String id, Said name, String beside) {
            this(id, name, beside, null);
        }

        /// The same body as of a day.
        Link on(@Nullable LocalDate day) {
            return new Link(id, name, beside, day);
        }

        /// Its address after the language.
        public String path() {
            return "/bodies/" + id + (asOf == null ? "" : "?asOf=" + asOf);
        }
    }

    String kind(Body.Kind kind) {
        return words.get("bodies.kind." + BodyFields.key(kind));
    }

    /// The kind whose word stands in a text beside other words: `Oslo kommune`.
    Optional<Body.Kind> kindIn(String text) {
        return Arrays.stream(Body.Kind.values())
                .filter(kind -> {
                    String without = withoutKind(text, kind);
                    return !without.isEmpty() && without.length() < text.strip().length();
                })
                .findFirst();
    }

    /// A text without the word for a kind.
    String withoutKind(String text, Body.Kind kind) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.equalsIgnoreCase(kind(kind)))
                .collect(Collectors.joining(" "));
    }

    /// The years in which a body exists: `2020–2023`.
    String years(Body body) {
        LocalDate from = body.validFrom();
        LocalDate to = body.validTo();
        return (from == null ? "" : Integer.toString(from.getYear()))
                + "–"
                + (to == null ? "" : Integer.toString(to.minusDays(1).getYear()));
    }

    String level(Body.Level level) {
        return words.get("bodies.level." + BodyFields.key(level));
    }

    /// Every kind, as choices.
    List<Choice> kinds() {
        return Arrays.stream(Body.Kind.values())
                .map(one -> new Choice(BodyFields.key(one), kind(one)))
                .toList();
    }

    /// Every level, as choices.
    List<Choice> levels() {
        return Arrays.stream(Body.Level.values())
                .map(one -> new Choice(BodyFields.key(one), level(one)))
                .toList();
    }

    Said name(Body body, LocalDate date) {
        return words.say(body.nameOn(date).text());
    }

    /// The body of an id as a link; the id stands for the name of one that is not there.
    Link link(String id, LocalDate date) {
        return bodies.find(id)
                .map(body -> new Link(id, name(body, date), kind(body.kind())))
                .orElseGet(() -> new Link(id, fresh.getOrDefault(id, new Said(id, "")), ""));
    }

    String day(LocalDate date) {
        return words.numbers().day(date);
    }

    /// A period by its first and its last day.
    String period(Validity validity) {
        LocalDate from = validity.from();
        LocalDate to = validity.to();
        if (from == null && to == null) {
            return words.get("bodies.period.always");
        }
        if (from == null) {
            return words.get("bodies.period.until", last(to));
        }
        return to == null
                ? words.get("bodies.period.since", day(from))
                : words.get("bodies.period.between", day(from), last(to));
    }

    private String last(@Nullable LocalDate to) {
        return to == null ? "" : day(to.minusDays(1));
    }

    /// Who wrote a version: the body they wrote for, never a person's name.
    String writer(BodyVersion version, LocalDate date) {
        return writer(version.recordedBy(), version.actingFor(), date);
    }

    String writer(String label, @Nullable String actingFor, LocalDate date) {
        if (actingFor != null) {
            return words.get("bodies.writer.for", link(actingFor, date).name().text());
        }
        return switch (label) {
            case "pack" -> words.get("bodies.writer.pack");
            case "operator" -> words.get("bodies.writer.operator");
            default -> words.get("bodies.writer.person");
        };
    }

    String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return words.get(
                "bodies.moment",
                day(local.toLocalDate()),
                DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT).format(local));
    }

    /// What stands in the way, with bodies by name where the problem names their ids.
    String problem(FieldProblem problem) {
        Object[] arguments =
                problem.arguments().stream()
                        .map(argument ->
                                bodies.find(argument)
                                        .map(body -> words.say(body.name()).text())
                                        .or(() -> IsoDay.find(argument).map(this::day))
                                        .orElse(argument))
                        .toArray();
        return words.get("bodies.problem." + problem.code(), arguments);
    }

    /// A field's name in words; texts carry their language, as in `name.nb`.
    String field(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.startsWith("contact.")) {
            return words.get("bodies.field." + name);
        }
        return words.get(
                "bodies.field.in",
                words.get("bodies.field." + name.substring(0, dot)),
                language(name.substring(dot + 1)));
    }

    String language(String tag) {
        return switch (tag) {
            case "nb", "nn", "en", "se", "sma", "smj", "fkv", "mul" ->
                    words.get("bodies.language." + tag);
            default -> tag;
        };
    }

    /// A field's text for people: keys, ids and days in words, empty for nothing.
    String value(String field, @Nullable String text) {
        return text == null ? "" : new FieldValues(this).ofBody(field, text);
    }

    /// The name of a body that is only proposed; its id when nobody proposes it.
    String fresh(String id) {
        return fresh.getOrDefault(id, new Said(id, "")).text();
    }

    /// What a reorganisation does, in a sentence.
    String what(ReorganisationDraft draft) {
        LocalDate before = draft.date().minusDays(1);
        List<String> from =
                draft.from().stream().map(id -> link(id.value(), before).name().text()).toList();
        List<String> to = draft.to().stream().map(one -> receiver(one, draft)).toList();
        return words.get(
                "reorganisation.what." + BodyFields.key(draft.kind()),
                words.list(from),
                words.list(to));
    }

    private String receiver(ReorganisationDraft.Receiver to, ReorganisationDraft draft) {
        var start = to.start();
        return start == null
                ? link(to.id().value(), draft.date()).name().text()
                : words.say(start.name()).text();
    }
}
