package nl.kennisatelier.search.lucene;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.search.Facet;

/// How many records are in each box of a [FacetCollector], and how many of those have each value.
final class FacetCounts {

    private final List<FacetCollector.FacetFilter> filters;
    private final FacetValues values;
    private final BitSet silent;

    /// For each box the records in it.
    final long[] totals;

    /// For each box the records with a value, by its number.
    private final long[][] of;

    /// The same of all boxes together, without what stands apart.
    private final long[] found;

    /// @param silent values that are counted for nobody
    FacetCounts(List<FacetCollector.FacetFilter> filters, FacetValues values, BitSet silent) {
        this.filters = filters;
        this.values = values;
        this.silent = silent;
        this.totals = new long[filters.isEmpty() ? 1 : filters.size() + 2];
        this.of = new long[totals.length][values.all().size()];
        this.found = new long[values.all().size()];
    }

    void add(int box, int number, int records, boolean areApart) {
        of[box][number] += records;
        if (!areApart || values.all().get(number).facet() == Facet.KIND) found[number] += records;
    }

    /// How many results there are.
    long total() {
        return totals[0];
    }

    /// How many results there would be without this filter.
    ///
    /// @param leftOut values of one facet, by number, whose records would be no results either way
    long totalWithout(int filter, BitSet leftOut) {
        return leftOut.stream()
                .mapToLong(number -> -of[0][number] - of[filter + 1][number])
                .reduce(totals[0] + totals[filter + 1], Long::sum);
    }

    /// For each facet the results by value; where a value of it is chosen, as if none were.
    Map<Facet, Map<String, Long>> counted() {
        var beside = new int[Dimension.values().length];
        for (int i = 0; i < filters.size(); i++) {
            int box = i + 1;
            filters.get(i).dimension().ifPresent(dimension -> beside[dimension.ordinal()] = box);
        }
        return perFacet(number -> {
            int other = beside[values.all().get(number).dimension().ordinal()];
            return of[0][number] + (other > 0 ? of[other][number] : 0);
        });
    }

    /// The same, had nothing been chosen at all.
    Map<Facet, Map<String, Long>> unfiltered() {
        return perFacet(number -> found[number]);
    }

    private interface Count {
        long of(int number);
    }

    private Map<Facet, Map<String, Long>> perFacet(Count count) {
        var perFacet = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) perFacet.put(facet, new LinkedHashMap<>());
        for (int number = 0; number < values.all().size(); number++) {
            long records = count.of(number);
            var value = values.all().get(number);
            if (records > 0 && !silent.get(number))
                perFacet.get(value.facet()).merge(value.value(), records, Long::sum);
        }
        return Collections.unmodifiableMap(perFacet);
    }
}
