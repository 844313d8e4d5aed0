package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.backup.CopyRounds;
import nl.kennisatelier.backup.Generations;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends forgotten workshops, deletes answers whose time has come, and makes the copy for the backup of the operator: at
/// the start, and every hour. What was deleted is so gone from the copy as well.
record Tidying(ScheduledExecutorService rounds) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private static final long MINUTES = 60;

    static Tidying of(Retention retention, H2Store store, Path folder) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tidying").factory());
        var copies = new CopyRounds(store, folder, Clock.systemUTC(), Generations.USUAL);
        rounds.scheduleWithFixedDelay(() -> round(retention, copies), 0, MINUTES, TimeUnit.MINUTES);
        return new Tidying(rounds);
    }

    /// Whatever goes wrong, the next round comes.
    private static void round(Retention retention, CopyRounds copies) {
        try {
            var purged = retention.tidy();
            if (!purged.isEmpty()) LOG.info("deleted the answers of {} workshops", purged.size());
            copies.round();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the answers of past workshops wait to be deleted, or to be copied: {}", failure.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
