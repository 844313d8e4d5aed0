package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.search.lucene.LuceneIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands, run in this process; what they print is compared with the folder of this run written as `DIR`.
class CliTest {

    private static final String REPORT = """
            ---
            titel: Avond aan de vijver
            datum: 2021-05-17
            samenvatting: Kort.
            ---
            ## Tips
            - Begin bij de vijver.
              Daar komt iedereen.
            - Vraag de loodgieter. ^tip-loodgieter
            """;

    @TempDir
    private Path root;

    private Path content;

    @BeforeEach
    void fill() throws IOException {
        content = Files.createDirectories(root.resolve("content/verslagen/2021"));
        Files.writeString(content.resolve("avond.md"), REPORT);
        content = root.resolve("content");
    }

    @Test
    void checkPrintsEveryProblemAtItsPlaceWithACure() {
        check(List.of("check", "DIR/content"), 0, """
                verslagen/2021/avond.md:7: waarschuwing: tip zonder vast id -> zet erachter: ^tip-begin-bij-de-vijver-daar-komt \
                (of laat check --fix het doen)
                1 bestand gelezen: geen fouten, 1 waarschuwing.
                """);
    }

    @Test
    void checkExitsWithOneWhenThereAreErrors() throws IOException {
        Files.writeString(
                content.resolve("verslagen/2021/kapot.md"), "---\ntitel: a: b\ndatum: 2021\nsamenvatting: x\n---\n");
        check(List.of("check", "--errors-only", "DIR/content"), 1, """
                verslagen/2021/kapot.md:2: fout: een tekst met een dubbele punt erin staat niet tussen aanhalingstekens \
                -> zet de hele tekst tussen aanhalingstekens: titel: "Groen: meer dan gras"
                2 bestanden gelezen: 1 fout, 1 waarschuwing.
                """);
    }

    @Test
    void checkSpeaksEnglishWhenAsked() {
        check(List.of("check", "--language", "en", "DIR/content"), 0, """
                verslagen/2021/avond.md:7: warning: tip without a fixed id -> add behind it: ^tip-begin-bij-de-vijver-daar-komt \
                (or let check --fix do it)
                1 file read: no errors, 1 warning.
                """);
    }

    @Test
    void aDryRunShowsWhatItWouldWriteAndWritesNothing() throws IOException {
        check(List.of("check", "--dry-run", "DIR/content"), 0, """
                verslagen/2021/avond.md:8: Daar komt iedereen. ^tip-begin-bij-de-vijver-daar-komt
                1 id te schrijven.
                verslagen/2021/avond.md:7: waarschuwing: tip zonder vast id -> zet erachter: ^tip-begin-bij-de-vijver-daar-komt \
                (of laat check --fix het doen)
                1 bestand gelezen: geen fouten, 1 waarschuwing.
                """);
        assertEquals(REPORT, Files.readString(content.resolve("verslagen/2021/avond.md")));
        run("check", "--fix", "--dry-run", content.toString());
        assertEquals(REPORT, Files.readString(content.resolve("verslagen/2021/avond.md")));
    }

    @Test
    void fixShowsWhatItWritesAndWritesIt() throws IOException {
        check(List.of("check", "--fix", "DIR/content"), 0, """
                verslagen/2021/avond.md:8: Daar komt iedereen. ^tip-begin-bij-de-vijver-daar-komt
                1 id geschreven.
                1 bestand gelezen: geen fouten, geen waarschuwingen.
                """);
        assertEquals(
                REPORT.replace("iedereen.", "iedereen. ^tip-begin-bij-de-vijver-daar-komt"),
                Files.readString(content.resolve("verslagen/2021/avond.md")));
        check(List.of("check", "--fix", "DIR/content"), 0, """
                Geen ids nodig.
                1 bestand gelezen: geen fouten, geen waarschuwingen.
                """);
    }

    @Test
    void fixKeepsWindowsLinesAndLeavesOtherEncodingsAlone() throws IOException {
        var windows = content.resolve("verslagen/2021/avond.md");
        Files.writeString(windows, "\uFEFF" + REPORT.replace("\n", "\r\n"));
        var old = Files.write(
                content.resolve("verslagen/oud.md"),
                "## Tips\n- Eén.\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        var before = Files.readAllBytes(old);
        run("check", "--fix", content.toString());
        assertEquals(
                "\uFEFF"
                        + REPORT.replace("iedereen.", "iedereen. ^tip-begin-bij-de-vijver-daar-komt")
                                .replace("\n", "\r\n"),
                Files.readString(windows));
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(old));
    }

    @Test
    void aFolderThatIsNotThereIsWrongUse() {
        check(List.of("check", "DIR/weg"), 2, "check: de map DIR/weg bestaat niet.\n");
        check(List.of("index", "--content", "DIR/weg"), 2, "--content: de map DIR/weg bestaat niet.\n");
        check(List.of("search", "--content", "DIR/weg", "x"), 2, "--content: de map DIR/weg bestaat niet.\n");
        check(List.of("serve", "--content", "DIR/weg", "--port", "x"), 2, """
                --port: 'x' kan niet. Verwacht: 0-65535.
                --content: de map DIR/weg bestaat niet.
                """);
    }

