package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Gives records their scores: by the words, by what they are, and by the document behind them.
///
/// @param documents of which each record is a part; a document comes before its parts
/// @param behind how much of the score of a document stands behind each of its parts
record Scoring(IndexSearcher searcher, Query query, Weights weights, ParentDocuments documents, float behind) {

    private static final float BEHIND = 0.1f;

    /// Words; with fewer no sentence is asked.
    private static final int SENTENCE_LENGTH_MIN = 4;

    /// A whole question may find some of its words in a part and others around it.
    ///
    /// @param words that were typed
    static float behind(int words) {
        return words < SENTENCE_LENGTH_MIN ? 0 : BEHIND;
    }

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
                return new Both(counting.unfiltered(segment), results.getLeafCollector(segment), segment);
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
            var scored = new Scored(scorer, passed.segment());
            into.setScorer(scored);
            for (int i = 0; i < passed.count(); i++) {
                int record = passed.records()[i];
                scored.pass(record, records);
                scored.at = records.docID() < record ? records.advance(record) : record;
                into.collect(record);
            }
            into.finish();
        }
    }

    private final class Both implements LeafCollector {

        private final FacetCollector.Unfiltered counting;
        private final LeafCollector results;
        private final LeafReaderContext segment;
        private Scored scored;

        Both(FacetCollector.Unfiltered counting, LeafCollector results, LeafReaderContext segment) {
            this.counting = counting;
            this.results = results;
            this.segment = segment;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            scored = new Scored(scorer, segment);
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

    private final class Scored extends FilterScorable {

        private final float[] ofRecords;
        private final int base;
        private int at;

        /// The document that was scored last, and its score by the words.
        private int document = -1;

        private float words;

        Scored(Scorable scorer, LeafReaderContext segment) {
            super(scorer);
            this.ofRecords = weights.of(segment);
            this.base = segment.docBase;
        }

        /// Scores the document of this record on the way to it.
        void pass(int record, DocIdSetIterator records) throws IOException {
            if (behind == 0) return;
            at = documents.of(base + record) - base;
            if (at > records.docID() && records.advance(at) == at) score();
        }

        @Override
        public float score() throws IOException {
            float own = in.score();
            if (behind == 0) return own * ofRecords[at];
            int holder = documents.of(base + at) - base;
            if (holder == at) {
                document = at;
                words = own;
                return own * ofRecords[at];
            }
            return (own + (holder == document ? behind * words : 0)) * ofRecords[at];
        }
    }
}
