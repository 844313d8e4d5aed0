package nl.kennisatelier.web.kit.site;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;

/// By what records of reuse are narrowed: on their page, and in what machines get of it.
public final class ReuseFilters {

    /// In the order of the page.
    public static final List<Facet> ALL =
            List.of(Facet.WORKED, Facet.MUNICIPALITY, Facet.NEIGHBOURHOOD, Facet.ROLE, Facet.YEAR);

    private ReuseFilters() {}

    /// Lenient: what has no filter here is passed over.
    public static SearchRequest asked(Map<String, List<String>> query) {
        var parsed = SearchRequest.parse(query);
        var asked = SearchRequest.ALL;
        for (var facet : ALL) asked = asked.with(facet, parsed.chosen(facet));
        return asked.withPage(parsed.page());
    }
}
