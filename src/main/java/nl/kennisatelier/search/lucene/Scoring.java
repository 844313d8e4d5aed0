package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Gives records their scores: by the words, and by what they are.
record Scoring(IndexSearcher searcher, Query query, Weights weights) {

    /// Of the records of one segment, by their numbers there.
    interface Weights {
        float[] of(LeafReaderContext segment);
    }

    /// All that the words find, counted on the way; what the one filter holds back is only counted.
    void collect(Collector results, FacetCollector counting) throws IOException {
        searcher.search(query, new Collector() {
            @Override
            public ScoreMode scoreMode() {
                // Never one that skips what cannot be among the best: all is counted.
                return results.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
            }

            @Override
            public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
                return new Both(counting.unfiltered(segment), results.getLeafCollector(segment), weights.of(segment));
            }
        });
    }

    /// Some of what the words find.
    void collect(Collector results, List<FacetCollector.Passed> only) throws IOException {
        if (only.isEmpty()) return;
        var weight = searcher.createWeight(searcher.rewrite(query), results.scoreMode(), 1);
        for (var passed : only) {
            var scorer = weight.scorer(passed.segment());
            var records = scorer.iterator();
            var into = results.getLeafCollector(passed.segment());
            var scored = new Scored(scorer, weights.of(passed.segment()));
            into.setScorer(scored);
            for (int i = 0; i < passed.count(); i++) {
                scored.at = records.advance(passed.records()[i]);
                into.collect(scored.at);
            }
            into.finish();
        }
    }

    private static final class Both implements LeafCollector {

        private final FacetCollector.Unfiltered counting;
        private final LeafCollector results;
        private final float[] weights;
        private Scored scored;

        Both(FacetCollector.Unfiltered counting, LeafCollector results, float[] weights) {
            this.counting = counting;
            this.results = results;
            this.weights = weights;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            scored = new Scored(scorer, weights);
            results.setScorer(scored);
        }

        @Override
        public void collect(int record) throws IOException {
            scored.at = record;
            counting.collect(record);
            if (counting.isResult(record)) results.collect(record);
        }

        @Override
        public void finish() throws IOException {
            counting.finish();
            results.finish();
        }
    }

    private static final class Scored extends FilterScorable {

        private final float[] weights;
        private int at;

        Scored(Scorable scorer, float[] weights) {
            super(scorer);
            this.weights = weights;
        }

        @Override
        public float score() throws IOException {
            return in.score() * weights[at];
        }
    }
}
