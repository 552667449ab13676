package no.samspill.server.organisations.web;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Beginning;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.organisations.Structure;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What somebody has written in the form of a reorganisation.
///
/// Bodies are named as [BodyFinder] finds them. A receiver is a body that is there, or the name of
/// one that begins; shares are in per cent.
///
/// @param kind what sort of reorganisation the form is for
/// @param sent the texts by field
record ReorganisationForm(Kind kind, Map<String, String> sent) {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /// The form as it is filled in from what was proposed.
    static ReorganisationForm of(ReorganisationDraft draft) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("date", draft.date().toString());
        values.put("reason", draft.reason());
        for (int i = 0; i < draft.from().size(); i++) {
            values.put("from." + i, draft.from().get(i).value());
        }
        for (int i = 0; i < draft.to().size(); i++) {
            put(values, "to." + i, draft.to().get(i));
        }
        put(values, "tasks", draft.tasks());
        Structure corrected = draft.corrected();
        if (corrected != null) {
            values.putAll(CorrectionForm.of(corrected));
        }
        return new ReorganisationForm(draft.kind(), values);
    }

    private static void put(Map<String, String> values, String field, Receiver to) {
        Beginning start = to.start();
        if (start == null) {
            values.put(field + ".body", to.id().value());
        } else {
            put(values, field + ".name", start.name());
            put(values, field + ".short-name", start.shortName());
            values.put(field + ".number", Objects.toString(start.organisationNumber(), ""));
            values.put(field + ".area", Objects.toString(start.area(), ""));
        }
        BigDecimal share = to.share();
        values.put(
                field + ".share",
                share == null
                        ? ""
                        : share.multiply(HUNDRED)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ','));
        values.put(field + ".share-source", to.shareSource());
        values.put(
                field + ".children",
                to.children().stream().map(BodyId::value).collect(Collectors.joining("\n")));
    }

    private static void put(Map<String, String> values, String field, LocalizedText text) {
        text.byLanguage().forEach((language, one) -> values.put(field + "." + language, one));
    }

    /// How many bodies it can happen to in the form.
    int froms() {
        return kind == Kind.MERGE ? 6 : 1;
    }

    /// How many bodies can carry on in the form.
    int receivers() {
        return switch (kind) {
            case SPLIT -> 4;
            case MERGE, RENAME, TRANSFER -> 1;
            case CORRECTION -> 0;
        };
    }

    String get(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /// The draft that the texts make; null when some could not be read, which is noted.
    @Nullable ReorganisationDraft draft(BodyFinder finder, FormProblems problems) {
        Reading reading = new Reading(finder, problems);
        if (kind == Kind.CORRECTION) {
            return reading.correction();
        }
        LocalDate date = reading.date();
        List<BodyId> from = reading.from(date);
        List<Receiver> to = reading.to(from, date);
        reading.noteMissing(from, to);
        if (date == null || !problems.isEmpty()) {
            return null;
        }
        return new ReorganisationDraft(kind, date, from, to, localized("tasks"), get("reason"));
    }

    private LocalizedText localized(String field) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            String text = get(field + "." + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return new LocalizedText(texts);
    }

    private final class Reading {

        private final BodyFinder finder;
        private final Bodies bodies;
        private final FormProblems problems;
        private final BodyWords words;

        Reading(BodyFinder finder, FormProblems problems) {
            this.finder = finder;
            this.words = finder.words();
            this.bodies = words.bodies();
            this.problems = problems;
        }

        /// A correction is of the day it is proposed.
        @Nullable ReorganisationDraft correction() {
            LocalDate day = IsoDay.find(get("date")).orElse(finder.today());
            List<BodyId> from = from(day);
            noteMissing(from, List.of());
            Body body = first(from);
            if (body == null) {
                return null;
            }
            Structure corrected = new CorrectionForm(sent).structure(body, problems, words);
            return problems.isEmpty()
                    ? ReorganisationDraft.correction(day, from.getFirst(), corrected, get("reason"))
                    : null;
        }

        /// What is not filled in at all, so that everything is told at once.
        void noteMissing(List<BodyId> from, List<Receiver> to) {
            String key = BodyFields.key(kind);
            if (from.isEmpty() && !problems.has("from.0")) {
                add("from.0", "reorganisation.from-count." + key);
            }
            if (to.isEmpty() && receivers() > 0 && !problems.has("to.0.body")) {
                boolean named = kind != Kind.TRANSFER;
                add(named ? "to.0.name.nb" : "to.0.body", "reorganisation.to-count." + key);
            }
            if (kind == Kind.RENAME && localized("to.0.name").isEmpty()) {
                add("to.0.name.nb", "reorganisation.to-count." + key);
            }
            if (kind == Kind.TRANSFER && localized("tasks").isEmpty()) {
                add("tasks.nb", "reorganisation.tasks-missing");
            }
            if (get("reason").isEmpty()) {
                add("reason", "reorganisation.reason-missing");
            }
        }

        @Nullable LocalDate date() {
            String text = get("date");
            Optional<LocalDate> day = IsoDay.find(text);
            if (day.isEmpty()) {
                add("date", text.isEmpty() ? "day.missing" : "day.wrong", text);
            }
            return day.orElse(null);
        }

        List<BodyId> from(@Nullable LocalDate date) {
            List<BodyId> from = new ArrayList<>();
            for (int i = 0; i < froms(); i++) {
                String field = "from." + i;
                if (!get(field).isEmpty()) {
                    body(field, get(field), date).ifPresent(from::add);
                }
            }
            return from;
        }

        List<Receiver> to(List<BodyId> from, @Nullable LocalDate date) {
            if (kind == Kind.RENAME) {
                return from.stream()
                        .limit(1)
                        .map(id -> Receiver.of(id, beginning("to.0", null)))
                        .toList();
            }
            return IntStream.range(0, receivers())
                    .mapToObj(i -> receiver("to." + i, from, date))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Receiver> receiver(
                String field, List<BodyId> from, @Nullable LocalDate date) {
            String existing = get(field + ".body");
            boolean isNew = !localized(field + ".name").isEmpty();
            if (existing.isEmpty() && !isNew) {
                return Optional.empty();
            }
            List<BodyId> children =
                    get(field + ".children")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .flatMap(line -> body(field + ".children", line, date).stream())
                            .toList();
            Beginning start = isNew ? beginning(field, first(from)) : null;
            Optional<BodyId> id =
                    start == null
                            ? body(field + ".body", existing, date)
                            : Optional.of(newId(start, from));
            return id.map(one ->
                    new Receiver(one, start, share(field), get(field + ".share-source"), children));
        }

        private @Nullable Body first(List<BodyId> from) {
            return from.isEmpty() ? null : bodies.find(from.getFirst()).orElse(null);
        }

        private BodyId newId(Beginning start, List<BodyId> from) {
            Body first = first(from);
            return new NewIds(bodies)
                    .of(first == null ? Body.Kind.OTHER : first.kind(), start.name(), start.area());
        }

        private Beginning beginning(String field, @Nullable Body like) {
            String number = get(field + ".number");
            Optional<OrganisationNumber> read = OrganisationNumber.find(number);
            if (!number.isEmpty() && read.isEmpty()) {
                add(field + ".number", "number.wrong", number);
            }
            String area = get(field + ".area");
            return new Beginning(
                    localized(field + ".name"),
                    localized(field + ".short-name"),
                    read.orElse(null),
                    area.isEmpty() || (like != null && like.areas().isEmpty()) ? null : area);
        }

        private @Nullable BigDecimal share(String field) {
            String text = get(field + ".share").replace("%", "").replace(',', '.').strip();
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
                add(field + ".share", "share.wrong", text);
                return null;
            }
            return new BigDecimal(text).divide(HUNDRED).stripTrailingZeros();
        }

        private Optional<BodyId> body(String field, String text, @Nullable LocalDate date) {
            List<Body> found = finder.find(text, date == null ? finder.today() : date.minusDays(1));
            if (found.size() != 1) {
                add(field, found.isEmpty() ? "body.unknown" : "body.several", text);
                return Optional.empty();
            }
            return Optional.of(new BodyId(found.getFirst().id()));
        }

        private void add(String field, String code, Object... arguments) {
            problems.add(
                    field,
                    words.words().get("bodies.problem." + Objects.requireNonNull(code), arguments));
        }
    }
}
