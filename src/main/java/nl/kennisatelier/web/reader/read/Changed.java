package nl.kennisatelier.web.reader.read;

import java.util.Optional;
import nl.kennisatelier.circulation.PreviewEdition;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.kit.site.PageRequest;

/// When a text was last changed, and where to see how. Not by whom: nobody was asked whether that may be told.
///
/// @param date as readers write it, or empty
/// @param iso the moment itself, or empty
/// @param href of its versions, or empty
/// @param note what a preview does to it, or empty
public record Changed(String date, String iso, String href, String note) {

    /// Nothing where nothing remembers, as in a folder without git.
    static Optional<Changed> of(PageRequest visit, Document document) {
        var path = document.path();
        var isNew = visit.preview().filter(shown -> shown.isNew(path));
        if (isNew.isPresent()) return Optional.of(new Changed("", "", "", note(visit, isNew.get(), path)));
        return visit.services()
                .history()
                .flatMap(history -> history.lastChange(path))
                .map(commit -> new Changed(
                        visit.names().day(commit.when()),
                        commit.when().toString(),
                        HistoryPage.isOpen(visit) ? HistoryPage.href(visit, document) : "",
                        ""));
    }

    private static String note(PageRequest visit, PreviewEdition shown, String path) {
        return visit.words().get(shown.drafts().contains(path) ? "preview.text.draft" : "preview.text");
    }
}
