package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchRequest.Mine;
import nl.kennisatelier.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who says where he is from finds first what was learned there, and in places like it. The figures are made up.
class NearSearchTest {

    private static final String FIGURES = """
            code;naam;jaar;corporatie;p_corporatie;flats;p_flats;stedelijkheid;p_stedelijkheid;alleen;p_alleen
            WK990000;Hier;2024;70;80;70;80;1;90;50;80
            WK990001;Zelfde;2024;68;78;72;82;1;90;48;76
            WK990002;Anders;2024;10;20;5;10;5;10;20;20
            """;

    private LuceneIndex index;

    @BeforeEach
    void publish() throws IOException {
        var files = new HashMap<String, String>();
        files.put("cijfers/kerncijfers.csv", FIGURES);
        files.put("wijken/hier.md", "---\ncbs: WK990000\n---\n");
        files.put("wijken/zelfde.md", "---\ncbs: WK990001\n---\n");
        files.put("wijken/anders.md", "---\ncbs: WK990002\n---\n");
        report(files, "a-anders", "2023-03-01", "wijken: [anders]");
        report(files, "b-zelfde", "2021-01-01", "wijken: [zelfde]");
        report(files, "c-hier", "2020-01-01", "wijken: [hier]");
        report(files, "d-nergens", "2022-01-01", "gemeenten: [ede]");
        index = new Texts(files).index(Set.of());
    }

    private static void report(Map<String, String> files, String name, String date, String place) {
        files.put(
                "verslagen/" + name + ".md",
                "---\ndatum: " + date + "\n" + place + "\n---\nBewoners kregen een warmtenet in hun straat.\n");
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void whatIsNearComesFirstWithWordsAndWithout() {
        assertEquals(
                "c-hier b-zelfde a-anders d-nergens",
                found(REPORTS.withWords("warmtenet").withMine(HERE)));
        assertEquals("a-anders d-nergens b-zelfde c-hier", found(REPORTS.withWords("warmtenet")));
        assertEquals("c-hier b-zelfde a-anders d-nergens", found(REPORTS.withMine(HERE)));
        assertEquals("a-anders d-nergens b-zelfde c-hier", found(REPORTS));
        assertEquals(
                "a-anders d-nergens b-zelfde c-hier",
                found(REPORTS.withMine(HERE).withOrder(Order.NEWEST)),
                "an order that was asked for stays");
    }

    @Test
    void itChangesTheOrderAndNotTheCounts() {
        for (var request : List.of(SearchRequest.ALL, REPORTS, SearchRequest.words("warmtenet"))) {
            var without = index.search(request);
            var with = index.search(request.withMine(HERE));
            assertEquals(without.total(), with.total());
            assertEquals(without.facets(), with.facets());
            assertEquals(without.unfiltered(), with.unfiltered());
        }
    }

    @Test
    void onlyWhatIsLikeItIsOneMoreFilter() {
        var only = new Mine("hier", true);
        assertEquals("b-zelfde", found(REPORTS.withMine(only)));
        assertEquals("b-zelfde", found(REPORTS.withWords("warmtenet").withMine(only)));
        assertEquals("", found(REPORTS.withMine(only).plus(Facet.NEIGHBOURHOOD, "anders")));
        var result = index.search(REPORTS.withMine(only));
        assertEquals(4, result.unfiltered().get(Facet.KIND).get("verslag"), "counted as if nothing was chosen");
        assertEquals(1, result.count(Facet.NEIGHBOURHOOD, "zelfde"));
        assertEquals("", found(REPORTS.withMine(new Mine("anders", true))), "nothing is like it");
    }

    @Test
    void aNeighbourhoodThatIsNoneHereIsDropped() {
        var result = index.search(REPORTS.withMine(new Mine("atlantis", true)));
        assertEquals(4, result.total());
        assertEquals("soort=verslag", result.request().toQuery());
        assertTrue(SearchRequest.parse(Map.of("bij", List.of("../x"), "lijkt", List.of("1")))
                .mine()
                .isNone());
    }

    private static final Mine HERE = new Mine("hier", false);
    private static final SearchRequest REPORTS = SearchRequest.ALL.plus(Facet.KIND, "verslag");

    private String found(SearchRequest request) {
        SearchResult result = index.search(request);
        return String.join(
                " ", result.hits().stream().map(hit -> hit.entry().id().slug()).toList());
    }
}
