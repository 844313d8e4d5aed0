package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// When something became of the texts at some paths; of more than are kept the first are forgotten. For one thread at a
/// time.
final class Moments {

    private static final int COUNT_MAX = 20_000;

    private final Map<String, Instant> byPath = new LinkedHashMap<>();

    void put(String path, Instant when) {
        byPath.remove(path); // To stand last.
        byPath.put(path, when);
        if (byPath.size() > COUNT_MAX) byPath.remove(byPath.keySet().iterator().next());
    }

    void putAll(Moments later) {
        later.byPath.forEach(this::put);
    }

    void remove(String path) {
        byPath.remove(path);
    }

    Optional<Instant> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
