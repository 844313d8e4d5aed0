package nl.kennisatelier.web.find;

import java.util.List;
import java.util.stream.IntStream;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.page.Link;

/// The way through many results.
///
/// @param near the pages around this one, the first and the last
/// @param previous address, or empty on the first page
/// @param next address, or empty on the last page
public record Pages(int current, int count, List<Link> near, String previous, String next) {

    private static final int AROUND = 2;

    static Pages of(Ways ways, SearchResult result) {
        int current = result.request().page();
        int count = result.pages();
        var near = IntStream.rangeClosed(1, count)
                .filter(page -> page == 1 || page == count || Math.abs(page - current) <= AROUND)
                .mapToObj(page -> new Link(Integer.toString(page), to(ways, page)))
                .toList();
        return new Pages(
                current,
                count,
                near,
                current > 1 && count > 0 ? to(ways, Math.min(current - 1, count)) : "",
                current < count ? to(ways, current + 1) : "");
    }

    private static String to(Ways ways, int page) {
        return ways.to(ways.request().withPage(page));
    }
}
