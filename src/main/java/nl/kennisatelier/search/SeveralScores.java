package nl.kennisatelier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Several ways to find a record, whose scores come together here.
abstract sealed class SeveralScores extends ScoreWindow {

    /// Rows of numbers for the records of a window. They are made once for a question: to make them for every segment
    /// would cost more than a rare word does.
    static final class Rows {
        private final FixedBitSet found = new FixedBitSet(SIZE);
        private final int[] records = new int[SIZE];
        private final float[] scores = new float[SIZE];
        private final int[] ways = new int[SIZE];
        private final double[] first = new double[SIZE];
        private final double[] second = new double[SIZE];
    }

    final FixedBitSet found;
    private final int[] records;
    private final float[] scores;

    SeveralScores(Rows rows) {
        found = rows.found;
        records = rows.records;
        scores = rows.scores;
    }

    /// The score of a record.
    ///
    /// @param at in the window
    abstract float score(int at);

    void give(int from, Taker taker) throws IOException {
        int count = 0;
        for (int at = found.nextSetBit(0); at < SIZE; at = at + 1 < SIZE ? found.nextSetBit(at + 1) : SIZE) {
            records[count] = from + at;
            scores[count++] = score(at);
        }
        found.clear();
        if (count > 0) taker.take(records, scores, count);
    }

    static final class Best extends SeveralScores {

        private final List<ScoreWindow> ways;
        private final float tie;
        private final double[] best;
        private final double[] others;

        Best(List<ScoreWindow> ways, float tie, Rows rows) {
            super(rows);
            this.best = rows.first;
            this.others = rows.second;
            this.ways = ways;
            this.tie = tie;
        }

        @Override
        long cost() {
            return ways.stream().mapToLong(ScoreWindow::cost).sum();
        }

        @Override
        int next() {
            int next = DocIdSetIterator.NO_MORE_DOCS;
            for (var way : ways) next = Math.min(next, way.next());
            return next;
        }

        @Override
        void score(int from, int to, Bits wanted, Taker taker) throws IOException {
            for (var way : ways) {
                if (way.next() >= to) continue;
                way.score(from, to, wanted, (records, scores, count) -> {
                    for (int i = 0; i < count; i++) add(records[i] - from, scores[i]);
                });
            }
            give(from, taker);
        }

        private void add(int at, float score) {
            if (!found.getAndSet(at)) {
                best[at] = score;
                others[at] = 0;
            } else if (score >= best[at]) {
                others[at] += best[at];
                best[at] = score;
            } else {
                others[at] += score;
            }
        }

        @Override
        float score(int at) {
            return (float) (best[at] + others[at] * tie);
        }
    }

    static final class Sum extends SeveralScores {

        private final List<ScoreWindow> required;
        private final List<ScoreWindow> optional;
        private final int needed;
        private final double[] requiredSum;
        private final double[] optionalSum;

        /// Ways in which each was found.
        private final int[] ways;

        /// @param needed so many of the optional ones must find a record
        Sum(List<ScoreWindow> required, List<ScoreWindow> optional, int needed, Rows rows) {
            super(rows);
            this.requiredSum = rows.first;
            this.optionalSum = rows.second;
            this.ways = rows.ways;
            this.required = required.stream()
                    .sorted(Comparator.comparingLong(ScoreWindow::cost))
                    .toList();
            this.optional = optional;
            this.needed = needed;
        }

        @Override
        long cost() {
            return required.isEmpty()
                    ? optional.stream().mapToLong(ScoreWindow::cost).sum()
                    : required.getFirst().cost();
        }

        @Override
        int next() {
            int next = required.isEmpty() ? DocIdSetIterator.NO_MORE_DOCS : 0;
            for (var one : required) next = Math.max(next, one.next());
            if (required.isEmpty()) for (var one : optional) next = Math.min(next, one.next());
            return next;
        }

        @Override
        void score(int from, int to, Bits wanted, Taker taker) throws IOException {
            Arrays.fill(ways, 0);
            var accept = wanted;
            for (int i = 0; i < required.size(); i++) {
                int before = i;
                found.clear();
                if (required.get(i).next() < to) {
                    required.get(i).score(from, to, accept, (records, scores, count) -> {
                        for (int j = 0; j < count; j++) require(records[j] - from, scores[j], before);
                    });
                }
                int count = found.cardinality();
                if (count == 0) return;
                accept = new Some(found(from, count), count, inAll(from, i + 1));
            }
            for (var one : optional) {
                if (one.next() >= to) continue;
                one.score(from, to, accept, (records, scores, count) -> {
                    for (int j = 0; j < count; j++) add(records[j] - from, scores[j]);
                });
            }
            if (needed > 1 || !required.isEmpty() && needed > 0) dropLess();
            give(from, taker);
        }

        private int[] found(int from, int count) {
            var records = new int[count];
            for (int i = 0, at = -1; i < count; i++) {
                at = found.nextSetBit(at + 1);
                records[i] = from + at;
            }
            return records;
        }

        /// What so many of the required ones found.
        private Bits inAll(int from, int required) {
            return new Bits() {

                @Override
                public boolean get(int record) {
                    return ways[record - from] >= required;
                }

                @Override
                public int length() {
                    return from + SIZE;
                }
            };
        }

        private void require(int at, float score, int before) {
            if (ways[at] < before) return;
            requiredSum[at] = before == 0 ? score : requiredSum[at] + score;
            ways[at] = before + 1;
            optionalSum[at] = 0;
            found.set(at);
        }

        private void add(int at, float score) {
            if (required.isEmpty() && !found.getAndSet(at)) {
                requiredSum[at] = 0;
                optionalSum[at] = 0;
            }
            if (!found.get(at)) return;
            optionalSum[at] += score;
            ways[at]++;
        }

        private void dropLess() {
            for (int at = 0; at < SIZE; at++) if (ways[at] < required.size() + needed) found.clear(at);
        }

        @Override
        float score(int at) {
            return (float) ((double) (float) requiredSum[at] + (float) optionalSum[at]);
        }
    }
}
