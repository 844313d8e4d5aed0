package nl.kennisatelier.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The tables of who gets the news by mail. Moments are milliseconds since 1970.
final class SubscriptionTables {

    private SubscriptionTables() {}

    /// @param hash of the key that stops it
    /// @param locked that key and the address
    /// @param looked up to when the news was told, or there was none
    /// @param tries since then
    record Row(String hash, String locked, Frequency frequency, String scope, String language, long looked, int tries) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("hash"),
                    row.getString("locked"),
                    Frequency.of(row.getString("frequency")).orElse(Frequency.MONTH),
                    row.getString("scope"),
                    row.getString("language"),
                    row.getLong("looked"),
                    row.getInt("tries"));
        }
    }

    static int count(Handle handle) {
        return handle.createQuery("select count(*) from subscription")
                .mapTo(Integer.class)
                .one();
    }

    /// @param mark of the address
    /// @return whether there was one of this address
    static boolean change(Handle handle, String mark, Subscription wanted, long now) {
        return handle.createUpdate("update subscription set frequency = :frequency, scope = :scope,"
                                + " language = :language, confirmed = :now where mark = :mark")
                        .bind("frequency", wanted.frequency().word)
                        .bind("scope", wanted.scope())
                        .bind("language", wanted.language())
                        .bind("now", now)
                        .bind("mark", mark)
                        .execute()
                > 0;
    }

    static void insert(Handle handle, String hash, String mark, String locked, Subscription wanted, long now) {
        handle.createUpdate("insert into subscription (hash, mark, locked, frequency, scope, language, confirmed,"
                        + " looked, next_try, tries, refused)"
                        + " values (:hash, :mark, :locked, :frequency, :scope, :language, :now, :now, 0, 0, 0)")
                .bind("hash", hash)
                .bind("mark", mark)
                .bind("locked", locked)
                .bind("frequency", wanted.frequency().word)
                .bind("scope", wanted.scope())
                .bind("language", wanted.language())
                .bind("now", now)
                .execute();
    }

    static boolean has(Handle handle, String hash) {
        return handle.createQuery("select count(*) from subscription where hash = :hash")
                        .bind("hash", hash)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static Optional<String> lockedOf(Handle handle, String mark) {
        return handle.createQuery("select locked from subscription where mark = :mark")
                .bind("mark", mark)
                .mapTo(String.class)
                .findOne();
    }

    static List<String> allLocked(Handle handle) {
        return handle.createQuery("select locked from subscription")
                .mapTo(String.class)
                .list();
    }

    /// Those whose time has come, the longest waiting first.
    ///
    /// @param before nothing was told since that moment
    static List<Row> due(Handle handle, Frequency frequency, long before, long now, int most) {
        return handle.createQuery("select * from subscription where frequency = :frequency and looked < :before"
                        + " and next_try <= :now order by next_try, looked, hash fetch first :most rows only")
                .bind("frequency", frequency.word)
                .bind("before", before)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> Row.of(row))
                .list();
    }

    /// Says that one is tried: unless it was stopped, or told by somebody else meanwhile.
    static boolean claim(Handle handle, Row row, long nextTry) {
        return handle.createUpdate("update subscription set tries = tries + 1, next_try = :next"
                                + " where hash = :hash and looked = :looked")
                        .bind("next", nextTry)
                        .bind("hash", row.hash())
                        .bind("looked", row.looked())
                        .execute()
                > 0;
    }

    static void told(Handle handle, String hash, long now) {
        handle.createUpdate("update subscription set looked = :now, next_try = 0, tries = 0, refused = 0"
                        + " where hash = :hash")
                .bind("now", now)
                .bind("hash", hash)
                .execute();
    }

    /// @return how often its server refused it by now
    static int refused(Handle handle, String hash, long nextTry) {
        handle.createUpdate("update subscription set refused = refused + 1, next_try = :next where hash = :hash")
                .bind("next", nextTry)
                .bind("hash", hash)
                .execute();
        return handle.createQuery("select refused from subscription where hash = :hash")
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /// Deletes one, and remembers that it is gone.
    ///
    /// @return whether it was there
    static boolean stop(Handle handle, String hash, long now) {
        if (handle.execute("delete from subscription where hash = ?", hash) == 0) return false;
        handle.createUpdate("insert into stopped_subscription (hash, stopped) values (:hash, :now)")
                .bind("hash", hash)
                .bind("now", now)
                .execute();
        return true;
    }

    /// Of which nothing could be told since a moment.
    static List<String> forgotten(Handle handle, long since, int most) {
        return handle.createQuery("select hash from subscription where looked < :since fetch first :most rows only")
                .bind("since", since)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    static Set<String> stopped(Handle handle) {
        return handle.createQuery("select hash from stopped_subscription")
                .mapTo(String.class)
                .set();
    }

    /// @param most of the newest that stay
    static void forgetStopped(Handle handle, long before, int most) {
        handle.execute("delete from stopped_subscription where stopped < ?", before);
        handle.createQuery("select stopped from stopped_subscription order by stopped desc offset :most rows"
                        + " fetch first 1 row only")
                .bind("most", most)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(last -> handle.execute("delete from stopped_subscription where stopped <= ?", last));
    }

    /// Whether a file has these tables: that of an earlier program has not.
    static boolean areThere(Handle handle) {
        return handle.createQuery("select count(*) from information_schema.tables where lower(table_name) = :name")
                        .bind("name", "subscription")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
