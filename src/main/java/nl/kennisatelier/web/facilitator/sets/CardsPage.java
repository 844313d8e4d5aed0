package nl.kennisatelier.web.facilitator.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Reach;

/// `GET /vragenset/kaartjes`: a card for each question, to cut out and lay on the table.
///
/// @param large whether four cards fill a sheet, instead of eight
/// @param sheets the cards, sheet by sheet
/// @param reach who gets to the address that would be printed
/// @param back to the set
public record CardsPage(Frame frame, String title, boolean large, List<List<Card>> sheets, Reach reach, String back)
        implements Page {

    /// Lines on a card of eight to a sheet; a question that takes more makes all cards of the set large.
    private static final int SMALL_LINES_MAX = 7;

    private static final int LARGE_LINES_MAX = 16;

    /// In characters, of the letters in which a question is printed.
    private static final int LINE_LENGTH = 30;

    /// In characters, of the smaller letters of options.
    private static final int OPTION_LINE_LENGTH = 42;

    /// @param options none when they do not fit: the sheet has them
    /// @param isScale whether the options are the ends of a scale
    /// @param source where it was taken from; empty for an own question
    public record Card(
            int number,
            String text,
            List<String> options,
            boolean isScale,
            String source,
            Optional<Qr> qr,
            String language) {}

    static CardsPage of(PageRequest visit, InHand hand, Optional<Qr> square) {
        var query = hand.address();
        var questions = Printed.all(visit, hand.set());
        var large = questions.stream().anyMatch(question -> lines(question) > SMALL_LINES_MAX);
        var cards = questions.stream()
                .map(question -> card(visit, question, square))
                .toList();
        return new CardsPage(
                visit.frame(visit.words().get("set.cards.title"))
                        .crumb(visit.words().get("set.title"), "/vragenset?" + query)
                        .query(query)
                        .style("question-set.css")
                        .hidden()
                        .build(),
                hand.set().title(),
                large,
                sheets(cards, large ? 4 : 8),
                Reach.of(visit),
                visit.href("/vragenset") + "?" + query);
    }

    private static Card card(PageRequest visit, Printed question, Optional<Qr> square) {
        return new Card(
                question.number(),
                question.text(),
                lines(question) > LARGE_LINES_MAX ? List.of() : question.how().options(),
                question.how().form() == Asking.Form.SCALE,
                question.source(),
                question.href().isEmpty() || Reach.of(visit).isLimited()
                        ? square
                        : Optional.of(Qr.of(visit.origin() + question.href())),
                question.language());
    }

    private static int lines(Printed question) {
        var options = question.how().options().stream()
                .mapToInt(option -> Math.ceilDiv(option.length(), OPTION_LINE_LENGTH))
                .sum();
        return Math.ceilDiv(question.text().length(), LINE_LENGTH) + options;
    }

    private static List<List<Card>> sheets(List<Card> cards, int onEach) {
        var sheets = new ArrayList<List<Card>>();
        for (int i = 0; i < cards.size(); i += onEach) {
            sheets.add(cards.subList(i, Math.min(cards.size(), i + onEach)));
        }
        return sheets;
    }

    /// Where is cut, in millimetres from the top.
    public List<Integer> rows() {
        return large ? List.of(14, 148, 282) : List.of(14, 81, 148, 215, 282);
    }

    @Override
    public String template() {
        return "facilitator/sets/cards";
    }
}
