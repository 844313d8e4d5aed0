package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.Test;

/// A right word stays right: it is never taken for one that looks like it, and where it stands nowhere that is told.
class RightWordsTest {

    private static final Map<String, String> TEXTS = Map.of(
            "voorbeelden/rest.md",
            "---\ntitel: Rest\n---\nRestwarmte brengt de oudere wijken in 2030 een rest die betaalden en redden.\n",
            "voorbeelden/warmte.md",
            "---\ntitel: Warmte\n---\nJongeren vergroenen de straat met wetenschappers.\n");

    @Test
    void aNumberAnAbbreviationAndAKnownWordFindNothingElse() throws IOException {
        try (var index = new Texts(TEXTS).index(Set.of())) {
            for (var word : List.of("RES", "BENG", "2031", "bejaarden", "vergroten", "ouderen", "werkenden")) {
                var result = index.search(SearchRequest.words(word));
                assertEquals(0, result.total(), word);
                assertEquals(List.of(word), result.missed());
                assertEquals(Optional.empty(), result.mended(), word);
            }
        }
    }

    @Test
    void aLongRightQuestionIsNotWrittenOtherwise() throws IOException {
        try (var index = new Texts(TEXTS).index(Set.of())) {
            var result = index.search(SearchRequest.words("straat vergroten met jongeren"));
            assertEquals(Optional.empty(), result.mended());
            assertEquals(List.of("vergroten"), result.missed());
        }
    }

    @Test
    void ofAShortWordOneLetterIsMendedAndOfALongOneTwo() throws IOException {
        try (var index = new Texts(TEXTS).index(Set.of())) {
            assertEquals(Optional.of("straat"), mended(index, "straatt"));
            assertEquals(Optional.empty(), mended(index, "strxxt"));
            assertEquals(Optional.of("wetenschappers"), mended(index, "wetenshapers"));
        }
    }

    private static Optional<String> mended(LuceneIndex index, String word) {
        return index.search(SearchRequest.words(word)).mended();
    }
}
