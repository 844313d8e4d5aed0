package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A number is counted in one way, wherever it stands: it is what its link finds, what the filter says and what the
/// open data gives. And what a chart leaves out is named beside it.
class NumbersTest {

    private static final Path CONTENT = Path.of("content");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TITLE = Pattern.compile("<h1 id=\"kop\">([\\d.]+)");
    private static final Pattern TAB =
            Pattern.compile("([\\p{L}’]+)\\s+<span class=\"count\">([\\d.]+)</span>\\s*</a>");
    private static final Pattern READ =
            Pattern.compile("<a class=\"btn primary\" href=\"([^\"]+)\">\\s*Lees ([\\d.]+) less?");
    private static final Pattern LINK = Pattern.compile("href=\"(/zoeken\\?[^\"]+)\"[^>]*>\\s*(?:<b>)?([\\d.]+)");
    private static final Pattern GROUP =
            Pattern.compile("<a href=\"(/zoeken\\?[^\"]+)\">(?:[^<\\d(]*\\(?)([\\d.]+)[^<]*</a>");
    private static final Pattern CELL =
            Pattern.compile("<td class=\"c\\d\">\\s*<a\\s+href=\"([^\"]+)\"[^>]*>([\\d.]+)</a>");
    private static final Pattern YEAR =
            Pattern.compile("<td>(\\d{4})</td>\\s*<td>\\s*(?:<a href=\"([^\"]+)\">)?\\s*(\\d+)");

    private static final String LESSONS = Arrays.stream(Kind.values())
            .filter(Kind::isLesson)
            .map(kind -> "soort=" + kind.word)
            .collect(Collectors.joining("&"));

    private static RunningSite site;
    private static Library library;

