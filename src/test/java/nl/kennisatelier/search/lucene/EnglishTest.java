package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dutch and English texts in one library, each found in its own language.
class EnglishTest {

    private static final String DUTCH = """
            ---
            titel: Wonen aan de singel
            datum: 2025-03-01
            ---
            # Wonen aan de singel

            De huizen werden geïsoleerd, en de policiesfeer verdween.
            """;

    private static final String ENGLISH = """
            ---
            titel: A retrofit for everybody
            datum: 2025-03-02
            taal: en
            ---
            # A retrofit for everybody

            Insulating the houses was cheaper than new policies. The communities decided themselves.
            """;

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void publish() throws IOException {
        Files.createDirectories(folder.resolve("verslagen/2025"));
        Files.writeString(folder.resolve("verslagen/2025/singel.md"), DUTCH);
        Files.writeString(folder.resolve("verslagen/2025/retrofit.md"), ENGLISH);
        index = LuceneIndex.inMemory();
        new Publisher(index, Clock.systemUTC()).publish(new Folder(folder), Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private TreeSet<String> found(String words) {
        return index.search(SearchRequest.words(words)).hits().stream()
                .map(hit -> hit.entry().documentId().slug())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String first(String words) {
        return index.search(SearchRequest.words(words))
                .hits()
                .getFirst()
                .entry()
                .documentId()
                .slug();
    }

    @Test
    void whoAsksInEnglishFindsADutchText() {
        assertTrue(found("renovated houses").contains("singel"));
    }

    @Test
    void anEnglishTextIsFoundByAnotherFormOfItsWords() {
        for (var words : List.of("policy", "insulated house", "community decides", "insulation")) {
            assertEquals("retrofit", first(words), words);
        }
    }

    @Test
    void aWordThatAnEnglishTextHasIsNoTypingError() {
        var result = index.search(SearchRequest.words("community"));
        assertTrue(result.widened().isEmpty(), () -> result.widened().toString());
    }

    @Test
    void whatWasFoundInAnEnglishTextIsMarkedAndExplained() {
        var request = SearchRequest.words("policy communities");
        var hit = index.search(request).hits().getFirst();
        var marked = hit.fragment().replace(SearchResult.MARK_START, '<').replace(SearchResult.MARK_END, '>');
        assertTrue(marked.contains("<policies>") && marked.contains("<communities>"), marked);
        var why = index.why(request, List.of(hit.entry())).getFirst();
        assertEquals(
                List.of(
                        new MatchReason("policy", MatchReason.Through.FORM, "policies"),
                        new MatchReason("communities", MatchReason.Through.TYPED, "communities")),
                why);
    }

    @Test
    void aDutchTextIsFoundByDutchRulesFirst() {
        assertEquals("singel", first("huis isoleren"));
        assertEquals("singel", first("geisoleerd"));
    }
}
