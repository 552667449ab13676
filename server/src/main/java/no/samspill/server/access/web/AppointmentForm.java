package no.samspill.server.access.web;

import no.samspill.server.access.Appointment;
import no.samspill.server.access.Period;
import no.samspill.server.pages.Collision.Clash;
import no.samspill.server.pages.Collision.Sides;
import no.samspill.server.pages.Words;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/// What is written in the form of somebody's role.
///
/// @param role its key
/// @param from the first day
/// @param to the last day; empty for as long as nobody ends it
record AppointmentForm(String role, String from, String to) {

    /// The form as it is filled in from what stands.
    static AppointmentForm of(Appointment one) {
        Period period = one.period();
        LocalDate end = period.to();
        return new AppointmentForm(
                one.role().key(),
                period.from().toString(),
                end == null ? "" : end.minusDays(1).toString());
    }

    /// What was sent; what was not is empty.
    static AppointmentForm of(Map<String, String> sent) {
        return new AppointmentForm(
                sent.getOrDefault("role", "").strip(),
                sent.getOrDefault("from", "").strip(),
                sent.getOrDefault("to", "").strip());
    }

    Days days() {
        return new Days(from, to);
    }

    /// The fields in which two people's forms differ.
    ///
    /// @param base what both began with
    List<Clash> clashes(AppointmentForm theirs, AppointmentForm base, Words words) {
        Clash roles =
                Clash.of(
                        "role",
                        words.get("access.role"),
                        "one",
                        new Sides(role, theirs.role, base.role),
                        role(role, words),
                        role(theirs.role, words));
        Clash first = day("from", words.get("access.from"), from, theirs.from, base.from, words);
        Clash last = day("to", words.get("access.to"), to, theirs.to, base.to, words);
        return java.util.stream.Stream.of(roles, first, last)
                .filter(one -> !one.mine().equals(one.theirs()))
                .toList();
    }

    private static Clash day(
            String name, String label, String mine, String theirs, String base, Words words) {
        return Clash.of(
                name,
                label,
                "day",
                new Sides(mine, theirs, base),
                said(mine, words),
                said(theirs, words));
    }

    private static String role(String key, Words words) {
        return RoleWords.find(key).map(role -> RoleWords.name(role, words)).orElse(key);
    }

    private static String said(String day, Words words) {
        if (day.isEmpty()) {
            return words.get("access.day.none");
        }
        try {
            return words.numbers().day(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return day;
        }
    }
}
