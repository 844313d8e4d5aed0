package nl.kennisatelier.workshop;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/// The tables of who takes part and of who may do something else, by the hashes of their keys. Every method is part of
/// a transaction of its caller.
final class KeyTables {

    private KeyTables() {}

    static void allow(Handle handle, String id, String hash, Capability may) {
        handle.createUpdate("insert into capability (hash, workshop, may) values (:hash, :workshop, :may)")
                .bind("hash", hash)
                .bind("workshop", id)
                .bind("may", may.name())
                .execute();
    }

    static Optional<Capability> may(Handle handle, String id, String hash) {
        return handle.createQuery("select may from capability where hash = :hash and workshop = :workshop")
                .bind("hash", hash)
                .bind("workshop", id)
                .mapTo(String.class)
                .findOne()
                .map(Capability::valueOf);
    }

    /// Opens nothing any more to who has a key of this kind.
    static void forbid(Handle handle, String id, Capability may) {
        handle.execute("delete from capability where workshop = ? and may = ?", id, may.name());
    }

    /// The workshop that can be joined with it.
    static Optional<String> joins(Handle handle, String hash) {
        return handle.createQuery("select workshop from capability where hash = :hash and may = 'JOIN'")
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
    }

    /// @param number under the lock of the workshop, so nobody else takes it
    static void insertParticipant(Handle handle, String id, int number, String hash, String role) {
        handle.createUpdate(
                        "insert into participant (workshop, number, hash, role) values (:id, :number, :hash, :role)")
                .bind("id", id)
                .bind("number", number)
                .bind("hash", hash)
                .bind("role", role)
                .execute();
    }

    static Optional<Participant> participant(Handle handle, String id, String hash) {
        return handle.createQuery("select number, role from participant"
                        + " where workshop = :id and hash = :hash and removed is null")
                .bind("id", id)
                .bind("hash", hash)
                .map(row -> participant(id, row))
                .findOne();
    }

    /// Whether somebody who had a good key a moment ago was not put out meanwhile.
    static boolean takesPart(Handle handle, Participant who) {
        return handle.createQuery("select count(*) from participant"
                                + " where workshop = :id and number = :number and removed is null")
                        .bind("id", who.workshop())
                        .bind("number", who.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Whether it is the key of somebody who was put out.
    static boolean isRemoved(Handle handle, String id, String hash) {
        return handle.createQuery("select count(*) from participant"
                                + " where workshop = :id and hash = :hash and removed is not null")
                        .bind("id", id)
                        .bind("hash", hash)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Puts a participant out; says whether they were still in.
    static boolean remove(Handle handle, String id, int number, long change) {
        return handle.execute(
                        "update participant set removed = ? where workshop = ? and number = ? and removed is null",
                        change,
                        id,
                        number)
                > 0;
    }

    /// @param change in which they were put out
    record Removed(Participant participant, long change) {}

    /// Who was put out after this change.
    static List<Removed> removedSince(Handle handle, String id, long change) {
        return handle.createQuery(
                        "select number, role, removed from participant where workshop = :id and removed > :change")
                .bind("id", id)
                .bind("change", change)
                .map(row -> new Removed(participant(id, row), row.getColumn("removed", Long.class)))
                .list();
    }

    /// Who joined after the one with this number, those who were put out among them.
    static List<Participant> participantsAfter(Handle handle, String id, int number) {
        return handle.createQuery("select number, role from participant where workshop = :id and number > :number")
                .bind("id", id)
                .bind("number", number)
                .map(row -> participant(id, row))
                .list();
    }

    private static Participant participant(String id, RowView row) {
        return new Participant(id, row.getColumn("number", Integer.class), row.getColumn("role", String.class));
    }

    /// All who ever joined.
    static int participants(Handle handle, String id) {
        return handle.createQuery("select count(*) from participant where workshop = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    static void deleteAll(Handle handle, String id) {
        handle.execute("delete from participant where workshop = ?", id);
        handle.execute("delete from capability where workshop = ?", id);
    }
}
