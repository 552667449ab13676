package no.samspill.formats.pack;

import no.samspill.formats.pack.Responsibility.Confidence;
import no.samspill.formats.pack.Responsibility.Role;

import java.time.LocalDate;
import java.util.List;

/// `responsibilities.yml`: which body answers for which goal, or coordinates, when.
final class ResponsibilitiesFile {

    static final String FILE = "responsibilities.yml";

    private ResponsibilitiesFile() {}

    static List<Located<Responsibility>> read(PackSource source, List<String> languages) {
        return YamlFile.entries(source, FILE, languages).stream()
                .map(ResponsibilitiesFile::responsibility)
                .toList();
    }

    private static Located<Responsibility> responsibility(YamlFields fields) {
        Responsibility responsibility =
                new Responsibility(
                        fields.text("body"),
                        fields.optionalWhole("goal"),
                        fields.choice("role", Role.class),
                        fields.date("validFrom"),
                        fields.date("validTo"),
                        fields.localized("source"),
                        fields.optionalText("sourceUrl"),
                        fields.choice("confidence", Confidence.class));
        fields.done();
        check(responsibility, fields);
        return new Located<>(responsibility, FILE, fields.line());
    }

    private static void check(Responsibility responsibility, YamlFields fields) {
        if (responsibility.role() == Role.ANSWERS_FOR && responsibility.goal() == null) {
            fields.error("pack.field.missing", "goal", "goal");
        }
        LocalDate from = responsibility.validFrom();
        LocalDate to = responsibility.validTo();
        if (from != null && to != null && !from.isBefore(to)) {
            fields.error("pack.validity", "validTo", to, from);
        }
    }
}
