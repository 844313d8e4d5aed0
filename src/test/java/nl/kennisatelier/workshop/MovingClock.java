package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that goes where the test wants, and the time that really passed beside it.
final class MovingClock extends Clock {

    Instant now = Instant.parse("2026-03-01T19:00:00Z");
    private Duration set = Duration.ZERO;

    /// Time passes.
    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Somebody sets it, forward or back.
    void set(Duration by) {
        now = now.plus(by);
        set = set.plus(by);
    }

    /// That passed, whatever it was set to.
    long nanos() {
        return (now.toEpochMilli() - set.toMillis()) * 1_000_000;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
