package nl.kennisatelier.web.facilitator.sets;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.RunningOrder;

/// `GET /vragenset/draaiboek`: all that comes on the evening on one sheet, for who leads.
///
/// @param whole how long it takes together, in minutes
/// @param back to the set
public record OrderPage(Frame frame, String title, List<Row> rows, long whole, String back) implements Page {

    /// @param from how long after the beginning it is its turn: `0.10`
    /// @param minutes that it takes; 0 when nobody said
    /// @param number of the question; 0 for what is none
    public record Row(String from, String title, int minutes, int number, String notes) {}

    static OrderPage of(PageRequest visit, InHand hand, Optional<Qr> square) {
        var set = hand.set().asked(visit.library());
        var order = RunningOrder.of(set);
        var query = hand.address();
        return new OrderPage(
                visit.frame(visit.words().get("set.order.title"))
                        .crumb(visit.words().get("set.title"), "/vragenset?" + query)
                        .query(query)
                        .style("question-set.css")
                        .hidden()
                        .build(),
                set.title(),
                order.items().stream().map(item -> row(order, item)).toList(),
                order.whole().toMinutes(),
                visit.href("/vragenset") + "?" + query);
    }

    private static Row row(RunningOrder order, RunningOrder.Item item) {
        int number = item.isPart() ? 0 : item.number();
        return new Row(time(order.until(item)), item.title(), item.minutes(), number, item.notes());
    }

    private static String time(Duration from) {
        return "%d.%02d".formatted(from.toHours(), from.toMinutesPart());
    }

    @Override
    public String template() {
        return "facilitator/sets/order";
    }
}
