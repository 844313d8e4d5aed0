package nl.kennisatelier.search.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Compounds and other words that were written down before the splitter saw them; do not add words here to mend a miss.
///
/// No longer held out in the strict sense: 141 of 158 were right at first, and some general mending came after. The
/// same hand wrote the lists of words.
class CompoundsHeldOutTest {

    /// Of 158. The others are cut otherwise or not at all; more is better, and then belongs here.
    private static final int RIGHT_AT_LEAST = 150;

    private static final Dutch DUTCH = Dutch.of(DutchWordLists.builtIn());

    @Test
    void nearlyAllCompoundsAreCutAsAReaderWould() throws IOException {
        var others = lines("heldout-compounds.txt").stream()
                .filter(line -> !cutRight(line.split(" ")))
                .toList();
        int right = lines("heldout-compounds.txt").size() - others.size();
        assertTrue(right >= RIGHT_AT_LEAST, right + " right, not: " + others);
    }

    @Test
    void noOtherWordIsCut() throws IOException {
        var words = lines("heldout-wholes.txt").stream().flatMap(line -> Arrays.stream(line.split(" ")));
        assertEquals(
                List.of(), words.filter(word -> !DUTCH.split(word).isEmpty()).toList());
    }

    private static boolean cutRight(String[] wordAndParts) {
        var expected = Arrays.stream(wordAndParts).skip(1).map(DUTCH::stem).toList();
        return DUTCH.split(wordAndParts[0]).stream().map(DUTCH::stem).toList().equals(expected);
    }

    private static List<String> lines(String file) throws IOException {
        try (var stream = CompoundsHeldOutTest.class.getResourceAsStream("/dutch/" + file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return reader.readAllLines().stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
