package nl.kennisatelier.workshop;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the clock can be believed. What is deleted never comes back: after the clock was set an hour goes by in
/// which somebody can set it right. What it says for longer is believed.
final class ClockGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);

    /// A clock that differs more than this from what passed was set.
    private static final Duration DRIFT_MAX = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private final LongSupplier nanos;
    private long clockThen;
    private long nanosThen;
    private long setAt;
    private volatile boolean wasSet;

    /// @param nanos that passed, whatever becomes of the clock
    ClockGuard(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.clockThen = clock.millis();
        this.nanosThen = nanos.getAsLong();
    }

    /// Whether deleting waits because the clock was set.
    boolean waits() {
        return wasSet;
    }

    synchronized boolean isBelieved() {
        long now = nanos.getAsLong();
        var drift = Duration.ofMillis(clock.millis() - clockThen).minusNanos(now - nanosThen);
        if (drift.abs().compareTo(DRIFT_MAX) > 0) {
            LOG.warn("the clock was set by {}; nothing is deleted for an hour", drift.truncatedTo(MINUTES));
            setAt = now;
            wasSet = true;
        }
        clockThen = clock.millis();
        nanosThen = now;
        wasSet = wasSet && now - setAt < PAUSE.toNanos();
        return !wasSet;
    }
}
