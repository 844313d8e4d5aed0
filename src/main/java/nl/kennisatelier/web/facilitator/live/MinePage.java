package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Workshop;

/// `GET /redactie/workshops`: the workshops that an editor began, to go on with on any computer.
///
/// @param isKnown whether an editor asks; nobody else sees any
/// @param isFull whether one of them has so many links that it gets no more
public record MinePage(Frame frame, List<Row> rows, boolean isKnown, boolean isFull) implements Page {

    static final String PATH = "/redactie/workshops";

    /// @param state in words: whether it goes on, and until when its answers are kept
    public record Row(String id, String title, String place, String began, String state) {

        static Row of(PageRequest visit, Workshop workshop, Instant now) {
            var words = visit.words();
            var state = workshop.deletedAt()
                    .map(end -> words.get("mine.ended", visit.names().day(end)))
                    .orElse(words.get("mine.on"));
            return new Row(
                    workshop.id(),
                    workshop.set().title(),
                    workshop.place(),
                    visit.names().moment(workshop.began()),
                    workshop.mayReopen(now) ? words.get("live.ended") : state);
        }
    }

    static MinePage of(PageRequest visit, List<Workshop> workshops, boolean isKnown, boolean isFull, Instant now) {
        var frame = visit.frame(visit.words().get("mine.title"))
                .path(PATH)
                .style(Frame.FORMS)
                .hidden()
                .build();
        return new MinePage(
                frame,
                workshops.stream().map(workshop -> Row.of(visit, workshop, now)).toList(),
                isKnown,
                isFull);
    }

    public String action() {
        return frame.href(PATH);
    }

    @Override
    public String template() {
        return "facilitator/live/mine";
    }
}
