package nl.kennisatelier.web.kit.limits;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/// Makes the limits of a site, which share who asks, the time that passes and the count of whom they held back.
public final class Limits {

    /// The header in which a proxy says for whom it asks.
    public static final String FORWARDED = "X-Forwarded-For";

    /// Of who waits for a page of their own.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

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

    /// Who asks, by a name for today: see [Visitors]. Empty where a proxy does not say for whom it asks: then only what
    /// is counted of a thing and of all together holds, for else one visitor would use up what all have.
    public String visitor(Context ctx) {
        return visitor(ctx.req().getRemoteAddr(), Collections.list(ctx.req().getHeaders(FORWARDED)));
    }

    /// The same, of a request that is no page yet.
    ///
    /// @param peer address of the other end of the line
    /// @param forwarded each such header that came with it
    public String visitor(String peer, List<String> forwarded) {
        return visitors.name(peer, String.join(",", forwarded));
    }

    /// For all who ask.
    public RateLimit one(Limit limit, Rate rate) {
        return new RateLimit(rate, nanos, () -> strikes.count(limit));
    }

    /// The same for each of many things.
    public RateLimits each(Limit limit, Rate rate) {
        return new RateLimits(rate, rate, nanos, () -> strikes.count(limit));
    }

    /// @param each for one visitor
    /// @param all for all of them together
    public Door door(Limit limit, Rate each, Rate all) {
        var ofEach = new RateLimits(each, all, nanos, () -> strikes.count(limit));
        return new Door(ofEach, one(limit, all));
    }

    /// @param mistakes of one visitor that cost nothing
    /// @param line for one who made more of them
    /// @param allLines for all of those together
    public GuessDoor guesses(Limit limit, Rate mistakes, Rate line, Rate allLines) {
        var free = new RateLimits(mistakes, mistakes, nanos, () -> {});
        return new GuessDoor(free, each(limit, line), one(limit, allLines));
    }

    /// @param atOnce pages of one visitor
    public Turns turns(int atOnce) {
        return new Turns(atOnce, PATIENCE, () -> strikes.count(Limit.PAGES));
    }

    public Strikes strikes() {
        return strikes;
    }
}
