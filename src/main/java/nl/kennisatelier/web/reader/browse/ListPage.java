package nl.kennisatelier.web.reader.browse;

import java.util.List;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /verslagen` and the like: all documents of one kind, newest first; those without a date by title.
public record ListPage(Frame frame, Kind kind, String intro, List<Card> cards) implements Page {

    public static ListPage of(PageRequest visit, Kind kind) {
        var found = visit.library().documents(kind).stream()
                .filter(document -> document.status().isFound())
                .sorted(ListPage::order)
                .toList();
        return new ListPage(
                visit.frame(visit.names().kinds(kind))
                        .description(visit.words().get("list." + kind))
                        .build(),
                kind,
                visit.words().get("list." + kind),
                Card.of(visit, found));
    }

    @Override
    public String template() {
        return "reader/browse/list";
    }

    static int order(Document one, Document other) {
        boolean dated = one.labels().date().isPresent() || other.labels().date().isPresent();
        return dated ? Library.newestFirst(one, other) : one.title().compareToIgnoreCase(other.title());
    }
}
