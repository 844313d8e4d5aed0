package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import org.junit.jupiter.api.Test;

/// A municipality or a programme that another took over from goes on finding: what is of today, and the texts of then.
class MovedNamesTest {

    private static final Map<String, String> FILES = files("""
            taxonomie/lijsten.yaml | gemeenten: [{id: gm1, label: Brielle, opgevolgd_door: gm3}, {id: gm2, label: Westvoorne, opgevolgd_door: Voorne aan Zee}, {id: gm3, label: Voorne aan Zee}]
            wijken/kust.md         | gemeente: westvoorne
            verslagen/then.md      | gemeenten: [westvoorne]
            verslagen/coast.md     | wijken: [kust]
            verslagen/fort.md      | gemeenten: [brielle]
            verslagen/now.md       | gemeenten: [voorne-aan-zee]
            programmas/paw.md      | opgevolgd_door: nplw
            programmas/nplw.md     | opgevolgd_door: later
            programmas/later.md    | titel: Later
            verslagen/first.md     | programma: paw
            verslagen/second.md    | programma: nplw
            """);

    @Test
    void aNameOfBeforeFindsTheSameAsTheNameOfToday() throws IOException {
        try (var index = index(FILES)) {
            for (var town : List.of("westvoorne", "brielle", "voorne-aan-zee")) {
                assertEquals("coast fort kust now then", found(index, "gemeente=" + town), town);
                assertEquals(5, all(index).count(Facet.MUNICIPALITY, town), town);
            }
            for (var programme : List.of("paw", "nplw", "later")) {
                assertEquals("first second", found(index, "programma=" + programme), programme);
                assertEquals(2, all(index).count(Facet.PROGRAMME, programme), programme);
            }
            assertEquals("coast kust", found(index, "gemeente=westvoorne&wijk=kust"), "the place within it narrows");
            assertEquals(
                    "gemeente=westvoorne",
                    asked(index, "gemeente=westvoorne").request().toQuery());
        }
    }

    @Test
    void theWordsOfTodayFindTheTextsOfThen() throws IOException {
        try (var index = index(FILES)) {
            assertEquals("coast fort kust now then", found(index, "q=Voorne aan Zee"));
        }
    }

    @Test
    void whatTakesOverLaterIsFoundAtOnce() throws IOException {
        var files = new HashMap<>(FILES);
        try (var index = LuceneIndex.inMemory()) {
            var publisher = new Publisher(index, Clock.systemUTC());
            files.put("programmas/later.md", "---\ntitel: Later\nopgevolgd_door: laatst\n---\n");
            files.put("programmas/laatst.md", "---\ntitel: Laatst\n---\n");
            publisher.publish(new Texts(FILES), Optional.empty());
            publisher.publish(new Texts(files), Optional.empty());
            assertEquals("first second", found(index, "programma=laatst"));
            publisher.publish(new Texts(FILES), Optional.empty());
            assertEquals("", found(index, "programma=laatst"));
            assertEquals("first second", found(index, "programma=paw"));
        }
    }

    private static LuceneIndex index(Map<String, String> files) throws IOException {
        return new Texts(files).index(java.util.Set.of());
    }

    private static SearchResult all(LuceneIndex index) {
        return index.search(SearchRequest.ALL);
    }

    private static SearchResult asked(LuceneIndex index, String query) {
        var part = query.split("&");
        var parameters = new HashMap<String, List<String>>();
        Stream.of(part).forEach(one -> parameters.put(one.split("=")[0], List.of(one.split("=")[1])));
        return index.search(SearchRequest.parse(parameters));
    }

    private static String found(LuceneIndex index, String query) {
        return String.join(
                " ",
                asked(index, query).hits().stream()
                        .map(hit -> hit.entry().id().slug())
                        .filter(slug -> !List.of("paw", "nplw", "later").contains(slug))
                        .sorted()
                        .toList());
    }

    /// @param table path and fields
    private static Map<String, String> files(String table) {
        var files = new HashMap<String, String>();
        table.lines().map(line -> line.split("\\|", 2)).forEach(cells -> {
            var path = cells[0].strip();
            var text = cells[1].strip();
            files.put(path, path.endsWith(".yaml") ? text : "---\ndatum: 2021\n" + text + "\n---\nEen tekst.\n");
        });
        return files;
    }
}
