package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import org.junit.jupiter.api.Test;

/// What lists of words may do: find more and order it, and never take anything away.
class RelatedWordsTest {

    private static final List<String> WORDS =
            List.of("gracht", "molen", "haven", "toren", "brug", "sluis", "markt", "kade", "poort", "gevel");

    private static final int LIBRARIES = 12;

    /// Texts of a few words each, the same for the same seed.
    private static Map<String, String> texts(Random random) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < 30; i++) {
            var words = new ArrayList<String>();
            for (int n = 2 + random.nextInt(25); n > 0; n--) words.add(WORDS.get(random.nextInt(WORDS.size())));
            var title = random.nextInt(3) == 0 ? words.getFirst() : "Tekst " + i;
            texts.put(
                    "voorbeelden/tekst-" + i + ".md",
                    "---\ntitel: " + title + "\n---\n" + String.join(" ", words) + ".\n");
        }
        return texts;
    }

    private static String some(Random random, int most) {
        var words = new ArrayList<String>();
        for (int n = 1 + random.nextInt(most); n > 0; n--) words.add(WORDS.get(random.nextInt(WORDS.size())));
        return words.stream().distinct().collect(Collectors.joining(" "));
    }

    private static Map<String, String> with(Map<String, String> texts, String synonyms) {
        var all = new HashMap<>(texts);
        all.put("taal/synoniemen.txt", synonyms);
        return all;
    }

    private static List<String> found(LuceneIndex index, String question) {
        return index.search(SearchRequest.words(question).withSize(100)).hits().stream()
                .map(hit -> hit.entry().id().slug())
                .toList();
    }

    @Test
    void aLineMoreTakesNoResultAway() throws IOException {
        for (int seed = 0; seed < LIBRARIES; seed++) {
            var random = new Random(seed);
            var texts = texts(random);
            var line = some(random, 3) + ", " + some(random, 2) + "\n";
            try (var before = new Texts(texts).index(Set.of());
                    var after = new Texts(with(texts, line)).index(Set.of())) {
                for (int i = 0; i < 8; i++) {
                    var question = some(random, 4);
                    var gone = new TreeSet<>(found(before, question));
                    gone.removeAll(found(after, question));
                    assertEquals(Set.of(), gone, "'" + question + "' with " + line);
                }
            }
        }
    }

    @Test
    void whatHasAllTypedWordsStaysBeforeWhatHasRelatedOnesOnly() throws IOException {
        for (int seed = 0; seed < LIBRARIES; seed++) {
            var random = new Random(1000 + seed);
            var texts = texts(random);
            var line = WORDS.get(0) + ", " + WORDS.get(1) + ", " + WORDS.get(2) + " " + WORDS.get(3) + "\n";
            try (var index = new Texts(with(texts, line)).index(Set.of())) {
                for (var question : List.of(WORDS.get(0), WORDS.get(1), some(random, 3))) {
                    checkOrder(question, texts, found(index, question), line);
                }
            }
        }
    }

    private static void checkOrder(String question, Map<String, String> texts, List<String> found, String line) {
        var typed = List.of(question.split(" "));
        boolean onlyRelated = false;
        for (var slug : found) {
            var text = texts.get("voorbeelden/" + slug + ".md");
            boolean none = typed.stream().noneMatch(text::contains);
            boolean all = typed.stream().allMatch(text::contains);
            assertTrue(!all || !onlyRelated, slug + " for '" + question + "' with " + line + found);
            onlyRelated |= none;
        }
    }

    private static final Map<String, String> LADDER = Map.of(
            "voorbeelden/een.md", "---\ntitel: Een\n---\nDe huizen aan de gracht kregen een warmtenet.\n",
            "voorbeelden/twee.md", "---\ntitel: Twee\n---\nBij de haven bleef het koud.\n",
            "taal/verwant.txt", "~ kadeschool, haven\n= pretpark, warmtenet\n- bewoners, inwoners\n");

    @Test
    void eachWordThatFindsTooLittleIsHelpedAndItIsTold() throws IOException {
        var expected = Map.of(
                "huis", "een", // another form
                "grachthuis", "een", // its parts, apart
                "havenfeest", "twee", // one part alone
                "warmtenett", "een", // a better spelling
                "kadeschool", "twee", // a related word
                "pretpark", "een"); // the same thing, by the editors
        try (var index = new Texts(LADDER).index(Set.of())) {
            expected.forEach((question, slug) -> {
                assertEquals(List.of(slug), found(index, question), question);
                assertEquals(
                        question.equals("huis"),
                        result(index, question).widened().isEmpty(),
                        question);
                var exact = index.search(SearchRequest.words(question).withExact(true));
                assertEquals(0, exact.total(), "refused: " + question);
            });
        }
    }

    private static SearchResult result(LuceneIndex index, String question) {
        return index.search(SearchRequest.words(question));
    }

    @Test
    void oneWordThatIsThereIsEnough() throws IOException {
        try (var index = new Texts(LADDER).index(Set.of())) {
            assertEquals(List.of("twee"), found(index, "xqzw blorp haven"));
            assertEquals(
                    List.of("een", "twee"),
                    found(index, "gracht haven").stream().sorted().toList());
        }
    }
}
