package no.samspill.formats.tables;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What is written in a cell of a table.
public sealed interface TableCell {

    /// Nothing.
    record Blank() implements TableCell {}

    /// A text, whatever it begins with.
    record Text(String text) implements TableCell {}

    /// A number.
    record Figure(BigDecimal value) implements TableCell {}

    /// A day.
    record Day(LocalDate date) implements TableCell {}

    /// A text, or nothing.
    static TableCell of(@Nullable String text) {
        return text == null || text.isEmpty() ? new Blank() : new Text(text);
    }

    /// A number.
    static TableCell of(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }

    /// A day, or nothing.
    static TableCell of(@Nullable LocalDate date) {
        return date == null ? new Blank() : new Day(date);
    }
}
