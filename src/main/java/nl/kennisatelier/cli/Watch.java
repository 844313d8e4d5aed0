package nl.kennisatelier.cli;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds: what is online now is remembered for the next start, and of a part that closes or opens the
/// operator reads a line.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private static final long SECONDS = 2;

    private static final long ROUNDS_A_MINUTE = 60 / SECONDS;

    private final Parts parts;
    private final Words words;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());

    private List<PartTrouble> told = List.of();
    private long rounds;

    private Watch(Parts parts, Words words) {
        this.parts = parts;
        this.words = words;
    }

    static Watch over(Parts parts, Words words) {
        var watch = new Watch(parts, words);
        watch.clock.scheduleWithFixedDelay(watch::round, 0, SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    /// Whatever goes wrong, the next round comes.
    private void round() {
        try {
            tell(parts.troubles());
            parts.remember();
            if (rounds++ % ROUNDS_A_MINUTE == 0) parts.noteWorkshops();
        } catch (RuntimeException failure) {
            LOG.warn("the parts of the site could not be looked after: {}", failure.toString());
        }
    }

    private void tell(List<PartTrouble> now) {
        var kinds = kinds(told);
        for (var trouble : now) if (!kinds.contains(trouble.kind())) tell(trouble);
        kinds.removeAll(kinds(now));
        for (var kind : kinds) LOG.info(words.get("part.solved", words.get("part.name." + kind.part())));
        told = now;
    }

    private static HashSet<PartTrouble.Kind> kinds(List<PartTrouble> troubles) {
        var kinds = new HashSet<PartTrouble.Kind>();
        for (var trouble : troubles) kinds.add(trouble.kind());
        return kinds;
    }

    private void tell(PartTrouble trouble) {
        var line = LOG.atError();
        if (!trouble.detail().isEmpty()) line = line.addKeyValue("because", trouble.detail());
        var advice = parts.advice();
        line.log("{} -> {}", advice.what(trouble), advice.cure(trouble));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
