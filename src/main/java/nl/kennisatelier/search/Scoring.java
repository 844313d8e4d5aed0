package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// A question as Lucene scores it, made ready to be scored in [ScoreWindow]s: the scores are the same, but no queue of
/// fields is kept in order for each record, which is most of what Lucene does for a word in seven fields.
sealed interface Scoring {

    /// How the records of one segment are scored.
    ScoreWindow in(LeafReaderContext segment) throws IOException;

    static Scoring of(Query query, IndexSearcher searcher) throws IOException {
        return of(searcher.rewrite(query), searcher, 1);
    }

    private static Scoring of(Query query, IndexSearcher searcher, float boost) throws IOException {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), searcher, boosted.getBoost() * boost);
            case DisjunctionMaxQuery best ->
                new Best(
                        all(best.getDisjuncts(), searcher, boost),
                        best.getTieBreakerMultiplier(),
                        new SeveralScores.Rows());
            case BooleanQuery all
            when canSum(all) ->
                new Sum(
                        all(all.getClauses(Occur.MUST), searcher, boost),
                        all(all.getClauses(Occur.SHOULD), searcher, boost),
                        all.getMinimumNumberShouldMatch(),
                        new SeveralScores.Rows());
            default -> new One(searcher.createWeight(query, ScoreMode.COMPLETE, boost));
        };
    }

    private static boolean canSum(BooleanQuery query) {
        int known = query.getClauses(Occur.MUST).size()
                + query.getClauses(Occur.SHOULD).size();
        return known > 0 && known == query.clauses().size();
    }

    private static List<Scoring> all(Collection<Query> queries, IndexSearcher searcher, float boost)
            throws IOException {
        var all = new ArrayList<Scoring>();
        for (var query : queries) all.add(of(query, searcher, boost));
        return all;
    }

    private static List<ScoreWindow> in(LeafReaderContext segment, List<Scoring> all) throws IOException {
        var there = new ArrayList<ScoreWindow>();
        for (var one : all) {
            var window = one.in(segment);
            if (!window.isOver()) there.add(window);
        }
        return there;
    }

    /// As Lucene does it.
    record One(Weight weight) implements Scoring {

        @Override
        public ScoreWindow in(LeafReaderContext segment) throws IOException {
            var scorer = weight.scorer(segment);
            return scorer == null
                    ? ScoreWindow.NONE
                    : new ScoreWindow.One(scorer, segment.reader().maxDoc());
        }
    }

    /// The best of several, and a little of the others.
    record Best(List<Scoring> ways, float tie, SeveralScores.Rows rows) implements Scoring {

        @Override
        public ScoreWindow in(LeafReaderContext segment) throws IOException {
            var there = Scoring.in(segment, ways);
            if (there.isEmpty()) return ScoreWindow.NONE;
            return there.size() == 1 ? there.getFirst() : new SeveralScores.Best(there, tie, rows);
        }
    }

    /// All of some, and a number of others.
    record Sum(List<Scoring> required, List<Scoring> optional, int needed, SeveralScores.Rows rows) implements Scoring {

        @Override
        public ScoreWindow in(LeafReaderContext segment) throws IOException {
            var musts = Scoring.in(segment, required);
            var shoulds = Scoring.in(segment, optional);
            int least = Math.max(needed, required.isEmpty() ? 1 : 0);
            if (musts.size() < required.size() || shoulds.size() < least) return ScoreWindow.NONE;
            return new SeveralScores.Sum(musts, shoulds, least, rows);
        }
    }
}
