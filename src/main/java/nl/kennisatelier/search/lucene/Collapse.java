package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.search.lucene.Ranking.Result;
import org.apache.lucene.util.FixedBitSet;

/// Shows of each document at most two results, and puts the others behind the second.
final class Collapse {

    private final ParentDocuments parents;
    private final int first;
    private final int end;
    private final FixedBitSet once;
    private final FixedBitSet twice;
    private final List<Result> page = new ArrayList<>();
    private final Map<Integer, Result> seconds = new HashMap<>();
    private int shown;

    /// @param total results on all pages
    record CollapsedPage(List<Result> shown, long total) {}

    /// @param first which result is the first of the page, from 0
    /// @param count how many there may be on it
    Collapse(ParentDocuments parents, int first, int count) {
        this.parents = parents;
        this.first = first;
        this.end = first + count;
        this.once = new FixedBitSet(parents.records());
        this.twice = new FixedBitSet(parents.records());
    }

    CollapsedPage of(Ranking ranking) throws IOException {
        for (int rank = 0; rank < ranking.size(); rank++) {
            // After the page only numbers count, and for those equals need not be told apart.
            int record = shown < end ? ranking.record(rank) : ranking.recordAmongEquals(rank);
            add(record, ranking.score(rank));
        }
        return new CollapsedPage(page, shown);
    }

    private void add(int record, double score) throws IOException {
        int parent = parents.of(record);
        boolean isSecond = once.getAndSet(parent);
        if (isSecond && twice.getAndSet(parent)) {
            var second = seconds.get(parent);
            if (second != null) second.behind().add(record);
            return;
        }
        if (shown >= first && shown < end) {
            var result = new Result(record, score, new ArrayList<>());
            page.add(result);
            if (isSecond) seconds.put(parent, result);
        }
        shown++;
    }
}
