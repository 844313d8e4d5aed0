package nl.kennisatelier.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Scores the records of one segment, some thousands at a time: each way to find a record adds to a row of numbers.
abstract sealed class ScoreWindow {

    /// In records; the rows fit in the nearest memory of a processor.
    static final int SIZE = 2048;

    static final ScoreWindow NONE = new None();

    /// Takes records and their scores, a number at a time and in order.
    interface Taker {
        void take(int[] records, float[] scores, int count) throws IOException;
    }

    /// A record that none comes before; [DocIdSetIterator#NO_MORE_DOCS] when it is over.
    abstract int next();

    boolean isOver() {
        return next() == DocIdSetIterator.NO_MORE_DOCS;
    }

    /// Gives what stands between two records, at most [#SIZE] apart; each window comes after the one before.
    ///
    /// @param wanted no other records need to be given; null when all are
    abstract void score(int from, int to, Bits wanted, Taker taker) throws IOException;

    /// About how many records it finds.
    abstract long cost();

    /// Some records, in order.
    private record Some(int[] records, int count, Bits asBits) implements Bits {

        @Override
        public boolean get(int record) {
            return asBits.get(record);
        }

        @Override
        public int length() {
            return asBits.length();
        }
    }

    private static final class None extends ScoreWindow {

        @Override
        int next() {
            return DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        void score(int from, int to, Bits wanted, Taker taker) {}

        @Override
        long cost() {
            return 0;
        }
    }

    /// What one scorer of Lucene finds.
    static final class One extends ScoreWindow {

        /// To leap to one record costs as much as to read so many.
        private static final int LEAP = 16;

        private final Scorer scorer;

        /// About how many records of a window it finds.
        private final long perWindow;

        private final DocIdSetIterator records;
        private final TwoPhaseIterator check;
        private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();

        /// @param segmentSize in records
        One(Scorer scorer, int segmentSize) throws IOException {
            this.scorer = scorer;
            this.check = scorer.twoPhaseIterator();
            this.records = check == null ? scorer.iterator() : check.approximation();
            this.perWindow = records.cost() * SIZE / segmentSize;
            records.nextDoc();
        }

        @Override
        int next() {
            return records.docID();
        }

        @Override
        long cost() {
            return records.cost();
        }

        @Override
        void score(int from, int to, Bits wanted, Taker taker) throws IOException {
            if (wanted instanceof Some few && few.count() * LEAP < perWindow) {
                scoreFew(few, taker);
                return;
            }
            if (records.docID() < from) records.advance(from);
            if (records.docID() >= to) return;
            if (check != null) {
                scoreChecked(to, wanted, taker);
                return;
            }
            scorer.nextDocsAndScores(to, wanted, some);
            while (some.size > 0) {
                taker.take(some.docs, some.features, some.size);
                scorer.nextDocsAndScores(to, wanted, some);
            }
        }

        private void scoreFew(Some few, Taker taker) throws IOException {
            some.growNoCopy(few.count());
            int count = 0;
            for (int i = 0; i < few.count(); i++) {
                int record = few.records()[i];
                if (records.docID() < record) records.advance(record);
                if (records.docID() != record || check != null && !check.matches()) continue;
                some.docs[count] = record;
                some.features[count++] = scorer.score();
            }
            if (count > 0) taker.take(some.docs, some.features, count);
        }

        /// To look whether words stand together costs more than anything: only where it matters.
        private void scoreChecked(int to, Bits wanted, Taker taker) throws IOException {
            some.growNoCopy(SIZE);
            int count = 0;
            for (int at = records.docID(); at < to; at = records.nextDoc()) {
                if (wanted != null && !wanted.get(at) || !check.matches()) continue;
                some.docs[count] = at;
                some.features[count++] = scorer.score();
            }
            if (count > 0) taker.take(some.docs, some.features, count);
        }
    }

    /// Several ways, whose scores come together here.
    private abstract static sealed class Several extends ScoreWindow {

        final FixedBitSet found = new FixedBitSet(SIZE);
        private final int[] records = new int[SIZE];
        private final float[] scores = new float[SIZE];

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
    }

    static final class Best extends Several {

        private final List<ScoreWindow> ways;
        private final float tie;
        private final float[] best = new float[SIZE];
        private final double[] others = new double[SIZE];

        Best(List<ScoreWindow> ways, float tie) {
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

    static final class Sum extends Several {

        private final List<ScoreWindow> required;
        private final List<ScoreWindow> optional;
        private final int needed;
        private final double[] requiredSum = new double[SIZE];
        private final double[] optionalSum = new double[SIZE];

        /// Ways in which each was found.
        private final int[] ways = new int[SIZE];

        /// @param needed so many of the optional ones must find a record
        Sum(List<ScoreWindow> required, List<ScoreWindow> optional, int needed) {
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
