package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A question that finds nothing by its words finds by what is broader, or is told what is near.
class NeverNothingTest {

    private static final Map<String, String> FILES = Map.of(
            "taxonomie/themas.yaml",
            """
            - id: klimaat
              label: Klimaat en groen
              kinderen:
                - id: regen
                  label: Regenpijp afkoppelen
                  alt: [hemelwater]
                - id: hitte
                  label: Hitte
            """,
            "voorbeelden/bomen.md",
            "---\ntitel: Bomen\nthemas: [klimaat/hitte]\n---\nBomen geven schaduw op het plein.\n",
            "begrippen/netcongestie.md",
            "---\ntitel: Netcongestie\nalternatieven: [vol stroomnet]\n---\nHet net kan niet meer aan.\n",
            "voorbeelden/straat.md",
            "---\ntitel: Straat\n---\nBuren maakten de straat mooier, met planken.\n");

    private static LuceneIndex index;

    @BeforeAll
    static void publish() throws IOException {
        index = new Texts(FILES).index(Set.of());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    private static SearchResult search(String words) {
        return index.search(SearchRequest.words(words));
    }

    @Test
    void aWordThatNamesAThemeWithoutTextsFindsTheThemeAboveIt() {
        var result = search("hemelwater");
        assertEquals(1, result.total());
        assertEquals("Bomen", result.hits().getFirst().entry().title());
        assertTrue(
                result.widened().contains("Klimaat en groen"), result.widened().toString());
    }

    @Test
    void whatFindsByItsWordsAsksForNoTheme() {
        assertEquals(List.of("Bomen"), titles(search("hitte")));
        assertEquals(List.of("Straat"), titles(search("hemelwater straat")));
    }

    @Test
    void nothingNamesTheTermThatIsNear() {
        var near = search("\"stroomnet thuis\"").near();
        assertTrue(near.contains(new Suggestion("begrip", "Netcongestie", "/begrippen/netcongestie")), near.toString());
    }

    @Test
    void whatComesNearToNothingNamesNothing() {
        var result = search("xqzwv");
        assertEquals(List.of(), result.near());
        assertEquals(List.of("xqzwv"), result.missed());
    }

    @Test
    void aWordMoreNeverLeavesLess() {
        for (var words : List.of("straat planken", "schaduw plein", "straat plein", "netcongestie schaduw")) {
            long alone = 0;
            for (var word : words.split(" "))
                alone = Math.max(alone, search(word).total());
            assertTrue(search(words).total() >= alone, words);
            assertTrue(search(words + " xqzwv").total() >= search(words).total(), words);
        }
    }

    @Test
    void noBeginningOfAWordThatFindsGivesNothing() {
        for (var word : List.of("schaduw", "netcongestie", "planken", "straat")) {
            for (int length = 2; length <= word.length(); length++) {
                var begun = word.substring(0, length);
                assertTrue(search(begun).total() > 0, begun);
            }
        }
    }

    private static List<String> titles(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().title()).toList();
    }
}
