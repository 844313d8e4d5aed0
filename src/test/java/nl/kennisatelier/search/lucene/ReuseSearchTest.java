package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lesson is found by what other places tell of it; what they tell stands alone only for who asks for it.
class ReuseSearchTest {

    private static final String REPORT = """
            ---
            titel: Avond
            datum: 2021
            wijken: [palenstein]
            ---
            ## Tips
            - Begin klein in één straat. ^tip-klein
            - Koppel het riool af. ^tip-riool
            """;

    private static final String PLACE = "wijken: [westwijk]\nwerkte: deels\ndatum: 2026\n";

    private static final String BECAUSE =
            "waardoor: Bij flats beslist de vereniging van eigenaars (VvE) over de regenpijp.\n";

    private final List<Document> texts = new ArrayList<>(List.of(
            text("verslagen/avond.md", REPORT),
            text("wijken/westwijk.md", "---\ntitel: Westwijk\n---\n"),
            text("wijken/meerzicht.md", "---\ntitel: Meerzicht\n---\n")));
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = LuceneIndex.inMemory();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void theWordsOfARecordFindItsLesson() throws IOException {
        reuse("een", "tips/avond/tip-klein", PLACE + BECAUSE);
        publish();
        assertEquals(List.of("tips/avond/tip-klein"), found(SearchRequest.words("VvE regenpijp")));
        assertEquals(List.of("tips/avond/tip-klein"), found(SearchRequest.words("\"vereniging van eigenaars\"")));
        assertEquals(
                List.of("tips/avond/tip-klein"),
                found(SearchRequest.words("regenpijp").withExact(true)));
        assertTrue(index.search(SearchRequest.words("regenpijp")).mended().isEmpty());
        var lesson =
                index.search(SearchRequest.words("regenpijp")).hits().getFirst().entry();
        assertFalse(index.why(SearchRequest.words("regenpijp"), List.of(lesson))
                .getFirst()
                .isEmpty());
    }

    @Test
    void aRecordStandsAloneOnlyForWhoAsksForIt() throws IOException {
        publish();
        var before = index.search(SearchRequest.ALL);
        reuse("een", "tips/avond/tip-klein", PLACE + BECAUSE);
        publish();
        var all = index.search(SearchRequest.ALL);
        assertEquals(before.total(), all.total());
        assertEquals(before.facets().get(Facet.KIND), all.facets().get(Facet.KIND));
        assertEquals(before.facets().get(Facet.YEAR), all.facets().get(Facet.YEAR));
        var tips = index.search(SearchRequest.ALL.plus(Facet.KIND, Kind.TIP.word));
        assertEquals(before.facets().get(Facet.KIND), tips.facets().get(Facet.KIND));
        assertEquals(before.facets().get(Facet.KIND), tips.unfiltered().get(Facet.KIND));
        assertEquals(List.of(), index.suggest("tip klein"));

        var records = index.search(SearchRequest.ALL.plus(Facet.KIND, Kind.REUSE.word));
        assertEquals(1, records.total());
        assertEquals(1, records.count(Facet.KIND, Kind.REUSE.word));
        assertEquals(
                "Begin klein in één straat (Westwijk)",
                records.hits().getFirst().title());
        assertEquals(
                List.of("hergebruik/een"),
                found(SearchRequest.words("regenpijp westwijk").plus(Facet.KIND, Kind.REUSE.word)));
    }

    @Test
    void lessonsAreCountedByHowFarTheyCameAndWhatCameOfIt() throws IOException {
        reuse("een", "tips/avond/tip-klein", "wijken: [westwijk]\nwerkte: ja\n");
        reuse("twee", "tips/avond/tip-klein", "wijken: [meerzicht]\nwerkte: nee\nwaardoor: Te duur.\n");
        reuse("drie", "tips/avond/tip-riool", "wijken: [westwijk]\nwerkte: onbekend\n");
        publish();
        var all = index.search(SearchRequest.ALL);
        assertEquals(Map.of("gehoord", 2L, "overgenomen", 1L), all.facets().get(Facet.MATURITY));
        assertEquals(Map.of("ja", 1L, "nee", 1L, "onbekend", 1L), all.facets().get(Facet.WORKED));
        assertEquals(List.of("tips/avond/tip-klein"), found(SearchRequest.ALL.plus(Facet.MATURITY, "overgenomen")));
        assertEquals(
                List.of(
                        "tips/avond/tip-klein",
                        "tips/avond/tip-riool",
                        "verslagen/avond",
                        "wijken/meerzicht",
                        "wijken/westwijk"),
                found(SearchRequest.ALL.withOrder(Order.TRAVELLED)));
    }

    @Test
    void sendingTenTimesMakesNothingBetterKnown() throws IOException {
        for (int i = 0; i < 10; i++) reuse("keer-" + i, "tips/avond/tip-riool", PLACE);
        publish();
        assertTrue(index.search(SearchRequest.ALL).hits().stream().allMatch(hit -> hit.used() == 0));
        assertEquals(1, index.search(SearchRequest.ALL).count(Facet.MATURITY, "geprobeerd"));
        assertEquals(
                "Koppel het riool af.",
                first(SearchRequest.words("riool")).entry().title());
    }

    @Test
    void anIndexThatIsOpenedAgainSaysWhatRecordsSayNow(@TempDir Path folder) throws IOException {
        reuse("een", "tips/avond/tip-klein", "wijken: [westwijk]\nwerkte: ja\n");
        try (var kept = LuceneIndex.open(folder)) {
            kept.update(library());
        }
        texts.removeLast();
        reuse("een", "tips/avond/tip-klein", "wijken: [westwijk]\nwerkte: nee\nwaardoor: Toch niet.\n");
        try (var kept = LuceneIndex.open(folder)) {
            var update = kept.update(library());
            assertEquals(2, update.indexed());
            assertEquals(
                    Map.of("nee", 1L), kept.search(SearchRequest.ALL).facets().get(Facet.WORKED));
            assertEquals(
                    1,
                    kept.update(library().with(List.of(), Set.of("hergebruik/een.md")))
                            .removed());
            assertEquals(Map.of(), kept.search(SearchRequest.ALL).facets().get(Facet.WORKED));
        }
    }

    private SearchResult.Hit first(SearchRequest request) {
        return index.search(request).hits().getFirst();
    }

    private List<String> found(SearchRequest request) {
        return index.search(request).hits().stream()
                .map(SearchResult.Hit::entry)
                .map(Entry::id)
                .map(Object::toString)
                .toList();
    }

    private void publish() throws IOException {
        index.update(library());
    }

    private Library library() {
        return Library.of(Conventions.NONE, texts).value();
    }

    private void reuse(String name, String lesson, String fields) {
        texts.add(text("hergebruik/" + name + ".md", "---\nvan: " + lesson + "\n" + fields + "---\n"));
    }

    private static Document text(String path, String text) {
        return DocumentReader.read(new SourceFile(path, text, path + text.hashCode()), Conventions.NONE)
                .value();
    }
}
