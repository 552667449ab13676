package no.samspill.server.organisations.web;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.Structure;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody has written in the form of a body: one text for each field.
///
/// Periods are asked for by their last day, as people count; parents and areas stand one on a line,
/// with first and last day after semicolons.
///
/// @param values by field, in the order of the form
record BodyForm(Map<String, String> values) {

    /// The languages the form always asks for.
    static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    /// The languages a name may have beside those.
    static final List<String> MORE_LANGUAGES = List.of("se", "sma", "smj", "fkv", "mul");

    /// The fields that place the body in the order of government, which fewer people may change.
    static final List<String> PLACE =
            List.of("kind", "level", "valid-from", "valid-to", "parents", "areas");

    private static final List<String> FIELDS = fields();

    private static List<String> fields() {
        List<String> fields = new ArrayList<>();
        LANGUAGES.forEach(language -> fields.add("name." + language));
        MORE_LANGUAGES.forEach(language -> fields.add("name." + language));
        LANGUAGES.forEach(language -> fields.add("short-name." + language));
        fields.add("organisation-number");
        fields.add("language-form");
        for (Body.ContactKind kind : Body.ContactKind.values()) {
            fields.add("contact." + BodyFields.key(kind));
        }
        LANGUAGES.forEach(language -> fields.add("description." + language));
        fields.addAll(PLACE);
        return fields;
    }

    /// An empty form for a new body.
    static BodyForm empty() {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.put("kind", "other");
        values.put("level", "none");
        return new BodyForm(values);
    }

    /// What was sent; fields that were not keep the texts of `otherwise`.
    static BodyForm of(Map<String, String> sent, BodyForm otherwise) {
        Map<String, String> values = new LinkedHashMap<>(otherwise.values);
        FIELDS.forEach(field -> {
            String text = sent.get(field);
            if (text != null) {
                // Browsers send line ends as CRLF; what stands has LF.
                values.put(field, text.replace("\r\n", "\n").strip());
            }
        });
        return new BodyForm(values);
    }

    /// The form as it is filled in from what stands.
    static BodyForm of(Body body) {
        Map<String, String> values = new LinkedHashMap<>(empty().values);
        put(values, "name", body.name());
        put(values, "short-name", body.shortName());
        put(values, "description", body.description());
        values.put("language-form", Objects.toString(body.languageForm(), ""));
        for (Body.Contact contact : body.contacts()) {
            values.merge(
                    "contact." + BodyFields.key(contact.kind()),
                    contact.value(),
                    (one, next) -> one.isEmpty() ? next : one + "\n" + next);
        }
        values.putAll(of(Structure.of(body)));
        return new BodyForm(values);
    }

