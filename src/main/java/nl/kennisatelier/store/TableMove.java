package nl.kennisatelier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Brings all tables from a file to a server, or back. What arrived is read back and compared before it counts. Broken
/// off, it is begun anew: what arrived before is known by its sums.
public final class TableMove {

    private TableMove() {}

    /// What came of it.
    public sealed interface Outcome {

        /// @param sums of each table, the same on both sides
        record Done(List<TableSum> sums) implements Outcome {}

        /// Nothing was changed.
        record Refused(Refusal why) implements Outcome {}
    }

    /// Why nothing was moved.
    public enum Refusal {
        /// There is nothing to move.
        ABSENT,
        /// A site has one of the two open.
        IN_USE,
        /// Something else stands there already.
        NOT_EMPTY
    }

    /// The file is left as it is.
    ///
    /// @param folder with the file
    /// @throws Unavailable when one of the two cannot be read or written: nothing arrived
    /// @throws NewerForm when a newer program made one of them
    public static Outcome toServer(Path folder, PostgresServer server) throws IOException {
        if (Files.notExists(folder.resolve(StoreFile.NAME))) return new Outcome.Refused(Refusal.ABSENT);
        if (!StoreFile.isIdle(folder) || server.isInUse()) return new Outcome.Refused(Refusal.IN_USE);
        return server.withAll(to -> {
            try (var file = H2Store.patient(folder)) {
                return file.read(from -> to.inTransaction(same -> fill(from, same)));
            }
        });
    }

    /// The tables in the server are emptied when all arrived: nobody would see to it any more that what was promised
    /// to be deleted is.
    ///
    /// @param folder need not exist yet
    /// @throws Unavailable when one of the two cannot be read or written
    /// @throws NewerForm when a newer program made one of them
    public static Outcome toFile(PostgresServer server, Path folder) throws IOException {
        if (Files.exists(folder.resolve(StoreFile.NAME)) && !StoreFile.isIdle(folder))
            return new Outcome.Refused(Refusal.IN_USE);
        if (!server.isInhabited()) return new Outcome.Refused(Refusal.ABSENT);
        if (server.isInUse()) return new Outcome.Refused(Refusal.IN_USE);
        return server.withAll(from -> from.inTransaction(same -> {
            TableCopy.tables(same).forEach(table -> same.execute("lock table \"" + table + "\" in exclusive mode"));
            try (var file = H2Store.patient(folder)) {
                var outcome = file.keep(to -> fill(same, to));
                if (outcome instanceof Outcome.Done) empty(same);
                return outcome;
            }
        }));
    }

    private static void empty(Handle server) {
        var all = TableCopy.tables(server).stream()
                .map(table -> '"' + table + '"')
                .toList();
        server.execute("truncate table " + String.join(", ", all));
    }

    private static Outcome fill(Handle from, Handle to) {
        var left = TableCopy.sums(from);
        var there = TableCopy.sums(to);
        if (there.equals(left)) return new Outcome.Done(left);
        if (there.stream().anyMatch(sum -> sum.rows() > 0)) return new Outcome.Refused(Refusal.NOT_EMPTY);
        TableCopy.all(from, to, TableCopy.tables(from));
        var arrived = TableCopy.sums(to);
        if (!arrived.equals(left)) throw new IllegalStateException("what arrived is not what left: " + arrived);
        return new Outcome.Done(arrived);
    }
}