    @Test
    void whatWasGivenTwiceAndWhereNobodyCanListenIsSaidInOneLine() {
        check(List.of("serve", "--port", "0", "--port", "1"), 2, """
                --port staat er twee keer. Laat er één staan.
                Zo werkt het: kennisatelier serve --help
                """);
        for (var host : List.of("192.0.2.1", "bestaat.niet.invalid")) {
            check(
                    List.of("serve", "--content", "DIR/content", "--data", "DIR/data", "--port", "0", "--host", host),
                    2,
                    "--host: op het adres '" + host
                            + "' kan deze computer niet luisteren. Neem 127.0.0.1, of 0.0.0.0 voor alle adressen.\n");
        }
    }

    @Test
    void whatDoesNotExistIsWrongUse() {
        for (var arguments : List.of(
                List.of(),
                List.of("editor"),
                List.of("editor", "weg"),
                List.of("weg"),
                List.of("check", "--weg"),
                List.of("check", "a", "b"))) {
            var ran = run(arguments.toArray(String[]::new));
            assertEquals(2, ran.exit, arguments + ran.printed);
            assertFalse(ran.printed.contains("Exception"), ran.printed);
        }
    }

    @Test
    void everyCommandExplainsItself() {
        for (var command : List.of("serve", "check", "index", "search")) {
            for (var language : List.of("nl", "en")) {
                var ran = run(command, "--help", "--language", language);
                assertEquals(0, ran.exit);
                var usage = language.equals("nl") ? "Gebruik: " : "Usage: ";
                assertTrue(ran.printed.startsWith(usage + "kennisatelier " + command), ran.printed);
            }
            assertTrue(run("--help").printed.contains("  " + command));
        }
        assertEquals(0, run("editor", "--help").exit);
        assertTrue(
                run("editor", "add", "--help").printed.startsWith("Gebruik: kennisatelier editor add [opties] naam"));
        assertFalse(run("serve", "--help").printed.contains("Show this help"));
        assertEquals(
                "Dit kennen we hier niet: --poort 1\nZo werkt het: kennisatelier serve --help\n",
                run("serve", "--poort", "1").printed);
        assertEquals("Er ontbreekt: onderdeel\nZo werkt het: kennisatelier mend --help\n", run("mend").printed);
        assertTrue(run("serve", "--help").printed.contains("KENNISATELIER_SECURITY_CONTACT"));
        assertTrue(run("check", "--help", "--language=en").printed.contains("shows"));
    }

