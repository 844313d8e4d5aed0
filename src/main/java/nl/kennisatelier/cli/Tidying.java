package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.backup.CopyRounds;
import nl.kennisatelier.backup.Generations;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Workshops;

/// The duties of the house, at the start and every hour: what was promised to be deleted first, and last the copy for
/// the backup of the operator, so that what was deleted is gone from that as well.
record Tidying(ScheduledExecutorService rounds, List<Duty> duties) implements AutoCloseable {

    private static final Duration EVERY = Duration.ofHours(1);

    /// @param folder that the copies are made in
    /// @param note remembers what is there after the others
    static List<Duty> duties(Workshops workshops, H2Store store, Path folder, Clock clock, Runnable note) {
        var retention = workshops.retention();
        var copies = new CopyRounds(store, folder, clock, Generations.USUAL);
        return List.of(
                new Duty("delete-answers", EVERY, clock, retention::deleteDue),
                new Duty("end-workshops", EVERY, clock, retention::endForgotten),
                new Duty("erase-from-disk", EVERY, clock, retention::erase),
                new Duty("tidy-sets", EVERY, clock, workshops.sets()::tidy),
                new Duty("copy", EVERY, clock, () -> copied(copies)),
                new Duty("inventory", EVERY, clock, () -> noted(note)));
    }

    /// @return that there is nothing more to do
    private static boolean copied(CopyRounds copies) throws IOException {
        copies.round();
        return false;
    }

    private static boolean noted(Runnable note) {
        note.run();
        return false;
    }

    static Tidying of(List<Duty> duties) {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tidying").factory());
        rounds.scheduleWithFixedDelay(() -> duties.forEach(Duty::onTime), 0, 1, TimeUnit.MINUTES);
        return new Tidying(rounds, duties);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
