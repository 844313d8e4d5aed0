package nl.kennisatelier.web.kit.limits;

import java.util.LinkedHashMap;
import java.util.function.LongSupplier;

/// A limit of its own for each of many things. Only those are remembered of which something was used, and not more than
/// so many: what comes beyond shares one limit, so that nobody makes the memory grow.
public final class RateLimits {

    static final int KEPT_MAX = 10_000;

    private final Rate rate;
    private final LongSupplier nanos;
    private final Runnable onStrike;
    private final RateLimit rest;

    /// The one that was asked for or looked at longest ago first; guarded by this.
    private final LinkedHashMap<String, RateLimit> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param ofTheRest what those share that are too many to remember
    RateLimits(Rate rate, Rate ofTheRest, LongSupplier nanos, Runnable onStrike) {
        this.rate = rate;
        this.nanos = nanos;
        this.onStrike = onStrike;
        this.rest = new RateLimit(ofTheRest, nanos, onStrike);
    }

    /// @param thing by a name of our own making, such as that of a visitor or a workshop
    public synchronized RateLimit of(String thing) {
        var known = kept.get(thing);
        if (known != null) return known;
        forgetUnused();
        if (kept.size() >= KEPT_MAX) return rest;
        var limit = new RateLimit(rate, nanos, onStrike);
        kept.put(thing, limit);
        return limit;
    }

    /// Looks at two for each one that is new: so they become fewer, and nobody waits for a great clearance.
    private void forgetUnused() {
        for (int i = 0; i < 2 && !kept.isEmpty(); i++) {
            var oldest = kept.pollFirstEntry();
            if (!oldest.getValue().isUnused()) kept.putLast(oldest.getKey(), oldest.getValue());
        }
    }

    synchronized int kept() {
        return kept.size();
    }
}
