package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kennisatelier.source.FileType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report made with LibreOffice, in three forms, with the habits of people who do not know styles.
class ImportCommandTest {

    private static final Path FORMS = Path.of("src/test/resources/import");

    @TempDir
    private Path root;

    private Path content;

    @BeforeEach
    void fill() throws IOException {
        content = root.resolve("content");
        for (var file : List.of("atelier.yaml", "taxonomie/themas.yaml", "taxonomie/lijsten.yaml")) {
            Files.createDirectories(content.resolve(file).getParent());
            Files.copy(Path.of("content").resolve(file), content.resolve(file));
        }
        Files.createDirectories(content.resolve("wijken"));
        Files.writeString(content.resolve("wijken/benedenbuurt.md"), "---\ntitel: Benedenbuurt, Wageningen\n---\n");
    }

    @Test
    void theSameReportComesFromEachForm() throws IOException {
        var golden = FORMS.resolve("expected.md");
        for (var form : List.of("docx", "odt", "html")) {
            var ran =
                    run("import", FORMS.resolve("avond." + form).toString(), "--to", "verslagen/2025/" + form + ".md");
            assertEquals(0, ran.exit, ran.printed);
            var made = Files.readString(content.resolve("verslagen/2025/" + form + ".md"));
            var plain = made.replaceAll("(?m)^# (?!NAKIJKEN).*\n", "").replace(form + "-1.jpg", "PLAATJE");
            if (System.getenv("REWRITE") != null) Files.writeString(golden, plain);
            assertEquals(Files.readString(golden), plain, form);
            var picture = Files.readAllBytes(content.resolve("verslagen/2025/" + form + "-1.jpg"));
            assertEquals(Optional.of(FileType.JPEG), FileType.of(picture), form);
        }
    }

    @Test
    void thePlaceComesFromTheDayAndTheTitleAndNothingIsWrittenOver() throws IOException {
        var file = content.resolve("verslagen/2025/samen-een-koele-straat-maken.md");
        var first = run("import", FORMS.resolve("avond.odt").toString());
        assertEquals(0, first.exit, first.printed);
        assertTrue(first.printed.contains("Geschreven: " + file + " en 1 bestand ernaast\n"), first.printed);
        Files.writeString(file, "van mij");
        var second = run("import", FORMS.resolve("avond.docx").toString());
        assertEquals(2, second.exit);
        assertEquals("van mij", Files.readString(file));
        Files.delete(file);
        assertEquals(2, run("import", FORMS.resolve("avond.docx").toString()).exit, "the picture is in the way");
        assertFalse(Files.exists(file));
    }

    @Test
    void whatIsNotSureKeepsItFromGoingOnlineUnseen() throws IOException {
        run("import", FORMS.resolve("avond.odt").toString(), "--to", "verslagen/2025/x.md");
        var file = content.resolve("verslagen/2025/x.md");
        var draft = execute("check", content.toString());
        assertEquals(0, draft.exit, draft.printed);
        assertTrue(draft.printed.contains("nog nakijken: wijken, uit de tekst: benedenbuurt; deden ze mee?"));
        Files.writeString(file, Files.readString(file).replace("status: concept\n", ""));
        var published = execute("check", "--errors-only", content.toString());
        assertEquals(1, published.exit);
        assertTrue(published.printed.contains("hier moet nog iemand naar kijken: is dit de titel?"), published.printed);
        assertTrue(published.printed.contains("de kop was 'Tips van de avond:'"), published.printed);
        Files.writeString(
                file,
                Files.readString(file).replaceAll("(?m)^# NAKIJKEN.*\n", "").replaceAll("<!-- NAKIJKEN.*?-->\n", ""));
        assertEquals(0, execute("check", content.toString()).exit);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        var ran = run("import", FORMS.resolve("avond.odt").toString(), "--dry-run");
        assertEquals(0, ran.exit);
        assertTrue(ran.printed.startsWith("---\ntitel: \"Samen een koele straat maken\"\n"), ran.printed);
        assertFalse(Files.exists(content.resolve("verslagen")));
    }

