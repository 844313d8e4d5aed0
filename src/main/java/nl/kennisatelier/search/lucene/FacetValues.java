package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;

/// Every value of every facet that occurs in one snapshot of the index, by its number there.
///
/// @param all by number
/// @param numbers from those of one segment to those of all; nothing where there is one segment
/// @param sets what stands on the records
record FacetValues(List<Value> all, Optional<OrdinalMap> numbers, PerSegment<FacetSets> sets) {

    static final FacetValues NONE = new FacetValues(List.of(), Optional.empty(), PerSegment.none());

    private static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

    record Value(Dimension dimension, Facet facet, String value) {

        private Value on(LocalDate today) {
            return dimension == Dimension.STAGE ? new Value(dimension, facet, StageWord.on(today, value)) : this;
        }
    }

    /// @param before those of an earlier snapshot of the same index
    static FacetValues of(IndexReader reader, FacetValues before) throws IOException {
        var sets = before.sets.in(reader, segment -> FacetSets.of(segment, FIELD));
        var labels = MultiDocValues.getSortedSetValues(reader, FIELD);
        if (labels == null) return new FacetValues(List.of(), Optional.empty(), sets);
        var values = new ArrayList<Value>();
        for (long number = 0; number < labels.getValueCount(); number++) {
            values.add(value(labels.lookupOrd(number).utf8ToString()));
        }
        var many = labels instanceof MultiSortedSetDocValues several ? several.mapping : null;
        return new FacetValues(values, Optional.ofNullable(many), sets);
    }

    private static Value value(String written) {
        var path = FacetsConfig.stringToPath(written);
        var dimension = Dimension.valueOf(path[0]);
        return new Value(dimension, dimension.facetOf(path[1]), dimension.value(path[1]));
    }

    /// The same on a day: several numbers may then mean the same value.
    FacetValues on(LocalDate today) {
        boolean isDated = all.stream().anyMatch(value -> value.dimension() == Dimension.STAGE);
        return isDated
                ? new FacetValues(all.stream().map(value -> value.on(today)).toList(), numbers, sets)
                : this;
    }

    /// What stands on the records of one segment.
    FacetSets sets(LeafReaderContext segment) {
        return sets.of(segment.reader());
    }

    /// The number of a value in all of the index.
    ///
    /// @param number of the same in one segment
    int number(LeafReaderContext segment, int number) {
        return numbers.isEmpty()
                ? number
                : (int) numbers.get().getGlobalOrds(segment.ord).get(number);
    }

    /// The numbers of the values that are chosen in one dimension.
    BitSet numbers(SearchRequest request, Dimension dimension) {
        return numbers(dimension, value -> request.isChosen(value.facet(), value.value()));
    }

    /// The numbers of some values of one dimension.
    BitSet numbers(Dimension dimension, Predicate<Value> which) {
        var numbers = new BitSet();
        for (int number = 0; number < all.size(); number++) {
            var value = all.get(number);
            if (value.dimension() == dimension && which.test(value)) numbers.set(number);
        }
        return numbers;
    }
}
