package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;

/// Every value of every facet that occurs in one reading of the index, by its number there.
///
/// @param all by number
/// @param numbers from those of one segment to those of all; nothing where there is one segment
record FacetValues(List<Value> all, Optional<OrdinalMap> numbers) {

    private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

    record Value(Dimension dimension, Facet facet, String value) {}

    static FacetValues of(IndexReader reader) throws IOException {
        var labels = MultiDocValues.getSortedSetValues(reader, FIELD);
        if (labels == null) return new FacetValues(List.of(), Optional.empty());
        var values = new ArrayList<Value>();
        for (long number = 0; number < labels.getValueCount(); number++) {
            values.add(value(labels.lookupOrd(number).utf8ToString()));
        }
        var many = labels instanceof MultiSortedSetDocValues several ? several.mapping : null;
        return new FacetValues(values, Optional.ofNullable(many));
    }

    private static Value value(String written) {
        var path = FacetsConfig.stringToPath(written);
        var dimension = Dimension.valueOf(path[0]);
        return new Value(dimension, dimension.facetOf(path[1]), dimension.value(path[1]));
    }

    /// Starts to count in one segment.
    ///
    /// @param counts for each box what was counted before, by number; grows by what is counted here
    Segment segment(LeafReaderContext segment, long[][] counts) throws IOException {
        return new Segment(segment, counts);
    }

    /// Counts the values of the records of one segment, by its own numbers first.
    final class Segment {

        private final SortedSetDocValues labels;
        private final int ord;
        private final long[][] counts;
        private final int[][] here;

        private Segment(LeafReaderContext segment, long[][] counts) throws IOException {
            this.labels = org.apache.lucene.index.DocValues.getSortedSet(segment.reader(), FIELD);
            this.ord = segment.ord;
            this.counts = counts;
            this.here = new int[counts.length][(int) labels.getValueCount()];
        }

        /// @param record of this segment, after the one before
        void count(int record, int box) throws IOException {
            if (!labels.advanceExact(record)) return;
            for (int left = labels.docValueCount(); left > 0; left--) here[box][(int) labels.nextOrd()]++;
        }

        void finish() {
            var global = numbers.map(map -> map.getGlobalOrds(ord));
            for (int box = 0; box < here.length; box++) {
                for (int number = 0; number < here[box].length; number++) {
                    int there = global.isPresent() ? (int) global.get().get(number) : number;
                    counts[box][there] += here[box][number];
                }
            }
            for (var box : here) Arrays.fill(box, 0);
        }
    }
}
