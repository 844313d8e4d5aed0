package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.source.Content;
import org.junit.jupiter.api.Test;

/// Why a text is found, and that it is not when that way of finding is left out.
class ExplainerTest {

    @Test
    void everyWayToFindAWordIsNamed() throws IOException {
        check("tuinen", "TYPED tuinen=tuinen");
        check("tuin", "FORM tuin=tuinen");
        check("kosten", "PART kosten=Stookkosten");
        check("tuinaanpak", "APART tuinaanpak=tuinen … aanpak");
        check("financiering", "SYNONYM financiering=subsidie", "subsidie, financiering");
        check("tunien", "MENDED tunien=tuinen");
        check("weth", "LONGER weth=wethouder");
        check("\"oude tuinen\"", "PHRASE oude tuinen=oude tuinen");
        check("vergroeien wethouder", "TYPED wethouder=wethouder");
    }

    @Test
    void theBestWayOfEachWordIsNamedInTheOrderOfTheQuestion() throws IOException {
        check("wethouders tuinen", "FORM wethouders=wethouder, TYPED tuinen=tuinen");
    }

    @Test
    void aPartThatIsLeftOutFindsNothing() throws IOException {
        assertEquals(1, found("tuin", Set.of()));
        // A last word that occurs nowhere is found by its beginning, whatever is left out: so not the last here.
        assertEquals(1, found("wethouders huizen", Set.of()));
        assertEquals(
                0,
                found(
                        "wethouders huizen",
                        Set.of(SearchFeature.INFLECTION, SearchFeature.SPELLING, SearchFeature.FAMILY)));
        assertEquals(1, found("kosten", Set.of()));
        assertEquals(0, found("kosten", Set.of(SearchFeature.COMPOUNDS, SearchFeature.SPELLING)));
        assertEquals(1, found("cafés", Set.of()));
        assertEquals(
                0, found("cafés", Set.of(SearchFeature.ACCENTS, SearchFeature.SPELLING, SearchFeature.INFLECTION)));
        assertEquals(1, found("tunien", Set.of()));
        assertEquals(0, found("tunien", Set.of(SearchFeature.SPELLING)));
    }

    private static int found(String words, Set<SearchFeature> without) throws IOException {
        try (var index = index(without, "")) {
            return (int) index.search(SearchRequest.words(words)).total();
        }
    }

    private static void check(String words, String expected) throws IOException {
        check(words, expected, "");
    }

    private static void check(String words, String expected, String synonyms) throws IOException {
        try (var index = index(Set.of(), synonyms)) {
            var request = SearchRequest.words(words);
            var hit = index.search(request).hits().getFirst();
            var reasons = index.why(request, List.of(hit.entry())).getFirst().stream()
                    .map(reason -> reason.through() + " " + reason.typed() + "=" + reason.found())
                    .collect(Collectors.joining(", "));
            assertEquals(expected, reasons);
        }
    }

    private static SearchIndex index(Set<SearchFeature> without, String synonyms) throws IOException {
        var index = LuceneIndex.inMemory(without);
        new Publisher(index, java.time.Clock.systemUTC()).publish(new OneText(synonyms), Optional.empty());
        return index;
    }

    private record OneText(String synonyms) implements Content {

        private static final String TEXT = """
                # Groen
                De wethouder koos een aanpak met subsidie voor oude tuinen. Stookkosten tellen mee in de cafes.
                """;

        private TreeMap<String, String> files() {
            var files = new TreeMap<String, String>();
            files.put("verslagen/groen.md", TEXT);
            if (!synonyms.isEmpty()) files.put("taal/synoniemen.txt", synonyms + "\n");
            return files;
        }

        @Override
        public Set<String> paths() {
            return files().keySet();
        }

        @Override
        public byte[] read(String path) {
            return files().get(path).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
