package nl.kennisatelier.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;

/// Gives records their scores: by the words, and by what they are.
record Weighing(IndexSearcher searcher, Query query, RecordWeights weights) {

    /// All that the words find, counted on the way.
    void collect(Collector results, Gathering counting) throws IOException {
        var scoring = Scoring.of(query, searcher);
        for (var segment : searcher.getIndexReader().leaves()) {
            var window = scoring.in(segment);
            if (window.isOver()) continue;
            var counts = counting.getLeafCollector(segment);
            var into = results.getLeafCollector(segment);
            var current = new Current(weights.of(segment.reader()));
            into.setScorer(current);
            var live = segment.reader().getLiveDocs();
            for (int from = window.next(); from < segment.reader().maxDoc(); from = window.next()) {
                int to = Math.min(from + ScoreWindow.SIZE, segment.reader().maxDoc());
                window.score(from, to, live, (records, scores, count) -> {
                    for (int i = 0; i < count; i++) {
                        current.at = records[i];
                        current.score = scores[i];
                        counts.collect(records[i]);
                        into.collect(records[i]);
                    }
                });
            }
            counts.finish();
            into.finish();
        }
    }

    /// Some of what the words find.
    void collect(Collector results, List<Gathering.Passed> only) throws IOException {
        if (only.isEmpty()) return;
        var weight = searcher.createWeight(searcher.rewrite(query), results.scoreMode(), 1);
        for (var passed : only) {
            var scorer = weight.scorer(passed.segment());
            var records = scorer.iterator();
            var into = results.getLeafCollector(passed.segment());
            into.setScorer(new Weighed(scorer, weights.of(passed.segment().reader())));
            for (int i = 0; i < passed.count(); i++) {
                records.advance(passed.records()[i]);
                into.collect(passed.records()[i]);
            }
            into.finish();
        }
    }

    /// The record at hand.
    private static final class Current extends Scorable {

        private final float[] weights;
        private int at;
        private float score;

        Current(float[] weights) {
            this.weights = weights;
        }

        @Override
        public float score() {
            return score * weights[at];
        }
    }

    private static final class Weighed extends FilterScorable {

        private final Scorer scorer;
        private final float[] weights;

        Weighed(Scorer scorer, float[] weights) {
            super(scorer);
            this.scorer = scorer;
            this.weights = weights;
        }

        @Override
        public float score() throws IOException {
            return in.score() * weights[scorer.docID()];
        }
    }
}