    @Test
    void whatCannotBeIsSaidInOneLineAndNothingIsWritten() throws IOException {
        var text = Files.writeString(root.resolve("los.txt"), "Alleen tekst.");
        var ran = run("import", text.toString());
        assertEquals(1, ran.exit);
        assertTrue(ran.printed.startsWith(text + ": Dit is geen bestand van Word (.docx)"), ran.printed);
        assertEquals(1, ran.printed.lines().count());
        var odt = FORMS.resolve("avond.odt").toString();
        assertEquals(2, run("import", root.resolve("weg.docx").toString()).exit);
        for (var to : List.of("../x.md", "/x.md", "a/../../x.md", "a//b.md", ".git/x.md", "x.txt", "")) {
            assertEquals(2, run("import", odt, "--to", to).exit, to);
        }
        assertFalse(Files.exists(content.resolve("verslagen")));
        assertFalse(Files.exists(root.resolve("x.md")));
    }

    @Test
    void aPageTakesPicturesFromItsOwnFolderOnly() throws IOException {
        var folder = Files.createDirectories(root.resolve("pagina/map"));
        Files.copy(picture(), root.resolve("geheim.png"));
        Files.copy(picture(), folder.resolve("een foto.png"));
        Files.createSymbolicLink(folder.resolve("link.png"), root.resolve("geheim.png"));
        var page = Files.writeString(root.resolve("pagina/x.html"), """
                <h1>Plaatjes</h1><p>Een avond.</p>
                <img src="map/een%20foto.png" alt="mag"><img src="../geheim.png" alt="erboven">
                <img src="map/link.png" alt="gelinkt"><img src="SECRET" alt="vast">
                <img src="https://example.org/x.png" alt="elders"><img src="data:image/png;base64,AAAA" alt="niets">
                """.replace(
                        "SECRET", root.resolve("geheim.png").toString()));
        var ran = run("import", page.toString(), "--to", "verslagen/x.md");
        assertEquals(0, ran.exit, ran.printed);
        var made = Files.readString(content.resolve("verslagen/x.md"));
        assertEquals(5, made.split("hier stond een plaatje dat niet mee kan", -1).length - 1, made);
        assertTrue(made.contains("![mag](x-1.jpg)"), made);
        try (var files = Files.list(content.resolve("verslagen"))) {
            assertEquals(2, files.count());
        }
    }

    /// What is written can be read by whoever clones, also after it was taken away.
    @Test
    void aNameComesInOnlyWhereSomebodyChoseSo() throws IOException {
        var page = Files.writeString(root.resolve("namen.html"), """
                <h1>Avond met Fatima el Amrani</h1><p>Mevrouw Jansen van nummer 12 belde: 06-12345678.</p>
                <h2>Tips</h2><ul><li>Bel met <a href="mailto:jan.de.vries@gmail.com">Jan de Vries</a>.</li></ul>
                """).toString();
        var ran = run("import", page, "--to", "verslagen/x.md");
        assertEquals(0, ran.exit, ran.printed);
        var made = Files.readString(content.resolve("verslagen/x.md"));
        for (var word : List.of("Fatima", "Amrani", "Jansen", "06-", "jan.de", "Vries", "nummer 12")) {
            assertFalse(made.contains(word) || ran.printed.contains(word), word + "\n" + made + ran.printed);
        }
        assertTrue(made.contains("Mevrouw [naam]<!-- NAKIJKEN: wie stond hier?"), made);
        assertTrue(ran.printed.matches("(?s).*verslagen/x\\.md:\\d+: nog nakijken: wie stond hier\\?.*"), ran.printed);
        assertTrue(ran.printed.contains("in de titel stond een naam"), ran.printed);
        var kept = run("import", page, "--to", "verslagen/y.md", "--keep-names");
        assertTrue(Files.readString(content.resolve("verslagen/y.md")).contains("Mevrouw Jansen van nummer 12"));
        assertTrue(kept.printed.contains("hier staan misschien gegevens van een persoon: Jan…"), kept.printed);
    }

