package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.PostgresServer;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.Shut;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.FallenDue;
import nl.kennisatelier.workshop.Stock;
import nl.kennisatelier.workshop.WipedAnswers;

/// The file with workshops in a folder that nobody else has.
final class WorkshopsCopy {

    private WorkshopsCopy() {}

    /// How one gets a copy of it.
    interface Source {

        /// @param to an empty folder
        /// @throws IOException when the tables cannot be read, or their server does not answer
        void copy(Path workshops, Path to) throws IOException;

        /// Whether there is something to copy.
        default boolean isThere(Path workshops) throws IOException {
            return Files.exists(workshops.resolve(StoreFile.NAME));
        }
    }

    /// For the site that has the tables open: to open a file once more would undo the lock on it.
    static Source served(Store store) {
        return new Served(store);
    }

    private record Served(Store store) implements Source {

        @Override
        public void copy(Path workshops, Path to) throws IOException {
            WorkshopsCopy.copy(store, to);
        }

        /// A store that is shut for another reason says so to who copies.
        @Override
        public boolean isThere(Path workshops) {
            return store.shut().filter(shut -> shut.why() == Shut.Why.GONE).isEmpty();
        }
    }

    private static void copy(Store store, Path to) throws IOException {
        var zip = to.resolve("kopie.zip");
        try {
            store.copy(zip);
            unzip(zip, to);
        } catch (Unavailable failed) {
            throw new IOException(Trouble.why(failed), failed);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /// For any other process: where they are in a server, also when a site has them open.
    static Source outside(Optional<PostgresServer> server) {
        return server.<Source>map(InServer::new).orElse(WorkshopsCopy::fromOutside);
    }

    private record InServer(PostgresServer server) implements Source {

        @Override
        public void copy(Path workshops, Path to) throws IOException {
            try (var store = PostgresStore.open(server)) {
                WorkshopsCopy.copy(store, to);
            } catch (Unavailable failed) {
                throw new IOException(Trouble.why(failed), failed);
            }
        }

        @Override
        public boolean isThere(Path workshops) throws IOException {
            try {
                return server.isInhabited();
            } catch (Unavailable away) { // Then to copy it says so.
                return true;
            }
        }
    }

    /// For any other process, also when a server has it open.
    private static void fromOutside(Path workshops, Path to) throws IOException {
        if (StoreFile.copyIdle(workshops, to)) return;
        var zip = CopyDesk.ask(workshops);
        try {
            unzip(zip, to);
        } finally {
            Files.delete(zip);
        }
    }

    /// Whether a server has it open.
    static boolean isServed(Path workshops) throws IOException {
        return !StoreFile.isIdle(workshops);
    }

    /// @param zip as the database makes them
    static void unzip(Path zip, Path to) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(StoreFile.NAME)) continue;
                Files.copy(in, to.resolve(StoreFile.NAME));
                return;
            }
        }
        throw new IOException("no " + StoreFile.NAME + " in it");
    }

    /// @throws nl.kennisatelier.store.NewerForm when a newer program made it
    /// @throws IOException when it is missing or damaged
    static Stock stock(Path folder) throws IOException {
        try {
            return Stock.in(folder);
        } catch (Unavailable damaged) {
            throw new IOException(Trouble.why(damaged), damaged);
        }
    }

    /// Deletes from it what fell due since it was made, and what is known to be gone: no word of it stays in the file.
    /// It is left as it is when there is no such thing.
    ///
    /// @param known workshops whose answers are
    /// @param wiped answers whose words are, and how workshops stood
    /// @return what it holds now
    static Settled settle(Path folder, Clock clock, Set<String> known, WipedAnswers wiped) throws IOException {
        var stock = stock(folder);
        var gone = new HashSet<>(known);
        gone.addAll(wiped.gone());
        boolean isDue = !stock.overdue(clock.instant(), gone).isEmpty();
        if (!isDue && !has(folder, wiped)) return new Settled(stock, List.of(), scrub(folder));
        try (var store = H2Store.open(folder)) {
            var deleted = FallenDue.delete(store, clock, gone, wiped);
            store.close();
            return new Settled(Stock.in(folder), deleted, true);
        } catch (Unavailable damaged) {
            throw new IOException(Trouble.why(damaged), damaged);
        }
    }

    /// Those of which the words are gone from it.
    static WipedAnswers wiped(Path folder) throws IOException {
        try {
            return WipedAnswers.in(folder);
        } catch (Unavailable damaged) {
            throw new IOException(Trouble.why(damaged), damaged);
        }
    }

    private static boolean has(Path folder, WipedAnswers wiped) throws IOException {
        try {
            return FallenDue.has(folder, wiped);
        } catch (Unavailable damaged) {
            throw new IOException(Trouble.why(damaged), damaged);
        }
    }

    /// Writes it anew without what was deleted from its tables, when there is such a thing: the words of it stand in
    /// the file until then.
    ///
    /// @return whether it was written anew
    static boolean scrub(Path folder) throws IOException {
        try {
            if (!FallenDue.mayLinger(folder)) return false;
            try (var store = H2Store.open(folder)) {
                store.erase();
                return true;
            }
        } catch (Unavailable damaged) {
            throw new IOException(Trouble.why(damaged), damaged);
        }
    }

    /// @param deleted the workshops whose answers were
    /// @param changed whether it is no longer as it was
    record Settled(Stock stock, List<String> deleted, boolean changed) {}
}
