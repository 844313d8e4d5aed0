package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.RunningOrder;

/// The running order in a cockpit: what is on the screen, what comes when, and whether the evening is late.
///
/// @param where what is on the screen, in words
/// @param next what comes after it; nothing at the end
/// @param late by how many minutes; 0 when it is on time, or early, or nobody can tell
/// @param shorter in which the evening can catch up, or nothing
public record OrderView(List<Step> steps, String where, Optional<Step> next, long late, Optional<Shorter> shorter) {

    /// Less of a break nobody calls one.
    private static final int BREAK_MIN = 5;

    /// What is no question, with the minutes that are left of it when the evening catches up in it.
    public record Shorter(int part, String text, int minutes) {}

    /// A question in the list, or what is none.
    ///
    /// @param notes for who leads, or empty
    /// @param time at which it was to come, or empty
    /// @param later at which it will come now that the evening is late, or empty
    /// @param isShown whether its answers are looked at
    public record Step(
            boolean isPart,
            int number,
            String text,
            int minutes,
            String notes,
            String time,
            String later,
            long answers,
            int round,
            long waiting,
            boolean isNow,
            boolean isShown) {

        /// The name of the field with its number.
        public String field() {
            return (isPart ? LiveField.PART : LiveField.QUESTION).word;
        }
    }

    /// @param looking the question whose answers are looked at
    static OrderView of(PageRequest visit, Board board, int looking, Instant moment) {
        var order = RunningOrder.of(board.workshop().set());
        var place = board.place();
        var now = order.now(board.progress().question(), place);
        var late = now.map(item -> order.late(item, place, moment)).orElse(OptionalLong.empty());
        int at = now.map(order.items()::indexOf).orElse(-1);
        var steps = order.items().stream()
                .map(item -> step(
                        visit,
                        board,
                        order,
                        item,
                        order.items().indexOf(item) > at ? late : OptionalLong.empty(),
                        now.equals(Optional.of(item)),
                        looking))
                .toList();
        var next = order.after(now).map(order.items()::indexOf).map(steps::get);
        long minutes = Math.max(0, late.orElse(0));
        var ahead = steps.subList(at + 1, steps.size());
        return new OrderView(steps, where(visit, board, now), next, minutes, shorter(ahead, minutes));
    }

    /// The longest of what is to come, for that is the break.
    private static Optional<Shorter> shorter(List<Step> ahead, long late) {
        return ahead.stream()
                .filter(step -> step.isPart() && step.minutes() > BREAK_MIN && late > 0)
                .max(Comparator.comparingInt(Step::minutes))
                .map(step -> new Shorter(step.number(), step.text(), (int) Math.max(BREAK_MIN, step.minutes() - late)));
    }

    private static String where(PageRequest visit, Board board, Optional<RunningOrder.Item> now) {
        if (now.filter(RunningOrder.Item::isPart).isPresent()) return now.get().title();
        var questions = board.workshop().set().questions();
        return visit.words().get("live.step", board.progress().question(), questions.size());
    }

    private static Step step(
            PageRequest visit,
            Board board,
            RunningOrder order,
            RunningOrder.Item item,
            OptionalLong late,
            boolean isNow,
            int looking) {
        var planned =
                board.place().opened().filter(_ -> order.isTimed(item)).map(begun -> begun.plus(order.until(item)));
        var later = planned.filter(_ -> late.orElse(0) > 0).map(time -> time.plusSeconds(60 * late.orElse(0)));
        int number = item.number();
        boolean isPart = item.isPart();
        return new Step(
                isPart,
                number,
                isPart ? item.title() : number + ". " + item.title(),
                item.minutes(),
                item.notes(),
                planned.map(visit.names()::time).orElse(""),
                later.map(visit.names()::time).orElse(""),
                isPart ? 0 : Standing.shown(board, number),
                isPart ? 1 : board.round(number),
                isPart ? 0 : board.answers(number).filter(Sorting::waits).count(),
                isNow,
                !isPart && number == looking);
    }
}
