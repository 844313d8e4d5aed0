package nl.kennisatelier.web.kit.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/// So many of something in a time, for all callers together: whoever tries too often has many addresses, and a whole
/// hall has one.
public final class RateLimit {

    private final Bucket bucket;

    /// @param max at once, and in each such time
    public RateLimit(int max, Duration time) {
        this(max, time, System::nanoTime);
    }

    /// @param nanos that passed, whatever becomes of the clock: one that is set back would keep all out for as long
    RateLimit(int max, Duration time, LongSupplier nanos) {
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(new Passed(nanos))
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

    private record Passed(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
