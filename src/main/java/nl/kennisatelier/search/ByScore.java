package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSelector;

/// Keeps every result with its score, and finds the best among them afterwards. Of equals the newest comes first, of
/// those the first by id; that is looked up only as far as somebody asks, for a page shows ten of a thousand.
final class ByScore implements Collector, Ranking {

    /// In order of newness, so that the same question always has the same answer.
    private static final Comparator<Tied> TIES =
            Comparator.comparingLong(Tied::date).reversed().thenComparing(Tied::id);

    /// @param key which record it is of
    private record Tied(long key, long date, BytesRef id) {}

    private final int sizeMax;
    private final List<LeafReaderContext> segments = new ArrayList<>();
    private int[] records = new int[256];
    private float[] scores = new float[256];
    private int found;

    /// For each result the score, highest first, and in the lower half where it stands in the arrays.
    private long[] keys = {};

    private int size;

    /// How many are in their final order.
    private int ordered;

    /// @param sizeMax no more than this many of the best
    ByScore(int sizeMax) {
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
                add(segment.docBase + record, scorer.score());
            }
        };
    }

    private void add(int record, float score) {
        if (found == records.length) {
            records = ArrayUtil.grow(records);
            scores = ArrayUtil.growExact(scores, records.length);
        }
        records[found] = record;
        scores[found++] = score;
    }

    /// To be called when everything was collected.
    ByScore finish() throws IOException {
        keys = new long[found];
        for (int i = 0; i < found; i++) {
            keys[i] = ((long) (Integer.MAX_VALUE - Float.floatToIntBits(scores[i])) << 32) | i;
        }
        size = Math.min(found, sizeMax);
        if (found > size) bestFirst();
        Arrays.sort(keys, 0, size);
        return this;
    }

    /// Puts the best in front; of those that are equal to the last of them, the right ones.
    private void bestFirst() throws IOException {
        select();
        long last = keys[size - 1] >> 32;
        var equal =
                Arrays.stream(keys).filter(key -> key >> 32 == last).sorted().toArray();
        breakTies(equal, 0, equal.length);
        int next = 0;
        for (int i = 0; i < size; i++) if (keys[i] >> 32 == last) keys[i] = equal[next++];
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
                long key = keys[i];
                keys[i] = keys[j];
                keys[j] = key;
            }
        }.select(0, found, size - 1);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int record(int rank) throws IOException {
        while (ordered <= rank) {
            int end = ordered + 1;
            while (end < size && keys[end] >> 32 == keys[ordered] >> 32) end++;
            breakTies(keys, ordered, end);
            ordered = end;
        }
        return records[(int) keys[rank]];
    }

    @Override
    public int recordAmongEquals(int rank) {
        return records[(int) keys[rank]];
    }

    @Override
    public double score(int rank) {
        return scores[(int) keys[rank]];
    }

    /// @param from of keys with equal scores, in the order of the index
    private void breakTies(long[] keys, int from, int to) throws IOException {
        if (to - from < 2) return;
        var tied = new Tied[to - from];
        int segment = -1;
        NumericDocValues dates = null;
        SortedDocValues ids = null;
        for (int i = 0; i < tied.length; i++) {
            int record = records[(int) keys[from + i]];
            if (segment < 0 || record >= end(segment)) {
                while (segment < 0 || record >= end(segment)) segment++;
                dates = segments.get(segment).reader().getNumericDocValues(Field.DATE);
                ids = segments.get(segment).reader().getSortedDocValues(Field.ID);
            }
            int inside = record - segments.get(segment).docBase;
            dates.advanceExact(inside);
            ids.advanceExact(inside);
            tied[i] = new Tied(keys[from + i], dates.longValue(), BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
        }
        Arrays.sort(tied, TIES);
        for (int i = 0; i < tied.length; i++) keys[from + i] = tied[i].key();
    }

    private int end(int segment) {
        return segments.get(segment).docBase + segments.get(segment).reader().maxDoc();
    }
}
