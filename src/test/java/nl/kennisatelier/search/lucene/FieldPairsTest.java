package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.Test;

/// Words that people use for the same thing in this field, and words that only look alike: one small text for each
/// second word, in which the first is looked for.
class FieldPairsTest {

    private static final Path FOLDER = Path.of("src/test/resources/dutch");

    /// Of 400; raise it when more are found.
    private static final int FOUND_AT_LEAST = 398;

    /// Of 200; lower it when fewer are confused.
    private static final int CONFUSED_AT_MOST = 2;

    /// The same of the lists of somebody who had not read the lists of the product: of the half that may be looked
    /// at, and of the half that is only counted.
    private static final int OF_OTHERS_AT_LEAST = 197;

    private static final int KEPT_OF_OTHERS_AT_LEAST = 195;
    private static final int CONFUSED_OF_OTHERS_AT_MOST = 2;

    /// The same of the sets that were written last, over the whole field.
    private static final double WIDE_AT_LEAST = 0.97;

    private static final double WIDE_CONFUSED_AT_MOST = 0.03;

    /// @param inText what stands in the text of this number
    private record Pair(int number, String typed, String inText) {

        boolean meets(LuceneIndex index) {
            var found = index.search(SearchRequest.words(typed).withSize(100)).hits();
            return found.stream().anyMatch(hit -> hit.entry().id().slug().equals("tekst-" + number));
        }
    }

    @Test
    void whatPeopleCallTheSameMeets() throws IOException {
        var missed = count("field-meet.txt", 400, false);
        System.out.printf("field pairs that should meet: %d of 400, not: %s%n", 400 - missed.size(), missed);
        assertTrue(400 - missed.size() >= FOUND_AT_LEAST, missed.toString());
    }

    @Test
    void whatOnlyLooksAlikeDoesNot() throws IOException {
        var confused = count("field-apart.txt", 200, true);
        System.out.printf("field pairs that should not meet: %d of 200 do: %s%n", confused.size(), confused);
        assertTrue(confused.size() <= CONFUSED_AT_MOST, confused.toString());
    }

    @Test
    void whatOthersCallTheSameMeets() throws IOException {
        var missed = count("others-meet.txt", 400, false);
        var lines = lines("others-meet.txt");
        int seen = (int)
                missed.stream().filter(pair -> lines.indexOf(pair) % 2 == 0).count();
        int kept = missed.size() - seen;
        System.out.printf("pairs of others that should meet: %d and %d of 200%n", 200 - seen, 200 - kept);
        assertTrue(200 - seen >= OF_OTHERS_AT_LEAST && 200 - kept >= KEPT_OF_OTHERS_AT_LEAST, missed.toString());
    }

    @Test
    void whatOthersKeepApartStaysApart() throws IOException {
        var confused = count("others-apart.txt", 200, true);
        System.out.printf("pairs of others that should not meet: %d of 200 do%n", confused.size());
        assertTrue(confused.size() <= CONFUSED_OF_OTHERS_AT_MOST, confused.toString());
    }

    @Test
    void overTheWholeFieldTheSameMeetsAndOtherThingsDoNot() throws IOException {
        int pairs = lines("wide-meet.txt").size();
        var missed = count("wide-meet.txt", pairs, false);
        int others = lines("wide-apart.txt").size();
        var confused = count("wide-apart.txt", others, true);
        System.out.printf(
                "wide pairs that should meet: %d of %d; that should not: %d of %d do%n",
                pairs - missed.size(), pairs, confused.size(), others);
        assertTrue(missed.size() <= pairs * (1 - WIDE_AT_LEAST), missed.toString());
        assertTrue(confused.size() <= others * WIDE_CONFUSED_AT_MOST, confused.toString());
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /// The pairs of which it is so that they meet or not. Those that should not are looked for where the word asked for
    /// stands in another text; those that should, where it stands in none but by chance.
    private static List<String> count(String file, int expected, boolean meet) throws IOException {
        var lines = lines(file);
        assertEquals(expected, new HashSet<>(lines).size());
        var texts = new HashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).split(": ", 2)[1];
            texts.put("voorbeelden/tekst-" + i + ".md", "---\ntitel: Tekst\n---\nHet ging over " + text + ".\n");
            var own = lines.get(i).split(": ", 2)[0];
            if (meet) texts.put("bronnen/bron-" + i + ".md", "---\ntitel: Bron\n---\nDit gaat over " + own + ".\n");
        }
        try (var index = new Texts(texts).index(Set.of())) {
            var counted = new ArrayList<String>();
            for (int i = 0; i < lines.size(); i++) {
                var words = lines.get(i).split(": ", 2);
                if (new Pair(i, words[0], words[1]).meets(index) == meet) counted.add(lines.get(i));
            }
            return counted;
        }
    }
}