    @Test
    void searchPrintsWhatItFinds() {
        var ran = run("search", "--content", content.toString(), "loodgieter");
        assertEquals(0, ran.exit);
        assertTrue(ran.printed.contains(" 1. Vraag de loodgieter. [tip] /tips/avond/tip-loodgieter\n"), ran.printed);
        assertTrue(ran.printed.contains("    verslagen/2021/avond.md:9  "), ran.printed);
        assertFalse(ran.printed.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF), "marks are for the site");
    }

    @Test
    void searchSaysSoWhenNothingIsFound() {
        check(List.of("search", "--content", "DIR/content", "zeppelinvaart"), 0, "Niets gevonden\n");
    }

    @Test
    void searchShowsAsManyAsAsked() {
        var ran = run("search", "--content", content.toString(), "--count", "1", "vijver");
        assertTrue(ran.printed.contains(" 1. ") && !ran.printed.contains(" 2. "), ran.printed);
    }

    @Test
    void aRunIsWrittenInTheFormOfTrec() throws IOException {
        Files.writeString(content.resolve("een notitie.md"), "# Vijver\n\nOver de vijver.\n");
        var queries = Files.writeString(
                root.resolve("vragen.tsv"), "qid\tquery\nq1\tvijver\tmeer\nq2\tzeppelinvaart\n\nlos\n");
        var run = root.resolve("uit.trec");
        check(List.of("search", "--content", "DIR/content", "--queries", queries + "", "--run", run + ""), 0, "");
        var lines = Files.readAllLines(run);
        assertEquals(2, lines.size(), "one line for each file: " + lines);
        for (int rank = 1; rank <= lines.size(); rank++) {
            assertTrue(
                    lines.get(rank - 1).matches("q1 Q0 \\S+\\.md " + rank + " \\d+\\.\\d{6} \\S+"),
                    lines.get(rank - 1));
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains(" een%20notitie.md ")), lines + "");
        var scores =
                lines.stream().map(line -> Double.valueOf(line.split(" ")[4])).toList();
        assertTrue(scores.getFirst() >= scores.getLast(), "best first");
    }

    @Test
    void searchWithoutWordsOrWithHalfAFileIsWrongUse() {
        var use = "Geef woorden om te zoeken, of --queries en --run samen.\n";
        check(List.of("search", "--content", "DIR/content"), 2, use);
        check(List.of("search", "--content", "DIR/content", "--queries", "x.tsv"), 2, use);
        check(List.of("search", "--content", "DIR/content", "--queries", "DIR/x.tsv", "--run", "DIR/y"), 2, """
                Het bestand DIR/x.tsv kan niet gelezen worden.
                """);
    }

    @Test
    void indexSaysWhatItTook() {
        var ran = run(
                "index",
                "--content",
                content.toString(),
                "--data",
                root.resolve("data").toString());
        assertEquals(0, ran.exit);
        assertTrue(
                ran.printed.matches("1 bestand, 3 vindbare stukken, \\d+,\\d\\d seconden, [\\d.]+ bytes\\.\n"),
                ran.printed);
        assertTrue(Files.isDirectory(root.resolve("data/index")));
    }

    @Test
    void anEditorGetsATokenOnceAndLosesItAtOnce() throws IOException {
        check(editor("list"), 0, "Nog niemand mag schrijven. Geef een token met: editor add NAAM\n");
        var added = run(
                editor("add", "René de Wit", "--base-url", "https://wijk.nl").toArray(String[]::new));
        assertEquals(0, added.exit);
        var token = java.util.regex.Pattern.compile("(?m)^    (ka_\\w+)$").matcher(added.printed);
        assertTrue(token.find(), added.printed);
        assertEquals(2, added.printed.split(token.group(1), -1).length, "in no address, so in no history");
        assertTrue(added.printed.contains("    git clone https://Ren%C3%A9%20de%20Wit@wijk.nl/git/redactie.git\n"));
        assertTrue(added.printed.contains("    git config --global credential.https://wijk.nl.helper store\n"));
        var editors = Editors.of(root.resolve("data").resolve(Editors.FILE), Clock.systemUTC());
        assertEquals(Optional.of("René de Wit"), editors.nameOf(token.group(1)));
        assertTrue(run(editor("list").toArray(String[]::new))
                .printed
                .matches("René de Wit  sinds 20\\d\\d-\\d\\d-\\d\\d  token [0-9a-f]{8}  Nog niet gebruikt\\.\n"));
        check(
                editor("add", "rené de wit"),
                2,
                "rené de wit heeft al een token. Trek het eerst in met: editor revoke\n");
        check(editor("revoke", "René de Wit"), 0, "Het token van René de Wit werkt niet meer.\n");
        assertEquals(Optional.empty(), editors.nameOf(token.group(1)));
        check(editor("revoke", "René de Wit"), 2, """
                Er is geen redacteur met de naam 'René de Wit'. Bekijk de namen met: editor list
                """);
        check(editor("add", "Bo", "--days", "0"), 2, "Een token werkt 1 tot 3.650 dagen, niet '0'.\n");
        var elsewhere = run(editor("add", "Bo", "--days", "90").toArray(String[]::new)).printed;
        assertTrue(elsewhere.contains("    git clone https://Bo@ADRES/git/redactie.git\n"), elsewhere);
        assertTrue(elsewhere.matches("(?s).*Werkt tot en met 20\\d\\d-\\d\\d-\\d\\d\\.\n"), elsewhere);
        assertTrue(run(editor("list").toArray(String[]::new)).printed.contains("Werkt tot en met 20"));
        check(editor("add", "a/b"), 2, """
                'a/b' kan geen naam zijn. Gebruik letters, cijfers, spaties, punten en streepjes, hooguit 60 tekens.
                """);
    }

    private List<String> editor(String... arguments) {
        return Stream.of(Stream.of("editor"), Stream.of(arguments), Stream.of("--data", root.resolve("data") + ""))
                .flatMap(all -> all)
                .toList();
    }

    @Test
    void aDataFolderThatIsInUseIsOneLine() throws IOException {
        try (var _ = LuceneIndex.open(root.resolve("data/index"))) {
            for (var command : List.of("index", "serve")) {
                check(List.of(command, "--content", "DIR/content", "--data", "DIR/data"), 2, """
                        De map DIR/data is in gebruik door een ander proces. Kies een andere met --data.
                        """);
            }
        }
    }

    @Test
    void settingsMayComeFromAFileAndTheEnvironment() throws IOException {
        var file = Files.writeString(root.resolve("x.properties"), "content = " + content + "\n");
        var ran = run("search", "--config", file.toString(), "loodgieter");
        assertEquals(0, ran.exit, ran.printed);
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        var environment = Map.of("KENNISATELIER_CONTENT", content.toString(), "KENNISATELIER_LANGUAGE", "en");
        assertEquals(0, Cli.run(environment, out, out, "search", "zeppelinvaart"));
        assertEquals("Nothing found\n", printed.toString());
    }

    private record Ran(int exit, String printed) {}

    private static Ran run(String... arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        int exit = Cli.run(Map.of(), out, out, arguments);
        return new Ran(exit, printed.toString().replace(System.lineSeparator(), "\n"));
    }

    private void check(List<String> arguments, int exit, String printed) {
        var ran = run(
                arguments.stream().map(a -> a.replace("DIR", root.toString())).toArray(String[]::new));
        assertEquals(printed, ran.printed.replace(root.toString(), "DIR"));
        assertEquals(exit, ran.exit);
    }
}
