package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.List;
import nl.kennisatelier.library.Details;
import org.jdbi.v3.core.Handle;

/// What the tables know of the course of an evening: what is on the screen, rounds and rehearsals, the end that is
/// undone. Every method is part of a transaction of its caller.
final class EveningTables {

    private EveningTables() {}

    static void insertParts(Handle handle, Workshop workshop) {
        int number = 0;
        for (var part : workshop.set().parts()) {
            handle.createUpdate("insert into part (workshop, number, before, title, minutes, notes)"
                            + " values (:workshop, :number, :before, :title, :minutes, :notes)")
                    .bind("workshop", workshop.id())
                    .bind("number", ++number)
                    .bind("before", part.before())
                    .bind("title", part.title())
                    .bind("minutes", part.minutes())
                    .bind("notes", part.notes())
                    .execute();
        }
    }

    static List<Details.ScriptPart> parts(Handle handle, String id) {
        return handle.createQuery("select before, title, minutes, notes from part where workshop = :id order by number")
                .bind("id", id)
                .map((row, _) -> new Details.ScriptPart(
                        row.getInt("before"), row.getString("title"), row.getInt("minutes"), row.getString("notes")))
                .list();
    }

    static void shorten(Handle handle, String id, int part, int minutes) {
        handle.execute("update part set minutes = ? where workshop = ? and number = ?", minutes, id, part);
    }

    static List<Integer> rounds(Handle handle, String id) {
        return handle.createQuery("select round from ask where workshop = :id order by number")
                .bind("id", id)
                .mapTo(Integer.class)
                .list();
    }

    /// Something else is on the screen.
    ///
    /// @param part 0 for a question
    /// @param counts whether the evening has begun
    static void place(Handle handle, String id, int part, long millis, boolean counts) {
        handle.createUpdate("update workshop set part = :part, since = :now,"
                        + " opened = case when :counts then coalesce(opened, :now) else opened end where id = :id")
                .bind("id", id)
                .bind("part", part)
                .bind("now", millis)
                .bind("counts", counts)
                .execute();
    }

    /// While it is rehearsed no question counts as asked.
    static void rehearse(Handle handle, String id, boolean rehearsing) {
        handle.execute("update workshop set rehearsing = ? where id = ?", rehearsing, id);
        handle.execute("update ask set asked = false where workshop = ?", id);
    }

    /// What was answered before stays, as of an earlier round.
    static void nextRound(Handle handle, String id, int question) {
        handle.execute("update ask set round = round + 1 where workshop = ? and number = ?", id, question);
    }

    /// Of the last that began.
    private static final int OF_EDITOR_MAX = 100;

    static List<String> ofEditor(Handle handle, String editor) {
        return handle.createQuery("select id from workshop where editor = :editor and purged is null"
                        + " order by began desc fetch first " + OF_EDITOR_MAX + " rows only")
                .bind("editor", editor)
                .mapTo(String.class)
                .list();
    }

    static void reopen(Handle handle, String id) {
        handle.execute("update workshop set ended = null where id = ?", id);
    }

    /// The codes of those that ended before a moment are free for others.
    static void freeCodes(Handle handle, Instant moment) {
        handle.execute(
                "update workshop set code = null, join_key = null where code is not null and ended < ?",
                moment.toEpochMilli());
    }
}
