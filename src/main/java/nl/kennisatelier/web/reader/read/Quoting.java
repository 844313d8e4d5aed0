package nl.kennisatelier.web.reader.read;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The line that who quotes a text puts below it: which text, where and when it was learned, who published it, on what
/// terms, and where.
final class Quoting {

    private Quoting() {}

    /// `Verslag van Palenstein, Zoetermeer, 17 mei 2021. Kennisatelier, CC BY 4.0. https://...`; empty in a preview,
    /// whose address is nobody's to pass on.
    static String line(PageRequest visit, Entry entry) {
        if (visit.root().isPreview()) return "";
        var names = visit.names();
        var title = visit.library().document(entry.documentId()).map(names::title);
        var date = entry.labels().date().map(names::date);
        var licence = visit.licence().map(Link::label);
        var text = sentence(Stream.of(title.orElse(entry.title()), names.place(entry), date.orElse("")));
        var publisher =
                sentence(Stream.of(visit.library().conventions().atelier().name(), licence.orElse("")));
        return text + publisher + visit.address(entry);
    }

    private static String sentence(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(", ", "", ". "));
    }
}
