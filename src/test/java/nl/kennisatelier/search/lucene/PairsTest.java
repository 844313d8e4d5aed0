package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.search.dutch.DutchWordLists;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/// Pairs of words that should meet, and pairs that should not: what the analysis finds, and what it confuses.
class PairsTest {

    private static final int PAIRS = 400;

    /// Of 400; raise it when more are found.
    private static final int FOUND_AT_LEAST = 388;

    /// Of 400; lower it when fewer are confused.
    private static final int CONFUSED_AT_MOST = 4;

    private static final DutchAnalysis DUTCH = new DutchAnalysis(Set.of(), DutchWordLists.builtIn());

    private record Pair(String typed, String inText) {

        boolean meets() throws IOException {
            var terms = new HashSet<>(terms(DUTCH.stems(), inText));
            terms.addAll(terms(DUTCH.parts(), inText));
            return terms.contains(DUTCH.dutch().stem(DUTCH.fold(typed)));
        }
    }

    @Test
    void wordsThatMeanTheSameMeet() throws IOException {
        var missed = pairs("pairs-meet.txt").filter(pair -> !meets(pair)).toList();
        int found = PAIRS - missed.size();
        System.out.printf("pairs that should meet: %d of %d found%nmissed: %s%n", found, PAIRS, missed);
        assertTrue(found >= FOUND_AT_LEAST, found + " found, not: " + missed);
    }

    @Test
    void wordsThatOnlyLookAlikeDoNotMeet() throws IOException {
        var confused = pairs("pairs-apart.txt").filter(PairsTest::meets).toList();
        System.out.printf("pairs that should not meet: %d of %d confused: %s%n", confused.size(), PAIRS, confused);
        assertTrue(confused.size() <= CONFUSED_AT_MOST, confused.toString());
    }

    @Test
    void thereAreFourHundredOfEach() throws IOException {
        assertEquals(PAIRS, pairs("pairs-meet.txt").distinct().count());
        assertEquals(PAIRS, pairs("pairs-apart.txt").distinct().count());
    }

    private static boolean meets(Pair pair) {
        try {
            return pair.meets();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static Set<String> terms(Analyzer analyzer, String word) throws IOException {
        var terms = new HashSet<String>();
        try (var stream = analyzer.tokenStream("", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }

    private static Stream<Pair> pairs(String file) throws IOException {
        try (var stream = PairsTest.class.getResourceAsStream("/dutch/" + file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            List<String> lines = reader.readAllLines();
            return lines.stream().filter(line -> !line.startsWith("#")).flatMap(line -> {
                var words = line.split(": ");
                return Arrays.stream(words[1].split(" ")).map(word -> new Pair(words[0], word));
            });
        }
    }
}
