package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.PackCsv.Row;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// `areas.csv`: one row per code and period of validity.
final class AreasFile {

    static final String FILE = "areas.csv";

    private static final List<String> NAME_LANGUAGES =
            List.of("nb", "nn", "en", "se", "sma", "smj", "fkv", "mul");
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "level",
                    "name_nb",
                    "name_nn",
                    "name_en",
                    "name_se",
                    "name_sma",
                    "name_smj",
                    "name_fkv",
                    "name_mul",
                    "parent",
                    "valid_from",
                    "valid_to",
                    "longitude",
                    "latitude",
                    "population",
                    "population_date",
                    "area_km2",
                    "organisation_number",
                    "language_form",
                    "centre");
    private static final List<String> LANGUAGE_FORMS = List.of("nb", "nn", "neutral");

    private AreasFile() {}

    static List<Located<Area>> read(PackSource source) {
        return PackCsv.read(source, FILE, COLUMNS).stream()
                .map(row -> new Located<>(area(row), FILE, row.number()))
                .toList();
    }

    private static Area area(Row row) {
        Area area =
                new Area(
                        row.text("code"),
                        row.text("level"),
                        name(row),
                        row.optionalText("parent"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.number("longitude"),
                        row.number("latitude"),
                        row.whole("population"),
                        row.date("population_date"),
                        row.number("area_km2"),
                        row.optionalText("organisation_number"),
                        row.optionalText("language_form"),
                        row.optionalText("centre"));
        checkValues(area, row);
        return area;
    }

    private static LocalizedText name(Row row) {
        row.text("name_nb");
        TreeMap<String, String> names = new TreeMap<>();
        for (String language : NAME_LANGUAGES) {
            String name = row.optionalText("name_" + language);
            if (name != null) {
                names.put(language, name);
            }
        }
        return new LocalizedText(names);
    }

    private static void checkValues(Area area, Row row) {
        String number = area.organisationNumber();
        if (number != null && !OrganisationNumber.isOne(number)) {
            row.error("pack.organisation-number", "organisation_number", number);
        }
        String form = area.languageForm();
        if (form != null && !LANGUAGE_FORMS.contains(form)) {
            row.error("pack.choice", "language_form", form, String.join(", ", LANGUAGE_FORMS));
        }
        if ((area.population() == null) != (area.populationDate() == null)) {
            row.error("pack.area.population-date", "population_date");
        }
        checkValidity(area.validFrom(), area.validTo(), row);
        checkPoint(area.longitude(), area.latitude(), row);
    }

    private static void checkValidity(@Nullable LocalDate from, @Nullable LocalDate to, Row row) {
        if (from != null && to != null && !from.isBefore(to)) {
            row.error("pack.validity", "valid_to", to, from);
        }
    }

    private static void checkPoint(@Nullable Double longitude, @Nullable Double latitude, Row row) {
        if ((longitude == null) != (latitude == null)) {
            row.error("pack.area.half-a-point", longitude == null ? "longitude" : "latitude");
        }
        if (longitude != null && Math.abs(longitude) > 180) {
            row.error("pack.range", "longitude", longitude, -180, 180);
        }
        if (latitude != null && Math.abs(latitude) > 90) {
            row.error("pack.range", "latitude", latitude, -90, 90);
        }
    }
}
