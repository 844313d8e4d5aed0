package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Words that no list names beside another, and that find it all the same.
class DistantWordsTest {

    private static final Map<String, String> FILES = Map.of(
            "voorbeelden/bomen.md", "---\ntitel: Bomen\n---\nDe registratie van alle bomen duurde lang.\n",
            "voorbeelden/kade.md", "---\ntitel: Kade\n---\nAan de kade staat een oude woning.\n",
            "voorbeelden/brood.md", "---\ntitel: Brood\n---\nDe meelbaas deelde brood uit.\n",
            "voorbeelden/feest.md", "---\ntitel: Feest\n---\nHet buurtfeest duurde de hele dag.\n",
            "voorbeelden/hulp.md", "---\ntitel: Hulp\n---\nIemand bracht pannen.\n",
            "taal/synoniemen.txt", "molenaar, graanman\ngraanman, meelbaas\nmoeite met graan, pannen\n");

    private static LuceneIndex index;

    @BeforeAll
    static void publish() throws IOException {
        index = new Texts(FILES).index(Set.of());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void eachIsFoundByARule() {
        var expected = Map.of(
                "registreren", "bomen", // a verb and its noun
                "kadehuis", "kade", // a part of the compound by another word
                "molenaar", "brood", // a word further in the lists
                "feest in de straat", "feest", // a compound of the lists, in pieces
                "met graan veel moeite", "hulp"); // a phrase of the lists, in another order
        expected.forEach((question, slug) -> {
            var request = SearchRequest.words(question);
            var result = index.search(request);
            assertEquals(slug, result.hits().getFirst().entry().id().slug(), question);
            var reasons = index.why(request, List.of(result.hits().getFirst().entry()))
                    .getFirst();
            assertFalse(reasons.isEmpty(), question);
            assertFalse(reasons.stream().allMatch(reason -> reason.through() == MatchReason.Through.TYPED), question);
            assertEquals(0, index.search(request.withExact(true)).total(), "refused: " + question);
        });
    }
}
