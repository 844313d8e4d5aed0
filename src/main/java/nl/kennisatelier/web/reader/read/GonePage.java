package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;

/// An address at which something stood once: what it was, when it went, and what is found by its words.
///
/// @param title of what stood there; empty where readers may not see it
/// @param date when it went, as readers write it
/// @param home the text that it was a piece of, where that is online
/// @param cards what is nearest to it
public record GonePage(Frame frame, String title, String date, Optional<Link> home, List<Card> cards) implements Page {

    private static final int CARDS_MAX = 6;

    public static GonePage of(PageRequest visit, Vanished.Found found) {
        return new GonePage(
                visit.frame(visit.words().get("gone.title")).bare().hidden().build(),
                found.title(),
                visit.names().day(found.when()),
                found.home().map(home -> new Link(home.title(), visit.href(home), "", visit.langOf(home))),
                found.title().isBlank() ? List.of() : near(visit, found.title()));
    }

    private static List<Card> near(PageRequest visit, String title) {
        var hits = visit.index().searchCollapsed(SearchRequest.words(title)).hits();
        return Card.of(
                visit, hits.stream().limit(CARDS_MAX).map(hit -> hit.entry()).toList());
    }

    @Override
    public String template() {
        return "reader/read/gone";
    }
}
