package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// When the links of workshops were last used, since this process began; of the workshops that were busy last.
final class LinkUses {

    /// Of the workshops that are remembered.
    private static final int WORKSHOPS_MAX = 1_000;

    private final Map<String, Map<String, Instant>> uses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Instant>> eldest) {
            return size() > WORKSHOPS_MAX;
        }
    };

    /// @param hash of a key of this workshop, so there are few
    synchronized void note(String id, String hash, Instant moment) {
        uses.computeIfAbsent(id, _ -> new HashMap<>()).put(hash, moment);
    }

    synchronized Optional<Instant> last(String id, String hash) {
        return Optional.ofNullable(uses.getOrDefault(id, Map.of()).get(hash));
    }

    synchronized Map<String, Instant> of(String id) {
        return Map.copyOf(uses.getOrDefault(id, Map.of()));
    }
}
