package nl.kennisatelier.web.facilitator.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who listens now: of each key only the newest few, and of one visitor and of all not more than can be carried.
/// Whoever is not let in asks for the page every few seconds, and misses nothing.
final class Listeners {

    /// With one key: who opens more has left the others behind.
    static final int OF_ONE_MAX = 12;

    /// From one address: a large hall.
    static final int OF_VISITOR_MAX = 2_500;

    private final int most;
    private int count;

    /// The oldest first.
    private final Map<String, Deque<Listener>> byKey = new HashMap<>();

    private final Map<String, Integer> byVisitor = new HashMap<>();

    /// One that listens, on a thread of its own.
    static final class Listener {

        private final String key;
        private final String visitor;
        private final Thread thread;
        private volatile boolean isReplaced;

        private Listener(String key, String visitor, Thread thread) {
            this.key = key;
            this.visitor = visitor;
            this.thread = thread;
        }

        /// Whether newer ones took its place. Its thread was interrupted then, for it may wait for who does not read.
        boolean isReplaced() {
            return isReplaced;
        }
    }

    /// @param most of all together
    Listeners(int most) {
        this.most = most;
    }

    /// The present thread begins to listen.
    ///
    /// @param key of who may, or a name for it
    /// @param visitor by the name for today; empty when unknown
    /// @return nothing when there is no room
    synchronized Optional<Listener> begin(String key, String visitor) {
        boolean isKnown = !visitor.isEmpty();
        if (count >= most || isKnown && byVisitor.getOrDefault(visitor, 0) >= OF_VISITOR_MAX) return Optional.empty();
        var listener = new Listener(key, visitor, Thread.currentThread());
        var same = byKey.computeIfAbsent(key, _ -> new ArrayDeque<>());
        same.addLast(listener);
        if (same.size() > OF_ONE_MAX) replace(same.removeFirst());
        byVisitor.merge(visitor, 1, Integer::sum);
        count++;
        return Optional.of(listener);
    }

    private static void replace(Listener oldest) {
        oldest.isReplaced = true;
        oldest.thread.interrupt();
    }

    /// To be called by its own thread, which is not interrupted any more then.
    synchronized void end(Listener listener) {
        count--;
        byVisitor.computeIfPresent(listener.visitor, (_, listening) -> listening == 1 ? null : listening - 1);
        byKey.computeIfPresent(listener.key, (_, same) -> {
            same.remove(listener);
            return same.isEmpty() ? null : same;
        });
        if (listener.isReplaced) Thread.interrupted();
    }
}
