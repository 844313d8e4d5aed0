package nl.kennisatelier.web.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage;
import nl.kennisatelier.web.reader.read.Provenance;

/// The page of a document as it is taken along: its words in its order, without what only a screen can do.
///
/// @param version of which commit it is, and of which day; or empty
public record HandoutPage(Frame frame, DocumentPage page, String version) implements Page {

    static HandoutPage of(PageRequest visit, Document document) {
        var page = DocumentPage.of(visit, document);
        return new HandoutPage(page.frame(), page, version(visit));
    }

    /// `Stand van 5 mei 2026, versie 1a2b3c4.`
    static String version(PageRequest visit) {
        return visit.edition()
                .commit()
                .map(commit -> visit.words().get("export.version", visit.names().day(commit.when()), shortened(commit)))
                .orElse("");
    }

    private static String shortened(Commit commit) {
        return commit.id().substring(0, Math.min(7, commit.id().length()));
    }

    /// Themes and approaches, on one line.
    public String tags() {
        return page.opening().tags().stream().map(Link::label).collect(Collectors.joining(", "));
    }

    public List<String> colophon() {
        return colophon(page.provenance(), version);
    }

    /// Where it is from, and as of when.
    static List<String> colophon(Provenance provenance, String version) {
        return Stream.of(provenance.source(), version)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public String template() {
        return "export/document";
    }
}
