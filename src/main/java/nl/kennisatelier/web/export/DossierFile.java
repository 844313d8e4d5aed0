package nl.kennisatelier.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kennisatelier.export.Handout;
import nl.kennisatelier.export.MarkdownFile;
import nl.kennisatelier.export.Parcel;
import nl.kennisatelier.export.PdfFile;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A [Dossier] in one file: each text as Markdown, at the place that it has in the content, so that what leads from one
/// to another still does; the pictures and PDFs that they name; all of it as one PDF; and a list of what is in it.
final class DossierFile {

    static final String TYPE = "application/zip";

    /// Where the texts stand, with the pictures and PDFs that they name.
    private static final String TEXTS = "teksten/";

    /// In bytes, of the pictures and PDFs together.
    private static final int ATTACHED_MAX = 16 << 20;

    /// In characters of HTML: what becomes some fifty pages in a few seconds.
    private static final int PDF_MAX = 200_000;

    private final PageRequest visit;
    private final Dossier dossier;
    private final Texts texts;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private DossierFile(PageRequest visit, Dossier dossier, Texts texts) {
        this.visit = visit;
        this.dossier = dossier;
        this.texts = texts;
    }

    /// The same dossier of the same texts gives the same bytes.
    static byte[] of(PageRequest visit, Dossier dossier, Texts texts) throws PdfFile.TooLong {
        return new DossierFile(visit, dossier, texts).bytes();
    }

    private byte[] bytes() throws PdfFile.TooLong {
        if (dossier.left() > 0) note("dossier.left", dossier.left());
        dossier.texts().forEach(text -> files.put(path(text), texts.markdown(visit, text)));
        attach();
        var fitting = fitting();
        if (fitting.size() < dossier.texts().size()) note("dossier.pdf", fitting.size());
        var lead = visit.words().get("dossier.lead", dossier.texts().size());
        var front = texts.handouts().of(visit, DossierPage.of(visit, dossier, lead, notes));
        files.put("dossier.pdf", PdfFile.of(front.with(fitting)));
        files.put("leesmij.md", ("# " + front.title() + "\n\n" + MarkdownFile.of(front)).getBytes(UTF_8));
        var parcel = new Parcel();
        files.forEach(parcel::with);
        return parcel.bytes();
    }

    private void note(String key, Object... arguments) {
        notes.add(visit.words().get(key, arguments));
    }

    private static String path(Entry text) {
        return TEXTS + (text instanceof Document document ? document.path() : text.id() + ".md");
    }

    /// The first texts whose pages fit; no page is made of what comes behind them.
    private List<Handout> fitting() {
        var fitting = new ArrayList<Handout>();
        int length = 0;
        for (var text : dossier.texts()) {
            var handout = texts.handout(visit, text);
            length += handout.html().length();
            if (length > PDF_MAX) break;
            fitting.add(handout);
        }
        return fitting;
    }

    private void attach() {
        int size = 0;
        int left = 0;
        for (var attachment : attachments()) {
            var bytes = bytes(attachment);
            if (size + bytes.length > ATTACHED_MAX) left++;
            else if (bytes.length > 0) {
                files.putIfAbsent(TEXTS + attachment.path(), bytes);
                size += bytes.length;
            }
        }
        if (left > 0) note("dossier.pictures", left);
    }

    private List<Attachment> attachments() {
        var library = visit.library();
        return dossier.texts().stream()
                .filter(Document.class::isInstance)
                .flatMap(text -> ((Document) text).references().stream())
                .map(Reference::path)
                .distinct()
                .flatMap(path -> library.attachment(path).stream())
                .toList();
    }

    /// None where the file became another since.
    private byte[] bytes(Attachment attachment) {
        try {
            return visit.services().files().read(visit.edition(), attachment.path());
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
