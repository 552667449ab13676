package no.samspill.server.organisations;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.Body;
import no.samspill.server.shared.Change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What a table of bodies would do to the register.
///
/// @param place the file, with the sheet for a workbook
/// @param rows in the order of the file; none when the file could not be read
/// @param problems of the file itself
public record BodyImportPreview(String place, List<Row> rows, List<Problem> problems) {

    public BodyImportPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// A row of the table.
    ///
    /// @param number as a spreadsheet counts it
    public record Row(long number, Outcome outcome) {}

    /// What one row would do.
    public sealed interface Outcome {

        /// The register gets a new body.
        record New(Body body, List<Change.Field> fields) implements Outcome {}

        /// A body changes, field by field.
        record Changed(Body body, BodyVersion standing, List<Change.Field> fields)
                implements Outcome {}

        /// The register says this already.
        record Unchanged(Body body) implements Outcome {}

        /// The row cannot be taken in.
        ///
        /// @param label what the row calls the body
        record Wrong(String label, List<RowProblem> problems) implements Outcome {}
    }

    /// What is wrong with a row.
    ///
    /// @param column the name of the column; empty for the row as a whole
    /// @param code the last part of the keys of the sentence and its advice
    /// @param arguments what they mention
    public record RowProblem(long row, String column, String code, List<String> arguments) {

        public RowProblem {
            arguments = List.copyOf(arguments);
        }

        static RowProblem of(long row, String column, String code, Object... arguments) {
            return new RowProblem(
                    row, column, code, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /// How many bodies would be new.
    public int countNew() {
        return count(Outcome.New.class);
    }

    /// How many bodies would change.
    public int countChanged() {
        return count(Outcome.Changed.class);
    }

    /// How many rows say what the register says already.
    public int countUnchanged() {
        return count(Outcome.Unchanged.class);
    }

    /// How many rows are wrong.
    public int countWrong() {
        return count(Outcome.Wrong.class);
    }

    private int count(Class<? extends Outcome> kind) {
        return (int) rows.stream().filter(row -> kind.isInstance(row.outcome())).count();
    }

    /// The columns a table of bodies may have, in the order of the template.
    public static List<String> columns() {
        return BodyColumns.ALL;
    }

    /// The column that tells of a field of the register; the field's own name when none does.
    public static String columnOf(String field) {
        return BodyColumns.BY_FIELD.getOrDefault(field, field);
    }

    /// Whether nothing is wrong.
    public boolean canBeCommitted() {
        return !rows.isEmpty() && countWrong() == 0;
    }

    /// Whether some body gets another place in the order of government, which needs a reason.
    public boolean needsReason() {
        return rows.stream()
                .anyMatch(row ->
                        row.outcome() instanceof Outcome.Changed(Body body, BodyVersion standing, _)
                                && Structure.needsReason(standing.body(), body));
    }

    /// Tells this preview from any that would do something else.
    public String digest() {
        try {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
