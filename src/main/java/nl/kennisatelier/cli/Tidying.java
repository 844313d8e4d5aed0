package nl.kennisatelier.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.workshop.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends forgotten workshops and deletes answers whose time has come: at the start, and every hour.
record Tidying(ScheduledExecutorService rounds) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private static final long MINUTES = 60;

    static Tidying of(Workshops workshops) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tidying").factory());
        rounds.scheduleWithFixedDelay(() -> round(workshops), 0, MINUTES, TimeUnit.MINUTES);
        return new Tidying(rounds);
    }

    /// Whatever goes wrong, the next round comes.
    private static void round(Workshops workshops) {
        try {
            var purged = workshops.tidy();
            if (!purged.isEmpty()) LOG.info("deleted the answers of {} workshops", purged.size());
        } catch (RuntimeException failure) {
            LOG.warn("the answers of past workshops wait to be deleted: {}", failure.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
