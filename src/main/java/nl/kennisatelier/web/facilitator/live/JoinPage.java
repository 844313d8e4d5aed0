package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Workshop;

/// `GET /doe-mee`: asks for the code; with a good one, for a role.
///
/// @param title of the workshop, or empty when it is not known yet
/// @param field what opens the workshop: `code` or `sleutel`
/// @param value of that field; before a good one what was typed
/// @param roles value and label of each that can be chosen
/// @param trouble `wrong`, `often`, `busy`, `ended`, `locked`, `out`, `full`, `unavailable`; or empty
public record JoinPage(
        Frame frame, String title, String field, String value, List<Link> roles, int keepDays, String trouble)
        implements Page {

    static JoinPage asking(PageRequest visit, String typed, String trouble) {
        return new JoinPage(frame(visit), "", "code", typed, List.of(), 0, trouble);
    }

    static JoinPage of(PageRequest visit, Workshop workshop, String field, String value, String trouble) {
        return new JoinPage(
                frame(visit), workshop.set().title(), field, value, Roles.all(visit), workshop.keepDays(), trouble);
    }

    private static Frame frame(PageRequest visit) {
        return visit.frame(visit.words().get("live.join")).path("/doe-mee").build();
    }

    public boolean isKnown() {
        return keepDays > 0;
    }

    @Override
    public String template() {
        return "facilitator/live/join";
    }
}
