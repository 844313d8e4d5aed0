package nl.kennisatelier.web.page;

import java.time.Instant;
import nl.kennisatelier.circulation.PreviewEdition;

/// What stands above every page of a preview: that it is one, of what, and what is still wrong with it.
///
/// @param date of the last change, as readers write it
/// @param problems what is wrong, counted; with the address of the list
/// @param ownSearch whether searching and counting are done in the preview itself
/// @param online the way back to what is published
public record Band(String title, String date, Instant changed, Link problems, boolean ownSearch, Link online) {

    static Band of(Visit visit, PreviewEdition shown) {
        var words = visit.words();
        var changed = shown.preview().commit().when();
        return new Band(
                shown.published()
                        ? words.get("preview.drafts")
                        : words.get("preview.band", shown.preview().branch()),
                visit.names().moment(changed),
                changed,
                new Link(words.get("preview.problems", shown.errors(), shown.warnings()), visit.href("/meldingen")),
                visit.hasOwnSearch(),
                new Link(words.get("preview.online"), new Root(words.language(), "").href("/")));
    }
}
