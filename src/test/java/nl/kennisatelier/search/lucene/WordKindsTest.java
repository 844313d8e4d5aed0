package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import org.junit.jupiter.api.Test;

/// Kinds of words that were found where they should not be, or not where they should.
class WordKindsTest {

    /// @param texts one text each, named by its place in the list
    private static SearchResult ask(String words, Map<String, String> more, String... texts) throws IOException {
        var files = new HashMap<>(more);
        for (int i = 0; i < texts.length; i++) {
            files.put("voorbeelden/tekst-" + i + ".md", "---\ntitel: Tekst\n---\nHet ging over " + texts[i] + ".\n");
        }
        try (var index = new Texts(files).index(Set.of())) {
            return index.search(SearchRequest.words(words));
        }
    }

    private static Set<String> found(String words, String... texts) throws IOException {
        return ask(words, Map.of(), texts).hits().stream()
                .map(hit -> hit.entry().id().slug())
                .collect(Collectors.toSet());
    }

    @Test
    void aCompoundIsFoundByThePartThatItIsAbout() throws IOException {
        assertEquals(Set.of("tekst-0"), found("huis", "een huis", "de huisarts", "huisartsenposten"));
        assertEquals(Set.of("tekst-1"), found("arts", "een huis", "de huisartsen"));
        assertEquals(Set.of("tekst-0"), found("doel", "een doel", "drie doelpunten"));
        assertEquals(Set.of("tekst-0"), found("huisarts", "de huisartsenpraktijk", "een arts bij jou in huis"));
    }

    @Test
    void editorsSayWhichPartOfACompoundSaysNothing() throws IOException {
        var own = Map.of("taal/onsplitsbaar.txt", "(wijk)wijzer\n");
        assertEquals(1, ask("wijzer", own, "de wijkwijzer").total());
        assertEquals(1, ask("wijk", own, "de wijk", "de wijkwijzer").total());
    }

    @Test
    void aVerbAndItsNounAreOneWordByRule() throws IOException {
        assertEquals(Set.of("tekst-0"), found("isolering", "huizen isoleren"));
        assertEquals(Set.of("tekst-0"), found("terugleveren", "de teruglevering"));
        assertEquals(Set.of("tekst-0"), found("sanering", "de bodem is gesaneerd"));
    }

    @Test
    void wordsThatOnlyLookLikeFormsOfOneAreTwo() throws IOException {
        assertEquals(Set.of("tekst-1"), found("ouders", "oudere huizen", "een ouder"));
        assertEquals(Set.of("tekst-0"), found("stroom", "geen stroom", "bewoners stromen toe"));
        assertEquals(Set.of("tekst-0"), found("dal", "een dal", "de kosten dalen"));
    }

    @Test
    void aMisspelledWordOfTheListsFindsWhatIsWrittenForIt() throws IOException {
        var result = ask("mobilitijt", Map.of(), "vervoer voor iedereen");
        assertEquals(Optional.of("mobiliteit"), result.mended());
        assertEquals(1, result.total());
    }

    @Test
    void aMisspelledPartOfACompoundIsMended() throws IOException {
        var result = ask("isoaltiesubsidie", Map.of(), "subsidie voor isolatie", "isolatie met subsidie", "iets");
        assertEquals(Optional.of("isolatiesubsidie"), result.mended());
        assertEquals(2, result.total());
    }

    @Test
    void aBroaderWordCountsWhereItStandsAlone() throws IOException {
        assertEquals(
                Set.of("tekst-0", "tekst-1"), found("wijkagent", "de wijkagent", "de agent", "de verzekeringsagent"));
    }

    @Test
    void aPhraseThatFindsTooLittleHasRelatedWordsToo() throws IOException {
        assertEquals(Set.of("tekst-0"), found("openbaar vervoer", "de tram"));
    }

    @Test
    void englishIsFoundInEveryFormAndThroughOtherDutchWords() throws IOException {
        assertEquals(Set.of("tekst-0"), found("apprentices", "een leerling"));
        assertEquals(Set.of("tekst-0"), found("unemployment", "mensen zonder baan"));
        assertEquals(
                List.of("leerling (apprentices)"),
                ask("apprentices", Map.of(), "een leerling").widened());
    }

    @Test
    void lettersJoinedByAnAmpersandAreOneWord() throws IOException {
        assertEquals(Set.of("tekst-0"), found("P&R", "een P&R", "gebouw P en gebouw R"));
    }
}
