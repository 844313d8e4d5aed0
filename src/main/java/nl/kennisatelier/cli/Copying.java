package nl.kennisatelier.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.backup.BackupRounds;
import nl.kennisatelier.backup.Generations;
import nl.kennisatelier.store.H2Store;

/// The copies of all, elsewhere, that the operator asked for.
///
/// @param duty to make them; nothing where nobody asked for any
record Copying(ScheduledExecutorService rounds, Optional<Duty> duty) implements AutoCloseable {

    static Copying of(Settings settings, H2Store store) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("copying").factory());
        if (settings.get(Setting.BACKUP_TO).isEmpty()) return new Copying(rounds, Optional.empty());
        var copies = new BackupRounds(
                settings.path(Setting.DATA),
                store,
                settings.path(Setting.BACKUP_TO),
                Generations.of(settings.get(Setting.BACKUP_KEEP)),
                Clock.systemUTC(),
                BackupCommand.version());
        var duty = new Duty("backup", settings.backupEvery(), Clock.systemUTC(), () -> made(copies));
        long look = Math.max(1, settings.backupEvery().toSeconds() / 60);
        rounds.scheduleWithFixedDelay(duty::onTime, look, look, TimeUnit.SECONDS);
        return new Copying(rounds, Optional.of(duty));
    }

    /// @return that there is nothing more to do
    private static boolean made(BackupRounds copies) throws IOException {
        copies.round();
        return false;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
