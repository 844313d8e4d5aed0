package nl.kennisatelier.workshop;

import nl.kennisatelier.store.Store;

/// Who answers for which table. Gone with who took part.
public final class Seats {

    private final Store store;

    Seats(Store store) {
        this.store = store;
    }

    /// The table that somebody answers for; 0 for none. Asks nothing where there are no tables.
    public int of(Board board, Participant who) {
        return board.seating().isAny() ? store.read(handle -> SeatTables.seat(handle, who)) : 0;
    }

    /// Somebody answers for a table from now on; what they answered before stays where it was.
    ///
    /// @param table 0 for none; one that is not there does nothing
    public void sit(Board board, Participant who, int table) {
        if (table < 0 || table > board.seating().tables()) return;
        store.keep(handle -> {
            SeatTables.sit(handle, who, table);
            return true;
        });
    }
}
