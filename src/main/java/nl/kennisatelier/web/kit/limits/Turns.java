package nl.kennisatelier.web.kit.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// So many pages are made at once for one visitor: who asks for all of them gets them one after another, and leaves the
/// machine to others as well. Nobody waits for long, for a hall has one address.
public final class Turns {

    /// Visitors share one now and then, which costs them a moment.
    private static final int LANES = 1_024;

    private final Duration patience;
    private final Runnable onStrike;
    private final Semaphore[] lanes;

    /// @param patience after which somebody goes on out of turn
    Turns(int atOnce, Duration patience, Runnable onStrike) {
        this.patience = patience;
        this.onStrike = onStrike;
        this.lanes =
                Stream.generate(() -> new Semaphore(atOnce, true)).limit(LANES).toArray(Semaphore[]::new);
    }

    /// Waits for a turn.
    ///
    /// @param visitor empty when unknown: nobody waits for who may be anybody
    /// @return what to call when the work is done
    public Runnable take(String visitor) throws InterruptedException {
        if (visitor.isEmpty()) return () -> {};
        var lane = lanes[Math.floorMod(visitor.hashCode(), LANES)];
        if (lane.tryAcquire()) return lane::release;
        onStrike.run();
        return lane.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS) ? lane::release : () -> {};
    }
}
