package nl.kennisatelier.web.kit.limits;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/// So much of something in a time, for all who share it.
public final class RateLimit {

    private final Bucket bucket;
    private final int atOnce;
    private final Runnable onStrike;

    /// @param nanos that passed, whatever becomes of the clock: one that is set back would keep all out for as long
    /// @param onStrike called each time that somebody is held back
    RateLimit(Rate rate, LongSupplier nanos, Runnable onStrike) {
        this.onStrike = onStrike;
        this.atOnce = rate.atOnce();
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(new Passed(nanos, nanos.getAsLong()))
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(rate.then(), rate.time()))
                .build();
    }

    public boolean isLeft() {
        return bucket.getAvailableTokens() > 0;
    }

    /// Whether it is as if nobody had ever used it.
    boolean isUnused() {
        return bucket.getAvailableTokens() >= atOnce;
    }

    /// Uses one up; says whether there was one.
    public boolean take() {
        return orStrike(bucket.tryConsume(1));
    }

    /// Waits for a turn; says whether it came. Who would wait for longer than this is told so at once.
    public boolean await(Duration patience) {
        try {
            return orStrike(bucket.asBlocking().tryConsume(1, patience, BlockingStrategy.PARKING));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean orStrike(boolean taken) {
        if (!taken) onStrike.run();
        return taken;
    }

    /// Counted from its own beginning, for others may run over.
    private record Passed(LongSupplier nanos, long began) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong() - began;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
