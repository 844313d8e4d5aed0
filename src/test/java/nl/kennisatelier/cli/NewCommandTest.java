package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    private Path content;

    @BeforeEach
    void takeOurOwnLists() throws IOException {
        for (var file : List.of(
                "atelier.yaml", "taxonomie/themas.yaml", "taxonomie/lijsten.yaml", "taxonomie/aanpakken.yaml")) {
            Files.createDirectories(content.resolve(file).getParent());
            Files.copy(Path.of("content").resolve(file), content.resolve(file));
        }
    }

    @Test
    void everyKindGivesAFileWithoutErrorsAtItsPlace() throws IOException {
        var kinds = Arrays.stream(Kind.values()).filter(Kind::isDocument).toList();
        for (var kind : kinds) {
            var ran = run("new", kind.word, "Samen: de \"eerste\" stap in " + kind.word);
            assertEquals(0, ran.exit, ran.printed);
            var year = kind.isOfOneDay() ? Year.now() + "/" : "";
            var path = content.resolve(kind.folder + "/" + year + "samen-de-eerste-stap-in-" + kind.word + ".md");
            assertTrue(ran.printed.endsWith("Geschreven: " + path + "\n"), ran.printed);
            assertTrue(Files.readString(path).startsWith("---\ntitel: \"Samen: de \\\"eerste\\\" stap in "), kind.word);
        }
        var check = check();
        assertEquals(0, check.exit, check.printed);
        assertFalse(check.printed.contains("veld"), "no field is unknown: " + check.printed);
    }

    @Test
    void everyFieldBehindAHashIsGoodOnceTheHashIsGone() throws IOException {
        for (var kind : Kind.values()) {
            if (!kind.isDocument()) continue;
            run("new", kind.word, "Naam van " + kind.word);
        }
        try (var files = Files.walk(content)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                var text = Files.readString(file).replaceFirst("(?m)^# [A-Z].*\n", "");
                assertTrue(text.contains("\n# "), file.toString());
                Files.writeString(file, text.replaceAll("(?m)^# ", "").replace("https://", "https://wijk.nl"));
            }
        }
        var check = check();
        assertFalse(check.printed.contains("YAML"), check.printed);
        assertFalse(check.printed.contains("onbekend veld"), check.printed);
        assertFalse(check.printed.contains("waarde die hier niet past"), check.printed);
    }

    @Test
    void whatIsKnownIsFilledIn() throws IOException {
        var ran = run(
                "new",
                "verslag",
                "Een avond",
                "--date",
                "2019-11",
                "--theme",
                "vergroening,hitte",
                "--neighbourhood",
                "a");
        assertEquals(0, ran.exit, ran.printed);
        var text = Files.readString(content.resolve("verslagen/2019/een-avond.md"));
        assertTrue(text.startsWith("""
                ---
                titel: "Een avond"
                samenvatting: ""
                datum: 2019-11
                themas: [vergroening, hitte]
                wijken: [a]
                status: concept
                """), text);
        assertTrue(text.endsWith("\n## Tips\n\n## Vragen\n\n## Inspiratie\n"), text);
    }

    @Test
    void nothingIsWrittenOverAndNoAddressIsGivenTwice() throws IOException {
        run("new", "verslag", "Een avond", "--date", "2019");
        var file = content.resolve("verslagen/2019/een-avond.md");
        Files.writeString(file, "mijn eigen tekst");
        var again = run("new", "verslag", "Een avond", "--date", "2019");
        assertEquals(2, again.exit);
        assertEquals(file + " bestaat al en blijft zoals het is.\n", again.printed);
        assertEquals("mijn eigen tekst", Files.readString(file));
        var nextYear = run("new", "verslag", "Een avond", "--date", "2020");
        assertEquals(1, nextYear.exit);
        assertTrue(nextYear.printed.contains(
                "het id 'verslagen/een-avond' is al gebruikt in verslagen/2019/een-avond.md:1"));
        assertFalse(Files.exists(content.resolve("verslagen/2020")));
    }

    @Test
    void aDryRunShowsTheFileAndWritesNothing() throws IOException {
        var ran = run("new", "begrip", "Warmtenet", "--dry-run");
        assertEquals(0, ran.exit);
        assertTrue(ran.printed.startsWith("---\ntitel: \"Warmtenet\"\n"), ran.printed);
        assertFalse(Files.exists(content.resolve("begrippen")));
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsWritten() throws IOException {
        assertEquals(2, run("new", "verhaal", "x").exit);
        assertEquals(2, run("new", "tip", "x").exit, "a tip has no file of its own");
        assertEquals(2, run("new", "bron", "?!").exit);
        assertEquals(2, run("new", "bron", "x", "--date", "morgen").exit);
        assertEquals(2, run("new", "bron").exit);
        var theme = run("new", "bron", "x", "--theme", "vergoening");
        assertEquals(1, theme.exit);
        assertTrue(theme.printed.contains("bedoel je 'vergroening'?"), theme.printed);
        try (var files = Files.list(content)) {
            assertEquals(2, files.count(), "only the lists");
        }
    }

    @Test
    void aTitleNeverLeadsOutOfTheFolder() throws IOException {
        var ran = run("new", "bron", "../../../../elders/x");
        assertEquals(0, ran.exit, ran.printed);
        assertTrue(Files.exists(content.resolve("bronnen/elders-x.md")));
    }

    private record Ran(int exit, String printed) {}

    private Ran check() {
        return execute("check", content.toString());
    }

    private Ran run(String... arguments) {
        return execute(Stream.concat(Stream.of(arguments), Stream.of("--content", content.toString()))
                .toArray(String[]::new));
    }

    private static Ran execute(String... arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        int exit = Cli.run(Map.of(), out, out, arguments);
        return new Ran(exit, printed.toString().replace(System.lineSeparator(), "\n"));
    }
}
