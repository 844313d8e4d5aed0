package nl.kennisatelier.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// One text in each form, read back by somebody else than who wrote it.
class HandoutFilesTest {

    private static final String HTML = """
            <h1>Een avond over CO₂</h1>
            <p class="lead">Wat buren leerden &amp; zeiden.</p>
            <h2 id="tips">Tips</h2>
            <ol><li id="tip-a"><p><strong>Betrek <em>bewoners</em>.</strong></p><p>Zij <a href="/wijken/palenstein">weten</a> het.</p>
            <ul><li>een<ol><li>diep</li></ol></li><li>twee</li></ul></li><li><p>Begin klein → nu</p></li></ol>
            <h3>Cijfers</h3>
            <table><thead><tr><th>Wijk</th><th>Aantal</th></tr></thead>
            <tbody><tr><td>Palenstein</td><td>12</td></tr><tr><td>A | B</td></tr></tbody></table>
            <blockquote><p>Citaat van iemand.</p></blockquote>
            <pre><code>twee  blanks
            en een regel</code></pre>
            <p>Een noot<sup><a href="#noot-1" id="noot-1-hier">1</a></sup> en een <a href="#weg">plek</a>.
            <img src="content:x.png" alt="een foto"> <code>x*y</code><br>nieuw <script>niet()</script></p>
            <ol start="5"><li id="noot-1">De noot.</li></ol>
            <p lang="en">An English line.</p>
            """;

    private static final Handout HANDOUT = handout(HTML);

    private static Handout handout(String html) {
        return new Handout(
                "Een avond",
                "Wat buren leerden.",
                "nl",
                "Kennisatelier",
                "https://kennis.example.nl/verslagen/avond",
                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                html);
    }

    /// All words, in order, without blanks around them.
    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> wordsOfThePage() {
        var page = Jsoup.parse(HTML.replace("<img src=\"content:x.png\" alt=\"een foto\">", "[beeld: een foto]"));
        page.select("script").remove();
        page.select("p, li, td, th, h1, h2, h3, br, pre").before(" ").after(" ");
        return words(page.wholeText());
    }

    @Test
    void aFileForWordHasEveryWordInOurStyles() throws Exception {
        var files = unpacked(WordFile.of(HANDOUT));
        var document = xml(files.get("word/document.xml"));
        var paragraphs = new ArrayList<String>();
        var words = new StringBuilder();
        for (var paragraph : elements(document, "w:p")) {
            var style = elements(paragraph, "w:pStyle");
            var text = new StringBuilder();
            elements(paragraph, "*")
                    .forEach(part -> text.append(
                            switch (part.getTagName()) {
                                case "w:t" -> part.getTextContent();
                                case "w:br" -> "\n";
                                default -> "";
                            }));
            paragraphs.add((style.isEmpty() ? "" : style.getFirst().getAttribute("w:val") + ": ") + text);
            words.append(' ').append(text);
        }
        assertEquals(wordsOfThePage(), words(words.toString()));
        assertEquals(
                List.of(
                        "Heading1: Een avond over CO₂",
                        "Wat buren leerden & zeiden.",
                        "Heading2: Tips",
                        "ListParagraph: Betrek bewoners.",
                        "ListParagraph: Zij weten het.",
                        "ListParagraph: een",
                        "ListParagraph: diep",
                        "ListParagraph: twee",
                        "ListParagraph: Begin klein → nu",
                        "Heading3: Cijfers",
                        "Wijk",
                        "Aantal",
                        "Palenstein",
                        "12",
                        "A | B",
                        "",
                        "Quote: Citaat van iemand.",
                        "Code: twee  blanks\nen een regel",
                        "Een noot1 en een plek. [beeld: een foto] x*y\nnieuw",
                        "ListParagraph: De noot.",
                        "An English line."),
                paragraphs);
        assertEquals(1, elements(document, "w:tblHeader").size());
        assertEquals("en", elements(document, "w:lang").getFirst().getAttribute("w:val"));
        var links = elements(xml(files.get("word/_rels/document.xml.rels")), "Relationship").stream()
                .filter(link -> link.getAttribute("TargetMode").equals("External"))
                .map(link -> link.getAttribute("Target"))
                .toList();
        assertEquals(
                List.of("https://kennis.example.nl/wijken/palenstein", "https://kennis.example.nl/verslagen/avond#weg"),
                links);
        assertEquals(
                List.of("nl-NL"),
                elements(xml(files.get("word/styles.xml")), "w:lang").stream()
                        .map(language -> language.getAttribute("w:val"))
                        .toList());
        assertTrue(files.keySet().stream().noneMatch(name -> name.matches(".*(vbaProject|media/).*")));
    }

    @Test
    void everyListInWordCountsForItself() throws Exception {
        var files = unpacked(
                WordFile.of(handout("<ol><li>a<li>b</ol><p>x</p><ol><li>c</ol><ol start=7><li>d</ol><ul><li>e")));
        var lists = elements(xml(files.get("word/numbering.xml")), "w:num").stream()
                .map(list -> elements(list, "w:startOverride"))
                .map(starts -> starts.isEmpty() ? "dots" : starts.getFirst().getAttribute("w:val"))
                .toList();
        assertEquals(List.of("1", "1", "7", "dots"), lists);
    }

