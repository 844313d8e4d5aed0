package nl.kennisatelier.workshop;

import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/// What is kept of the tables in a hall: how many there are, who sits where, and what each is asked. Every method is
/// part of a transaction of its caller.
final class SeatTables {

    private SeatTables() {}

    static Seating seating(Handle handle, String id, RowView workshop) {
        var own = new HashMap<Seating.Spot, String>();
        handle.createQuery("select question, seat, text from seat_ask where workshop = :id")
                .bind("id", id)
                .map((row, _) ->
                        own.put(new Seating.Spot(row.getInt("question"), row.getInt("seat")), row.getString("text")))
                .list();
        return new Seating(
                workshop.getColumn("seats", Integer.class), workshop.getColumn("by_seat", Boolean.class), own);
    }

    static void put(Handle handle, String id, int tables, boolean isOnWall) {
        handle.execute("update workshop set seats = ?, by_seat = ? where id = ?", tables, isOnWall, id);
    }

    /// @param text empty for the question of all
    static void ask(Handle handle, String id, Seating.Spot spot, String text) {
        handle.execute(
                "delete from seat_ask where workshop = ? and question = ? and seat = ?",
                id,
                spot.question(),
                spot.table());
        if (text.isEmpty()) return;
        handle.execute(
                "insert into seat_ask (workshop, question, seat, text) values (?, ?, ?, ?)",
                id,
                spot.question(),
                spot.table(),
                text);
    }

    /// 0 for who sits at none.
    static int seat(Handle handle, Participant who) {
        return handle.createQuery("select seat from participant where workshop = :id and number = :number")
                .bind("id", who.workshop())
                .bind("number", who.number())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /// @param change in which they sat down
    static void sit(Handle handle, Participant who, int table, long change) {
        handle.execute(
                "update participant set seat = ?, seated = ? where workshop = ? and number = ?",
                table,
                change,
                who.workshop(),
                who.number());
    }

    /// @param number of who took part
    /// @param change in which they sat down
    record Sat(int number, int table, long change) {}

    /// Who sat down, or stood up, after this change.
    static List<Sat> satSince(Handle handle, String id, long change) {
        return handle.createQuery(
                        "select number, seat, seated from participant where workshop = :id and seated > :change")
                .bind("id", id)
                .bind("change", change)
                .map((row, _) -> new Sat(row.getInt("number"), row.getInt("seat"), row.getLong("seated")))
                .list();
    }
}
