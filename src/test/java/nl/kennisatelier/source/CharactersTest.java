package nl.kennisatelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void noCutGoesThroughACharacterAndNoneIsLonger() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(12), 0, 4).forEach(one -> text.append(one == 0 ? "👍" : one == 1 ? " " : "é"));
            int most = 1 + random.nextInt(10);
            var whole = text.toString();
            for (var cut : new String[] {
                Characters.upTo(whole, most), Characters.shortened(whole, most), Characters.shortenedAtWord(whole, most)
            }) {
                assertTrue(cut.length() <= most, whole);
                assertEquals(OptionalInt.empty(), Characters.firstOdd(cut), whole);
                if (whole.length() <= most) assertEquals(whole, cut);
            }
        }
    }

    @Test
    void aLongTextIsCutBetweenWordsWhereThereAreAny() {
        assertEquals("een twee…", Characters.shortenedAtWord("een twee drie", 12));
        assertEquals("een tweedri…", Characters.shortenedAtWord("een tweedrieviervijf", 12));
        assertEquals("een…", Characters.shortened("een twee", 5));
    }

    @Test
    void whatNoTextIsMadeOfIsWashedAway() {
        var odd = "a\0b\uD83Dc\uDC4Dd\ue000e\uffff";
        assertEquals("a b\uFFFDc\uFFFDd e ", Characters.washed(odd));
        assertEquals(OptionalInt.of(1), Characters.firstOdd(odd));
        assertEquals("👍\n\té", Characters.washed("👍\n\té"));
    }
}
