package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Kind;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/// How much the records of one segment weigh by their kind.
final class KindWeights {

    /// Who searches wants lessons first; what helps to understand or to write them weighs less with the same words.
    private static final Map<Kind, Float> WEIGHTS =
            Map.of(Kind.TERM, 0.75f, Kind.SOURCE, 0.85f, Kind.LINK, 0.7f, Kind.MANUAL, 0.4f);

    private record OfKind(PostingsEnum records, float weight) {}

    private final List<OfKind> lesser = new ArrayList<>();

    KindWeights(LeafReader segment) throws IOException {
        for (var kind : WEIGHTS.entrySet()) {
            var records = segment.postings(new Term(Field.KIND, kind.getKey().word), PostingsEnum.NONE);
            if (records != null) lesser.add(new OfKind(records, kind.getValue()));
        }
    }

    /// @param record of this segment, not before the one asked for last
    float of(int record) throws IOException {
        for (int i = 0; i < lesser.size(); i++) {
            var kind = lesser.get(i);
            var records = kind.records();
            if (records.docID() < record) records.advance(record);
            if (records.docID() == record) return kind.weight();
        }
        return 1;
    }
}
