package nl.kennisatelier.web.kit.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.Overviews;

/// What previews are searched and counted with: a copy of the index in memory, brought up to date with the preview when
/// somebody first looks at it. Where that would take too much, what is published.
final class PreviewSearch {

    /// Copies alive at once; the one that was asked for longest ago goes first, and takes its memory along.
    static final int KEPT_MAX = 3;

    /// In bytes, of an index that is copied.
    static final long BYTES_MAX = 48L << 20;

    private final SearchIndex index;
    private final Overviews overviews;
    private final long bytesMax;
    private final Deque<Searched> kept = new ArrayDeque<>();

    /// @param edition that is searched
    record Searched(Edition edition, SearchIndex index, Overview overview) {}

    PreviewSearch(SearchIndex index, Overviews overviews, long bytesMax) {
        this.index = index;
        this.overviews = overviews;
        this.bytesMax = bytesMax;
    }

    Searched of(Edition preview, Edition online) throws IOException {
        return own(preview).orElseGet(() -> new Searched(online, index, overviews.of(online)));
    }

    private synchronized Optional<Searched> own(Edition preview) throws IOException {
        var own =
                kept.stream().filter(searched -> searched.edition() == preview).findFirst();
        if (own.isEmpty()) own = made(preview);
        own.ifPresent(searched -> {
            kept.removeIf(other -> other.edition() == preview);
            kept.addFirst(searched);
            if (kept.size() > KEPT_MAX) kept.removeLast();
        });
        return own;
    }

    private Optional<Searched> made(Edition preview) throws IOException {
        var copy = index.copy(bytesMax);
        if (copy.isEmpty()) return Optional.empty();
        var own = copy.get();
        own.update(preview.library());
        return Optional.of(new Searched(preview, own, Overview.of(preview.library(), own)));
    }
}
