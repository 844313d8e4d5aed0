package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.source.Content;

/// The first flow: content to library to index to online. The last good edition stays up until a new one is complete.
public final class Publisher {

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final Clock clock;
    private volatile Edition current = Edition.NONE;

    public Publisher(Content content, SearchIndex index, Clock clock) {
        this.catalogue = new Catalogue(content);
        this.index = index;
        this.clock = clock;
    }

    /// What is online now.
    public Edition current() {
        return current;
    }

    /// Reads what changed and puts it online.
    ///
    /// @param changed paths, or nothing when everything may have changed
    public synchronized Edition publish(Optional<Set<String>> changed) throws IOException {
        var start = clock.instant();
        if (changed.isPresent()) {
            catalogue.read(changed.get());
        } else {
            catalogue.readAll();
        }
        var library = catalogue.library();
        index.update(library.value());
        var now = clock.instant();
        var paths = changed.<List<String>>map(ArrayList::new).orElse(List.of());
        current = new Edition(library.value(), catalogue.files(), library.problems(), now, between(start, now), paths);
        return current;
    }

    private static Duration between(Instant start, Instant end) {
        var took = Duration.between(start, end);
        return took.isNegative() ? Duration.ZERO : took; // A clock may be set back meanwhile.
    }
}
