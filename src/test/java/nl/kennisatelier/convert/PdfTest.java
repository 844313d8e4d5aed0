package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/// PDFs as they are printed from Word, as they come from a scanner, and as somebody makes them who means harm.
class PdfTest {

    private static final Importer IMPORTER =
            new Importer(Library.of(Conventions.NONE, List.of()).value(), Words.dutch());

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    /// Words at a height, in points from below.
    private record Put(String words, PDFont font, int size, int height) {}

    private static Put text(String words, int height) {
        return new Put(words, PLAIN, 11, height);
    }

    @Test
    void headingsListsAndWholeWordsAreGuessedAndEachPageIsMarked() throws IOException {
        var read = read(pdf(
                List.of(
                        new Put("Samen de straat koel houden", BOLD, 20, 780),
                        text("17 mei 2024", 750),
                        new Put("Wat we hoorden", PLAIN, 15, 710),
                        text("De bewoners zeiden dat de school-", 690),
                        text("pleinen te heet zijn. In- en uit-", 677),
                        text("stroom van lucht helpt.", 664),
                        text("Wijkraad, bladzijde 1", 30)),
                List.of(
                        new Put("Tips", PLAIN, 15, 780),
                        text("• Begin klein.", 750),
                        text("• Vraag de school.", 725),
                        text("Wijkraad, bladzijde 2", 30)),
                List.of(text("Een laatste alinea op een bladzijde.", 780), text("Wijkraad, bladzijde 3", 30))));
        assertEquals("Samen de straat koel houden", read.title());
        assertTrue(read.remarks().contains("is dit de titel?"), "it is only the largest line");
        assertEquals("2024-05-17", read.labels().date().orElseThrow().toString());
        var mark = "<!-- NAKIJKEN: dit komt uit een pdf; staan koppen, lijsten en alinea’s goed? -->\n\n";
        assertEquals(mark + """
                ## Wat we hoorden

                De bewoners zeiden dat de schoolpleinen te heet zijn. In- en uitstroom van lucht helpt.

                """ + mark + """
                ## Tips

                - Begin klein.
                - Vraag de school.

                """ + mark + "Een laatste alinea op een bladzijde.\n", read.body());
        assertTrue(
                read.remarks()
                        .contains(
                                "boven of onder elke bladzijde stond: Wijkraad, bladzijde 1; hoort daar iets van in de tekst?"),
                read.remarks().toString());
        assertTrue(read.remarks().stream().anyMatch(remark -> remark.startsWith("dit komt uit een pdf")));
    }

    @Test
    void aScanIsRefusedAndAScannedPageIsMarked() throws IOException {
        try (var scan = new PDDocument()) {
            picture(scan);
            refused(Converted.Reason.PDF_SCANNED, bytes(scan));
            put(scan, List.of(text("Een bladzijde die wel te lezen is.", 700)));
            var read = read(bytes(scan));
            assertTrue(read.body().contains("hier zit een bladzijde zonder leesbare tekst"), read.body());
            assertTrue(read.body().contains("Een bladzijde die wel te lezen is."), read.body());
        }
    }

    @Test
    void aPdfThatIsLockedIsToldSo() throws IOException {
        for (var user : List.of("geheim", "")) {
            try (var locked = new PDDocument()) {
                put(locked, List.of(text("Een geheime tekst van een bladzijde.", 700)));
                var may = new AccessPermission();
                may.setCanExtractContent(false);
                locked.protect(new StandardProtectionPolicy("eigenaar", user, may));
                refused(Converted.Reason.PDF_LOCKED, bytes(locked));
            }
        }
    }

    @Test
    void whatIsNoWholePdfIsRefused() throws IOException {
        refused(Converted.Reason.BROKEN, "%PDF-1.7".getBytes(UTF_8));
        var whole = pdf(List.of(text("Een tekst die lang genoeg is om te lezen.", 700)));
        var random = new Random(7);
        for (int i = 0; i < 6; i++) {
            var broken = Arrays.copyOf(whole, 10 + random.nextInt(whole.length - 10));
            for (int j = 0; j < 20; j++)
                broken[8 + random.nextInt(broken.length - 8)] ^= (byte) (1 + random.nextInt(255));
            IMPORTER.read("x", broken, _ -> Optional.empty());
        }
    }

    /// A page of some kilobytes that becomes hundreds of megabytes, and one that goes on drawing letters.
    @Test
    void aBombEndsOnlyTheProcessThatReadsIt() throws IOException {
        try (var bomb = new PDDocument()) {
            var page = new PDPage();
            bomb.addPage(page);
            var stream = new PDStream(bomb);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 700; i++) out.write(spaces);
            }
            page.setContents(stream);
            var bytes = bytes(bomb);
            assertTrue(bytes.length < 2_000_000);
            assertTimeoutPreemptively(
                    Pdf.TIME_MAX.plusSeconds(20),
                    () -> assertInstanceOf(Converted.Unusable.class, IMPORTER.read("x", bytes, _ -> Optional.empty())));
        }
        try (var endless = new PDDocument()) {
            var page = put(endless, List.of(text("x", 700)));
            var stream = new PDStream(endless);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 80_000; i++) {
                    var place = i % 40 * 300 + " " + i / 40 * 20; // Nowhere twice: that is left out.
                    out.write(("BT /F1 11 Tf " + place + " Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n")
                            .getBytes(UTF_8));
                }
            }
            page.setContents(stream);
            var bytes = bytes(endless);
            assertTimeoutPreemptively(Pdf.TIME_MAX.plusSeconds(20), () -> refused(Converted.Reason.LARGE, bytes));
        }
    }

    @Test
    void whatTakesTooLongIsEnded() throws IOException {
        var whole = pdf(List.of(text("Een tekst die lang genoeg is om te lezen.", 700)));
        var refused = assertThrows(Pdf.Refused.class, () -> Pdf.read(whole, new ArrayList<>(), Duration.ofMillis(20)));
        assertEquals(Converted.Reason.LARGE, refused.reason);
    }

    private static Manuscript read(byte[] bytes) {
        return assertInstanceOf(Manuscript.class, IMPORTER.read("x.pdf", bytes, _ -> Optional.empty()));
    }

    private static void refused(Converted.Reason reason, byte[] bytes) {
        assertEquals(new Converted.Unusable(reason), IMPORTER.read("x.pdf", bytes, _ -> Optional.empty()));
    }

    @SafeVarargs
    private static byte[] pdf(List<Put>... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var page : pages) put(document, page);
            return bytes(document);
        }
    }

    private static PDPage put(PDDocument document, List<Put> words) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (var one : words) {
                content.beginText();
                content.setFont(one.font, one.size);
                content.newLineAtOffset(60, one.height);
                content.showText(one.words);
                content.endText();
            }
        }
        return page;
    }

    private static void picture(PDDocument document) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        var image = LosslessFactory.createFromImage(document, new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB));
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 600, 800);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
