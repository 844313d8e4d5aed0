package nl.kennisatelier.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.search.Facet;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// How facets stand in the index. Municipality and neighbourhood share one dimension, so that they widen each other.
enum Dimension {
    THEME(Facet.THEME),
    PLACE(Facet.MUNICIPALITY, Facet.NEIGHBOURHOOD),
    KIND(Facet.KIND),
    YEAR(Facet.YEAR),
    ROLE(Facet.ROLE),
    APPROACH(Facet.APPROACH),
    PROGRAMME(Facet.PROGRAMME),
    MATURITY(Facet.MATURITY),
    WORKED(Facet.WORKED),
    STAGE(Facet.STAGE),
    NATURE(Facet.NATURE),
    ADDRESSEE(Facet.ADDRESSEE),
    CHALLENGE(Facet.CHALLENGE),
    PATH(Facet.PATH);

    static final FacetsConfig CONFIG = config();

    final List<Facet> facets;

    Dimension(Facet... facets) {
        this.facets = List.of(facets);
    }

    private static FacetsConfig config() {
        var config = new FacetsConfig();
        for (var dimension : values()) {
            config.setMultiValued(dimension.name(), true);
        }
        return config;
    }

    /// All of them with their facets: an index that was written with others knows nothing of these.
    static String words() {
        return Arrays.stream(values())
                .flatMap(dimension -> dimension.facets.stream())
                .map(facet -> facet.parameter)
                .collect(Collectors.joining(" "));
    }

    /// The label in the index; where two facets share a dimension each value says of which it is.
    String label(Facet facet, String value) {
        return facets.size() == 1 ? value : facet.parameter + ":" + value;
    }

    /// What has this value.
    Query query(Facet facet, String value) {
        var field = CONFIG.getDimConfig(name()).indexFieldName;
        return new TermQuery(DrillDownQuery.term(field, name(), label(facet, value)));
    }

    Facet facetOf(String label) {
        return facets.size() == 1
                ? facets.getFirst()
                : facets.stream()
                        .filter(facet -> label.startsWith(facet.parameter + ":"))
                        .findFirst()
                        .orElseThrow();
    }

    String value(String label) {
        return facets.size() == 1 ? label : label.substring(label.indexOf(':') + 1);
    }

    static Optional<Dimension> of(Facet facet) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.facets.contains(facet))
                .findFirst();
    }
}
