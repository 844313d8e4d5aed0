package nl.kennisatelier.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/// Whether at least so many records are found, without looking at more of them than that.
final class Enough {

    private Enough() {}

    static boolean of(int enough, Query query, IndexSearcher searcher) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int found = 0;
        for (var segment : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(segment);
            if (scorer == null) continue;
            var live = segment.reader().getLiveDocs();
            var records = scorer.iterator();
            for (int at = records.nextDoc(); at < segment.reader().maxDoc(); at = records.nextDoc()) {
                if ((live == null || live.get(at)) && ++found >= enough) return true;
            }
        }
        return false;
    }
}
