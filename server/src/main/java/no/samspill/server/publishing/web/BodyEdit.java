package no.samspill.server.publishing.web;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.publishing.web.BodyDetails.BodyContactView;
import no.samspill.server.publishing.web.BodyDetails.BodyPeriodView;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a program wants the register to say of a body; what is left out stays as it is.
///
/// @param organisationNumber nine digits; empty to say that it is not known
/// @param name its latest name, by language
/// @param shortName its latest abbreviation, by language
/// @param languageForm `nb`, `nn` or `neutral`; empty to say that it is not known
/// @param contacts how to reach it
/// @param description what it is in Markdown, by language
/// @param kind what sort of body; only for those who keep the register
/// @param level the level of government; only for those who keep the register
/// @param areas the areas it governs and governed; only for those who keep the register
/// @param parents the bodies it lies and lay under; only for those who keep the register
/// @param reason why
record BodyEdit(
        @Nullable String organisationNumber,
        @Nullable Map<String, String> name,
        @Nullable Map<String, String> shortName,
        @Nullable String languageForm,
        @Nullable List<BodyContactView> contacts,
        @Nullable Map<String, String> description,
        @Nullable String kind,
        @Nullable String level,
        @Nullable List<BodyPeriodView> areas,
        @Nullable List<BodyPeriodView> parents,
        @Nullable String reason) {

    /// The draft that this makes of what stands.
    ///
    /// @throws ApiProblem when a member holds something it cannot hold
    BodyDraft over(Body body) {
        return new BodyDraft(
                kind == null ? body.kind() : choice("kind", kind, Body.Kind.class),
                level == null ? body.level() : choice("level", level, Body.Level.class),
                organisationNumber == null ? body.organisationNumber() : number(organisationNumber),
                names(body),
                areas == null
                        ? body.areas()
                        : areas.stream()
                                .map(one ->
                                        new Body.Governed(
                                                required("areas", "id", one.id()),
                                                validity("areas", one)))
                                .toList(),
                languageForm == null
                        ? body.languageForm()
                        : languageForm.isBlank() ? null : languageForm,
                parents == null
                        ? body.parents()
                        : parents.stream()
                                .map(one ->
                                        new Body.Parent(
                                                required("parents", "id", one.id()),
                                                validity("parents", one)))
                                .toList(),
                contacts == null ? body.contacts() : contacts(contacts),
                description == null ? body.description() : text("description", description),
                body.validity());
    }

    private List<Body.Name> names(Body body) {
        List<Body.Name> names = new java.util.ArrayList<>(body.names());
        Body.Name last = names.removeLast();
        names.add(
                new Body.Name(
                        name == null ? last.text() : text("name", name),
                        shortName == null ? last.shortText() : text("shortName", shortName),
                        last.validity()));
        return names;
    }

    private static LocalizedText text(String member, Map<String, String> byLanguage) {
        TreeMap<String, String> texts = new TreeMap<>();
        byLanguage.forEach(
                (language, text) -> texts.put(language, required(member, language, text)));
        return new LocalizedText(texts);
    }

    /// What JSON left out, or said `null` to, where something has to be.
    private static String required(String list, String member, @Nullable String text) {
        if (text == null) {
            throw ApiProblem.badMember(list + "." + member, "is missing", "a text");
        }
        return text;
    }

    private static @Nullable OrganisationNumber number(String text) {
        if (text.isBlank()) {
            return null;
        }
        return OrganisationNumber.find(text)
                .orElseThrow(() ->
                        ApiProblem.badMember(
                                "organisationNumber",
                                "was '" + text + "'",
                                "nine digits of which the last fits the others"));
    }

    private static List<Body.Contact> contacts(List<BodyContactView> contacts) {
        return contacts.stream()
                .map(one ->
                        new Body.Contact(
                                choice(
                                        "contacts.kind",
                                        required("contacts", "kind", one.kind()),
                                        Body.ContactKind.class),
                                required("contacts", "value", one.value())))
                .toList();
    }

    private static Validity validity(String member, BodyPeriodView period) {
        LocalDate from = period.validFrom();
        LocalDate to = period.validTo();
        if (from != null && to != null && !from.isBefore(to)) {
            throw ApiProblem.badMember(
                    member, "was " + from + "/" + to, "a period that ends after it begins");
        }
        return new Validity(from, to);
    }

    private static <E extends Enum<E>> E choice(String member, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw ApiProblem.badMember(
                    member,
                    "was '" + text + "'",
                    "one of "
                            + java.util.Arrays.stream(type.getEnumConstants())
                                    .map(Codes::of)
                                    .collect(java.util.stream.Collectors.joining(", ")));
        }
    }
}
