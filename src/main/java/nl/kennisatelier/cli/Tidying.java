package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends forgotten workshops, deletes answers whose time has come, and makes the copy for the backup of the operator: at
/// the start, and every hour. What was deleted is so gone from the copy as well.
record Tidying(ScheduledExecutorService rounds) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private static final long MINUTES = 60;

    /// Beside the file itself, which nobody can copy while it is open.
    static final String BACKUP = "kopie.zip";

    static Tidying of(Runnable round) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tidying").factory());
        rounds.scheduleWithFixedDelay(round, 0, MINUTES, TimeUnit.MINUTES);
        return new Tidying(rounds);
    }

    /// Whatever goes wrong, the next round comes.
    ///
    /// @param after what remains to be done after it
    static void round(Retention retention, H2Store store, Path folder, Runnable after) {
        try {
            var purged = retention.tidy();
            if (!purged.isEmpty()) LOG.info("deleted the answers of {} workshops", purged.size());
            store.copy(folder.resolve(BACKUP));
            after.run();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the answers of past workshops wait to be deleted, or to be copied: {}", failure.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
