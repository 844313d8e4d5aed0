package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSelector;

/// Keeps every result with its score, and finds the best among them afterwards. Which of equals comes first is looked
/// up by [TieBreaker], only as far as somebody asks: a page shows ten of a thousand.
final class ScoreRanking implements Collector, Ranking {

    private final int sizeMax;
    private final List<LeafReaderContext> segments = new ArrayList<>();

    /// For each result the score, highest first, and in the lower half the record.
    private long[] keys = new long[256];

    private int found;
    private int size;

    /// How many are in their final order.
    private int ordered;

    /// The dates of the results up to [#datedTo], as far as they were looked up.
    private long[] dates = {};

    private int datedTo;

    /// @param sizeMax no more than this many of the best
    ScoreRanking(int sizeMax) {
        this.sizeMax = sizeMax;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) {
        segments.add(segment);
        return new LeafCollector() {

            private Scorable scorer;

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            public void collect(int record) throws IOException {
                if (found == keys.length) keys = ArrayUtil.grow(keys);
                keys[found++] = key(scorer.score(), segment.docBase + record);
            }
        };
    }

    private static long key(float score, int record) {
        return ((long) (Integer.MAX_VALUE - Float.floatToIntBits(score)) << 32) | record;
    }

    /// Gives what has related words only a score below everything with all that was typed, in the order it had.
    void hold(TypedFirst typed) {
        float floor = Float.MAX_VALUE;
        for (int i = 0; i < found; i++) if (typed.hasAll((int) keys[i])) floor = Math.min(floor, score(keys[i]));
        for (int i = 0; i < found; i++) {
            float score = score(keys[i]);
            boolean held = score >= floor && typed.hasNone((int) keys[i]);
            if (held) keys[i] = key(floor * score / (1 + score), (int) keys[i]);
        }
    }

    private static float score(long key) {
        return Float.intBitsToFloat(Integer.MAX_VALUE - (int) (key >> 32));
    }

    private static boolean areEqual(long one, long other) {
        return one >> 32 == other >> 32;
    }

    /// To be called when everything was collected.
    ScoreRanking finish() throws IOException {
        size = Math.min(found, sizeMax);
        if (found > size) bestFirst();
        Arrays.sort(keys, 0, size);
        dates = new long[size];
        return this;
    }

    /// Puts the best in front; of those that are equal to the last of them, the right ones.
    private void bestFirst() throws IOException {
        select();
        long last = keys[size - 1];
        int above = 0; // Results that are better than the last.
        for (int i = 0; i < size; i++) if (!areEqual(keys[i], last)) swap(i, above++);
        int end = size; // After all that are equal to it.
        for (int i = size; i < found; i++) if (areEqual(keys[i], last)) swap(i, end++);
        if (end == size) return;
        var equal = Arrays.stream(keys, above, end)
                .mapToInt(key -> (int) key)
                .sorted()
                .toArray();
        put(new TieBreaker(segments).first(equal, size - above), above);
    }

    private void swap(int i, int j) {
        long key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
    }

    private void select() {
        new IntroSelector() {

            private long pivot;

            @Override
            protected void setPivot(int i) {
                pivot = keys[i];
            }

            @Override
            protected int comparePivot(int i) {
                return Long.compare(pivot, keys[i]);
            }

            @Override
            protected void swap(int i, int j) {
                ScoreRanking.this.swap(i, j);
            }
        }.select(0, found, size - 1);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int record(int rank) throws IOException {
        while (ordered <= rank) order();
        return (int) keys[rank];
    }

    @Override
    public int recordAmongEquals(int rank) {
        return (int) keys[rank];
    }

    @Override
    public double score(int rank) {
        return score(keys[rank]);
    }

    /// Orders the next results that are equal in score and date.
    private void order() throws IOException {
        if (datedTo <= ordered) orderByDate();
        int end = ordered + 1;
        while (end < datedTo && dates[end] == dates[ordered]) end++;
        if (end - ordered > 1) {
            var records = Arrays.stream(keys, ordered, end)
                    .mapToInt(key -> (int) key)
                    .sorted()
                    .toArray();
            put(new TieBreaker(segments).byId(records, records.length), ordered);
        }
        ordered = end;
    }

    /// The next results that are equal in score, newest first.
    private void orderByDate() throws IOException {
        int end = ordered + 1;
        while (end < size && areEqual(keys[end], keys[ordered])) end++;
        if (end - ordered > 1) {
            var records =
                    Arrays.stream(keys, ordered, end).mapToInt(key -> (int) key).toArray();
            var dated = new TieBreaker(segments).byDate(records);
            for (int i = 0; i < dated.length; i++) {
                records[i] = dated[i].record();
                dates[ordered + i] = dated[i].date();
            }
            put(records, ordered);
        }
        datedTo = end;
    }

    /// @param records that are equal in score to what stood there
    private void put(int[] records, int from) {
        for (int i = 0; i < records.length; i++) keys[from + i] = keys[from + i] >> 32 << 32 | records[i];
    }
}
