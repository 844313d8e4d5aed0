package nl.kennisatelier.web.reader.find;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /zoeken`: the answer to one question, and the ways on from there.
///
/// @param query of this page's own address, with its `?`; or empty
public record ResultsPage(
        Frame frame,
        SearchRequest request,
        Found found,
        Readings readings,
        Filters filters,
        Rescues rescues,
        String query)
        implements Page {

    /// Asks of each result why it is there; no part of the question, so no part of [SearchRequest].
    public static final String WHY = "waarom";

    /// @param why leads to the same results with the words through which each was found, or back; nothing without words
    public record Found(long total, List<HitView> hits, List<Sort> sorts, Pages pages, Optional<Link> why) {}

    /// How the words were taken.
    ///
    /// @param widened words that were looked for besides those typed
    /// @param exactHref the same question with only these words, or the way back from it
    /// @param mended a better spelling, with its address
    /// @param missed words that occur nowhere
    /// @param only filters that the words name
    /// @param moved a sentence where the words are a name of before, with the way to what took over
    public record Readings(
            List<String> widened,
            String exactHref,
            Optional<Link> mended,
            List<String> missed,
            List<Link> only,
            List<Link> moved) {}

    /// What is chosen, and can be.
    ///
    /// @param clearHref the same question with nothing chosen
    /// @param hidden parts of the question that no field on the page shows: name and value
    public record Filters(
            List<Tab> tabs, List<FacetView> facets, List<Chip> chips, String clearHref, List<Link> hidden) {}

    /// Ways on when nothing was found.
    ///
    /// @param why nothing can be found in neighbourhoods like that of the visitor; empty where that is not asked
    public record Rescues(String why, List<Link> wider, List<Link> nearest) {

        private static final Rescues NONE = new Rescues("", List.of(), List.of());
    }

    /// A kind with its number, as a tab above the results.
    public record Tab(String label, long count, String href, boolean current) {}

    /// A chosen value, and the address without it.
    ///
    /// @param facet its name, or empty for the second value of the same
    public record Chip(String facet, String label, String href) {}

    public record Sort(String word, String label, boolean chosen) {}

    /// The same question in its one spelling: newest first goes without saying when there are no words.
    public static SearchRequest inOneSpelling(SearchRequest asked) {
        return asked.hasWords() || asked.order() != Order.NEWEST
                ? asked
                : asked.withOrder(Order.RELEVANCE).withPage(asked.page());
    }

    /// @param why whether each result says why it is there
    public static ResultsPage of(PageRequest visit, SearchRequest asked, boolean why) {
        var result = asked.chosen(Facet.DOCUMENT).isEmpty()
                ? visit.index().searchCollapsed(asked)
                : visit.index().search(asked);
        var request = result.request();
        var ways = new Ways(visit, request);
        return new ResultsPage(
                frame(visit, request, result),
                request,
                new Found(
                        result.total(),
                        HitView.all(visit, request, result.hits(), why && request.hasWords()),
                        sorts(visit, request),
                        Pages.of(request.page(), result.pages(), page -> ways.to(request.withPage(page))),
                        why(visit, ways, request, why)),
                new Readings(
                        result.widened(),
                        ways.to(request.withExact(!request.exact())),
                        result.mended().map(words -> new Link(words, ways.to(request.withWords(words)))),
                        result.missed(),
                        only(visit, ways, result),
                        moved(visit, ways, request)),
                new Filters(
                        new Tabs(visit, ways, result).all(),
                        Facets.of(visit, result),
                        ways.chips(),
                        ways.to(request.withoutFilters()),
                        ways.hidden()),
                result.total() == 0 ? rescues(new WaysOut(visit, ways), result) : Rescues.NONE,
                request.toQuery().isEmpty() ? "" : "?" + request.toQuery());
    }

    /// `Alleen Rotterdam (12)`, where that is fewer than all.
    private static List<Link> only(PageRequest visit, Ways ways, SearchResult result) {
        var request = result.request();
        return result.named().stream()
                .filter(named -> !request.isChosen(named.facet(), named.value()))
                .filter(named -> isSome(result.count(named.facet(), named.value()), result.total()))
                .map(named -> new Link(
                        visit.words()
                                .get("search.only", name(visit, named), result.count(named.facet(), named.value())),
                        ways.to(request.plus(named.facet(), named.value()))))
                .toList();
    }

    private static boolean isSome(long count, long total) {
        return count > 0 && count < total;
    }

    private static String name(PageRequest visit, NamedValue named) {
        return named.facet() == Facet.KIND
                ? Kind.ofWord(named.value()).map(visit.names()::kinds).orElse(named.value())
                : visit.names().value(named.facet(), named.value());
    }

    /// `PAW is nu` with the way to what it is.
    private static List<Link> moved(PageRequest visit, Ways ways, SearchRequest request) {
        var moved = visit.library().moved();
        return moved.named(request.words()).stream()
                .map(step -> new Link(
                        step.now(),
                        step.text()
                                .map(id -> visit.href("/" + id))
                                .orElseGet(() -> ways.to(request.withWords(step.now()))),
                        step.before()))
                .toList();
    }

    private static Rescues rescues(WaysOut out, SearchResult result) {
        return new Rescues(out.likeWhy(result.request()), out.rescues(result), out.nearest(result));
    }

    private static Optional<Link> why(PageRequest visit, Ways ways, SearchRequest request, boolean why) {
        if (!request.hasWords()) return Optional.empty();
        var same = ways.to(request.withPage(request.page()));
        return Optional.of(
                why
                        ? new Link(visit.words().get("why.not"), same)
                        : new Link(visit.words().get("why"), same + "&" + WHY + "=1"));
    }

    @Override
    public String template() {
        return "reader/find/results";
    }

    private static Frame frame(PageRequest visit, SearchRequest request, SearchResult result) {
        var words = visit.words();
        var count = words.get("search.count", result.total());
        var title = request.hasWords()
                ? words.get("search.title", request.words(), count)
                : words.get("search.title.all", count);
        var feed = visit.href("/zoeken.atom") + (request.toQuery().isEmpty() ? "" : "?" + request.toQuery());
        var frame = visit.frame(title).nav("zoeken").search(request).sets().paper();
        frame.feeds(List.of(new Link(title, feed)));
        return request.equals(SearchRequest.ALL)
                ? frame.build()
                : frame.hidden().build();
    }

    /// Without words nothing fits better than anything else: the order that goes without saying is newest first then.
    private static List<Sort> sorts(PageRequest visit, SearchRequest request) {
        var first = request.hasWords() ? Order.RELEVANCE : Order.NEWEST;
        return Stream.of(Order.values())
                .filter(order -> request.hasWords() || order != Order.NEWEST)
                .map(order -> new Sort(
                        order == Order.RELEVANCE ? "" : order.word,
                        visit.words().get("sort." + (order == Order.RELEVANCE ? first : order)),
                        order == request.order()))
                .toList();
    }
}
