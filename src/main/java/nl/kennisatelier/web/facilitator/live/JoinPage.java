package nl.kennisatelier.web.facilitator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
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
/// @param role the one that was chosen, or empty
/// @param tables that somebody can answer for
/// @param trouble `wrong`, `often`, `busy`, `ended`, `locked`, `replaced`, `full`, `unavailable`, `deleted`; or empty
public record JoinPage(
        Frame frame,
        String title,
        String field,
        String value,
        List<Link> roles,
        String role,
        int keepDays,
        List<Integer> tables,
        String trouble)
        implements Page {

    static JoinPage asking(PageRequest visit, String typed, String trouble) {
        return new JoinPage(frame(visit, ""), "", "code", typed, List.of(), "", 0, List.of(), trouble);
    }

    static JoinPage of(PageRequest visit, Workshop workshop, String field, String value) {
        var title = workshop.set().title();
        var frame = field.equals("code") ? frame(visit, "code=" + URLEncoder.encode(value, UTF_8)) : visited(visit);
        return new JoinPage(frame, title, field, value, Roles.all(visit), "", workshop.keepDays(), List.of(), "");
    }

    JoinPage at(List<Integer> tables) {
        return new JoinPage(frame, title, field, value, roles, role, keepDays, tables, trouble);
    }

    /// The same, for who chose a role already and cannot come in yet.
    JoinPage again(String role, String trouble) {
        return new JoinPage(frame, title, field, value, roles, role, keepDays, tables, trouble);
    }

    /// @param query what was typed already, and goes along to another language
    private static Frame frame(PageRequest visit, String query) {
        var frame = visit.frame(visit.words().get("live.join")).path("/doe-mee");
        return query.isEmpty()
                ? frame.build()
                : frame.query(query + "&" + JoinRoutes.CHOSEN).build();
    }

    /// Of who scanned a code: the key is in the address.
    private static Frame visited(PageRequest visit) {
        return visit.frame(visit.words().get("live.join")).hidden().build();
    }

    public boolean isKnown() {
        return keepDays > 0;
    }

    @Override
    public String template() {
        return "facilitator/live/join";
    }
}
