package nl.kennisatelier.web.facilitator.sets;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Reach;

/// `GET /vragenset/blad`: the questions on A4, with room for the answers of people without a phone.
///
/// @param reach who gets to the address that would be printed
/// @param back to the set
public record SheetPage(Frame frame, Selection set, List<Part> parts, Optional<Qr> qr, Reach reach, String back)
        implements Page {

    /// With more questions than this there are fewer boxes, so that the sheet stays one of few pages.
    private static final int ROOMY_MAX = 4;

    private static final int BOXES_MAX = 3;

    /// @param boxes what is written over each box for a thought: `1a`; none for what is ticked or numbered
    /// @param ticks what can be ticked or numbered; for a scale its numbers
    /// @param ends what the ends of a scale mean, or nothing
    public record Part(
            int number,
            String text,
            String form,
            int most,
            List<String> boxes,
            List<String> ticks,
            List<String> ends,
            String source,
            String language) {}

    /// For who reads it on a screen.
    public static SheetPage of(PageRequest visit, InHand hand) {
        return of(visit, hand, Optional.empty());
    }

    static SheetPage of(PageRequest visit, InHand hand, Optional<Qr> square) {
        var query = hand.address();
        var set = hand.set();
        var questions = Printed.all(visit, set);
        var boxes = questions.size() <= ROOMY_MAX ? BOXES_MAX : BOXES_MAX - 1;
        return new SheetPage(
                visit.frame(visit.words().get("set.sheet.title"))
                        .crumb(visit.words().get("set.title"), "/vragenset?" + query)
                        .query(query)
                        .style("question-set.css")
                        .hidden()
                        .build(),
                set,
                questions.stream().map(question -> part(question, boxes)).toList(),
                square,
                Reach.of(visit),
                visit.href("/vragenset") + "?" + query);
    }

    private static Part part(Printed question, int boxes) {
        var how = question.how();
        var isScale = how.form() == Asking.Form.SCALE;
        return new Part(
                question.number(),
                question.text(),
                how.form().word,
                how.most(),
                how.form() == Asking.Form.OPEN ? boxes(question.number(), boxes) : List.of(),
                isScale ? scale() : how.options(),
                isScale && how.options().size() == 2 ? how.options() : List.of(),
                question.source(),
                question.language());
    }

    private static List<String> boxes(int number, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> number + "" + (char) ('a' + i))
                .toList();
    }

    private static List<String> scale() {
        return IntStream.rangeClosed(1, Asking.SCALE_MAX)
                .mapToObj(Integer::toString)
                .toList();
    }

    @Override
    public String template() {
        return "facilitator/sets/sheet";
    }
}
