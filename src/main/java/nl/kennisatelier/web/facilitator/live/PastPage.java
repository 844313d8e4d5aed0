package nl.kennisatelier.web.facilitator.live;

import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}` once it has ended, for a browser that took no part: where what was said can be read.
///
/// @param report that was made of it and is online
public record PastPage(Frame frame, Optional<Link> report) implements Page {

    static PastPage of(PageRequest visit, Workshop workshop) {
        var frame = visit.frame(visit.words().get("live.closed")).hidden().build();
        return new PastPage(frame, ResultPage.report(visit, workshop));
    }

    @Override
    public String template() {
        return "facilitator/live/past";
    }
}