    /// The fields of a body's place in the order of government.
    static Map<String, String> of(Structure place) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("organisation-number", Objects.toString(place.organisationNumber(), ""));
        values.put("kind", BodyFields.key(place.kind()));
        values.put("level", BodyFields.key(place.level()));
        values.put("valid-from", Objects.toString(place.validity().from(), ""));
        values.put("valid-to", lastDay(place.validity().to()));
        values.put("parents", lines(place.parents(), Body.Parent::body, Body.Parent::validity));
        values.put("areas", lines(place.areas(), Body.Governed::code, Body.Governed::validity));
        return values;
    }

    private static void put(Map<String, String> values, String field, LocalizedText text) {
        text.byLanguage().forEach((language, one) -> values.put(field + "." + language, one));
    }

    private static String lastDay(@Nullable LocalDate to) {
        return to == null ? "" : to.minusDays(1).toString();
    }

    private static <T> String lines(
            List<T> all, Function<T, String> what, Function<T, Validity> when) {
        return all.stream()
                .map(one -> {
                    Validity validity = when.apply(one);
                    String line =
                            what.apply(one)
                                    + "; "
                                    + Objects.toString(validity.from(), "")
                                    + "; "
                                    + lastDay(validity.to());
                    // As a browser sends it back.
                    return line.strip();
                })
                .collect(Collectors.joining("\n"));
    }

    String get(String field) {
        return values.getOrDefault(field, "");
    }

    /// The draft that the texts make; notes what cannot be read.
    ///
    /// @param standing what stands; null for a new body
    BodyDraft draft(@Nullable Body standing, FormProblems problems, BodyWords words) {
        Reading reading = new Reading(problems, words);
        Validity validity =
                reading.validity("valid-to", get("valid-from"), get("valid-to"), "valid-from");
        List<Body.Governed> areas = new ArrayList<>();
        reading.periods(
                "areas", validity, (code, when) -> areas.add(new Body.Governed(code, when)));
        List<Body.Parent> parents = new ArrayList<>();
        reading.periods("parents", validity, (id, when) -> parents.add(new Body.Parent(id, when)));
        return new BodyDraft(
                Objects.requireNonNullElse(
                        BodiesPages.constant(Body.Kind.class, get("kind")), Body.Kind.OTHER),
                Objects.requireNonNullElse(
                        BodiesPages.constant(Body.Level.class, get("level")), Body.Level.NONE),
                reading.number(),
                names(standing, validity),
                areas,
                get("language-form").isEmpty() ? null : get("language-form"),
                parents,
                contacts(),
                localized("description"),
                validity);
    }

    /// The last name is the one in the form; former names stay, and the periods of the first and
    /// the last follow the body's.
    private List<Body.Name> names(@Nullable Body standing, Validity validity) {
        Body.Name last = new Body.Name(localized("name"), localized("short-name"), validity);
        if (standing == null || standing.names().size() == 1) {
            return List.of(last);
        }
        List<Body.Name> former = standing.names();
        List<Body.Name> names = new ArrayList<>(former.subList(0, former.size() - 1));
        LocalDate from = former.getLast().validity().from();
        LocalDate to = validity.to();
        if (from != null && (to == null || from.isBefore(to))) {
            names.add(new Body.Name(last.text(), last.shortText(), new Validity(from, to)));
        }
        return names;
    }

    private LocalizedText localized(String field) {
        TreeMap<String, String> texts = new TreeMap<>();
        values.forEach((name, text) -> {
            if (name.startsWith(field + ".") && !text.isBlank()) {
                texts.put(name.substring(field.length() + 1), text);
            }
        });
        return new LocalizedText(texts);
    }

    private List<Body.Contact> contacts() {
        List<Body.Contact> contacts = new ArrayList<>();
        for (Body.ContactKind kind : Body.ContactKind.values()) {
            String text = get("contact." + BodyFields.key(kind));
            switch (kind) {
                case EMAIL, PHONE, WEB ->
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .forEach(line -> contacts.add(new Body.Contact(kind, line)));
                case POSTAL_ADDRESS, VISITING_ADDRESS -> {
                    if (!text.isBlank()) {
                        contacts.add(new Body.Contact(kind, text));
                    }
                }
            }
        }
        return contacts;
    }

    /// Reads texts that must have a form, and notes those that have not.
    private final class Reading {

        private final FormProblems problems;
        private final BodyWords words;

        Reading(FormProblems problems, BodyWords words) {
            this.problems = problems;
            this.words = words;
        }

        @Nullable OrganisationNumber number() {
            String text = get("organisation-number");
            if (text.isBlank()) {
                return null;
            }
            return OrganisationNumber.find(text)
                    .orElseGet(() -> {
                        add("organisation-number", "number.wrong", text);
                        return null;
                    });
        }

        void periods(String field, Validity whole, BiConsumer<String, Validity> take) {
            get(field)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> {
                        String[] parts = line.split(";", -1);
                        String from = parts.length > 1 ? parts[1].strip() : "";
                        String to = parts.length > 2 ? parts[2].strip() : "";
                        Validity when =
                                parts.length == 1 ? whole : validity(field, from, to, field);
                        take.accept(parts[0].strip(), when);
                    });
        }

        Validity validity(String field, String from, String last, String fromField) {
            LocalDate start = day(fromField, from);
            LocalDate end = day(field, last);
            if (start != null && end != null && end.isBefore(start)) {
                add(field, "period.turned", from, last);
                return Validity.ALWAYS;
            }
            return new Validity(start, end == null ? null : end.plusDays(1));
        }

        private @Nullable LocalDate day(String field, String text) {
            if (text.isEmpty()) {
                return null;
            }
            Optional<LocalDate> day = IsoDay.find(text);
            if (day.isEmpty()) {
                add(field, "day.wrong", text);
            }
            return day.orElse(null);
        }

        private void add(String field, String code, Object... arguments) {
            problems.add(field, words.words().get("bodies.problem." + code, arguments));
        }
    }

    /// The fields whose texts differ, in the order of the form.
    List<String> differing(BodyForm other) {
        return FIELDS.stream().filter(field -> !get(field).equals(other.get(field))).toList();
    }

    /// Runs through the fields that are not among `shown`, for hidden inputs.
    void others(List<String> shown, Consumer<Map.Entry<String, String>> take) {
        values.entrySet().stream().filter(one -> !shown.contains(one.getKey())).forEach(take);
    }
}
