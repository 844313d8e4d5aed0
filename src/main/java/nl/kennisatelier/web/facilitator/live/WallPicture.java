package nl.kennisatelier.web.facilitator.live;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Consensus;
import nl.kennisatelier.workshop.Ready;
import nl.kennisatelier.workshop.Reveal;
import nl.kennisatelier.workshop.WordCloud;

/// What stands below the question on the screen.
public sealed interface WallPicture {

    /// Answers in words.
    record Notes(ScreenWall wall) implements WallPicture {}

    /// Answers of one word.
    record Cloud(WordCloud cloud) implements WallPicture {}

    /// Choices, scales and orders.
    record Counts(ScreenTally tally) implements WallPicture {}

    /// Answers of tonight, beside what another evening said.
    record Compared(List<ScreenNote> now, int total, SaidBefore before) implements WallPicture {

        /// More do not stand under each other, and the others are one press away.
        private static final int NOW_MAX = 12;

        static Optional<WallPicture> of(PageRequest visit, Board board, Consensus consensus) {
            int number = board.progress().question();
            var report = board.screen().compared();
            if (report.isEmpty()) return Optional.empty();
            return SaidBefore.of(visit, board, number).stream()
                    .filter(before -> before.report().equals(report))
                    .findFirst()
                    .map(before -> new Compared(most(visit, board, consensus), count(board), before));
        }

        private static int count(Board board) {
            return (int) board.wall(board.progress().question()).count();
        }

        /// What all roles share first, and then what most recognise.
        private static List<ScreenNote> most(PageRequest visit, Board board, Consensus consensus) {
            return board.wall(board.progress().question())
                    .sorted(Comparator.comparingInt((Answer answer) -> consensus.place(answer.number()))
                            .thenComparing(answer -> -answer.recognised()))
                    .limit(NOW_MAX)
                    .map(answer -> ScreenNote.of(visit, answer, answer.recognised(), 1, false))
                    .toList();
        }
    }

    /// Nothing yet, but how far the hall is.
    ///
    /// @param isWaiting whether the answers come by themselves
    record Hidden(Ready ready, boolean isWaiting) implements WallPicture {

        /// Up to so many each has a mark, above it there is a bar.
        private static final int MARKS_MAX = 40;

        public boolean hasMarks() {
            return ready.expected() <= MARKS_MAX;
        }

        /// Length of the bar, 0 to 100.
        public int percent() {
            return ready.expected() == 0 ? 0 : 100 * ready.ready() / ready.expected();
        }
    }

    /// @param consensus nothing while the question is open
    /// @param from as in [ScreenWall]
    static WallPicture of(PageRequest visit, Board board, Consensus consensus, long from) {
        int number = board.progress().question();
        var ask = board.workshop().ask(number);
        var how = ask.map(asked -> asked.how()).orElse(Asking.OPEN);
        if (!board.isRevealed())
            return new Hidden(board.ready(), board.progress().reveal() == Reveal.WHEN_ALL_ANSWERED);
        if (how.form() != Asking.Form.OPEN) return new Counts(ScreenTally.of(visit, board, number, how));
        var compared = Compared.of(visit, board, consensus);
        if (compared.isPresent()) return compared.get();
        var wall = ScreenWall.of(visit, board, number, consensus, from);
        boolean isOfOneWord =
                ask.filter(asked -> WordCloud.isAskedBy(asked.text())).isPresent();
        return isOfOneWord && !wall.isGrouped()
                ? new Cloud(WordCloud.of(board.wall(number).map(Answer::text).toList()))
                : new Notes(wall);
    }

    /// Whether something can be shown beside it.
    default boolean leavesRoom() {
        return switch (this) {
            case Notes(var wall) -> !wall.isGrouped();
            case Cloud _, Hidden _ -> true;
            case Counts(var tally) -> !tally.isTable();
            case Compared _ -> false;
        };
    }

    /// Tells one kind of picture from another: what is shown goes on as long as it is the same.
    default String kind() {
        return switch (this) {
            case Notes(var wall) -> wall.isGrouped() ? "groepen" : "briefjes";
            case Cloud _ -> "wolk";
            case Compared compared -> "vergelijk-" + compared.before().report();
            case Counts(var tally) -> tally.form() + (tally.isTable() ? "-rollen" : "");
            case Hidden _ -> "verborgen";
        };
    }
}
