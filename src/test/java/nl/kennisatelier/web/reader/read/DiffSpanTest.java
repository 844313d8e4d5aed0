package nl.kennisatelier.web.reader.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.git.ComparedWords;
import nl.kennisatelier.git.ComparedWords.Mark;
import org.junit.jupiter.api.Test;

class DiffSpanTest {

    @Test
    void aShortTextIsShownWhole() {
        check(List.of(same("Een avond over "), removed("gas"), added("warmte"), same(", met buren.\n")), """
                =Een avond over |-gas|+warmte|=, met buren.
                """);
    }

    @Test
    void ofALongStretchOnlyTheWordsNextToAChangeAreShown() {
        check(List.of(same(words(1, 40) + " "), added("nieuw"), same(" " + words(41, 90) + " "), removed("oud")), """
                ~|=29 30 31 32 33 34 35 36 37 38 39 40 |+nieuw\
                |= 41 42 43 44 45 46 47 48 49 50 51 52|~|=79 80 81 82 83 84 85 86 87 88 89 90 |-oud""");
    }

    @Test
    void whatComesAfterTheLastChangeIsFoldedToo() {
        check(List.of(added("nieuw"), same("\n" + words(1, 60))), """
                +nieuw|=
                1 2 3 4 5 6 7 8 9 10 11 12|~""");
    }

    @Test
    void nothingIsFoldedToSaveAFewWords() {
        check(List.of(added("a"), same(" " + words(1, 30) + " "), added("b")), "+a|= " + words(1, 30) + " |+b");
    }

    @Test
    void aTextWithoutAnyChangeSaysSo() {
        check(List.of(same(words(1, 100))), "~");
    }

    @Test
    void aVeryLongChangeIsCutOff() {
        var shown = DiffSpan.of(List.of(added("x".repeat(500)), removed("y")), 100);
        assertEquals(
                List.of("+" + "x".repeat(100), "~"),
                shown.stream().map(DiffSpanTest::show).toList());
        assertTrue(DiffSpan.length(shown) <= 100);
    }

    private static void check(List<ComparedWords> pieces, String expected) {
        var shown = DiffSpan.of(pieces, 10_000).stream().map(DiffSpanTest::show).collect(Collectors.joining("|"));
        assertEquals(expected, shown);
    }

    private static String show(DiffSpan stretch) {
        return switch (stretch.sort()) {
                    case SAME -> "=";
                    case ADDED -> "+";
                    case REMOVED -> "-";
                    case SKIPPED -> "~";
                }
                + stretch.text();
    }

    private static String words(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static ComparedWords same(String text) {
        return new ComparedWords(Mark.SAME, text);
    }

    private static ComparedWords added(String text) {
        return new ComparedWords(Mark.ADDED, text);
    }

    private static ComparedWords removed(String text) {
        return new ComparedWords(Mark.REMOVED, text);
    }
}
