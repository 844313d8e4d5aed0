package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordCloudTest {

    @Test
    void aQuestionForOneWordIsKnownByItsWords() {
        for (var asks :
                List.of("Jouw wijk in één woord?", "Geef 1 woord", "IN EEN WOORD: warmte", "Your street in one word"))
            assertTrue(WordCloud.isAskedBy(asks), asks);
        for (var asks : List.of("Wat wil jij weten?", "Beschrijf het in een paar woorden", "Heb je een antwoord?", ""))
            assertFalse(WordCloud.isAskedBy(asks), asks);
    }

    @Test
    void theSameWordIsOneWordHoweverItIsWritten() {
        check("Groen 3 warm 1 ’s avonds 1 Ürün 1", "Groen", "groen!", " warm", "“GROEN.”", "’s avonds", "Ürün");
        check("", "", "  ");
        check("!!! 1 x 1", "!!!", "x");
        check("Donaudampfschifffahrtsgese… 1", "Donaudampfschifffahrtsgesellschaft".repeat(8));
        check("😀😀 2", "😀😀", "😀😀");
    }

    @Test
    void whatMoreSaidIsLargerAndTooManyWordsAreCounted() {
        var words = IntStream.range(0, 80).mapToObj(i -> "woord" + i).collect(Collectors.toList());
        words.addAll(Collections.nCopies(9, "woord79"));
        var cloud = WordCloud.of(words);
        assertEquals(WordCloud.WORDS_MAX, cloud.words().size());
        assertEquals(80 - WordCloud.WORDS_MAX, cloud.more());
        var most = cloud.words().getLast();
        assertEquals(new WordCloud.Word("woord79", 10, WordCloud.SIZES), most, "in the order in which they came");
        assertEquals(1, cloud.words().getFirst().size());
        assertEquals(
                WordCloud.SIZES / 2,
                WordCloud.of(List.of("a", "b")).words().getFirst().size());
    }

    private static void check(String expected, String... answers) {
        var told = WordCloud.of(List.of(answers)).words().stream()
                .map(word -> word.text() + " " + word.times())
                .collect(Collectors.joining(" "));
        assertEquals(expected, told);
    }
}
