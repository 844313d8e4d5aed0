package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every folder in `cases/` is a text and what must be read from it, down to the last problem.
///
/// After a change that is meant to change them, `UPDATE_GOLDEN=1` writes what is read now; the difference is for the
/// reviewer. The first word of the name decides what the text is: `verslag-...`, `handleiding-...`.
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> isReadAsWritten() throws IOException {
        try (var folders = Files.list(CASES)) {
            var all = folders.sorted().toList();
            assertTrue(all.size() >= 12, "cases are missing");
            return all.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName() + "", () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        var name = folder.getFileName().toString();
        var shown = Shown.whole(Shown.read(path(name), Files.readAllBytes(folder.resolve("input.md"))));
        var expected = folder.resolve("expected.txt");
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) Files.writeString(expected, shown);
        assertEquals(Files.readString(expected), shown);
    }

    private static String path(String name) {
        var map = switch (name.split("-")[0]) {
            case "verslag" -> "verslagen/2021/";
            case "vragenset" -> "vragensets/";
            case "programma" -> "programmas/";
            case "begrip" -> "begrippen/";
            case "handleiding" -> "handleiding/";
            case "hergebruik" -> "hergebruik/2024/";
            case "kennisvraag" -> "kennisvragen/";
            case "bijeenkomst" -> "agenda/2026/";
            case "signaal" -> "signalen/";
            case "voorstel" -> "voorstellen/";
            default -> "map/";
        };
        return map + name + ".md";
    }
}
