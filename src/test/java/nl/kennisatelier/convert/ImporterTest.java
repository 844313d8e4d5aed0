package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final Path FORMS = Path.of("src/test/resources/import");
    private static final Importer IMPORTER =
            new Importer(Library.of(Conventions.NONE, List.of()).value(), Words.dutch());

    @TempDir
    private Path folder;

    @Test
    void headingsListsTablesAndLooksBecomeMarkdown() {
        check("<h1>Titel</h1><h2>Kop</h2><p>Een <b>vet</b> en <i>schuin</i> <b>w</b><b>oord</b>.</p>", """
                ## Kop

                Een **vet** en *schuin* **woord**.
                """);
        check("<h1>Titel</h1><p>A<br>B</p><ol><li>een<ul><li>diep</li></ul></li><li>twee</li></ol>", """
                A

                B

                1. een
                   - diep
                2. twee
                """);
        check("<h1>Titel</h1><table><tr><th>a<td>b|c</tr><tr><td>d</tr></table>", """
                | a | b\\|c |
                | --- | --- |
                | d |  |
                """);
        check("<h1>Titel</h1><table><tr><td><p>Alleen</p><p>plaatsing</p></td></tr></table>", """
                <!-- NAKIJKEN: hier stond een tabel om de tekst te plaatsen; staat alles goed onder elkaar? -->

                Alleen

                plaatsing
                """);
    }

    @Test
    void whatPeopleTypeIsReadAsTheyMeantIt() {
        check("<h1>Titel</h1><p>Tekst.</p><p><b>Tips:</b></p><p>- een</p><p>•\u00A0twee</p>", """
                Tekst.

                ## Tips

                - een
                - twee
                """);
        check(
                "<h1>Titel</h1><p>Tekst.</p><h2>Vragen</h2><p>Inleiding.</p><ul><li>1: een?</li><li>2: twee?</li></ul>",
                """
                Tekst.

                ## Vragen

                Inleiding.

                1. een?
                2. twee?
                """);
        check("<h1>Titel</h1><p>Tekst.</p><h2>Vragen</h2><p>Wie?</p><p>Wat?</p>", """
                Tekst.

                ## Vragen

                1. Wie?
                2. Wat?
                """);
        check("<h1>Titel</h1><p>Tekst.</p><p>https://wijk.nl/a_b</p><p><a href='https://x.nl'>X</a></p>", """
                Tekst.

                ## Inspiratie

                - <https://wijk.nl/a_b>
                - [X](<https://x.nl>)
                """);
        check("<h1>Titel</h1><p>Tekst.</p><h2>Tips</h2><p>Geen lijst.</p>", """
                Tekst.

                ## Tips

                Geen lijst.

                <!-- NAKIJKEN: onder dit kopje staat geen lijst; zet elk punt op een eigen regel met een streepje -->
                """);
    }

    @Test
    void textMeansItselfInMarkdownToo() {
        check(
                "<h1>Titel</h1><p># kop</p><p>1) geen &lt;script&gt; *ster* _lijn_ [x](y) `c` &amp;amp; \\</p><p>=====</p>",
                """
                \\# kop

                1\\) geen \\<script\\> \\*ster\\* \\_lijn\\_ \\[x\\](y) \\`c\\` \\&amp; \\\\

                \\=====
                """);
    }

    @Test
    void nothingThatRunsComesThrough() {
        check(
                "<h1 onclick='x()'>Titel</h1><script>alert(1)</script><style>p{}</style><p onmouseover='x()'>Tekst"
                        + "<img src=x onerror=alert(1)><iframe src='https://x.nl'>i</iframe><svg><script>s</script></svg>"
                        + "<a href='javascript:alert(1)'>klik</a> <a href='data:text/html,x'>d</a><!-- <b>c</b> --></p>"
                        + "<a href='https://x.nl/>)\n<script>'>kapot</a><template><p>t</p></template>",
                """
                Tekst

                <!-- NAKIJKEN: hier stond een plaatje dat niet mee kan; bewaar het als png of jpg van hooguit 20 MB -->

                klik d

                kapot
                """);
    }

    @Test
    void aRemarkCannotEndItsComment() {
        var body = body(
                "<h1>Titel</h1><p>x</p><h2>Tips --> <script>alert(1)</script>&lt;b&gt;--></h2><ul><li>y</li></ul>");
        assertEquals(1, body.split("-->", -1).length - 1, body);
        assertFalse(body.contains("<b>"), body);
    }

    @Test
    void dayPlacesAndNumbersAreReadFromTheWords() {
        var report = read("<h1>Titel</h1><p>Op 3 maart 2021 en 4-5-2022 kwamen er 12 betrokken bewoners.</p>");
        assertEquals("2021-03-03", report.labels().date().orElseThrow().toString());
        assertEquals(12, report.participants());
        assertTrue(report.remarks().contains("de datum komt uit de tekst; klopt hij?"));
        assertEquals(
                Optional.empty(),
                read("<h1>Titel</h1><p>Op 31 april 2021.</p>").labels().date());
    }

    @Test
    void theTitleIsFoundWhereverItStands() {
        var text = "<p>Een zin die al bij de tekst hoort.</p>";
        for (var above : List.of(
                "<h1>De titel</h1>",
                "<p><b>Verslag bewonersavond</b></p><p>6 maart 2025</p><p><b>De</b></p><p><b>titel</b></p>",
                "<p>6-3-2025</p><p>De titel</p>",
                "<h2>Terugkoppeling</h2><h1>De titel</h1>",
                "<title>De titel</title>")) {
            assertEquals("De titel", read(above + text).title(), above);
            assertEquals(
                    "Een zin die al bij de tekst hoort.\n", read(above + text).body(), above);
        }
        assertEquals(
                "Verslag bewonersavond",
                read("<p><b>Verslag bewonersavond</b></p>" + text).title());
        assertEquals("los", read(text).title(), "the name of the file");
        assertFalse(read("<h1>De titel</h1>" + text).remarks().contains("is dit de titel?"));
        assertTrue(read("<p><b>De titel</b></p>" + text).remarks().contains("is dit de titel?"));
    }

    @Test
    void aFileThatIsNoDocumentIsRefused() throws IOException {
        refused(Converted.Reason.EMPTY, new byte[0]);
        refused(Converted.Reason.KIND, "Alleen tekst".getBytes(UTF_8));
        refused(Converted.Reason.KIND, zip(Map.of("los.txt", "x".getBytes(UTF_8))));
        refused(Converted.Reason.BROKEN, "%PDF-1.7".getBytes(UTF_8));
        refused(Converted.Reason.LOCKED, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused(Converted.Reason.LARGE, new byte[Importer.SIZE_MAX + 1]);
        refused(Converted.Reason.EMPTY, "<html><body> <p> </p></body></html>".getBytes(UTF_8));
        var locked = unzip("avond.odt");
        locked.put("META-INF/manifest.xml", "<manifest:encryption-data/>".getBytes(UTF_8));
        locked.put("content.xml", new byte[] {1, 2, 3, 4});
        refused(Converted.Reason.LOCKED, zip(locked));
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        var bomb = changed("avond.docx", "word/document.xml", "<a>" + " ".repeat(17 * 1024 * 1024) + "</a>");
        assertTrue(bomb.length < 100_000);
        refused(Converted.Reason.LARGE, bomb);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 3_000; i++) many.put("word/media/" + i, new byte[0]);
        refused(Converted.Reason.LARGE, zip(many));
        var wide = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 8; i++) wide.put("word/media/" + i, new byte[15 * 1024 * 1024]);
        refused(Converted.Reason.LARGE, zip(wide));
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws IOException {
        var secret = Files.writeString(folder.resolve("geheim.txt"), "GEHEIM");
        var xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        for (var place : List.of("word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml")) {
            refused(Converted.Reason.BROKEN, changed("avond.docx", place, xxe));
        }
        refused(Converted.Reason.BROKEN, changed("avond.odt", "content.xml", xxe));
        for (var hidden :
                List.of(xxe.getBytes(UTF_16), ("<?xml version='1.0' encoding='UTF-7'?>" + xxe).getBytes(UTF_8))) {
            refused(Converted.Reason.BROKEN, changed("avond.docx", "word/document.xml", hidden));
        }
    }

    @Test
    void aPictureElsewhereIsNotFetched() throws IOException {
        var secret = Files.copy(picture(), folder.resolve("geheim.png"));
        var relations = new String(unzip("avond.docx").get("word/_rels/document.xml.rels"), UTF_8);
        var elsewhere = relations.replaceFirst(
                "Target=\"media/[^\"]+\"", "Target=\"" + secret.toUri() + "\" TargetMode=\"External\"");
        assertFalse(elsewhere.equals(relations));
        for (var target : List.of(elsewhere, elsewhere.replace(" TargetMode=\"External\"", ""))) {
            var read = IMPORTER.read(
                    "x", changed("avond.docx", "word/_rels/document.xml.rels", target), _ -> Optional.empty());
            var report = assertInstanceOf(Manuscript.class, read);
            assertEquals(List.of(), report.pictures());
            assertTrue(report.body().contains("hier stond een plaatje dat niet mee kan"), report.body());
        }
    }

    @Test
    void deepAndWideFilesAreRefusedInTime() throws IOException {
        var deep = "<p>x" + "<div>".repeat(200_000);
        var spans = "<p>" + "<span>".repeat(100_000) + "x";
        for (var html : List.of(deep, spans, "<p>" + "<b></b>".repeat(250_000))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> refused(Converted.Reason.LARGE, html.getBytes(UTF_8)));
        }
        var content = "<office:text>" + "<text:span>".repeat(50_000) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var read = IMPORTER.read("x", changed("avond.odt", "content.xml", content), _ -> Optional.empty());
            assertInstanceOf(Converted.Unusable.class, read);
        });
    }

    /// Each would take as long as the square of what there is.
    @Test
    void manyMarksAndManyNotesAreReadInTime() throws IOException {
        var hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>".repeat(60_000);
        var word = changed("avond.docx", "word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>Titel</w:t></w:r></w:p><w:p><w:r><w:t>Tekst.</w:t></w:r></w:p>%s</w:body></w:document>
                """.formatted(hidden));
        var struck = "<h1>T</h1>" + "<p><s>x</s></p>".repeat(40_000);
        var notes = "<h1>T</h1>" + "<p><a href='#n'>1</a></p>".repeat(40_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var read = assertInstanceOf(Manuscript.class, IMPORTER.read("x", word, _ -> Optional.empty()));
            assertTrue(read.remarks().contains("er is meer na te kijken dan de 200 plekken die we aangaven"));
            assertEquals(200, read(struck).body().split("doorgestreept", -1).length - 1);
            read(notes);
        });
    }

    /// Whatever the damage, there is an answer, and it comes from a value.
    @Test
    void aBrokenFileIsRefusedOrReadAndNeverThrows() throws IOException {
        var random = new Random(7);
        for (var form : List.of("avond.docx", "avond.odt", "avond.html")) {
            var whole = Files.readAllBytes(FORMS.resolve(form));
            for (int i = 0; i < 60; i++) {
                var broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                for (int j = 0; j < 5; j++) broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
                IMPORTER.read(form, broken, _ -> Optional.empty());
            }
            for (var name : form.endsWith("html")
                    ? List.<String>of()
                    : List.copyOf(unzip(form).keySet())) {
                var part = unzip(form).get(name);
                for (int i = 0; i < 3; i++) {
                    var broken = Arrays.copyOf(part, random.nextInt(part.length + 1));
                    if (broken.length > 0) broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
                    IMPORTER.read(form, changed(form, name, broken), _ -> Optional.empty());
                }
            }
        }
    }

    @Test
    void aNumberOfPeopleStandsInOneLineAndIsNoYear() {
        assertEquals(
                0,
                read("<h1>Titel</h1><p>Op 21 juni 2021</p><p>Veertig mensen</p>")
                        .participants());
        assertEquals(
                0,
                read("<h1>Titel</h1><p>Op 21 juni 2021 kwamen bewoners samen.</p>")
                        .participants());
        assertEquals(
                40,
                read("<h1>Titel</h1><p>Op 21 juni 2021 kwamen 40 bewoners samen.</p>")
                        .participants());
    }

    @Test
    void aLineWithMoreThanTheDayStaysInTheText() {
        check("<h1>Titel</h1><p>Datum: 12 mei 2021, in het buurthuis</p><p>Tekst.</p>", """
                Datum: 12 mei 2021, in het buurthuis

                Tekst.
                """);
    }

    /// As the template of a municipality has them, and with notes.
    @Test
    void stylesFollowWhatTheyAreBasedOn() throws IOException {
        var files = unzip("avond.docx");
        files.put("word/styles.xml", """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                %s</w:styles>
                """.formatted(style("Kop2", "heading 2", "")
                        + style("GK", "Gemeente 'kop'", "Kop2")
                        + style("GK2", "Kop in kleur", "GK")
                        + style("Q", "Quote", "")
                        + style("GQ", "Uitspraak", "Q")
                        + style("Ring", "Ring", "Ring"))
                .getBytes(UTF_8));
        files.put("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                %s</w:body></w:document>
                """.formatted(styled("GK", "Een kop")
                        + styled("Ring", "Tekst.")
                        + styled("GK2", "Tips")
                        + styled("GQ", "Ik doe mee."))
                .getBytes(UTF_8));
        var read = assertInstanceOf(Manuscript.class, IMPORTER.read("x", zip(files), _ -> Optional.empty()));
        assertEquals("Een kop", read.title());
        assertTrue(read.body().startsWith("Tekst.\n\n## Tips\n\n> Ik doe mee.\n"), read.body());
    }

    @Test
    void notesOfWordStayNotes() throws IOException {
        var files = unzip("avond.docx");
        var note = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:footnote w:id='2'><w:p><w:r><w:t>Bron: onderzoek 2020.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        files.put("word/footnotes.xml", note.getBytes(UTF_8));
        files.put("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                %s</w:body></w:document>
                """.formatted(styled("x", "Titel")
                        + styled("x", "Eerst.")
                        + styled("x", "Dan.</w:t></w:r>" + "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>"))
                .getBytes(UTF_8));
        var links = new String(files.get("word/_rels/document.xml.rels"), UTF_8);
        files.put(
                "word/_rels/document.xml.rels",
                links.replace(
                                "</Relationships>",
                                "<Relationship Id='n' "
                                        + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes' "
                                        + "Target='footnotes.xml'/></Relationships>")
                        .getBytes(UTF_8));
        var read = assertInstanceOf(Manuscript.class, IMPORTER.read("x", zip(files), _ -> Optional.empty()));
        assertEquals("Eerst.\n\nDan.[^1]\n\n[^1]: Bron: onderzoek 2020.\n", read.body());
    }

    private static String style(String id, String name, String basedOn) {
        return "<w:style w:type='paragraph' w:styleId='%s'><w:name w:val=\"%s\"/>%s</w:style>"
                .formatted(id, name, basedOn.isEmpty() ? "" : "<w:basedOn w:val='" + basedOn + "'/>");
    }

    private static String styled(String id, String words) {
        return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(id, words);
    }

    private static void check(String html, String markdown) {
        assertEquals(markdown, body(html));
    }

    private static String body(String html) {
        return read(html).body();
    }

    private static Manuscript read(String html) {
        return assertInstanceOf(
                Manuscript.class, IMPORTER.read("los.html", html.getBytes(UTF_8), _ -> Optional.empty()));
    }

    private static void refused(Converted.Reason reason, byte[] bytes) {
        assertEquals(new Converted.Unusable(reason), IMPORTER.read("x", bytes, _ -> Optional.empty()));
    }

    private static Path picture() throws IOException {
        try (var files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] changed(String form, String name, String content) throws IOException {
        return changed(form, name, content.getBytes(UTF_8));
    }

    private static byte[] changed(String form, String name, byte[] content) throws IOException {
        var files = unzip(form);
        files.put(name, content);
        return zip(files);
    }

    private static Map<String, byte[]> unzip(String form) throws IOException {
        return new LinkedHashMap<>(
                Pack.open(Files.readAllBytes(FORMS.resolve(form))).files());
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
