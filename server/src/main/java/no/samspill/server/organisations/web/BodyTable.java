package no.samspill.server.organisations.web;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.formats.tables.TableCell;
import no.samspill.server.organisations.BodyFields;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// A body as a row of a table, in the columns in which a table of bodies is taken in: what is
/// downloaded can be sent again, and says nothing new.
final class BodyTable {

    private BodyTable() {}

    /// The cells of a body as of a day.
    static List<TableCell> of(Body body, LocalDate date) {
        Body.Name name = body.nameOn(date);
        return List.of(
                TableCell.of(body.id()),
                TableCell.of(BodyFields.key(body.kind())),
                TableCell.of(BodyFields.key(body.level())),
                TableCell.of(Objects.toString(body.organisationNumber(), null)),
                TableCell.of(name.text().byLanguage().get("nb")),
                TableCell.of(name.text().byLanguage().get("nn")),
                TableCell.of(name.text().byLanguage().get("en")),
                TableCell.of(first(name.shortText())),
                TableCell.of(body.findArea(date).orElse(null)),
                TableCell.of(body.findParent(date).orElse(null)),
                TableCell.of(body.validFrom()),
                TableCell.of(body.validTo()),
                TableCell.of(contact(body, Body.ContactKind.EMAIL)),
                TableCell.of(contact(body, Body.ContactKind.WEB)),
                TableCell.of(body.languageForm()));
    }

    private static @Nullable String first(LocalizedText text) {
        return text.byLanguage().values().stream().findFirst().orElse(null);
    }

    private static @Nullable String contact(Body body, Body.ContactKind kind) {
        return body.contacts().stream()
                .filter(one -> one.kind() == kind)
                .map(Body.Contact::value)
                .findFirst()
                .orElse(null);
    }
}
