package nl.kennisatelier.web.reader.browse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.programme.News;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.NewsLine;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.words.DutchTime;

/// `GET /nieuws`: headings and links since a day, to paste in a newsletter of one's own.
///
/// @param since in words
/// @param periods other days to begin at
/// @param more how many are left out
/// @param textHref the same as bare text
/// @param mailHref where somebody gets it by mail; empty where no mail is sent
public record NewsPage(
        Frame frame,
        List<ScopeChoices> choices,
        boolean isNarrowed,
        String since,
        List<Link> periods,
        List<Part> parts,
        int more,
        String textHref,
        String mailHref)
        implements Page {

    static final String SINCE = "sinds";

    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private static final List<Scope.By> WAYS = List.of(Scope.By.THEME, Scope.By.NEIGHBOURHOOD, Scope.By.PROGRAMME);

    public record Part(String title, List<Item> items) {}

    /// @param line the day and the place of what comes, what was said to a signal, what came of a record, or empty
    public record Item(Link link, String line) {}

    public static NewsPage of(PageRequest visit) {
        var scope = Scope.parse(visit.query()).in(visit.library());
        var asked = visit.query().getOrDefault(SINCE, List.of("")).getFirst();
        var since = News.since(asked, visit.today());
        var arrivals = visit.services().arrivals();
        var news = News.of(visit.library(), arrivals, scope, since, visit.today());
        var query = query(scope, asked.isEmpty() ? "" : since.toString());
        var frame = visit.frame(visit.words().get("news.title"))
                .description(visit.words().get("news.lead"))
                .style("agenda.css")
                .query(query);
        if (!query.isEmpty()) frame.hidden();
        return new NewsPage(
                frame.build(),
                ScopeChoices.all(
                        visit,
                        scope,
                        ways(scope),
                        other -> News.all(visit.library(), arrivals, other, since, visit.today()),
                        other -> href(visit, "/nieuws", other, asked.isEmpty() ? "" : since.toString())),
                !scope.isEmpty(),
                visit.names().day(since.atStartOfDay(DutchTime.ZONE).toInstant()),
                MONTHS.stream().map(months -> period(visit, scope, months)).toList(),
                news.sections().stream().map(section -> part(visit, section)).toList(),
                news.more(),
                href(visit, "/nieuws.txt", scope, since.toString()),
                visit.services().mailsNews() && !visit.root().isPreview()
                        ? href(visit, "/nieuws/volgen", scope, "")
                        : "");
    }

    /// Those to choose from, and those that an address chose.
    private static List<Scope.By> ways(Scope scope) {
        return Arrays.stream(Scope.By.values())
                .filter(by -> WAYS.contains(by) || !scope.value(by).isEmpty())
                .toList();
    }

    @Override
    public String template() {
        return "reader/browse/news";
    }

    private static Part part(PageRequest visit, News.Section section) {
        return new Part(
                visit.words().get("news.topic." + section.topic()),
                section.entries().stream()
                        .map(entry -> new Item(
                                new Link(visit.names().title(entry), visit.href(entry), "", visit.langOf(entry)),
                                NewsLine.of(visit.names(), entry)))
                        .toList());
    }

    private static Link period(PageRequest visit, Scope scope, int months) {
        LocalDate day = visit.today().minusMonths(months);
        return new Link(visit.words().get("news.months", months), href(visit, "/nieuws", scope, day.toString()));
    }

    private static String href(PageRequest visit, String path, Scope scope, String since) {
        var query = query(scope, since);
        return visit.href(path) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(Scope scope, String since) {
        return Stream.of(scope.toQuery(), since.isEmpty() ? "" : SINCE + "=" + since)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
