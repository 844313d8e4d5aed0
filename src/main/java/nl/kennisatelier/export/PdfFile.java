package nl.kennisatelier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// A text as a PDF that says of each piece what it is (PDF/UA): headings, lists, tables with their heads, links with
/// where they lead; with its title and its language, and its letters in it.
///
/// Slow and hungry beside all else that the site does: some tenths of a second. Who calls it sees to it that few do so
/// at the same time.
public final class PdfFile {

    public static final String TYPE = "application/pdf";

    public static final int PAGES_MAX = 200;

    private static final String FONTS = "/export/fonts/";
    private static final String LETTERS = "Atkinson";
    private static final String MORE_LETTERS = "Meer letters";
    private static final String UNKNOWN_LETTER = "\uFFFD";
    private static final ShippedLetters KNOWN =
            new ShippedLetters(List.of(FONTS + "atkinson-next-regular.ttf", FONTS + "dejavu-part.ttf"));
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /// Of what becomes no file, since nobody prints so much.
    public static final class TooLong extends Exception {
        private static final long serialVersionUID = 1;

        TooLong(int pages) {
            super(pages + " pages");
        }
    }

    private PdfFile() {}

    /// The same text gives the same bytes.
    ///
    /// @throws TooLong beyond [#PAGES_MAX] pages
    public static byte[] of(Handout handout) throws TooLong {
        XRLog.setLoggingEnabled(false); // It tells of each font that it tries.
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer(handout.site());
        builder.useReplacementText(UNKNOWN_LETTER);
        builder.useUriResolver((_, _) -> null); // Nothing is fetched, whatever a text names.
        builder.withW3cDocument(new W3CDom().fromJsoup(document(handout)), "");
        fonts(builder);
        try (var renderer = builder.buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            if (pdf.getNumberOfPages() > PAGES_MAX) throw new TooLong(pdf.getNumberOfPages());
            return bytes(pdf, handout);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    private static byte[] bytes(PDDocument pdf, Handout handout) throws IOException {
        var moment = handout.moment().map(when -> {
            var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            calendar.setTimeInMillis(when.toEpochMilli());
            return (Calendar) calendar;
        });
        pdf.getDocumentInformation().setCreationDate(moment.orElse(null));
        pdf.getDocumentInformation().setModificationDate(moment.orElse(null));
        pdf.setDocumentId((long) handout.html().hashCode());
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "atkinson-next-regular.ttf", LETTERS, NORMAL, FontStyle.NORMAL);
        font(builder, "atkinson-next-bold.ttf", LETTERS, BOLD, FontStyle.NORMAL);
        font(builder, "atkinson-next-italic.ttf", LETTERS, NORMAL, FontStyle.ITALIC);
        font(builder, "atkinson-next-bold-italic.ttf", LETTERS, BOLD, FontStyle.ITALIC);
        font(builder, "dejavu-part.ttf", MORE_LETTERS, NORMAL, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> Shipped.open(FONTS + file), family, weight, style, true);
    }

    private static Document document(Handout handout) {
        var document = Document.createShell("");
        document.selectFirst("html").attr("lang", handout.locale()).attr("xml:lang", handout.locale());
        document.title(handout.title());
        var head = document.head();
        meta(head, "author", handout.site());
        meta(head, "subject", handout.summary());
        meta(head, "description", handout.summary().isBlank() ? handout.title() : handout.summary());
        head.appendElement("style").text(new String(Shipped.bytes("/export/handout.css"), UTF_8));
        var body = HandoutBody.of(handout);
        if (!KNOWN.hasAll(body.wholeText())) body.append(lacks(handout));
        document.body().replaceWith(body);
        heard(document);
        return document;
    }

    /// Where letters stand that these fonts have not, the page has them.
    private static String lacks(Handout handout) {
        var words = HandoutBody.words(handout);
        var address = Entities.escape(handout.address());
        return "<p>" + words.get("export.letters") + " <a href=\"" + address + "\">" + address + "</a></p>";
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", Xml.clean(content));
    }

    /// What who hears the text is told besides: where a link leads, what a cell is head of, and to which headings one
    /// can jump.
    private static void heard(Document document) {
        for (var link : document.select("a[href]")) {
            if (link.attr("title").isBlank())
                link.attr("title", link.text().isBlank() ? link.attr("href") : link.text());
        }
        document.select("thead th").attr("scope", "col");
        document.select("tbody th").attr("scope", "row");
        var marks = document.head().appendElement("bookmarks");
        int number = 0;
        for (var heading : document.select("h1, h2")) {
            if (!heading.hasAttr("id")) heading.attr("id", "kop-" + number++);
            marks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }
}
