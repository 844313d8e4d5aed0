package nl.kennisatelier.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where a workshop is.
///
/// @param question counted from 1; 0 before the first
/// @param isOpen whether answers to it are taken
/// @param deadline when its time is over; nothing without a limit, and while it is paused. It closes nothing by itself
/// @param left of the time, while it is paused
public record Progress(
        int question, boolean isOpen, Reveal reveal, Optional<Instant> deadline, Optional<Duration> left) {

    static final Progress BEFORE = new Progress(0, false, Reveal.ALWAYS, Optional.empty(), Optional.empty());

    public boolean isPaused() {
        return left.isPresent();
    }

    /// What is left of the time; never less than nothing, whatever the clock did.
    public Optional<Duration> remaining(Instant now) {
        return left.or(() -> deadline.map(end -> Duration.between(now, end)))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }

    Progress with(boolean open) {
        return new Progress(question, open, reveal, deadline, left);
    }

    Progress with(Reveal other) {
        return new Progress(question, isOpen, other, deadline, left);
    }

    Progress timed(Optional<Instant> end, Optional<Duration> rest) {
        return new Progress(question, isOpen, reveal, end, rest);
    }
}
