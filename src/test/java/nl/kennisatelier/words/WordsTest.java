package nl.kennisatelier.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<Words> LANGUAGES = List.of(Words.dutch(), Words.english());

    private static final Pattern GAP = Pattern.compile("\\{(\\d)");

    @Test
    void everyProblemSaysWhatIsWrongAndHowToMendItInBothLanguages() {
        for (var words : LANGUAGES) {
            for (var kind : Problem.Kind.values()) {
                int gaps = gaps(words, kind);
                var problem = problem(
                        kind,
                        IntStream.range(2, gaps + 2).mapToObj(Integer::toString).toList());
                var whole = words.what(problem) + words.cure(problem);
                assertFalse(words.what(problem).isBlank() || words.cure(problem).isBlank(), kind + words.language());
                assertFalse(GAP.matcher(whole).find(), kind + " " + words.language() + ": " + whole);
                problem.arguments()
                        .forEach(value -> assertTrue(
                                words.get("problem." + kind + ".what").contains("{")
                                        || words.get("problem." + kind + ".cure")
                                                .contains("{"),
                                kind + " loses " + value));
            }
        }
    }

    @Test
    void bothLanguagesUseTheSameGaps() {
        for (var kind : Problem.Kind.values()) {
            assertEquals(gaps(LANGUAGES.getFirst(), kind), gaps(LANGUAGES.getLast(), kind), kind.name());
        }
    }

    @Test
    void aLineSaysWhereWhatAndHow() {
        var problem = problem(Problem.Kind.DATE_INVALID, List.of("morgen"));
        assertEquals(
                "a/b.md:3: 'morgen' is geen datum -> schrijf jaar-maand-dag, bijvoorbeeld 2021-05-17",
                Words.dutch().line(problem));
    }

    @Test
    void aGuessIsMadeOnlyWhenThereIsOne() {
        check(problem(Problem.Kind.THEME_UNKNOWN, List.of("groenn", "groen")), "bedoel je 'groen'?");
        check(problem(Problem.Kind.THEME_UNKNOWN, List.of("fiets", "")), "kies een thema uit taxonomie/themas.yaml");
    }

    @Test
    void whatAnEditorTypedIsNeverReadAsAPattern() {
        var odd = "{0} ''x'' {1,number} %s";
        var problem = problem(Problem.Kind.DATE_INVALID, List.of(odd));
        assertEquals("'" + odd + "' is geen datum", Words.dutch().what(problem));
    }

    @Test
    void numbersAreWrittenAsInTheLanguage() {
        assertEquals(
                "1.234 bestanden gelezen: 1 fout, geen waarschuwingen.",
                Words.dutch().get("cli.check.done", 1234, 1, 0));
    }

    @Test
    void aKeyThatIsMissingIsOurOwnMistake() {
        assertThrows(MissingResourceException.class, () -> Words.dutch().get("nergens.te.vinden"));
    }

    private static void check(Problem problem, String cure) {
        assertEquals(cure, Words.dutch().cure(problem));
    }

    private static Problem problem(Problem.Kind kind, List<String> arguments) {
        return new Problem(kind, new Location("a/b.md", 3), arguments);
    }

    /// How many arguments the sentences of a kind ask for.
    private static int gaps(Words words, Problem.Kind kind) {
        var both = words.get("problem." + kind + ".what") + words.get("problem." + kind + ".cure");
        var numbers = GAP.matcher(both)
                .results()
                .map(gap -> Integer.parseInt(gap.group(1)) + 1)
                .toList();
        int own = numbers.isEmpty() ? 0 : Collections.max(numbers);
        return kind.guesses() ? own + 1 : own;
    }
}
