package nl.kennisatelier.workshop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// How people came in since this process looks at the workshop, to tell a hall from a script with the code of one.
final class Arrivals {

    /// Three a second: a hall of a hundred that is asked to scan takes longer.
    private static final int FAST = 3 * Crowd.SECONDS;

    /// Fewer are no trouble, whoever they are.
    private static final int FEW = 50;

    private static final Duration WINDOW = Duration.ofSeconds(Crowd.SECONDS);

    /// So long the facilitator has to notice.
    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private final Deque<Arrival> lately = new ArrayDeque<>();
    private int fast;
    private long fastAt;
    private int joined;

    private record Arrival(long at, int many) {}

    /// @param nanos that passed, whatever becomes of the clock
    Arrivals(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void add(int many) {
        long now = nanos.getAsLong();
        if (many > 0) lately.add(new Arrival(now, many));
        joined += many;
        int sum = inWindow(now);
        if (sum <= FAST) return;
        fast = Math.max(sum, isFresh(now) ? fast : 0);
        fastAt = now;
    }

    /// There is a new code: whoever came with the one before is no trouble any more.
    void forget() {
        lately.clear();
        fast = 0;
        joined = 0;
    }

    private int inWindow(long now) {
        lately.removeIf(arrival -> now - arrival.at() > WINDOW.toNanos());
        return lately.stream().mapToInt(Arrival::many).sum();
    }

    private boolean isFresh(long now) {
        return fast > 0 && now - fastAt < SHOWN.toNanos();
    }

    /// @param hall the most that were there at one moment
    Crowd crowd(int hall) {
        long now = nanos.getAsLong();
        if (isFresh(now)) return new Crowd(Crowd.Oddity.FAST, fast, hall);
        int settled = joined - inWindow(now); // Who has just joined is not there yet.
        return settled > Math.max(FEW, 2 * hall) ? new Crowd(Crowd.Oddity.LARGE, joined, hall) : Crowd.USUAL;
    }
}
