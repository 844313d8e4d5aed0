package nl.kennisatelier.workshop;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.kennisatelier.store.Store;

/// The boards of the workshops that somebody looked at, remembered by this process.
final class LiveBoards {

    private final Store store;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<String, LiveBoard> boards = new ConcurrentHashMap<>();

    /// @param nanos that passed, whatever becomes of the clock
    LiveBoards(Store store, Clock clock, LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.nanos = nanos;
    }

    /// @param id of a workshop that exists
    LiveBoard of(String id) {
        var board = boards.get(id); // Without waiting for who makes another.
        return board != null ? board : boards.computeIfAbsent(id, _ -> new LiveBoard(id, store, clock, nanos));
    }

    /// Something of it changed.
    void ring(String id) {
        of(id).ring();
    }

    /// The same, where somebody looked at it: no board is made for it.
    void ringKnown(String id) {
        boards.computeIfPresent(id, (_, board) -> {
            board.ring();
            return board;
        });
    }

    /// How many workshops go on that somebody looked at, and how many people are there; asks no table.
    Workshops.Halls halls() {
        var live = boards.values().stream().filter(LiveBoard::goesOn).toList();
        return new Workshops.Halls(
                live.size(), live.stream().mapToInt(LiveBoard::present).sum());
    }

    /// Remembers nothing of workshops that are over, and that nobody looks at.
    void forgetPast() {
        boards.values().removeIf(board -> board.now().workshop().isEnded() && board.isQuiet());
    }

    /// Remembers nothing of a board: the next is made of what is kept.
    void forget(String id) {
        boards.remove(id);
    }

    boolean areQuiet() {
        return boards.values().stream().allMatch(LiveBoard::isQuiet);
    }
}
