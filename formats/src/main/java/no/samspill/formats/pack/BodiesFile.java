package no.samspill.formats.pack;

import java.time.LocalDate;
import java.util.List;

/// `bodies.yml`: ministries, directorates, producers of statistics and others that are no area.
final class BodiesFile {

    static final String FILE = "bodies.yml";

    private BodiesFile() {}

    static List<Located<Body>> read(PackSource source, List<String> languages) {
        return YamlFile.entries(source, FILE, languages).stream().map(BodiesFile::body).toList();
    }

    private static Located<Body> body(YamlFields fields) {
        Body body =
                new Body(
                        fields.text("id"),
                        fields.choice("kind", Body.Kind.class),
                        fields.localized("name"),
                        fields.optionalLocalized("shortName"),
                        fields.optionalText("organisationNumber"),
                        fields.optionalText("area"),
                        fields.date("validFrom"),
                        fields.date("validTo"),
                        fields.optionalText("successor"));
        fields.done();
        check(body, fields);
        return new Located<>(body, FILE, fields.line());
    }

    private static void check(Body body, YamlFields fields) {
        String number = body.organisationNumber();
        if (number != null && !Cells.isOrganisationNumber(number)) {
            fields.error("pack.organisation-number", "organisationNumber", number);
        }
        LocalDate from = body.validFrom();
        LocalDate to = body.validTo();
        if (from != null && to != null && !from.isBefore(to)) {
            fields.error("pack.validity", "validTo", to, from);
        }
    }
}
