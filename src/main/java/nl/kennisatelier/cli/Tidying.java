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
import nl.kennisatelier.backup.CopyRounds;
import nl.kennisatelier.backup.Generations;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Workshops;

/// The duties of the house, at the start and every hour: what was promised to be deleted first, and last the copies for
/// the backup of the operator, so that what was deleted is gone from those as well.
record Tidying(ScheduledExecutorService rounds, List<Duty> duties) implements AutoCloseable {

    private static final Duration EVERY = Duration.ofHours(1);

    /// @param folder that the copies are made in
    /// @param uses when secrets were used last
    static Tidying of(Workshops workshops, H2Store store, Path folder, List<LastUses> uses, Clock clock) {
        var duties = duties(workshops, store, folder, uses, clock);
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tidying").factory());
        rounds.scheduleWithFixedDelay(() -> duties.forEach(Duty::onTime), 0, 1, TimeUnit.MINUTES);
        return new Tidying(rounds, duties);
    }

    /// In the order in which they are done.
    static List<Duty> duties(Workshops workshops, H2Store store, Path folder, List<LastUses> uses, Clock clock) {
        var retention = workshops.retention();
        var copies = new CopyRounds(store, folder, clock, Generations.USUAL);
        return List.of(
                new Duty("delete-answers", EVERY, clock, retention::deleteDue),
                new Duty("end-workshops", EVERY, clock, retention::endForgotten),
                new Duty("erase-from-disk", EVERY, clock, retention::erase),
                new Duty("tidy-sets", EVERY, clock, workshops.sets()::tidy),
                new Duty("keep-last-uses", EVERY, clock, () -> kept(uses)),
                new Duty("copy-workshops", EVERY, clock, () -> copied(copies)));
    }

    /// @return that there is nothing more to do
    private static boolean copied(CopyRounds copies) throws IOException {
        copies.round();
        return false;
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
