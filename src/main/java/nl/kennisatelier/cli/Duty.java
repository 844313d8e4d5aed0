package nl.kennisatelier.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.kennisatelier.backup.Incomplete;
import nl.kennisatelier.store.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Something that is to be done time and again, by itself: what went wrong with it is told, keeps nothing else waiting,
/// and it is tried again in the next minutes.
final class Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    /// Until it goes on, when there was more to do than others can wait for.
    private static final Duration GOES_ON_AFTER = Duration.ofSeconds(10);

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    /// A duty of every hour that was not done for so long is late; another may take three of its rounds.
    static final Duration LATE_AFTER = Duration.ofHours(3);

    private final String name;
    private final Duration every;
    private final Clock clock;
    private final Work work;
    private volatile State state = new State(Optional.empty(), Outcome.DONE, "");
    private volatile boolean waits;
    private volatile long doneNanos = System.nanoTime();
    private long nextNanos;

    /// What is done.
    interface Work {
        /// @return whether there is more to do, soon
        boolean goesOn() throws IOException;
    }

    /// How it stands with a duty.
    ///
    /// @param done when it was last done: all of it, without trouble; nothing when that was never since the start
    /// @param outcome of the last time
    /// @param trouble what went wrong then; empty when nothing did
    record State(Optional<Instant> done, Outcome outcome, String trouble) {}

    enum Outcome {
        DONE,
        FAILED,
        /// It was done, with what there was: something is wrong with that.
        INCOMPLETE
    }

    /// @param name in the log, for health and in figures: `delete-answers`
    /// @param clock that tells when it was done; how long to wait hangs on no clock
    Duty(String name, Duration every, Clock clock, Work work) {
        this.name = name;
        this.every = every;
        this.clock = clock;
        this.work = work;
        this.nextNanos = System.nanoTime();
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    /// Whether it could not be done the last time because the workshops are closed: that is told by itself.
    boolean waits() {
        return waits;
    }

    /// Since it was last done, or since the start when it never was; whatever becomes of the clock.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - doneNanos);
    }

    /// Whether it was not done for so long that what is promised of it may not hold.
    boolean isLate() {
        var three = every.multipliedBy(3);
        return age().compareTo(three.compareTo(LATE_AFTER) > 0 ? three : LATE_AFTER) > 0;
    }

    /// Does it when it is time; never throws.
    void onTime() {
        if (System.nanoTime() - nextNanos < 0) return;
        nextNanos = System.nanoTime() + done().toNanos();
    }

    /// Does it now.
    ///
    /// @return until the next time
    private Duration done() {
        try {
            boolean goesOn = work.goesOn();
            waits = false;
            if (goesOn) state = new State(state.done(), Outcome.DONE, "");
            else done(Outcome.DONE, "");
            return goesOn ? GOES_ON_AFTER : every;
        } catch (Incomplete told) { // To do it again soon would make it no better.
            waits = false;
            LOG.warn("the duty {} was done, not with all there was: {}", name, told.getMessage());
            done(Outcome.INCOMPLETE, told.getMessage());
            return every;
        } catch (IOException | RuntimeException | Error failure) { // Not caught, it would be the last.
            waits = failure instanceof Unavailable shut && shut.isShut();
            LOG.atLevel(waits ? Level.DEBUG : Level.WARN)
                    .log("the duty {} is tried again in {} minutes: {}", name, AGAIN_AFTER.toMinutes(), failure + "");
            state = new State(state.done(), Outcome.FAILED, failure.toString());
            return AGAIN_AFTER;
        }
    }

    private void done(Outcome outcome, String trouble) {
        state = new State(Optional.of(clock.instant()), outcome, trouble);
        doneNanos = System.nanoTime();
    }
}
