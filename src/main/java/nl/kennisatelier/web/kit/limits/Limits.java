package nl.kennisatelier.web.kit.limits;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.function.LongSupplier;

/// Makes the limits of a site, which share who asks, the time that passes and the count of whom they held back.
public final class Limits {

    private static final String FORWARDED = "X-Forwarded-For";

    private final Visitors visitors;
    private final Strikes strikes;
    private final LongSupplier nanos;

    public Limits(TrustedProxies proxies, Strikes strikes) {
        this(proxies, strikes, System::nanoTime);
    }

    /// @param nanos that passed, whatever becomes of the clock
    public Limits(TrustedProxies proxies, Strikes strikes, LongSupplier nanos) {
        this.visitors = new Visitors(proxies, nanos);
        this.strikes = strikes;
        this.nanos = nanos;
    }

    /// Who asks, by a name for today: see [Visitors].
    public String visitor(Context ctx) {
        var forwarded = String.join(",", Collections.list(ctx.req().getHeaders(FORWARDED)));
        return visitors.name(ctx.req().getRemoteAddr(), forwarded);
    }

    /// For all who ask.
    public RateLimit one(Limit limit, Rate rate) {
        return new RateLimit(rate, nanos, () -> strikes.count(limit));
    }

    /// The same for each of many things.
    public RateLimits each(Limit limit, Rate rate) {
        return new RateLimits(rate, nanos, () -> strikes.count(limit));
    }

    /// @param each for one visitor
    /// @param all for all of them together
    public Door door(Limit limit, Rate each, Rate all) {
        return new Door(each(limit, each), one(limit, all));
    }

    /// @param mistakes of one visitor that cost nothing
    /// @param line for one who made more of them
    /// @param allLines for all of those together
    public GuessDoor guesses(Limit limit, Rate mistakes, Rate line, Rate allLines) {
        var free = new RateLimits(mistakes, nanos, () -> {});
        return new GuessDoor(free, each(limit, line), one(limit, allLines));
    }

    public Strikes strikes() {
        return strikes;
    }
}
