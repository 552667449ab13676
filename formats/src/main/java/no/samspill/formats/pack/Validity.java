package no.samspill.formats.pack;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A period of whole days in which something holds.
///
/// @param from the first day; null when before the records begin
/// @param to the first day it no longer holds; null while it does
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to)
        implements Comparable<Validity> {

    /// For as long as there are records.
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a period must end after it begins, was " + from + " to " + to);
        }
    }

    /// Whether it holds on `date`.
    public boolean includes(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }

    /// Whether there is a day on which both hold.
    public boolean overlaps(Validity other) {
        return isBefore(from, other.to) && isBefore(other.from, to);
    }

    /// Whether this holds on every day on which the other does.
    public boolean encloses(Validity other) {
        LocalDate start = other.from;
        LocalDate end = other.to;
        return (from == null || (start != null && !start.isBefore(from)))
                && (to == null || (end != null && !end.isAfter(to)));
    }

    /// The days on which both hold.
    ///
    /// @throws IllegalArgumentException when there are none
    public Validity within(Validity other) {
        return new Validity(later(from, other.from), earlier(to, other.to));
    }

    /// Whether the other begins on the day this ends.
    public boolean isFollowedBy(Validity other) {
        return to != null && to.equals(other.from);
    }

    /// The same period, ended on `date`.
    public Validity endingOn(LocalDate date) {
        return new Validity(from, date);
    }

    private static boolean isBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || start.isBefore(end);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /// By beginning; what began before the records comes first.
    @Override
    public int compareTo(Validity other) {
        LocalDate start = other.from;
        if (from == null || start == null) {
            return Boolean.compare(from != null, start != null);
        }
        return from.compareTo(start);
    }
}
