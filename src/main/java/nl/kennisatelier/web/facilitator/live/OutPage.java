package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What the phone shows of somebody whom the facilitator put out.
///
/// @param here the address of the workshop: what waited on the phone for it goes
/// @param unsent what came too late
public record OutPage(Frame frame, String here, Unsent unsent) implements Page {

    static OutPage of(PageRequest visit, String id, Unsent unsent) {
        var frame = visit.frame(visit.words().get("live.out.title"))
                .hidden()
                .script("phone.js")
                .build();
        return new OutPage(frame, visit.href("/w/" + id), unsent);
    }

    @Override
    public String template() {
        return "facilitator/live/out";
    }
}
