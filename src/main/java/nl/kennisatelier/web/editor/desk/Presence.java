package nl.kennisatelier.web.editor.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Who is at work on a text now. Only in memory: nothing of it is on disk or in a log, readers are not in it,
/// and after a restart nobody is. Two windows of one editor count once.
final class Presence {

    /// After the last sign of life.
    static final Duration LIFE = Duration.ofSeconds(70);

    private final LongSupplier nanos;

    /// By path and then by name; guarded by this.
    private final Map<String, Map<String, Sign>> here = new HashMap<>();

    private record Sign(long when, boolean writes) {}

    /// @param writes whether something was typed; else the text only stands open
    record Other(String name, boolean writes) {}

    Presence() {
        this(System::nanoTime);
    }

    /// @param nanos that passed
    Presence(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// This editor has the text open.
    ///
    /// @return who else is there
    synchronized List<Other> beat(String path, String who, boolean writes) {
        long now = nanos.getAsLong();
        var there = here.computeIfAbsent(path, _ -> new HashMap<>());
        there.values().removeIf(sign -> now - sign.when > LIFE.toNanos());
        boolean wrote = there.containsKey(who) && there.get(who).writes;
        there.put(who, new Sign(now, writes || wrote));
        return there.entrySet().stream()
                .filter(one -> !one.getKey().equals(who))
                .map(one -> new Other(one.getKey(), one.getValue().writes))
                .sorted(Comparator.comparing(Other::name))
                .toList();
    }

    /// This editor is done with it.
    synchronized void leave(String path, String who) {
        if (here.containsKey(path)) here.get(path).remove(who);
        here.values().removeIf(Map::isEmpty);
    }
}
