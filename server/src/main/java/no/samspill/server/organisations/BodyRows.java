package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.tables.Table;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds for every row of a table which body it is about, and what it says of it.
final class BodyRows {

    private final Register register;
    private final LocalDate today;
    private final Set<String> taken;
    private final Map<String, Long> firstRows = new HashMap<>();

    BodyRows(Register register, LocalDate today) {
        this.register = register;
        this.today = today;
        this.taken = new HashSet<>(register.versions().keySet());
    }

    List<BodyRow> read(Table table) {
        List<Cells> all = table.rows().stream().map(row -> new Cells(table, row)).toList();
        all.stream().map(cells -> cells.text(BodyColumns.ID)).forEach(taken::add);
        return all.stream().map(this::read).toList();
    }

    /// The cells of a row by the names of their columns.
    record Cells(Table table, Table.Row row) {

        /// What stands under a column; empty when nothing does or there is no such column.
        String text(String column) {
            return table.cell(row, column).orElse("");
        }
    }

    private BodyRow read(Cells cells) {
        long number = cells.row().number();
        List<RowProblem> problems = new ArrayList<>();
        Optional<BodyVersion> standing = findStanding(cells, problems);
        String id = standing.map(one -> one.body().id()).orElseGet(() -> newId(cells));
        Long first = firstRows.putIfAbsent(id, number);
        if (first != null) {
            problems.add(RowProblem.of(number, "", "row.twice", first));
        }
        @Nullable Body body =
                new BodyCells(
                                cells,
                                standing.map(BodyVersion::body).orElse(null),
                                problems,
                                this::parentOf)
                        .body(id);
        return new BodyRow(number, label(cells, id), standing.orElse(null), body, problems);
    }

    private static String label(Cells cells, String id) {
        return Stream.of("nb", "nn", "en")
                .map(language -> cells.text(BodyColumns.NAMES.getOrDefault(language, "")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }

    private Optional<BodyVersion> findStanding(Cells cells, List<RowProblem> problems) {
        String id = cells.text(BodyColumns.ID);
        if (!id.isEmpty()) {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,79}")) {
                problems.add(RowProblem.of(cells.row().number(), BodyColumns.ID, "id.not-one", id));
            }
            Optional<BodyVersion> found = Optional.ofNullable(register.versions().get(id));
            if (found.filter(BodyVersion::withdrawn).isPresent()) {
                problems.add(
                        RowProblem.of(cells.row().number(), BodyColumns.ID, "id.withdrawn", id));
            }
            return found;
        }
        Optional<OrganisationNumber> number =
                OrganisationNumber.find(cells.text(BodyColumns.NUMBER));
        return number.isPresent()
                ? only(
                        existing()
                                .filter(one ->
                                        number.get().equals(one.body().organisationNumber())))
                : only(existing().filter(one -> isNamed(one.body(), cells)));
    }

    private Stream<BodyVersion> existing() {
        return register.versions().values().stream()
                .filter(one -> !one.withdrawn() && one.body().validity().includes(today));
    }

    private static Optional<BodyVersion> only(Stream<BodyVersion> found) {
        List<BodyVersion> few = found.limit(2).toList();
        return few.size() == 1 ? Optional.of(few.getFirst()) : Optional.empty();
    }

    private static boolean isNamed(Body body, Cells cells) {
        boolean sameKind =
                BodyCells.findKind(cells.text(BodyColumns.KIND))
                        .filter(kind -> kind == body.kind())
                        .isPresent();
        LocalizedText name = body.name();
        return sameKind
                && BodyColumns.NAMES.entrySet().stream()
                        .anyMatch(one -> {
                            String cell = cells.text(one.getValue());
                            String stands = name.byLanguage().get(one.getKey());
                            return !cell.isEmpty() && cell.equalsIgnoreCase(stands);
                        });
    }

    /// The id in the row, or one made from the name that nobody has.
    private String newId(Cells cells) {
        String id = cells.text(BodyColumns.ID);
        if (!id.isEmpty()) {
            return id;
        }
        String stem = stem(label(cells, "body"));
        String next = stem;
        for (int count = 2; !taken.add(next); count++) {
            next = stem + "-" + count;
        }
        return next;
    }

    private static String stem(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("å", "a");
        String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String id = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = id.substring(0, Math.min(id.length(), 60)).replaceAll("-+$", "");
        return cut.isEmpty() ? "body" : cut;
    }

    /// The id of the parent that a cell names by id or by organisation number.
    private Optional<String> parentOf(String cell) {
        return OrganisationNumber.find(cell)
                .map(number ->
                        existing()
                                .map(BodyVersion::body)
                                .filter(one -> number.equals(one.organisationNumber()))
                                .map(Body::id)
                                .findFirst())
                .orElseGet(() -> Optional.of(cell).filter(taken::contains));
    }
}