    @Test
    void aPdfSaysWhatEachPieceOfItIs() throws Exception {
        try (var pdf = Loader.loadPDF(PdfFile.of(HANDOUT))) {
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("nl-NL", catalog.getLanguage());
            assertEquals("Een avond", pdf.getDocumentInformation().getTitle());
            assertEquals(
                    "2026-01-02T03:04:05Z",
                    pdf.getDocumentInformation().getCreationDate().toInstant().toString());
            assertEquals(
                    "Een avond over CO₂",
                    catalog.getDocumentOutline().getFirstChild().getTitle());
            var kinds = new ArrayList<String>();
            structure(catalog.getStructureTreeRoot(), kinds);
            for (var kind : List.of("H1", "H2", "H3", "L", "LI", "Table", "TH", "TD", "Link", "P")) {
                assertTrue(kinds.contains(kind), kind + " in " + kinds);
            }
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertTrue(pdf.getPage(0).getResources().getFont(font).isEmbedded(), font.getName());
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true); // Piece by piece it is drawn in another order than it is read.
            var read = stripper.getText(pdf);
            assertTrue(
                    words(read).containsAll(List.of("CO₂", "bewoners.", "→", "Palenstein", "blanks", "English")), read);
        }
    }

    @Test
    void aPdfHasGreekAndCyrillicAndSaysWhichLettersItLacks() throws Exception {
        var told = "niet alle letters";
        var known = read(handout("<p>Čeština, Türkçe, Ελληνικά, Україна ґ, Москва, ქართული</p>"));
        for (var word : List.of("Čeština", "Türkçe", "Ελληνικά", "Україна", "ґ", "Москва", "ქართული"))
            assertTrue(known.contains(word), known);
        assertFalse(known.contains(told), known);
        var arabic = read(handout("<p>مرحبا</p>"));
        assertTrue(arabic.contains(told) && arabic.contains("https://kennis.example.nl/verslagen/avond"), arabic);
    }

    private static String read(Handout handout) throws Exception {
        try (var pdf = Loader.loadPDF(PdfFile.of(handout))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void structure(PDStructureNode node, List<String> kinds) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                structure(element, kinds);
            } else if (kid instanceof COSDictionary) {
                kinds.add("");
            }
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() throws Exception {
        assertArrayEquals(WordFile.of(HANDOUT), WordFile.of(HANDOUT));
        assertArrayEquals(PdfFile.of(HANDOUT), PdfFile.of(HANDOUT));
    }

    @Test
    void nobodyPrintsThatMuch() {
        var page = "<h2 style=\"page-break-before: always\">Kop</h2>";
        assertThrows(PdfFile.TooLong.class, () -> PdfFile.of(handout(page.repeat(PdfFile.PAGES_MAX + 1))));
    }

    @Test
    void whatNobodyWouldWriteIsAFileToo() throws Exception {
        var odd = List.of(
                "",
                "los",
                "<li>los<td>cel",
                "<table></table>",
                "<table><tr></table>",
                "<ol><ol><ol><li></ol>",
                "<a href='java" + "script:x()'>a</a><a>b</a><a href=''>c</a>",
                "\u0001\uD83D <p>\uFFFF",
                "<ul><li><table><tr><td>x</table></ul>",
                "<p>" + "<em>".repeat(500) + "diep",
                "<blockquote>".repeat(60) + "diep");
        for (var html : odd) {
            for (var file : List.of(WordFile.of(handout(html))))
                xml(unpacked(file).get("word/document.xml"));
            PdfFile.of(handout(html));
            MarkdownFile.of(handout(html));
        }
    }

    @Test
    void markdownSaysTheSame() {
        assertEquals("""
                Wat buren leerden & zeiden.

                ## Tips

                1. **Betrek *bewoners*.**

                   Zij [weten](https://kennis.example.nl/wijken/palenstein) het.

                   - een

                     1. diep
                   - twee
                2. Begin klein → nu

                ### Cijfers

                | Wijk | Aantal |
                |---|---|
                | Palenstein | 12 |
                | A \\| B |

                > Citaat van iemand.

                ```
                twee  blanks
                en een regel
                ```

                Een noot[1](#noot-1) en een [plek](https://kennis.example.nl/verslagen/avond#weg). \\[beeld: een foto\\] `x*y`\\
                nieuw

                5. De noot.

                An English line.
                """, MarkdownFile.of(HANDOUT));
    }

    @Test
    void aPictureIsALineThatLeadsToIt() {
        assertEquals(
                "[\\[beeld: een wadi\\]](https://kennis.example.nl/bestanden/a.png)\n",
                MarkdownFile.of(handout("<img src=/bestanden/a.png alt='een wadi'>")));
        assertEquals(
                "[\\[beeld\\]](https://x.nl/)\n",
                MarkdownFile.of(handout("<a href=https://x.nl/><img src=/a.png></a>")));
    }

    @Test
    void aLetterIsNoSignOfMarkdown() {
        assertEquals("\\# geen kop\n", MarkdownFile.of(handout("<p># geen kop")));
        assertEquals("1\\. geen lijst\n", MarkdownFile.of(handout("<p>1. geen lijst")));
        assertEquals(
                "\\*niet\\* \\[zo\\] \\`a\\` \\<b> a\\_b\n", MarkdownFile.of(handout("<p>*niet* [zo] `a` &lt;b> a_b")));
        assertEquals("> a\n>\n> b\n", MarkdownFile.of(handout("<blockquote><p>a<p>b</blockquote>")));
        assertEquals("[a](<https://x.nl/(b)>)\n", MarkdownFile.of(handout("<a href='https://x.nl/(b)'>a</a>")));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        for (var file : files.entrySet())
            assertTrue(new String(file.getValue(), UTF_8).startsWith("<?xml"), file.getKey());
        return files;
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
