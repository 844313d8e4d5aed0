package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/// The tables of who takes part and of who may do something else, by the hashes of their keys. Every method is part of
/// a transaction of its caller.
final class KeyTables {

    private KeyTables() {}

    /// @param made in milliseconds since 1970
    static void allow(Handle handle, String id, String hash, Capability may, long made) {
        handle.createUpdate("insert into capability (hash, workshop, may, made) values (:hash, :workshop, :may, :made)")
                .bind("hash", hash)
                .bind("workshop", id)
                .bind("may", may.name())
                .bind("made", made)
                .execute();
    }

    /// A link to the cockpit or the screen, by the hash of its key.
    record LinkRow(String hash, Capability may, Optional<Instant> made, Optional<Instant> used) {

        /// What tells it from others to who leads.
        String name() {
            return hash.substring(0, 16);
        }

        /// @param own hash of the key of who looks
        /// @param last when it was used since what is kept of it
        GivenLink seenBy(String own, Optional<Instant> last) {
            return new GivenLink(name(), may, made, last.or(() -> used), hash.equals(own));
        }
    }

    static List<LinkRow> links(Handle handle, String id) {
        return handle.createQuery("select hash, may, made, used from capability"
                        + " where workshop = :id and may <> 'JOIN' order by coalesce(made, 0), hash")
                .bind("id", id)
                .map(row -> new LinkRow(
                        row.getColumn("hash", String.class),
                        Capability.valueOf(row.getColumn("may", String.class)),
                        moment(row, "made"),
                        moment(row, "used")))
                .list();
    }

    private static Optional<Instant> moment(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, Long.class)).map(Instant::ofEpochMilli);
    }

    static void setUsed(Handle handle, String hash, long millis) {
        handle.execute("update capability set used = ? where hash = ?", millis, hash);
    }

    /// Opens nothing any more to who has this key; says whether it did.
    static boolean forbid(Handle handle, String id, String hash) {
        return handle.execute("delete from capability where workshop = ? and hash = ?", id, hash) > 0;
    }

    /// Makes another key open what one did; without another, nothing.
    static void put(Handle handle, String id, String hash, Optional<String> instead) {
        WorkshopTables.nextChange(handle, id);
        if (instead.isEmpty()) forbid(handle, id, hash);
        else handle.execute("update capability set hash = ? where workshop = ? and hash = ?", instead.get(), id, hash);
    }

    /// Of the keys with which people come in.
    static List<String> joinHashes(Handle handle, String id) {
        return handle.createQuery("select hash from capability where workshop = :id and may = 'JOIN'")
                .bind("id", id)
                .mapTo(String.class)
                .list();
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

    /// Deletes as many participants and keys of a workshop.
    ///
    /// @param rowsMax 0 or more
    /// @return how many rows: less when there were no more
    static int deleteSome(Handle handle, String id, int rowsMax) {
        int rows = deleteSome(handle, "participant", "number", id, rowsMax);
        return rows + deleteSome(handle, "capability", "hash", id, rowsMax - rows);
    }

    /// In two steps, for what one of our databases does quickly in one, the other does in a day.
    ///
    /// @param table of ours that says of which workshop a row is
    /// @param key a column: rows of one workshop with the same go together, even when those are some more
    static int deleteSome(Handle handle, String table, String key, String id, int rowsMax) {
        if (rowsMax <= 0) return 0;
        var last = handle.createQuery("select " + key + " from " + table + " where workshop = :id order by " + key
                        + " offset :before rows fetch first 1 row only")
                .bind("id", id)
                .bind("before", rowsMax - 1)
                .map((row, _) -> row.getObject(1))
                .findOne();
        var delete = "delete from " + table + " where workshop = :id";
        return last.map(bound -> handle.createUpdate(delete + " and " + key + " <= :last")
                        .bind("last", bound))
                .orElseGet(() -> handle.createUpdate(delete))
                .bind("id", id)
                .execute();
    }
}
