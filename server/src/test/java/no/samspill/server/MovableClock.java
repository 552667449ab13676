package no.samspill.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock that stands still until a test moves it, in the time zone of Norway.
public final class MovableClock extends Clock {

    private final ZoneId zone = ZoneId.of("Europe/Oslo");
    private volatile Instant now;

    MovableClock(LocalDate day) {
        now = noon(day);
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }

    /// Lets it be noon on `day`.
    public void moveTo(LocalDate day) {
        now = noon(day);
    }

    /// Lets so much time pass.
    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
