package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.Suggestion;
import nl.kennisatelier.source.Folder;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a search promises, on the real content of this repository.
class LuceneIndexTest {

    private static LuceneIndex index;
    private static Library library;

    @BeforeAll
    static void readTheContent() throws IOException {
        index = LuceneIndex.inMemory();
        library = new Publisher(index, Clock.systemUTC())
                .publish(new Folder(Path.of("content")), Optional.empty())
                .library();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    /// S3, S4, S5: values of a facet widen, facets narrow, and each count is what ticking that value alone in its facet
    /// gives.
    @Test
    void everyCountIsExactlyWhatYouGet() {
        var random = new Random(42);
        for (int round = 0; round < 8; round++) {
            var request = someRequest(random);
            var result = index.search(request);
            for (var facet :
                    List.of(Facet.THEME, Facet.KIND, Facet.YEAR, Facet.ROLE, Facet.APPROACH, Facet.PROGRAMME)) {
                result.facets().get(facet).forEach((value, count) -> {
                    var alone = index.search(result.request().with(facet, new TreeSet<>(List.of(value))));
                    assertEquals(alone.total(), count, result.request().toQuery() + " " + facet + " " + value);
                });
            }
            result.facets().get(Facet.MUNICIPALITY).forEach((value, count) -> {
                var alone = index.search(result.request()
                        .with(Facet.NEIGHBOURHOOD, new TreeSet<>())
                        .with(Facet.MUNICIPALITY, new TreeSet<>(List.of(value))));
                assertEquals(alone.total(), count, result.request().toQuery() + " gemeente " + value);
            });
        }
    }

    /// As after a step back to an older program: the index is derived, so it is made anew without a word.
    @Test
    void anIndexWithFieldsOfAnotherFormIsMadeAnew(@TempDir Path folder) throws IOException {
        var some = library.documents().stream().limit(3).toList();
        var texts = Library.empty(library.conventions()).with(some, List.of());
        long found;
        try (var first = LuceneIndex.open(folder)) {
            first.update(texts);
            found = first.search(SearchRequest.words("")).total();
        }
        try (var files = FSDirectory.open(folder)) {
            Map<String, String> analysis;
            try (var reader = DirectoryReader.open(files)) {
                analysis = reader.getIndexCommit().getUserData();
            }
            var anew = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
            try (var writer = new IndexWriter(files, anew)) {
                var other = new Document();
                other.add(new NumericDocValuesField(IndexField.FILE_STATE, 1));
                other.add(new NumericDocValuesField(IndexField.PATH, 1));
                writer.addDocument(other);
                writer.setLiveCommitData(analysis.entrySet());
            }
        }
        try (var again = LuceneIndex.open(folder)) {
            again.update(texts);
            assertEquals(found, again.search(SearchRequest.words("")).total());
        }
        assertTrue(found > 0);
    }

    @Test
    void valuesOfAFacetWidenAndFacetsNarrow() {
        long energy = total("thema=energie-en-warmte");
        long green = total("thema=klimaat-en-groen");
        long either = total("thema=energie-en-warmte&thema=klimaat-en-groen");
        assertTrue(either >= Math.max(energy, green) && either <= energy + green);
        assertTrue(total("thema=energie-en-warmte&soort=tip") < energy);
        assertEquals(total("wijk=palenstein") + total("wijk=hengstdal"), total("wijk=palenstein&wijk=hengstdal"));
    }

    @Test
    void tickingAChildNarrowsAndAParentIncludesItsChildren() {
        long parent = total("thema=klimaat-en-groen");
        long child = total("thema=klimaat-en-groen/vergroening");
        assertTrue(child > 0 && child < parent);
        assertEquals(child, total("thema=klimaat-en-groen&thema=klimaat-en-groen/vergroening"));
        assertEquals(total("wijk=spijkerkwartier"), total("gemeente=arnhem&wijk=spijkerkwartier"));
        assertTrue(total("gemeente=arnhem") > total("wijk=spijkerkwartier"));
    }

    @Test
    void anEmptyAnswerOffersOnlyWaysOutThatLeadSomewhere() {
        var result = search("q=warmtenet&wijk=palenstein&jaar=1999");
        assertEquals(0, result.total());
        assertFalse(result.rescues().isEmpty());
        for (var rescue : result.rescues()) {
            var out = index.search(result.request().minus(rescue.facet(), rescue.value()));
            assertEquals(rescue.total(), out.total());
            assertTrue(out.total() > 0);
        }
    }

    @Test
    void ofOneDocumentTwoResultsAreShownAndTheOthersCounted() {
        var result = index.searchCollapsed(SearchRequest.words("aardgasvrij").withSize(100));
        var perDocument = result.hits().stream()
                .collect(Collectors.groupingBy(hit -> hit.entry().documentId()));
        assertTrue(perDocument.values().stream().allMatch(hits -> hits.size() <= 2));
        var withMore = result.hits().stream()
                .filter(hit -> !hit.more().isEmpty())
                .findFirst()
                .orElseThrow();
        var opened = index.searchCollapsed(result.request()
                .plus(Facet.DOCUMENT, withMore.entry().documentId().value()));
        int more = withMore.more().stream().mapToInt(SearchResult.More::count).sum();
        long passages = opened.hits().stream()
                .filter(hit -> !hit.entry().kind().isDocument())
                .count();
        assertTrue(passages >= more, opened.total() + " of " + withMore.entry().documentId() + ", more " + more);
    }

    @Test
    void aQuotedPhraseStandsInEveryAnswerAndALeftOutWordInNone() {
        var phrase = search("q=%22van het gas af%22".replace("%22", "\""));
        assertTrue(phrase.total() > 0);
        phrase.hits()
                .forEach(hit -> assertTrue(
                        text(hit).contains("van het gas af"), hit.entry().id()::value));
        var without = search("q=warmtenet -riool");
        without.hits()
                .forEach(hit ->
                        assertFalse(text(hit).contains("riool"), hit.entry().id()::value));
        assertTrue(without.total() < total("q=warmtenet"));
    }

    @Test
    void onlyTheseWordsMeansOnlyTheseWords() {
        var exact = search("q=huizen&precies=1");
        assertTrue(exact.total() > 0 && exact.total() < total("q=huizen"));
        assertEquals(List.of(), exact.widened());
        exact.hits()
                .forEach(hit ->
                        assertTrue(text(hit).contains("huizen"), hit.entry().id()::value));
    }

    @Test
    void aTypingErrorFindsWhatWasMeantAndSaysSo() {
        var result = search("q=bewnoers betrekken");
        assertEquals(Optional.of("bewoners betrekken"), result.mended());
        var best = search("q=bewoners betrekken").hits().getFirst().entry().id();
        assertTrue(
                result.hits().stream().limit(3).anyMatch(hit -> hit.entry().id().equals(best)));
    }

    @Test
    void aWordThatOccursNowhereIsToldWhileTheOthersAreFound() {
        var result = search("q=bewoners xqzwyv betrekken");
        assertEquals(List.of("xqzwyv"), result.missed());
        assertTrue(result.total() > 0);
        assertEquals(List.of(), search("q=bewnoers betrekken").missed(), "it was found as what was meant");
        assertEquals(List.of(), search("q=bewoners betrekken").missed());
    }

    @Test
    void aMissingDiaeresisACompoundAndAPluralAreFound() {
        assertTrue(total("q=cooperatie") > 0);
        assertEquals(total("q=coöperatie"), total("q=cooperatie"));
        assertTrue(total("q=aanpak&precies=1") < total("q=aanpak")); // isolatieaanpak, wijkaanpak
        assertEquals(total("q=wijken"), total("q=wijk"));
    }

    @Test
    void newestComesFirstWhenAskedOrWhenNothingElseCounts() {
        for (var query : List.of("volgorde=nieuwste&q=warmtenet&aantal=100", "aantal=100")) {
            var dates = search(query).hits().stream()
                    .flatMap(hit -> hit.entry().labels().date().stream())
                    .toList();
            var sorted = new ArrayList<>(dates);
            sorted.sort(java.util.Comparator.reverseOrder());
            assertEquals(sorted, dates, query);
        }
        var used = search("volgorde=gebruikt&aantal=100").hits().stream()
                .map(SearchResult.Hit::used)
                .toList();
        assertEquals(used.stream().sorted(java.util.Comparator.reverseOrder()).toList(), used);
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndPagesDoNotOverlap() {
        var one = search("q=bewoners");
        assertEquals(ids(one), ids(search("q=bewoners")));
        var both = new ArrayList<>(ids(one));
        both.addAll(ids(search("q=bewoners&pagina=2")));
        assertEquals(both, ids(search("q=bewoners&aantal=20")));
    }

    @Test
    void relatedLessonsNeverComeFromTheSameDocumentOrTheSamePlace() {
        int found = 0;
        for (var entry : library.entries()) {
            for (var other : index.related(entry, 3)) {
                found++;
                assertNotEquals(entry.documentId(), other.documentId());
                var shared = new TreeSet<>(entry.labels().neighbourhoods());
                shared.retainAll(other.labels().neighbourhoods());
                assertEquals(new TreeSet<>(), shared, entry.id() + " and " + other.id());
                assertTrue(other.kind().isLesson() || other.kind() == Kind.QUESTION);
            }
        }
        assertTrue(found > library.entries().size(), "hardly anything is related: " + found);
    }

    @Test
    void suggestionsAreThemesPlacesAndTitles() {
        var types = index.suggest("e").stream().map(Suggestion::type).collect(Collectors.toSet());
        assertTrue(types.contains("thema"), types::toString);
        assertEquals("/wijken/palenstein", index.suggest("palen").getFirst().address());
        assertTrue(index.suggest("arn").stream().anyMatch(s -> s.address().equals("/zoeken?gemeente=arnhem")));
        assertTrue(
                index.suggest("buurt energie").stream().anyMatch(s -> s.type().equals("voorbeeld")));
        assertEquals(List.of(), index.suggest(""));
        assertTrue(index.suggest("a").size() <= 8);
    }

    @Test
    void draftsAndWithdrawnTextsAreNotFound() {
        assertTrue(library.documents().stream().noneMatch(d -> d.path().endsWith("hengstdal-bewonersavond.md")));
        assertEquals(0, search("q=\"Canisius College\"").total());
    }

    /// Whatever is typed: no exception, and an answer.
    @Test
    void noQuestionBreaksAnything() {
        var random = new Random(3);
        var pieces = List.of(
                "wijk",
                "bewoners",
                "\"",
                "-",
                "*",
                "?",
                "~",
                "(",
                ")",
                "[",
                ":",
                "\\",
                "/",
                "+",
                "&&",
                "OR",
                "é",
                "😀",
                "^2",
                " ",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "ſ",
                "\u0000",
                "的");
        for (int i = 0; i < 250; i++) {
            var words = new StringBuilder();
            for (int k = random.nextInt(10); k >= 0; k--)
                words.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            var request = SearchRequest.words(words.toString());
            assertTrue(index.searchCollapsed(i % 5 == 0 ? request.withExact(true) : request)
                            .total()
                    >= 0);
            index.suggest(words.toString());
        }
    }

    private static SearchRequest someRequest(Random random) {
        var all = index.search(SearchRequest.ALL).facets();
        var request = SearchRequest.words(
                List.of("", "", "bewoners", "warmtenet", "wijk aanpak").get(random.nextInt(5)));
        for (var facet :
                List.of(Facet.THEME, Facet.KIND, Facet.YEAR, Facet.ROLE, Facet.NEIGHBOURHOOD, Facet.MUNICIPALITY)) {
            var values = List.copyOf(all.get(facet).keySet());
            for (int i = random.nextInt(3); i > 0; i--) {
                if (random.nextInt(3) == 0) request = request.plus(facet, values.get(random.nextInt(values.size())));
            }
        }
        return request;
    }

    private static String text(SearchResult.Hit hit) {
        return (hit.entry().title() + " " + EntryDocuments.text(hit.entry()))
                .toLowerCase()
                .replaceAll("\\s+", " ");
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().id().value()).toList();
    }

    private static long total(String query) {
        return search(query).total();
    }

    private static SearchResult search(String query) {
        var map = new java.util.HashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            map.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        }
        return index.search(SearchRequest.parse(map));
    }
}
