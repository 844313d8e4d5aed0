package nl.kennisatelier.web.live;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Counts the wrong codes of all callers together: whoever guesses has many addresses, and a whole hall has one. Good
/// codes are not counted, so a hall may join all at once. When there were too many wrong ones no code is looked at any
/// more until there is room: otherwise a guess that hits would still get in. The QR code always does.
///
/// There are 28 to the power of 6 codes, or 482 million. At 300 a minute, with ten workshops going on day and night,
/// one is hit after 112 days on average; a code is valid for an evening.
final class Guesses {

    static final int WRONG_A_MINUTE_MAX = 300;

    private final Bucket wrong;

    Guesses(Clock clock) {
        this.wrong = Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(limit ->
                        limit.capacity(WRONG_A_MINUTE_MAX).refillGreedy(WRONG_A_MINUTE_MAX, Duration.ofMinutes(1)))
                .build();
    }

    boolean mayGuess() {
        return wrong.getAvailableTokens() > 0;
    }

    void wasWrong() {
        wrong.tryConsume(1);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
