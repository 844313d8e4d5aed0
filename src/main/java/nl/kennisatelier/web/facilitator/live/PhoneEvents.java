package nl.kennisatelier.web.facilitator.live;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Participant;

/// Tells one phone: a new question at once, and what is not to be seen any more; the numbers at most once a second.
final class PhoneEvents implements EventStream.Teller {

    private static final long NUMBERS_EVERY_NANOS = 1_000_000_000L;

    private final Participant who;
    private final Function<Board, String> question;
    private final Clock clock;
    private String asked = "";
    private Map<String, Object> told = Map.of();
    private Set<Long> gone = Set.of();
    private boolean seen;
    private long toldAt;
    private boolean isOver;

    /// @param question the HTML of the question of a board
    PhoneEvents(Participant who, Function<Board, String> question, Clock clock) {
        this.who = who;
        this.question = question;
        this.clock = clock;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public String tell(Board board) {
        isOver = board.hasPutOut(who);
        if (isOver) return EventStream.OVER;
        return went(board) + stands(board);
    }

    /// What was taken from the wall while the phone was away is told as well.
    private String went(Board board) {
        var before = gone;
        gone = board.gone();
        if (gone.equals(before)) return "";
        var numbers = gone.stream()
                .filter(number -> !before.contains(number))
                .sorted()
                .toList();
        return numbers.isEmpty() ? "" : EventStream.event("verdwenen", numbers.toString());
    }

    private String stands(Board board) {
        var key = QuestionPart.key(board) + "/" + board.table(who);
        var standing = Standing.of(board, clock.instant());
        boolean isNew = !key.equals(asked);
        boolean isHidden = seen && !standing.revealed();
        var lasting = standing.lasting(board);
        boolean isChanged = !lasting.equals(told);
        boolean isTime = System.nanoTime() - toldAt >= NUMBERS_EVERY_NANOS;
        if (!isNew && !isHidden && !(isChanged && isTime)) return "";
        var events = isNew ? EventStream.event("vraag", question.apply(board)) : "";
        asked = key;
        seen = standing.revealed();
        told = lasting;
        toldAt = System.nanoTime();
        return events + EventStream.event("stand", standing.json());
    }
}
