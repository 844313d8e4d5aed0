package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What the phone shows of somebody whom the facilitator put out.
public record OutPage(Frame frame) implements Page {

    static OutPage of(PageRequest visit) {
        return new OutPage(
                visit.frame(visit.words().get("live.out.title")).hidden().build());
    }

    @Override
    public String template() {
        return "facilitator/live/out";
    }
}
