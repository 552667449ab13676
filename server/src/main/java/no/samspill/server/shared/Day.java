package no.samspill.server.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as addresses, forms and files write it: `2024-01-01`.
///
/// Years far outside what anybody has records of are no days here, since neither the database nor
/// sums of days can take them all.
public final class Day {

    private static final Pattern FORM = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private Day() {}

    /// The day of a text; empty when it is none.
    public static Optional<LocalDate> read(String text) {
        String day = text.strip();
        if (!FORM.matcher(day).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
