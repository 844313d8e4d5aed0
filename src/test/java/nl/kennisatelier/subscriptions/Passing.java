package nl.kennisatelier.subscriptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that goes when the test says so.
public final class Passing extends Clock {

    private volatile Instant now;
    private final ZoneId zone;

    public Passing(String now) {
        this(Instant.parse(now), ZoneId.of("UTC"));
    }

    private Passing(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Passing(now, zone);
    }
}
