package nl.kennisatelier.web.kit.limits;

import java.time.Duration;

/// A door that no visitor can shut for others: so much for each of them, and for all together it becomes slower before
/// it closes.
public final class Door {

    /// For whom all others were too many.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RateLimits each;
    private final RateLimit all;

    Door(RateLimits each, RateLimit all) {
        this.each = each;
        this.all = all;
    }

    /// Waits when it must; says whether the visitor may go on.
    ///
    /// @param visitor empty when unknown: then only what all together may counts
    public boolean enter(String visitor) {
        return (visitor.isEmpty() || each.of(visitor).take()) && all.await(PATIENCE);
    }
}
