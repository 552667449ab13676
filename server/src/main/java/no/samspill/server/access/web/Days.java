package no.samspill.server.access.web;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.Period;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/// A period as people write and read it: its first and its last day.
///
/// @param from the first day, `2024-09-02`
/// @param to the last day; empty for as long as nobody ends it
record Days(String from, String to) {

    static Days from(LocalDate day) {
        return new Days(day.toString(), "");
    }

    /// The period; empty when it cannot be read, and then `problems` says why.
    Optional<Period> read(FormProblems problems, Words words) {
        @Nullable LocalDate first = from.isEmpty() ? null : day("from", from, problems, words);
        @Nullable LocalDate last = to.isEmpty() ? null : day("to", to, problems, words);
        if (from.isEmpty()) {
            problems.add("from", words.get("access.day.missing"));
        }
        if (first == null || problems.has("to")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(first, last == null ? null : last.plusDays(1)));
        } catch (AccessRefused e) {
            Refusals.note(e, problems, words);
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(
            String field, String text, FormProblems problems, Words words) {
        Optional<LocalDate> day = IsoDay.find(text);
        if (day.isEmpty()) {
            problems.add(field, words.get("access.day.unreadable"));
        }
        return day.orElse(null);
    }

    /// A period in words: `fra 1. januar 2024`, `1. januar 2024 – 31. desember 2024`.
    static String say(Period period, Words words) {
        String first = words.numbers().day(period.from());
        LocalDate end = period.to();
        if (end == null) {
            return words.get("access.period.since", first);
        }
        if (!end.isAfter(period.from())) {
            return words.get("access.period.never");
        }
        LocalDate last = end.minusDays(1);
        return last.equals(period.from())
                ? first
                : words.get("access.period.span", first, words.numbers().day(last));
    }

    /// How a period stands on a day, as the signs of states are called: `done` when it holds,
    /// `waits` before it, `none` after.
    static String state(Period period, LocalDate today) {
        if (period.covers(today)) {
            return "done";
        }
        LocalDate end = period.to();
        boolean over = end != null && !end.isAfter(today);
        return over ? "none" : "waits";
    }
}
