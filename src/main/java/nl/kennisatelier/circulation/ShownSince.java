package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.FileName;

/// When texts that nobody saw at first were shown to readers: a draft is no news before. For one thread at a time.
final class ShownSince {

    /// Of the paths kept; of more the first are forgotten, and then the day that the file came counts.
    private static final int COUNT_MAX = 20_000;

    private final Map<String, Instant> byPath = new LinkedHashMap<>();

    /// Notes what readers see in a library and did not see in the one before it, where its text was there already.
    ///
    /// @param paths that changed
    void note(Library before, Library after, Collection<String> paths, Instant when) {
        for (var path : paths) {
            after.atPath(path)
                    .filter(_ -> before.atPath(path).isEmpty() && wasHidden(before, path, paths))
                    .ifPresent(_ -> put(path, when));
        }
    }

    /// There, or in a folder of drafts.
    private static boolean wasHidden(Library before, String path, Collection<String> paths) {
        var slug = new FileName(path).slug();
        return paths.stream()
                .anyMatch(other ->
                        before.hides(other) && new FileName(other).slug().equals(slug));
    }

    void addAll(ShownSince later) {
        later.byPath.forEach(this::put);
    }

    private void put(String path, Instant when) {
        byPath.remove(path);
        byPath.put(path, when);
        if (byPath.size() > COUNT_MAX) byPath.remove(byPath.keySet().iterator().next());
    }

    Optional<Instant> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
