package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

    private static final String ASKED = "Wat is er nodig in deze straat?";

    @Test
    void notesThatShareAWordStandTogether() {
        assertEquals(
                List.of("Parkeren", "Parkeren", "Groen", "Bomen", "Parkeren", "Bomen", "Groen", ""),
                SharedWords.headings(
                        ASKED,
                        List.of(
                                "Minder parkeren voor de deur",
                                "Eén PARKEERPLAATS per huis",
                                "Meer groen",
                                "Bomen geven schaduw",
                                "Betaald parkeren? Nee!",
                                "Een boom per kind",
                                "Groen in plaats van tegels",
                                "Rust")));
    }

    @Test
    void aWordOfTheQuestionOrOfNearlyAllTellsNoneApart() {
        assertEquals(
                List.of("", "", "", "Fietsen", "Fietsen", ""),
                SharedWords.headings(
                        ASKED,
                        List.of(
                                "De straat moet veilig",
                                "Veilig oversteken in de straat",
                                "Veilig",
                                "Veilig fietsen",
                                "Fietsen is niet veilig",
                                "Stop")));
    }

    @Test
    void thereAreNotManyHeadingsAndNothingIsOddForIt() {
        var texts = IntStream.range(0, 60)
                .mapToObj(i -> "woord" + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26) + "tje past hier niet")
                .toList();
        assertTrue(SharedWords.headings(ASKED, texts).stream().distinct().count() <= SharedWords.HEADINGS_MAX + 1);
        assertEquals(List.of(), SharedWords.headings("", List.of()));
        assertEquals(
                Collections.nCopies(4, ""), SharedWords.headings("?", List.of("", "👍👍", "؟ كيف", "x".repeat(400))));
    }
}