    /// What was asked before; many numbers lead to the same page.
    private static final Map<String, String> PAGES = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.of(CONTENT);
        try (var index = LuceneIndex.inMemory()) {
            library = new Publisher(index, Clock.systemUTC())
                    .publish(new Folder(CONTENT), Optional.empty())
                    .library();
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aThemeHasOneNumberOfLessons() throws Exception {
        var tree = page("/themas");
        var facet = counts(json("/api/v1/zoeken?" + LESSONS), "thema");
        for (var theme : themes()) {
            var page = page("/themas/" + theme.path());
            var read = first(READ, page);
            long said = read.map(link -> number(link.group(2))).orElse(0L);
            assertEquals(facet.getOrDefault(theme.path(), 0L), said, theme.path());
            if (read.isPresent()) assertEquals(said, found(read.get().group(1)), theme.path());
            assertEquals(said, inTree(tree, theme.path()), theme.path());
        }
    }

    private static long inTree(String tree, String path) {
        var number = Pattern.compile(
                "href=\"/themas/" + path + "\">[^<]*</a>\\s+(?:<span class=\"count\">\\s*(\\d+)(?:<| les))?");
        return first(number, tree)
                .map(match -> match.group(1) == null ? 0 : number(match.group(1)))
                .orElseThrow(() -> new AssertionError(path + " does not stand on the page of themes"));
    }

    @Test
    void everyNumberThatLeadsToASearchIsWhatItFinds() throws Exception {
        var pages = Stream.concat(
                Stream.of("/", "/zoeken?q=xyzzyplugh", "/programmas/next-generation-woonwijken", "/wijken/palenstein"),
                themes().stream().map(theme -> "/themas/" + theme.path()));
        int numbers = 0;
        for (var path : pages.toList()) {
            var html = page(path);
            var links = Stream.of(LINK, GROUP)
                    .flatMap(pattern -> pattern.matcher(html).results());
            for (var link : links.toList()) {
                assertEquals(number(link.group(2)), found(link.group(1)), path + " -> " + link.group(1));
                assertTrue(number(link.group(2)) > 0, path + " leads to nothing: " + link.group(1));
                numbers++;
            }
        }
        assertTrue(numbers > 100, "only " + numbers);
    }

    @Test
    void themesWithoutLessonsShowWhatThereIs() throws Exception {
        for (var theme : themes()) {
            var page = page("/themas/" + theme.path());
            boolean isEmpty = page.contains("staat hier nog niets");
            boolean named = found("/zoeken?q=" + theme.leaf().replace('-', '+')) > 0;
            boolean has = found("/zoeken?thema=" + theme.path()) > 0;
            assertFalse(isEmpty && (has || named && !theme.leaf().contains("-")), theme.path());
        }
    }

    @Test
    void theMatrixIsWhatItsCellsFind() throws Exception {
        var cells = CELL.matcher(page("/")).results().toList();
        assertTrue(cells.size() > 20, "only " + cells.size());
        for (var cell : cells) assertEquals(number(cell.group(2)), found(cell.group(1)), cell.group(1));
    }

    @Test
    void theYearsAndWhatHasNoneAreAllReports() throws Exception {
        var home = page("/");
        long dated = 0;
        for (var year : YEAR.matcher(home).results().toList()) {
            long reports = number(year.group(3));
            if (reports > 0) assertEquals(reports, found(year.group(2)), year.group(1));
            dated += reports;
        }
        long undated = first(Pattern.compile("(\\d+) verslag(?:en)? zonder datum"), home)
                .map(match -> number(match.group(1)))
                .orElse(0L);
        assertEquals(found("/zoeken?soort=verslag"), dated + undated);
        assertEquals(
                number(first(Pattern.compile("<b>(\\d+)</b>\\s*verslag"), home)
                        .orElseThrow()
                        .group(1)),
                dated + undated);
        assertEquals(
                Pattern.compile("<li class=\"lesson")
                        .matcher(page("/verslagen"))
                        .results()
                        .count(),
                dated + undated);
    }

    @Test
    void theTabsAddUpAndTheManualStandsBesideThem() throws Exception {
        for (var question : List.of("", "?q=isolatie", "?q=wijk&soort=tip", "?q=tip&soort=begrip", "?thema=digitaal")) {
            var tabs = TAB.matcher(page("/zoeken" + question)).results().toList();
            long all = number(tabs.getFirst().group(2));
            long kinds = tabs.stream()
                    .skip(1)
                    .filter(tab -> !tab.group(1).equals("Handleiding"))
                    .mapToLong(tab -> number(tab.group(2)))
                    .sum();
            assertEquals(all, kinds, question);
            if (!question.contains("soort")) assertEquals(all, found("/zoeken" + question), question);
        }
    }

    @Test
    void theApiCountsAsThePagesDo() throws Exception {
        for (var query : List.of("", "q=bewoners", "thema=energie-en-warmte&" + LESSONS, "wijk=palenstein")) {
            var answer = json("/api/v1/zoeken?aantal=1&" + query);
            assertEquals(answer.get("totaal").asLong(), found("/zoeken" + (query.isEmpty() ? "" : "?" + query)), query);
            for (var facet : List.of("thema", "wijk", "rol", "aanpak")) {
                if (query.contains(facet)) continue;
                for (var count : counts(answer, facet).entrySet()) {
                    var narrowed = "/zoeken?" + (query.isEmpty() ? "" : query + "&") + facet + "=" + count.getKey();
                    assertEquals(count.getValue(), found(narrowed), narrowed);
                }
            }
        }
    }

    private static List<Theme> themes() {
        return library.taxonomy().allThemes().toList();
    }

    private static Map<String, Long> counts(JsonNode answer, String facet) {
        var counts = new TreeMap<String, Long>();
        StreamSupport.stream(answer.get("facetten").get(facet).spliterator(), false)
                .forEach(value -> counts.put(
                        value.get("waarde").asText(), value.get("aantal").asLong()));
        return counts;
    }

    private static long found(String address) throws Exception {
        return number(first(TITLE, page(address)).orElseThrow().group(1));
    }

    private static Optional<MatchResult> first(Pattern pattern, String html) {
        return pattern.matcher(html).results().findFirst();
    }

    private static long number(String written) {
        return Long.parseLong(written.replace(".", ""));
    }

    private static JsonNode json(String address) throws Exception {
        return JSON.readTree(page(address));
    }

    private static String page(String address) throws Exception {
        var asked = address.replace("&amp;", "&");
        if (!PAGES.containsKey(asked)) PAGES.put(asked, site.get(asked).body());
        return PAGES.get(asked);
    }
}
