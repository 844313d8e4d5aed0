package nl.kennisatelier.workshop;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.store.Store;

/// The boards of the workshops that somebody looked at, remembered by this process.
final class LiveBoards {

    private final Store store;
    private final Clock clock;
    private final Map<String, LiveBoard> boards = new ConcurrentHashMap<>();

    LiveBoards(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param id of a workshop that exists
    LiveBoard of(String id) {
        var board = boards.get(id); // Without waiting for who makes another.
        return board != null ? board : boards.computeIfAbsent(id, _ -> new LiveBoard(id, store, clock));
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
