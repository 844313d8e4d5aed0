package nl.kennisatelier.workshop;

import nl.kennisatelier.store.Store;

/// Who answers for which table: said here, and read off the [Board]. Gone with who took part.
public final class Seats {

    private final Store store;
    private final LiveBoards boards;

    Seats(Store store, LiveBoards boards) {
        this.store = store;
        this.boards = boards;
    }

    /// Somebody answers for a table from now on; what they answered before stays where it was.
    ///
    /// @param table 0 for none; one that is not there does nothing
    public void sit(Board board, Participant who, int table) {
        if (table < 0 || table > board.seating().tables()) return;
        store.keep(handle -> {
            SeatTables.sit(handle, who, table, WorkshopTables.nextChange(handle, who.workshop()));
            return true;
        });
        boards.ring(who.workshop());
    }
}
