package nl.kennisatelier.search;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.Bits;

/// Scores the records of one segment, some thousands at a time: each way to find a record adds to a row of numbers.
abstract sealed class ScoreWindow permits ScoreWindow.None, ScoreWindow.One, SeveralScores {

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
    record Some(int[] records, int count, Bits asBits) implements Bits {

        @Override
        public boolean get(int record) {
            return asBits.get(record);
        }

        @Override
        public int length() {
            return asBits.length();
        }
    }

    static final class None extends ScoreWindow {

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
}
