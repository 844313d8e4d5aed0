package nl.kennisatelier.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Of which document a record is: its records stand together in the index, the document itself first.
final class ParentDocuments {

    private final IndexReader reader;
    private volatile FixedBitSet documents;

    ParentDocuments(IndexReader reader) {
        this.reader = reader;
    }

    /// The record of the document that this one belongs to.
    int of(int record) throws IOException {
        var known = documents;
        if (known == null) { // Two at once may both look: they find the same.
            known = documents();
            documents = known;
        }
        return known.prevSetBit(record);
    }

    /// One more than the last record.
    int records() {
        return Math.max(1, reader.maxDoc());
    }

    private FixedBitSet documents() throws IOException {
        var all = new FixedBitSet(records());
        for (var segment : reader.leaves()) {
            var records = segment.reader().postings(new Term(IndexField.IS_DOCUMENT, "1"), PostingsEnum.NONE);
            if (records == null) continue;
            for (int at = records.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = records.nextDoc()) {
                all.set(segment.docBase + at);
            }
        }
        return all;
    }
}
