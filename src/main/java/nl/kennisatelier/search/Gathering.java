package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Goes once through all that the words find. Each record goes in one box: what passes every filter is a result; what
/// one filter alone holds back is counted beside the choice in that filter; and all boxes together are what the words
/// find without any.
final class Gathering implements Collector {

    /// @param dimension whose counts stay open beside this choice; nothing for a choice that has none
    record Filter(Optional<Dimension> dimension, Weight records) {}

    private final List<Filter> filters;
    private final FacetValues values;
    private final RecordWeights weights;
    private final Collector results;
    private final long[][] counts;
    private final long[] totals;

    /// @param results gets what passes every filter
    Gathering(List<Filter> filters, FacetValues values, RecordWeights weights, Collector results) {
        this.filters = filters;
        this.values = values;
        this.weights = weights;
        this.results = results;
        this.totals = new long[filters.isEmpty() ? 1 : filters.size() + 2];
        this.counts = new long[totals.length][values.all().size()];
    }

    @Override
    public ScoreMode scoreMode() {
        return results.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new Segment(segment);
    }

    /// How many results there are.
    long total() {
        return totals[0];
    }

    /// How many results there would be without this filter.
    long totalWithout(int filter) {
        return totals[0] + totals[filter + 1];
    }

    /// For each facet the results by value; where a value of it is chosen, as if none were.
    Map<Facet, Map<String, Long>> counted() {
        var beside = new int[Dimension.values().length];
        for (int i = 0; i < filters.size(); i++) {
            int box = i + 1;
            filters.get(i).dimension().ifPresent(dimension -> beside[dimension.ordinal()] = box);
        }
        return perFacet(number -> {
            int other = beside[values.all().get(number).dimension().ordinal()];
            return counts[0][number] + (other > 0 ? counts[other][number] : 0);
        });
    }

    /// The same, had nothing been chosen at all.
    Map<Facet, Map<String, Long>> unfiltered() {
        if (filters.isEmpty()) return counted();
        return perFacet(number -> {
            long all = 0;
            for (var box : counts) all += box[number];
            return all;
        });
    }

    private interface Count {
        long of(int number);
    }

    private Map<Facet, Map<String, Long>> perFacet(Count count) {
        var perFacet = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) perFacet.put(facet, new LinkedHashMap<>());
        for (int number = 0; number < values.all().size(); number++) {
            long records = count.of(number);
            var value = values.all().get(number);
            if (records > 0) perFacet.get(value.facet()).put(value.value(), records);
        }
        return Collections.unmodifiableMap(perFacet);
    }

    private final class Segment implements LeafCollector {

        private final LeafCollector segmentResults;
        private final FacetValues.Segment segmentValues;
        private final float[] weights;
        private final List<DocIdSetIterator> passed = new ArrayList<>();

        Segment(LeafReaderContext segment) throws IOException {
            segmentResults = results.getLeafCollector(segment);
            segmentValues = values.segment(segment, counts);
            weights = Gathering.this.weights.of(segment.reader());
            for (var filter : filters) {
                var scorer = filter.records().scorer(segment);
                passed.add(scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
            }
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            segmentResults.setScorer(new Weighted(scorer));
        }

        @Override
        public void collect(int record) throws IOException {
            int box = box(record);
            totals[box]++;
            segmentValues.count(record, box);
            if (box > 0) return;
            at = record;
            segmentResults.collect(record);
        }

        private int at;

        /// 0 for a result, the number of the one filter that holds it back, or the last for more than one.
        private int box(int record) throws IOException {
            int box = 0;
            for (int i = 0; i < passed.size(); i++) {
                var records = passed.get(i);
                if (records.docID() < record) records.advance(record);
                if (records.docID() != record) box = box == 0 ? i + 1 : filters.size() + 1;
            }
            return box;
        }

        @Override
        public void finish() throws IOException {
            segmentValues.finish();
            segmentResults.finish();
        }

        /// The score of a record by what it is.
        private final class Weighted extends FilterScorable {

            Weighted(Scorable scorer) {
                super(scorer);
            }

            @Override
            public float score() throws IOException {
                return in.score() * weights[at];
            }
        }
    }
}
