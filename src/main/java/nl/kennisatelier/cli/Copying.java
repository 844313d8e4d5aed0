package nl.kennisatelier.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.backup.BackupRounds;
import nl.kennisatelier.backup.Generations;
import nl.kennisatelier.store.H2Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The copies of all, elsewhere, that the operator asked for.
record Copying(ScheduledExecutorService rounds) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);

    static Copying of(Settings settings, H2Store store) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("copying").factory());
        if (settings.get(Setting.BACKUP_TO).isEmpty()) return new Copying(rounds);
        var copies = new BackupRounds(
                settings.path(Setting.DATA),
                store,
                settings.path(Setting.BACKUP_TO),
                Generations.of(settings.get(Setting.BACKUP_KEEP)),
                Clock.systemUTC(),
                BackupCommand.version());
        long every = settings.backupEvery().toSeconds();
        rounds.scheduleWithFixedDelay(() -> round(copies), every / 60, every, TimeUnit.SECONDS);
        return new Copying(rounds);
    }

    /// Whatever goes wrong, the next round comes.
    private static void round(BackupRounds copies) {
        try {
            copies.round();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("no copy was made of all, or something is wrong with it: {}", failure.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
