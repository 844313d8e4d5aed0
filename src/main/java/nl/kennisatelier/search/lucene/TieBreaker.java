package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/// Which of equal results comes first: the newest, and of those the first by id, so that the same question always has
/// the same answer. An id costs far more to look up than a date, so ids are read last and few.
///
/// @param segments in the order of the index
record TieBreaker(List<LeafReaderContext> segments) {

    /// A record with its date.
    record Dated(int record, long date) {}

    private static final Comparator<Dated> NEWEST =
            Comparator.comparingLong(Dated::date).reversed();

    /// @param records in the order of the index, as everywhere here
    /// @return the first of them, in no order
    int[] first(int[] records, int count) throws IOException {
        var dated = byDate(records);
        long last = dated[count - 1].date();
        var first = new int[count];
        int newer = 0;
        while (dated[newer].date() > last) first[newer] = dated[newer++].record();
        var same = Arrays.stream(dated)
                .filter(one -> one.date() == last)
                .mapToInt(Dated::record)
                .toArray();
        System.arraycopy(byId(same, count - newer), 0, first, newer, count - newer);
        return first;
    }

    /// All of them, newest first; those of one date in the order of the index.
    Dated[] byDate(int[] records) throws IOException {
        var dated = new Dated[records.length];
        int at = 0;
        for (var segment : segments) {
            var dates = segment.reader().getNumericDocValues(IndexField.DATE);
            for (int end = end(records, at, segment); at < end; at++) {
                dates.advanceExact(records[at] - segment.docBase);
                dated[at] = new Dated(records[at], dates.longValue());
            }
        }
        Arrays.sort(dated, NEWEST);
        return dated;
    }

    /// The first of them by id, in order. Within a segment the ids are numbered in order, so only the first of each
    /// segment are compared as they are spelled.
    int[] byId(int[] records, int count) throws IOException {
        var runs = new PriorityQueue<SegmentRun>(Comparator.comparing(SegmentRun::id));
        int at = 0;
        for (var segment : segments) {
            int end = end(records, at, segment);
            if (end > at) runs.add(new SegmentRun(segment, records, at, end));
            at = end;
        }
        var first = new int[count];
        for (int i = 0; i < count; i++) {
            var run = runs.remove();
            first[i] = run.take();
            if (!run.isOver()) runs.add(run);
        }
        return first;
    }

    private static int end(int[] records, int start, LeafReaderContext segment) {
        int end = start;
        int after = segment.docBase + segment.reader().maxDoc();
        while (end < records.length && records[end] < after) end++;
        return end;
    }

    /// The records of one segment, by id.
    private static final class SegmentRun {

        private final SortedDocValues ids;

        /// For each the number of its id, and in the lower half the record.
        private final long[] numbered;

        private int at;
        private BytesRef id;

        SegmentRun(LeafReaderContext segment, int[] records, int from, int to) throws IOException {
            ids = segment.reader().getSortedDocValues(IndexField.ID);
            numbered = new long[to - from];
            for (int i = from; i < to; i++) {
                ids.advanceExact(records[i] - segment.docBase);
                numbered[i - from] = (long) ids.ordValue() << 32 | records[i];
            }
            Arrays.sort(numbered);
            read();
        }

        BytesRef id() {
            return id;
        }

        int take() throws IOException {
            int record = (int) numbered[at++];
            if (!isOver()) read();
            return record;
        }

        boolean isOver() {
            return at == numbered.length;
        }

        private void read() throws IOException {
            id = BytesRef.deepCopyOf(ids.lookupOrd((int) (numbered[at] >> 32)));
        }
    }
}
