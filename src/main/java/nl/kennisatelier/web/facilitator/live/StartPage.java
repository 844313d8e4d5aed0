package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Reach;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.Workshop;

/// `GET /workshop/nieuw`: asks what is not in the set before a workshop begins.
///
/// @param address of the set, what comes behind `?`
/// @param neighbourhoods value and label
/// @param chosen slug of the neighbourhood, or empty
/// @param keepDaysMax for how many days answers may be kept at most
/// @param needsToken whether only an editor may start one, and who asks has not logged in
/// @param takesToken whether the form asks for the token of one
/// @param reach who gets to the address that phones will be sent to
/// @param trouble `empty`, `token`, `often`, `many`, `unavailable`; or empty
public record StartPage(
        Frame frame,
        QuestionSet set,
        String address,
        String place,
        List<Link> neighbourhoods,
        String chosen,
        int keepDays,
        int keepDaysMax,
        boolean needsToken,
        boolean takesToken,
        Reach reach,
        String trouble)
        implements Page {

    static StartPage of(
            PageRequest visit,
            QuestionSet set,
            String address,
            Map<String, String> typed,
            boolean needsToken,
            boolean takesToken,
            String why) {
        int most = visit.config().keepDaysMax();
        int days = Sent.number(typed.get("bewaren"));
        return new StartPage(
                visit.frame(visit.words().get("live.start"))
                        .style(Frame.FORMS)
                        .nav("vragensets")
                        .path("/workshop/nieuw")
                        .crumb(visit.names().kinds(Kind.QUESTION_SET), "/vragensets")
                        .hidden()
                        .build(),
                set,
                address,
                typed.getOrDefault("plaats", ""),
                neighbourhoods(visit),
                typed.getOrDefault("wijk", ""),
                days < 1 || days > most ? most : days,
                most,
                needsToken,
                takesToken,
                Reach.of(visit),
                set.questions().isEmpty() && why.isEmpty() ? "empty" : why);
    }

    private static List<Link> neighbourhoods(PageRequest visit) {
        return visit.library().documents(Kind.NEIGHBOURHOOD).stream()
                .map(place -> new Link(place.title(), place.id().slug()))
                .sorted(java.util.Comparator.comparing(Link::label))
                .toList();
    }

    public int placeLengthMax() {
        return Workshop.PLACE_LENGTH_MAX;
    }

    public String setHref() {
        return frame.href("/vragenset") + (address.isEmpty() ? "" : "?" + address);
    }

    @Override
    public String template() {
        return "facilitator/live/start";
    }
}
