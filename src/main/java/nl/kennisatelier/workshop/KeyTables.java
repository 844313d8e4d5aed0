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
        return handle.createQuery("select number, role from participant where workshop = :id and hash = :hash")
                .bind("id", id)
                .bind("hash", hash)
                .map(row -> participant(id, row))
                .findOne();
    }

    /// Who joined after the one with this number.
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

    static int participants(Handle handle, String id) {
        return handle.createQuery("select count(*) from participant where workshop = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /// Deletes as many participants and keys of a workshop.
    ///
    /// @param rowsMax 0 or more
    /// @return how many rows: less when there were no more
    static int deleteSome(Handle handle, String id, int rowsMax) {
        int rows = deleteSome(handle, "participant", id, rowsMax);
        return rows + deleteSome(handle, "capability", id, rowsMax - rows);
    }

    /// @param table of ours that says of which workshop a row is
    static int deleteSome(Handle handle, String table, String id, int rowsMax) {
        return handle.execute(
                "delete from " + table + " where workshop = ? fetch first ? rows only", id, Math.max(0, rowsMax));
    }
}
