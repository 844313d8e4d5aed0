package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.FileName;

/// When texts that nobody saw at first were shown to readers: a draft is no news before. For one thread at a time.
final class ShownSince {

    /// Of those that are forgotten the day that the file came counts.
    private final Moments moments = new Moments();

    /// Notes what readers see in a library and did not see in the one before it, where its text was there already.
    ///
    /// @param paths that changed
    void note(Library before, Library after, Collection<String> paths, Instant when) {
        for (var path : paths) {
            after.atPath(path)
                    .filter(_ -> before.atPath(path).isEmpty() && wasHidden(before, path, paths))
                    .ifPresent(_ -> moments.put(path, when));
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
        moments.putAll(later.moments);
    }

    Optional<Instant> of(String path) {
        return moments.of(path);
    }
}
