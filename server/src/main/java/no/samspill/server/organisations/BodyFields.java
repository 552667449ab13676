package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A body field by field, as texts: for the record of changes and for comparing two versions.
public final class BodyFields {

    private BodyFields() {}

    /// What differs between two forms of a body, in the order a page shows it.
    ///
    /// @param before null when the body is new
    /// @param after null when it is taken out
    public static List<Change.Field> differences(@Nullable Body before, @Nullable Body after) {
        Map<String, String> old = before == null ? Map.of() : of(before);
        Map<String, String> now = after == null ? Map.of() : of(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Change.Field> fields = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                fields.add(Change.Field.of(name, old.get(name), now.get(name)));
            }
        }
        return fields;
    }

    /// The fields that hold something.
    public static Map<String, String> of(Body body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", key(body.kind()));
        fields.put("level", key(body.level()));
        put(fields, "organisation-number", Objects.toString(body.organisationNumber(), ""));
        put(fields, "name", body.name());
        put(fields, "short-name", body.shortName());
        put(fields, "former-names", formerNames(body));
        put(fields, "areas", areas(body.areas()));
        put(fields, "language-form", Objects.toString(body.languageForm(), ""));
        put(fields, "parents", parents(body.parents()));
        for (Body.ContactKind kind : Body.ContactKind.values()) {
            put(
                    fields,
                    "contact." + key(kind),
                    body.contacts().stream()
                            .filter(contact -> contact.kind() == kind)
                            .map(Body.Contact::value)
                            .collect(Collectors.joining("\n")));
        }
        put(fields, "description", body.description());
        put(fields, "valid-from", text(body.validFrom()));
        put(fields, "valid-to", text(body.validTo()));
        put(
                fields,
                "successions",
                body.successions().stream()
                        .map(BodyFields::succession)
                        .collect(Collectors.joining("\n")));
        return fields;
    }

    /// The fields of a body's place that hold something.
    public static Map<String, String> of(Structure structure) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", key(structure.kind()));
        fields.put("level", key(structure.level()));
        put(fields, "organisation-number", Objects.toString(structure.organisationNumber(), ""));
        put(fields, "areas", areas(structure.areas()));
        put(fields, "parents", parents(structure.parents()));
        put(fields, "valid-from", text(structure.validity().from()));
        put(fields, "valid-to", text(structure.validity().to()));
        return fields;
    }

    private static String areas(List<Body.Governed> areas) {
        return areas.stream()
                .map(area -> area.code() + period(area.validity()))
                .collect(Collectors.joining("\n"));
    }

    private static String parents(List<Body.Parent> parents) {
        return parents.stream()
                .map(parent -> parent.body() + period(parent.validity()))
                .collect(Collectors.joining("\n"));
    }

    /// A constant as it stands in addresses and files: `took-over`.
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String formerNames(Body body) {
        List<Body.Name> names = body.names();
        return names.subList(0, names.size() - 1).stream()
                .map(name ->
                        String.join(" / ", new LinkedHashSet<>(name.text().byLanguage().values()))
                                + period(name.validity()))
                .collect(Collectors.joining("\n"));
    }

    private static String succession(Body.Succession one) {
        String share = one.share() == null ? "" : " " + one.share().toPlainString();
        String tasks = one.tasks().isEmpty() ? "" : ": " + one.tasks().in("nb");
        return one.date() + " " + key(one.kind()) + " " + one.to() + share + tasks;
    }

    private static String period(Validity validity) {
        return validity.equals(Validity.ALWAYS)
                ? ""
                : " (" + text(validity.from()) + "–" + text(validity.to()) + ")";
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static void put(Map<String, String> fields, String name, LocalizedText text) {
        text.byLanguage().forEach((language, one) -> put(fields, name + "." + language, one));
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isBlank()) {
            fields.put(name, text);
        }
    }
}
