package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// What is made once for a segment of the index and kept until the segment is gone, so that a change costs what it
/// wrote.
///
/// @param made by the key of what never changes of a segment
record PerSegment<T>(Map<IndexReader.CacheKey, T> made) {

    interface Maker<T> {
        T of(LeafReader segment) throws IOException;
    }

    static <T> PerSegment<T> none() {
        return new PerSegment<>(Map.of());
    }

    /// For all segments of a snapshot; what this one has already is kept.
    PerSegment<T> in(IndexReader reader, Maker<T> maker) throws IOException {
        var all = new HashMap<IndexReader.CacheKey, T>();
        for (var leaf : reader.leaves()) {
            var known = of(leaf.reader());
            all.put(key(leaf.reader()), known == null ? maker.of(leaf.reader()) : known);
        }
        return new PerSegment<>(all);
    }

    /// Of a segment of that snapshot.
    T of(LeafReader segment) {
        return made.get(key(segment));
    }

    private static IndexReader.CacheKey key(LeafReader segment) {
        return segment.getCoreCacheHelper().getKey();
    }
}
