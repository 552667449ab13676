package no.samspill.server.access;

import no.samspill.server.access.AccessRefused.Reason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// When something holds.
///
/// @param from the first day
/// @param to the first day it no longer holds; null for as long as nobody ends it
public record Period(LocalDate from, @Nullable LocalDate to) {

    /// Refuses what never holds.
    public Period {
        if (to != null && to.isBefore(from)) {
            throw new AccessRefused(Reason.EMPTY_PERIOD);
        }
    }

    /// As long as nobody ends it.
    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    /// Whether it holds on `day`.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /// Whether there is a day on which both hold.
    boolean overlaps(Period other) {
        return isBefore(from, other.to)
                && isBefore(other.from, to)
                && isBefore(from, to)
                && isBefore(other.from, other.to);
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }

    /// The same from the start, and over by `day`; what begins later never holds.
    Period endedBy(LocalDate day) {
        return new Period(from, day.isBefore(from) ? from : day);
    }

    /// Refuses a period of no days, and one that is over before `today`.
    void requireSomeFrom(LocalDate today) {
        if (to != null && (!to.isAfter(from) || !to.isAfter(today))) {
            throw new AccessRefused(Reason.EMPTY_PERIOD);
        }
    }
}
