package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// For who sent something that cannot be taken here and now: why not, what to do about it, and all that was filled in,
/// to be sent again. It asks no table, for those may be the trouble.
///
/// @param action where it was sent
/// @param why the end of a key: `phone`, `cockpit` or `unavailable`
/// @param way to where the trouble can be mended, in another tab; with an empty address where one can only wait
public record KeptPage(Frame frame, String action, String why, Link way, Typed typed) implements Page {

    private static final Link NOWHERE = new Link("", "");

    /// @param id of the workshop that this browser does not take part in
    static KeptPage phone(PageRequest visit, String id, Map<String, String> fields) {
        var way = new Link(visit.words().get("live.kept.join"), visit.href("/doe-mee"));
        return new KeptPage(frame(visit), visit.href("/w/" + id), "phone", way, Typed.of(fields));
    }

    /// @param action in a workshop that this browser does not lead
    public static KeptPage cockpit(PageRequest visit, String id, String action, Map<String, List<String>> fields) {
        var way = new Link(visit.words().get("live.kept.key"), visit.href("/w/" + id + "/regie"));
        return new KeptPage(frame(visit), visit.href("/w/" + id + action), "cockpit", way, new Typed(fields));
    }

    /// @param action in a workshop
    static KeptPage unavailable(PageRequest visit, String id, String action, Map<String, String> fields) {
        return new KeptPage(frame(visit), visit.href("/w/" + id + action), "unavailable", NOWHERE, Typed.of(fields));
    }

    private static Frame frame(PageRequest visit) {
        return visit.frame(visit.words().get("live.unsent.title")).hidden().build();
    }

    @Override
    public String template() {
        return "facilitator/live/kept";
    }
}
