package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;

/// Goes once through all that the words find, without scoring it. Each record goes in one box: what passes every
/// filter is a result; what one filter alone holds back is counted beside the choice in that filter; and all boxes
/// together are what the words find without any. Records are counted by their [FacetSets].
final class FacetCollector implements Collector {

    /// What is chosen in one dimension, by the numbers of the values; or, without a dimension, certain records.
    record FacetFilter(Optional<Dimension> dimension, BitSet values, Optional<Weight> records) {}

    /// What passes every filter, of one segment.
    ///
    /// @param records the first `count` of these
    record Passed(LeafReaderContext segment, int[] records, int count) {}

    private static final int AT_ONCE = 512;

    private final List<FacetFilter> filters;
    private final FacetValues values;
    private final FacetCounts counts;
    private final List<Passed> passed = new ArrayList<>();

    /// @param silent values that are counted for nobody
    FacetCollector(List<FacetFilter> filters, FacetValues values, BitSet silent) {
        this.filters = filters;
        this.values = values;
        this.counts = new FacetCounts(filters, values, silent);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new Filtered(segment);
    }

    /// For a question in which nothing was chosen.
    Unfiltered unfiltered(LeafReaderContext segment) {
        return new Unfiltered(segment);
    }

    FacetCounts counts() {
        return counts;
    }

    /// The results, where there are filters; kept only then.
    List<Passed> passed() {
        return passed;
    }

    private abstract class Segment implements LeafCollector {

        final LeafReaderContext segment;
        final FacetSets sets;

        Segment(LeafReaderContext segment) {
            this.segment = segment;
            this.sets = values.sets(segment);
        }

        @Override
        public void setScorer(Scorable none) {}

        void count(int set, int box, int records) {
            counts.totals[box] += records;
            for (int number : sets.values()[set]) {
                counts.add(box, values.number(segment, number), records, sets.isApart()[set]);
            }
        }
    }

    /// Where nothing was chosen: what stands apart alone is held back, and what is a result is known on the way.
    final class Unfiltered extends Segment {

        private final int[] found;

        private Unfiltered(LeafReaderContext segment) {
            super(segment);
            found = new int[sets.count()];
        }

        @Override
        public void collect(int record) {
            found[sets.ofRecord()[record]]++;
        }

        boolean isResult(int record) {
            return !sets.isApart()[sets.ofRecord()[record]];
        }

        @Override
        public void finish() {
            for (int set = 0; set < found.length; set++) {
                if (found[set] > 0) count(set, sets.isApart()[set] ? 1 : 0, found[set]);
            }
        }
    }

    private final class Filtered extends Segment {

        private final int[] boxes;
        private final int[][] found;
        private final int[] some = new int[AT_ONCE];
        private int[] results = new int[64];
        private int size;

        /// The filter that names records, with those of this segment; -1 when there is none.
        private final int namesRecords;

        private final DocIdSetIterator named;

        Filtered(LeafReaderContext segment) throws IOException {
            super(segment);
            boxes = new int[sets.count()];
            Arrays.fill(boxes, -1);
            found = new int[counts.totals.length][];
            int names = -1;
            var records = DocIdSetIterator.empty();
            for (int i = 0; i < filters.size(); i++) {
                if (filters.get(i).records().isEmpty()) continue;
                names = i;
                var scorer = filters.get(i).records().get().scorer(segment);
                if (scorer != null) records = scorer.iterator();
            }
            namesRecords = names;
            named = records;
        }

        @Override
        public void collect(DocIdStream records) throws IOException {
            for (int count = records.intoArray(some); count > 0; count = records.intoArray(some)) {
                for (int i = 0; i < count; i++) collect(some[i]);
            }
        }

        @Override
        public void collect(int record) throws IOException {
            int set = sets.ofRecord()[record];
            int box = boxes[set];
            if (box < 0) box = boxes[set] = box(set);
            if (namesRecords >= 0 && !isNamed(record)) box = box == 0 ? namesRecords + 1 : filters.size() + 1;
            if (found[box] == null) found[box] = new int[sets.count()];
            found[box][set]++;
            if (box > 0) return;
            if (size == results.length) results = ArrayUtil.grow(results);
            results[size++] = record;
        }

        private boolean isNamed(int record) throws IOException {
            if (named.docID() < record) named.advance(record);
            return named.docID() == record;
        }

        /// 0 for results, the number of the one filter that holds them back, or the last for more than one.
        private int box(int set) {
            int box = 0;
            for (int i = 0; i < filters.size(); i++) {
                if (i == namesRecords || passes(set, filters.get(i).values())) continue;
                box = box == 0 ? i + 1 : filters.size() + 1;
            }
            return box;
        }

        private boolean passes(int set, BitSet chosen) {
            for (int number : sets.values()[set]) if (chosen.get(values.number(segment, number))) return true;
            return false;
        }

        @Override
        public void finish() {
            for (int box = 0; box < found.length; box++) {
                if (found[box] == null) continue;
                for (int set = 0; set < found[box].length; set++) {
                    if (found[box][set] > 0) count(set, box, found[box][set]);
                }
            }
            if (size > 0) passed.add(new Passed(segment, results, size));
        }
    }
}
