package nl.kennisatelier.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import nl.kennisatelier.export.Handout;
import nl.kennisatelier.export.MarkdownFile;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.markdown.FieldLines;
import nl.kennisatelier.markdown.ForReaders;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text as Markdown: its file, without what is no reader's business; made from its page where it has no file of its
/// own, and where its file is not to be shown as it is.
final class MarkdownText {

    private MarkdownText() {}

    /// The file of a text as it is online.
    ///
    /// @return nothing where it says more than its page, in ways that cannot be told apart
    static Optional<byte[]> ofFile(PageRequest visit, Document document) throws IOException {
        try {
            var bytes = visit.services().files().read(visit.edition(), document.path());
            var problems = visit.edition().problems().of(document.path());
            return ForReaders.alone(document, bytes, problems).map(text -> text.getBytes(UTF_8));
        } catch (NoSuchFileException gone) { // Taken away since it was read: the next edition is on its way.
            return Optional.empty();
        }
    }

    static byte[] made(PageRequest visit, Entry entry, Handout handout) {
        return (fields(visit, entry) + "\n" + MarkdownFile.of(handout)).getBytes(UTF_8);
    }

    /// Of a page that is no text of the library.
    static byte[] made(PageRequest visit, Handout handout) {
        var fields = new FieldLines()
                .typed("titel", handout.title())
                .plain("taal", handout.language())
                .plain("adres", handout.address())
                .plain("licentie", licence(visit));
        return (fields + "\n" + MarkdownFile.of(handout)).getBytes(UTF_8);
    }

    private static String licence(PageRequest visit) {
        return visit.library().conventions().atelier().licence();
    }

    private static String fields(PageRequest visit, Entry entry) {
        var labels = entry.labels();
        return new FieldLines()
                .typed("titel", visit.names().title(entry))
                .plain("soort", entry.kind().word)
                .plain("datum", labels.date().map(EventDate::toString).orElse(""))
                .ids("themas", labels.themes())
                .ids("wijken", labels.neighbourhoods())
                .ids("gemeenten", labels.municipalities())
                .plain("programma", labels.programme().orElse(""))
                .plain("taal", language(visit, entry))
                .plain("adres", visit.address(entry))
                .plain("licentie", licence(visit))
                .toString();
    }

    private static String language(PageRequest visit, Entry entry) {
        return visit.library().home(entry).language();
    }
}
