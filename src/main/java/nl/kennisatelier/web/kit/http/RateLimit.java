package nl.kennisatelier.web.kit.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// So many of something in a time, for all callers together: whoever tries too often has many addresses, and a whole
/// hall has one.
public final class RateLimit {

    private final Bucket bucket;

    /// @param max at once, and in each such time
    public RateLimit(int max, Duration time, Clock clock) {
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(limit -> limit.capacity(max).refillGreedy(max, time))
                .build();
    }

    public boolean isLeft() {
        return bucket.getAvailableTokens() > 0;
    }

    /// Uses one up; says whether there was one.
    public boolean take() {
        return bucket.tryConsume(1);
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
