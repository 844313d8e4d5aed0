package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.backup.BackupRounds;
import nl.kennisatelier.backup.CopyRounds;
import nl.kennisatelier.backup.Generations;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.workshop.Workshops;

/// The duties of the house, at the start and every hour: what was promised to be deleted first, and last the copies for
/// the backup of the operator, so that what was deleted is gone from those as well.
record Tidying(ScheduledExecutorService rounds) implements AutoCloseable {

    static final Duration EVERY = Duration.ofHours(1);

    /// @param name of the thread
    static Tidying of(String name, List<Duty> duties) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        rounds.scheduleWithFixedDelay(() -> duties.forEach(Duty::onTime), 0, 10, TimeUnit.SECONDS);
        return new Tidying(rounds);
    }

    /// In the order in which they are done.
    ///
    /// @param folder that the copies are made in
    /// @param uses when secrets were used last
    static List<Duty> duties(
            Workshops workshops,
            Subscriptions subscriptions,
            Store store,
            Path folder,
            List<LastUses> uses,
            Clock clock) {
        var retention = workshops.retention();
        var copies = new CopyRounds(store, folder, clock, Generations.USUAL);
        return List.of(
                new Duty("delete-answers", EVERY, clock, retention::deleteDue),
                new Duty("end-workshops", EVERY, clock, retention::endForgotten),
                new Duty("tidy-subscriptions", EVERY, clock, subscriptions::tidy),
                new Duty("erase-from-disk", EVERY, clock, retention::erase),
                new Duty("tidy-sets", EVERY, clock, workshops.sets()::tidy),
                new Duty("keep-last-uses", EVERY, clock, () -> kept(uses)),
                new Duty("copy-workshops", EVERY, clock, copies::round));
    }

    /// The copies of all that are made elsewhere, when the operator wants them: on a thread of their own, for a disk
    /// that hangs keeps no other duty waiting.
    static List<Duty> elsewhere(Settings settings, Store store, Clock clock) {
        if (settings.get(Setting.BACKUP_TO).isEmpty()) return List.of();
        var copies = new BackupRounds(
                settings.path(Setting.DATA),
                store,
                settings.path(Setting.BACKUP_TO),
                Generations.of(settings.get(Setting.BACKUP_KEEP)),
                clock,
                BackupCommand.version());
        return List.of(new Duty("backup", settings.backupEvery(), clock, copies::round));
    }

    /// @return that there is nothing more to do
    private static boolean kept(List<LastUses> uses) throws IOException {
        for (var each : uses) each.keep();
        return false;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
