package nl.kennisatelier.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;

/// The page of the manual that every message leads to.
class ProblemManualTest {

    private static final Path PAGE = Path.of("content/handleiding/meldingen.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ .*?(?:\\^(\\S+))?$");

    @Test
    void everyProblemIsExplainedOnceAndNothingElseIs() throws IOException {
        var expected = Arrays.stream(Problem.Kind.values())
                .map(Problem.Kind::anchor)
                .sorted()
                .toList();
        assertEquals(expected, anchors().stream().sorted().toList());
    }

    @Test
    void everyProblemIsFoundSomewhere() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("Problem.java")) code.append(Files.readString(file));
            }
        }
        for (var kind : Problem.Kind.values()) {
            assertTrue(Pattern.compile("\\b" + kind + "\\b").matcher(code).find(), kind + " is told by nobody");
        }
    }

    @Test
    void errorsStandBeforeWarnings() throws IOException {
        var severities = anchors().stream()
                .map(anchor -> Problem.Kind.valueOf(
                                anchor.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                        .severity)
                .toList();
        assertEquals(severities.stream().sorted().toList(), severities);
    }

    @Test
    void everyExplanationIsTwoToFiveSentences() throws IOException {
        for (var section : Files.readString(PAGE).split("(?m)^## ")) {
            var text = section.substring(section.indexOf('\n') + 1).strip();
            var sentences = text.split("[.?]\\s+(?=[A-Z])").length;
            assertTrue(section.startsWith("---") || sentences >= 2 && sentences <= 5, section);
        }
    }

    private static List<String> anchors() throws IOException {
        return HEADING.matcher(Files.readString(PAGE))
                .results()
                .map(heading -> String.valueOf(heading.group(1)))
                .toList();
    }
}