    /// As people send them: folders in folders, accents, two of one name, what a Mac and Word put beside them.
    @Test
    void aFolderAndAZipComeInAtOnceWithALineForEach() throws Exception {
        var folder = Files.createDirectories(root.resolve("map/Wijkverslagen één/2024"));
        var page = "<h1>Avond</h1><p>Mevrouw Jansen belde.</p><img src='foto.png' alt='Een boom'>";
        Files.writeString(folder.resolve("a.html"), page);
        Files.copy(picture(), folder.resolve("foto.png"));
        Files.writeString(root.resolve("map/avond \u00fcber.html"), page.replaceAll("<img.*", ""));
        Files.copy(FORMS.resolve("avond.odt"), root.resolve("map/Koele straat.odt"));
        Files.writeString(root.resolve("map/kapot.docx"), "PK\u0003\u0004 en dan niets".repeat(9));
        Files.writeString(root.resolve("map/~$verslag.docx"), "x");
        Files.createDirectories(root.resolve("map/__MACOSX"));
        Files.writeString(root.resolve("map/__MACOSX/._a.html"), "x");
        Files.createSymbolicLink(
                root.resolve("map/elders.html"), FORMS.toAbsolutePath().resolve("avond.html"));
        var zip = root.resolve("alles.zip");
        zip(root.resolve("map"), zip);
        for (var pile : List.of(root.resolve("map"), zip)) {
            var would = run("import", pile.toString(), "--dry-run");
            assertFalse(Files.exists(content.resolve("verslagen")), would.printed);
            var ran = run("import", pile.toString());
            assertEquals(1, ran.exit, ran.printed);
            var year = java.time.Year.now() + "/";
            assertLine(
                    ran,
                    "Koele straat.odt",
                    "verslagen/2025/samen-een-koele-straat-maken.md, 7 punten om na te kijken, 1 plaatje");
            assertLine(
                    ran,
                    "Wijkverslagen één/2024/a.html",
                    "verslagen/" + year + "avond.md, 5 punten om na te kijken, 1 plaatje");
            assertLine(
                    ran,
                    "avond über.html",
                    "verslagen/" + year + "avond-2.md (er is al een tekst met deze titel), 4 punten om na te kijken");
            assertLine(ran, "kapot.docx", "niet overgenomen: Dit");
            assertTrue(ran.printed.contains("Overgenomen: 3. Niet overgenomen: 1."), ran.printed);
            assertFalse(ran.printed.contains("~$") || ran.printed.contains("MACOSX"), ran.printed);
            assertTrue(Files.readString(content.resolve("verslagen/" + year + "avond.md"))
                    .contains("(avond-1.jpg)"));
            var again = run("import", pile.toString());
            assertTrue(again.printed.contains("Overgenomen: 0. Niet overgenomen: 4."), "nothing comes in twice");
            delete(content.resolve("verslagen"));
        }
        assertEquals(2, run("import", zip.toString(), "--to", "verslagen/x.md").exit);
    }

    /// Its names lead nowhere, and what is in it is not unpacked further than a report can be large.
    @Test
    void aZipThatMeansHarmIsReadWithinLimits() throws Exception {
        var zip = root.resolve("kwaad.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), java.nio.charset.Charset.forName("IBM850"))) {
            out.putNextEntry(new ZipEntry("../../weg/\u001b[31mé.html"));
            out.write("<h1>Buiten</h1><p>Tekst.</p><img src='../../../geheim.png'>".getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("bom.docx"));
            out.write(new byte[64 << 20]);
        }
        var ran = run("import", zip.toString());
        assertTrue(ran.printed.contains("../../weg/?[31mé.html"), ran.printed);
        assertLine(ran, "bom.docx", "niet overgenomen: Dit bestand is te groot");
        try (var files = Files.walk(root)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("weg")));
        }
    }

    private static void assertLine(Ran ran, String name, String what) {
        assertTrue(
                ran.printed.lines().anyMatch(line -> line.startsWith(name) && line.contains("  " + what)), ran.printed);
    }

    private static void zip(Path folder, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(folder)) {
            for (var file : files.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static Path picture() throws IOException {
        try (var files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Ran(int exit, String printed) {}

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
