package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopDocs;

/// The first records of an answer, in order.
interface Ranking {

    /// @param behind records of the same document that are left out after this one
    record Result(int record, double score, List<Integer> behind) {}

    int size();

    /// @param rank from 0
    int record(int rank) throws IOException;

    /// As `record`, but results that are equal may change places until one of them was asked for by its rank.
    int recordAmongEquals(int rank);

    double score(int rank);

    /// All from this rank on.
    default List<Result> from(int first) throws IOException {
        var results = new ArrayList<Result>();
        for (int rank = first; rank < size(); rank++) results.add(new Result(record(rank), score(rank), List.of()));
        return results;
    }

    /// In the order that Lucene put them in.
    static Ranking of(TopDocs found) {
        return new Ranking() {

            @Override
            public int size() {
                return found.scoreDocs.length;
            }

            @Override
            public int record(int rank) {
                return found.scoreDocs[rank].doc;
            }

            @Override
            public int recordAmongEquals(int rank) {
                return record(rank);
            }

            /// As the order kept it; without words all are equal.
            @Override
            public double score(int rank) {
                for (var part : ((FieldDoc) found.scoreDocs[rank]).fields)
                    if (part instanceof Float score) return score;
                return 1;
            }
        };
    }
}
