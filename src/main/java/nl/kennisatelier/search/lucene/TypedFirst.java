package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Which records have what was typed: with related words only, a text never comes before one with all words.
///
/// @param all by record, those with all words of the question
/// @param some those with at least one
record TypedFirst(BitSet all, BitSet some) {

    static TypedFirst of(IndexSearcher searcher, Query all, Query some) throws IOException {
        return new TypedFirst(records(searcher, all), records(searcher, some));
    }

    private static BitSet records(IndexSearcher searcher, Query query) throws IOException {
        var records = new BitSet(searcher.getIndexReader().maxDoc());
        searcher.search(Unscored.of(query), new SimpleCollector() {
            private int base;

            @Override
            protected void doSetNextReader(LeafReaderContext segment) {
                base = segment.docBase;
            }

            @Override
            public void collect(int record) {
                records.set(base + record);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        });
        return records;
    }

    boolean hasAll(int record) {
        return all.get(record);
    }

    boolean hasNone(int record) {
        return !some.get(record);
    }
}
