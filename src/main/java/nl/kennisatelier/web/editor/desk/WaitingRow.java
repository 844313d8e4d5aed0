package nl.kennisatelier.web.editor.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Offer;
import nl.kennisatelier.circulation.ReviewLog.Sort;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.git.FilePast;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text that is not online yet, in a list.
///
/// @param text where one goes on with it
/// @param note what kind of text it is, or its file
/// @param remarks how many were made
/// @param isOffer whether it waits to be read over; else it is a draft
/// @param isMine whether who looks had a hand in it
public record WaitingRow(
        Link text, String note, int remarks, boolean isOffer, String who, String when, boolean isMine) {

    private static final int ROWS_MAX = 200;

    /// What waits to be read over, the last one first.
    static List<WaitingRow> offers(PageRequest visit, Reviewing reviewing, List<Offer> offers, String who) {
        return offers.stream().map(offer -> offer(visit, reviewing, offer, who)).toList();
    }

    private static WaitingRow offer(PageRequest visit, Reviewing reviewing, Offer offer, String who) {
        var path = offer.files().getFirst().path();
        var title = offer.texts().stream()
                .map(Offer.OfferedFile::path)
                .flatMap(text -> visit.library().atPath(text).stream())
                .map(Document::title)
                .findFirst()
                .orElse(path);
        var note = offer.files().size() == 1
                ? path
                : visit.words().get("review.files", offer.files().size());
        return new WaitingRow(
                new Link(title, visit.href("/redactie/nalezen/" + offer.branch())),
                note,
                reviewing.log().of(offer.branch(), Sort.REMARK, Sort.NOT_YET).size(),
                true,
                String.join(", ", reviewing.makers(offer)),
                visit.names().moment(offer.tip().when()),
                reviewing.isMaker(offer, who));
    }

    /// The drafts on the published branch.
    static List<WaitingRow> drafts(PageRequest visit, Desk desk, String who) throws IOException {
        var library = drafted(desk);
        return desk.drafts().stream()
                .limit(ROWS_MAX)
                .map(path -> draft(visit, desk, library, path, who))
                .toList();
    }

    private static Optional<Library> drafted(Desk desk) throws IOException {
        for (var preview : desk.previews()) {
            if (preview.branch().equals(desk.branch()))
                return desk.preview(preview.token())
                        .map(shown -> shown.edition().library());
        }
        return Optional.empty();
    }

    private static WaitingRow draft(PageRequest visit, Desk desk, Optional<Library> library, String path, String who) {
        var document = library.flatMap(found -> found.atPath(path));
        var last = desk.history().past(path).map(FilePast::last);
        return new WaitingRow(
                new Link(document.map(Document::title).orElse(path), visit.formHref(path)),
                document.map(found -> visit.names().kind(found.kind())).orElse(path),
                0,
                false,
                last.map(commit -> commit.author()).orElse(""),
                last.map(commit -> visit.names().moment(commit.when())).orElse(""),
                last.filter(commit -> commit.author().equalsIgnoreCase(who)).isPresent());
    }
}
