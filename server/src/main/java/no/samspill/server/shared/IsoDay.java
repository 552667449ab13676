package no.samspill.server.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as forms and addresses write it: `2024-09-02`.
///
/// Four digits for the year, so that no text reaches the database as a day beyond what it can keep.
public final class IsoDay {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private IsoDay() {}

    /// The day that a text says; empty when it says none.
    public static Optional<LocalDate> find(String text) {
        try {
            return FORM.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
