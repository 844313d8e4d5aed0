package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import nl.kennisatelier.library.Kind;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// Which values of facets the records of one segment have. Few sets of values occur on many records, so each set has a
/// number: to count a record is to count its set, and whether a filter lets it through is asked once a set.
///
/// @param ofRecord the set of each record; four bytes a record are kept in memory
/// @param values of each set, by the segment's own numbers
/// @param isApart of each set whether its records are left out unless somebody asks for them, see [Kind#isApart]
record FacetSets(int[] ofRecord, int[][] values, boolean[] isApart) {

    private static final List<BytesRef> APART = Arrays.stream(Kind.values())
            .filter(Kind::isApart)
            .map(kind -> new BytesRef(FacetsConfig.pathToString(Dimension.KIND.name(), kind.word)))
            .toList();

    static FacetSets of(LeafReader segment, String field) throws IOException {
        var labels = DocValues.getSortedSet(segment, field);
        var apart = new HashSet<Integer>(); // Below 0 for what there is none of.
        for (var kind : APART) apart.add((int) labels.lookupTerm(kind));
        var ofRecord = new int[segment.maxDoc()];
        var known = new HashMap<List<Integer>, Integer>();
        var values = new ArrayList<int[]>();
        for (int record = 0; record < ofRecord.length; record++) {
            ofRecord[record] = known.computeIfAbsent(labels(labels, record), set -> {
                values.add(set.stream().mapToInt(Integer::intValue).toArray());
                return values.size() - 1;
            });
        }
        var isApart = new boolean[values.size()];
        for (int set = 0; set < isApart.length; set++) {
            isApart[set] = Arrays.stream(values.get(set)).anyMatch(apart::contains);
        }
        return new FacetSets(ofRecord, values.toArray(int[][]::new), isApart);
    }

    private static List<Integer> labels(SortedSetDocValues labels, int record) throws IOException {
        if (!labels.advanceExact(record)) return List.of();
        var set = new Integer[labels.docValueCount()];
        for (int i = 0; i < set.length; i++) set[i] = (int) labels.nextOrd();
        return Arrays.asList(set);
    }

    int count() {
        return values.length;
    }
}
