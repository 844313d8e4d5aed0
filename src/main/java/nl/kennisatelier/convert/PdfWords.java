package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The words of a PDF as HTML, from its input to its output: a program of its own, that [Pdf] starts and ends. A PDF
/// says where each letter stands and nothing of what it is, so headings are guessed by their size, and each page
/// begins with a doubt.
final class PdfWords extends PDFTextStripper {

    /// Exit codes.
    static final int LOCKED = 10;

    static final int BROKEN = 11;

    /// More than anybody takes over as a report.
    private static final int PAGES_MAX = 300;

    /// A heading is so much larger than the text.
    private static final float LARGER = 1.15f;

    private static final int HEADING_LENGTH_MAX = 120;

    /// On so many pages, and on most of them, a line above or below is no part of the text.
    private static final int REPEATED_MIN = 3;

    /// Begins a paragraph; a letter of no language.
    private static final String PARAGRAPH = "\uE0F2";

    private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{L})-\n(?!en |of )(?=\\p{Ll})");

    private record Row(String text, float size, boolean isBold) {}

    private final List<List<Row>> pages = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float size;
    private boolean isBold;

    private PdfWords() {
        setParagraphStart(PARAGRAPH);
    }

    public static void main(String[] none) throws IOException {
        try (var document = Loader.loadPDF(System.in.readAllBytes())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) System.exit(LOCKED);
            var html = new PdfWords().html(document);
            System.out.write(html.outerHtml().getBytes(UTF_8));
            System.out.flush();
        } catch (InvalidPasswordException locked) {
            System.exit(LOCKED);
        } catch (IOException | UncheckedIOException broken) {
            System.exit(BROKEN);
        }
    }

    private Document html(PDDocument document) throws IOException {
        int last = Math.min(document.getNumberOfPages(), PAGES_MAX);
        for (int page = 1; page <= last; page++) {
            setStartPage(page);
            setEndPage(page);
            pages.add(new ArrayList<>());
            getText(document);
            endLine();
        }
        var html = Document.createShell("");
        html.outputSettings().prettyPrint(false);
        var repeated = repeated();
        if (!repeated.isEmpty()) {
            html.head()
                    .appendElement("meta")
                    .attr("name", "margins")
                    .attr("content", String.join(" / ", repeated.values()));
        }
        float usual = usual();
        for (var rows : pages) {
            var said = rows.stream()
                    .filter(row -> !repeated.containsKey(shape(row)))
                    .toList();
            html.body().appendChild((said.isEmpty() ? Flat.SCAN : Flat.PDF).element());
            write(said, usual, html.body());
        }
        return html;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (var position : positions) size = Math.max(size, position.getFontSizeInPt());
        isBold = isBold
                || positions.stream()
                        .allMatch(one -> one.getFont().getName() != null
                                && one.getFont().getName().toLowerCase().contains("bold"));
        line.append(text);
    }

    @Override
    protected void writeParagraphStart() throws IOException {
        super.writeParagraphStart();
        endLine();
        line.append(PARAGRAPH);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        var text = line.toString().strip();
        if (!text.replace(PARAGRAPH, "").isBlank()) pages.getLast().add(new Row(text, size, isBold));
        line.setLength(0);
        size = 0;
        isBold = false;
    }

    /// Lines at the edge of a page that come back, whatever number is in them; each as it stood first.
    private Map<String, String> repeated() {
        var times = new HashMap<String, Integer>();
        var first = new HashMap<String, String>();
        for (var rows : pages) {
            edges(rows).stream().map(PdfWords::shape).distinct().forEach(shape -> times.merge(shape, 1, Integer::sum));
            for (var row : edges(rows)) first.putIfAbsent(shape(row), row.text.replace(PARAGRAPH, ""));
        }
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= REPEATED_MIN && entry.getValue() * 2 > pages.size())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> first.get(entry.getKey())));
    }

    private static List<Row> edges(List<Row> rows) {
        if (rows.size() < 3) return rows;
        return List.of(rows.getFirst(), rows.get(rows.size() - 2), rows.getLast());
    }

    private static String shape(Row row) {
        return row.text.replace(PARAGRAPH, "").replaceAll("\\d+", "0").strip();
    }

    /// The size that most letters have.
    private float usual() {
        return pages.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Row::size, Collectors.summingInt(row -> row.text.length())))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private static void write(List<Row> rows, float usual, Element body) {
        var paragraph = new StringBuilder();
        var isBold = false;
        for (var row : rows) {
            var text = row.text.replace(PARAGRAPH, "");
            boolean isHeading = row.size > usual * LARGER && text.length() <= HEADING_LENGTH_MAX;
            boolean begins = row.text.startsWith(PARAGRAPH) || row.isBold != isBold || isHeading;
            if (begins) close(paragraph, isBold, body);
            isBold = row.isBold;
            if (isHeading) body.appendElement("h2").text(text);
            else paragraph.append(paragraph.isEmpty() ? "" : "\n").append(text);
        }
        close(paragraph, isBold, body);
    }

    private static void close(StringBuilder paragraph, boolean isBold, Element body) {
        if (paragraph.isEmpty()) return;
        var text = BROKEN_WORD.matcher(paragraph).replaceAll("").replace('\n', ' ');
        var p = body.appendElement("p");
        (isBold ? p.appendElement("strong") : p).text(text);
        paragraph.setLength(0);
    }
}
