package no.samspill.server.organisations;

import no.samspill.formats.tables.Table;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The columns of a table of bodies.
final class BodyColumns {

    static final String ID = "id";
    static final String KIND = "kind";
    static final String LEVEL = "level";
    static final String NUMBER = "organisation_number";
    static final Map<String, String> NAMES =
            Map.of("nb", "name_nb", "nn", "name_nn", "en", "name_en");
    static final String SHORT_NAME = "short_name";
    static final String AREA = "area";
    static final String PARENT = "parent";
    static final String FROM = "valid_from";
    static final String TO = "valid_to";
    static final String EMAIL = "email";
    static final String WEBSITE = "website";
    static final String LANGUAGE_FORM = "language_form";

    /// All of them, in the order of the template.
    static final List<String> ALL =
            List.of(
                    ID,
                    KIND,
                    LEVEL,
                    NUMBER,
                    "name_nb",
                    "name_nn",
                    "name_en",
                    SHORT_NAME,
                    AREA,
                    PARENT,
                    FROM,
                    TO,
                    EMAIL,
                    WEBSITE,
                    LANGUAGE_FORM);

    /// The register's own names of the same.
    static final Map<String, String> BY_FIELD =
            Map.ofEntries(
                    Map.entry("organisation-number", NUMBER),
                    Map.entry("areas", AREA),
                    Map.entry("parents", PARENT),
                    Map.entry("children", FROM),
                    Map.entry("name", "name_nb"),
                    Map.entry("name.nb", "name_nb"),
                    Map.entry("name.nn", "name_nn"),
                    Map.entry("name.en", "name_en"),
                    Map.entry("short-name", SHORT_NAME),
                    Map.entry("short-name.nb", SHORT_NAME),
                    Map.entry("former-names", FROM),
                    Map.entry("validity", FROM),
                    Map.entry("valid-from", FROM),
                    Map.entry("valid-to", TO),
                    Map.entry("contact.email", EMAIL),
                    Map.entry("contact.web", WEBSITE),
                    Map.entry("language-form", LANGUAGE_FORM),
                    Map.entry("kind", KIND),
                    Map.entry("level", LEVEL));

    private BodyColumns() {}

    /// What is wrong with the header.
    static List<RowProblem> check(Table table) {
        List<RowProblem> problems = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            if (!ALL.contains(column.name().toLowerCase(Locale.ROOT))) {
                problems.add(
                        RowProblem.of(
                                1,
                                column.name(),
                                "column.unknown",
                                column.name(),
                                String.join(", ", ALL)));
            }
        }
        boolean recognised =
                table.find(ID).isPresent()
                        || table.find(NUMBER).isPresent()
                        || NAMES.values().stream().anyMatch(name -> table.find(name).isPresent());
        if (problems.isEmpty() && !recognised) {
            problems.add(RowProblem.of(1, "", "column.missing"));
        }
        return problems;
    }

    /// The register's objection at the column it is about.
    static RowProblem placed(FieldProblem problem, long row) {
        return new RowProblem(
                row,
                BY_FIELD.getOrDefault(problem.field(), ""),
                problem.code(),
                problem.arguments());
    }
}
