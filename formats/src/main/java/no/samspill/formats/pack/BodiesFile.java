package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body.Contact;
import no.samspill.formats.pack.Body.ContactKind;
import no.samspill.formats.pack.Body.Governed;
import no.samspill.formats.pack.Body.Name;
import no.samspill.formats.pack.Body.Parent;
import no.samspill.formats.pack.Body.Succession;
import no.samspill.formats.pack.Body.SuccessionKind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// `bodies.yml`: ministries, directorates, producers of statistics and others that are no area.
final class BodiesFile {

    static final String FILE = "bodies.yml";

    private static final List<String> LANGUAGE_FORMS = List.of("nb", "nn", "neutral");

    private BodiesFile() {}

    static List<Located<Body>> read(PackSource source, List<String> languages) {
        return YamlFile.entries(source, FILE, languages).stream().map(BodiesFile::body).toList();
    }

    private static Located<Body> body(YamlFields fields) {
        Body.Kind kind = fields.choice("kind", Body.Kind.class);
        Validity validity = validity(fields);
        Body body =
                new Body(
                        fields.text("id"),
                        kind,
                        fields.choice("level", Body.Level.class, Body.Level.of(kind)),
                        organisationNumber(fields),
                        names(fields, validity),
                        areas(fields, validity),
                        languageForm(fields),
                        parents(fields),
                        contacts(fields),
                        fields.optionalLocalized("description"),
                        validity,
                        successions(fields, validity));
        fields.done();
        return new Located<>(body, FILE, fields.line());
    }

    private static Validity validity(YamlFields fields) {
        LocalDate from = fields.date("validFrom");
        LocalDate to = fields.date("validTo");
        if (from != null && to != null && !from.isBefore(to)) {
            fields.error("pack.validity", "validTo", to, from);
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    private static @Nullable OrganisationNumber organisationNumber(YamlFields fields) {
        String number = fields.optionalText("organisationNumber");
        if (number == null) {
            return null;
        }
        if (!OrganisationNumber.isOne(number)) {
            fields.error("pack.organisation-number", "organisationNumber", number);
            return null;
        }
        return new OrganisationNumber(number);
    }

    /// The former names end where they say, and the name of today begins where the last of them
    /// ended.
    private static List<Name> names(YamlFields fields, Validity validity) {
        List<Name> names = new ArrayList<>();
        LocalDate from = validity.from();
        for (YamlFields former : fields.parts("formerNames")) {
            LocalizedText text = former.localized("name");
            LocalizedText shortText = former.optionalLocalized("shortName");
            LocalDate to = former.date("validTo");
            former.done();
            if (to == null || (from != null && !from.isBefore(to))) {
                former.error("pack.body.former-name", "validTo", to == null ? "" : to);
            } else {
                names.add(new Name(text, shortText, new Validity(from, to)));
                from = to;
            }
        }
        LocalizedText text = fields.localized("name");
        LocalizedText shortText = fields.optionalLocalized("shortName");
        LocalDate end = validity.to();
        if (from != null && end != null && !from.isBefore(end)) {
            fields.error("pack.body.former-name", "formerNames", from);
            from = null;
        }
        names.add(new Name(text, shortText, new Validity(from, end)));
        return names;
    }

    private static List<Governed> areas(YamlFields fields, Validity validity) {
        String area = fields.optionalText("area");
        return area == null ? List.of() : List.of(new Governed(area, validity));
    }

    private static @Nullable String languageForm(YamlFields fields) {
        String form = fields.optionalText("languageForm");
        if (form != null && !LANGUAGE_FORMS.contains(form)) {
            fields.error("pack.choice", "languageForm", form, String.join(", ", LANGUAGE_FORMS));
        }
        return form;
    }

    private static List<Parent> parents(YamlFields fields) {
        return fields.parts("parents").stream()
                .map(part -> {
                    Parent parent = new Parent(part.text("body"), validity(part));
                    part.done();
                    return parent;
                })
                .toList();
    }

    private static List<Contact> contacts(YamlFields fields) {
        return fields.parts("contacts").stream()
                .map(part -> {
                    Contact contact =
                            new Contact(part.choice("kind", ContactKind.class), part.text("value"));
                    part.done();
                    return contact;
                })
                .toList();
    }

    /// `successor` says that the body carries on under a new name and id; `successions` says
    /// anything else that became of it.
    private static List<Succession> successions(YamlFields fields, Validity validity) {
        List<Succession> successions = new ArrayList<>();
        String successor = fields.optionalText("successor");
        LocalDate end = validity.to();
        if (successor != null) {
            if (end == null) {
                fields.error("pack.body.successor-without-end", "successor", successor);
            } else {
                successions.add(Succession.of(successor, end, SuccessionKind.RENAMED));
            }
        }
        fields.parts("successions").forEach(part -> add(successions, part));
        return successions;
    }

    private static void add(List<Succession> successions, YamlFields part) {
        String to = part.text("to");
        LocalDate date = part.date("date");
        SuccessionKind kind = part.choice("kind", SuccessionKind.class);
        BigDecimal share = share(part);
        String source = part.optionalText("shareSource");
        LocalizedText tasks = part.optionalLocalized("tasks");
        part.done();
        if (date == null) {
            part.error("pack.field.missing", "date", "date");
        } else {
            successions.add(
                    new Succession(to, date, kind, share, source == null ? "" : source, tasks));
        }
    }

    private static @Nullable BigDecimal share(YamlFields part) {
        String text = part.optionalText("share");
        Double share = text == null ? null : Cells.number(text);
        if (text == null) {
            return null;
        }
        if (share == null || share <= 0 || share > 1) {
            part.error("pack.range", "share", text, 0, 1);
            return null;
        }
        return new BigDecimal(text);
    }
}
