package nl.kennisatelier.web.reader.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.ReuseFilters;

/// `GET /hergebruik`: what travelled from one place to another and what came of it, the newest first.
///
/// @param filters each with what can be chosen
/// @param filtered whether anything was chosen
/// @param newer leads to those before these, or an empty label
/// @param older leads to those after them, or an empty label
/// @param table the same for machines; empty in a preview
/// @param feed the same to follow; empty in a preview
public record ReusePage(
        Frame frame,
        long total,
        List<Filter> filters,
        boolean filtered,
        List<Card> cards,
        Link newer,
        Link older,
        String table,
        String feed)
        implements Page {

    /// @param name of the field
    public record Filter(String name, String label, List<Option> options) {}

    /// @param count how many records there are when this is chosen, and the rest stays
    public record Option(String value, String label, long count, boolean chosen) {}

    private static final int SHOWN = 25;

    private static final Link NOWHERE = new Link("", "");

    public static ReusePage of(PageRequest visit) {
        var filters = ReuseFilters.asked(visit.query());
        var asked = filters.withOrder(Order.NEWEST).withSize(SHOWN).withPage(filters.page());
        var found = visit.index().search(asked.plus(Facet.KIND, Kind.REUSE.word).withPage(asked.page()));
        var frame = visit.frame(visit.names().kinds(Kind.REUSE))
                .description(visit.words().get("list." + Kind.REUSE))
                .query(query(asked));
        if (!query(asked).isEmpty()) frame.hidden();
        return new ReusePage(
                frame.build(),
                found.total(),
                ReuseFilters.ALL.stream()
                        .map(facet -> filter(visit, facet, found))
                        .filter(filter -> filter.options().size() > 1
                                || filter.options().stream().anyMatch(Option::chosen))
                        .toList(),
                !asked.chosen().isEmpty(),
                Card.of(
                        visit,
                        found.hits().stream().map(SearchResult.Hit::entry).toList()),
                asked.page() == 1 ? NOWHERE : link(visit, "list.newer", asked.withPage(asked.page() - 1)),
                asked.page() >= found.pages() ? NOWHERE : link(visit, "list.older", asked.withPage(asked.page() + 1)),
                files(visit, "/hergebruik.csv", asked),
                files(visit, "/hergebruik.atom", asked));
    }

    private static String query(SearchRequest asked) {
        return asked.withOrder(Order.RELEVANCE)
                .withSize(SearchRequest.SIZE_DEFAULT)
                .withPage(asked.page())
                .toQuery();
    }

    private static String files(PageRequest visit, String path, SearchRequest asked) {
        var query = query(asked.withPage(1));
        return visit.root().isPreview() ? "" : visit.href(path) + (query.isEmpty() ? "" : "?" + query);
    }

    private static Link link(PageRequest visit, String words, SearchRequest to) {
        var query = query(to);
        return new Link(visit.words().get(words), visit.href("/hergebruik") + (query.isEmpty() ? "" : "?" + query));
    }

    private static Filter filter(PageRequest visit, Facet facet, SearchResult found) {
        var counts = found.facets().getOrDefault(facet, Map.of());
        var chosen = found.request().chosen(facet).stream().filter(value -> !counts.containsKey(value));
        var order = Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER);
        var options = Stream.concat(counts.keySet().stream(), chosen)
                .map(value -> new Option(
                        value,
                        visit.names().value(facet, value),
                        counts.getOrDefault(value, 0L),
                        found.request().isChosen(facet, value)))
                .sorted(facet == Facet.YEAR ? order.reversed() : order)
                .toList();
        var label = facet == Facet.ROLE ? "fact.told" : "facet." + facet;
        return new Filter(facet.parameter, visit.words().get(label), options);
    }

    @Override
    public String template() {
        return "reader/browse/reuse";
    }
}
