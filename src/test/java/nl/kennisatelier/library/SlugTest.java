package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void wordsBecomeAStepOfAnAddress() {
        check("Wijk van de Toekomst", "wijk-van-de-toekomst");
        check("Coöperatie Één", "cooperatie-een");
        check("'s-Gravenhage", "s-gravenhage");
        check("buren’s tip", "burens-tip");
        check("a_b.c/d & e", "a-b-c-d-e");
        check("  --x--  ", "x");
        check("2021: 100%", "2021-100");
        check("İstanbul ß", "istanbul");
    }

    @Test
    void whatHasNoLettersIsADash() {
        check("", "-");
        check("日本", "-");
        check("!?", "-");
    }

    @Test
    void aLongTextIsCutAtAWord() {
        check("woord ".repeat(30), "woord-".repeat(13).replaceAll("-$", ""));
        check("x".repeat(200), "x".repeat(80));
    }

    @Test
    void aShortNameTakesTheFirstWords() {
        assertEquals("begin-klein-en", Slug.ofFirst(3, "Begin klein, en groei dan."));
        assertEquals("begin", Slug.ofFirst(3, "Begin!"));
        assertEquals("-", Slug.ofFirst(3, "?"));
    }

    @Test
    void anyTextGivesAStepAndAStepStaysItself() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(120), 0, 0x2fff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var slug = Slug.of(text);
            assertTrue(slug.matches("[a-z0-9-]{1,80}"), slug);
            assertEquals(slug, Slug.of(slug));
        }
    }

    private static void check(String words, String expected) {
        assertEquals(expected, Slug.of(words), words);
    }
}
