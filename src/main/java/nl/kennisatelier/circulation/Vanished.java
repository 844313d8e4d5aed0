package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.git.History;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses that were published once and are not now: what stood there last, and where it went. Nothing is kept of
/// it on disk: git has it, and what is taken away from here on is noted as it goes.
///
/// All methods may be called from any thread.
public final class Vanished {

    private static final Logger LOG = LoggerFactory.getLogger(Vanished.class);

    private Departures departures = new Departures();

    /// What was noted since the past began to be read, to be noted again behind it; nothing when it is read.
    private Optional<List<Departures.Change>> waiting = Optional.empty();

    /// What is known of an address that leads nowhere.
    ///
    /// @param now what it leads to after all
    /// @param title of what stood there last; empty where readers may not see it
    /// @param when it went
    public record Found(Optional<Entry> now, String title, Instant when) {}

    /// Reads the past in the background; until it is read, an address of the past leads nowhere.
    ///
    /// @param library what is online, by whose lists the past is read
    public void start(History history, Library library) {
        synchronized (this) {
            waiting = Optional.of(new ArrayList<>());
        }
        Thread.ofPlatform()
                .daemon()
                .name("vanished")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> read(history, library));
    }

    private void read(History history, Library library) {
        var past = new Departures();
        try {
            var people = PersonalData.in(library);
            var texts = new PastTexts(library.conventions());
            history.eachStep(step -> texts.changes(step).forEach(change -> {
                var losses = Losses.between(change.before(), change.after());
                past.note(
                        Departures.Change.of(losses, () -> people, step.commit().when()));
            }));
        } catch (IOException | RuntimeException unreadable) {
            LOG.error("What was published once cannot be read from git", unreadable);
        }
        goOn(past);
    }

    private synchronized void goOn(Departures past) {
        departures = past;
        waiting.ifPresent(changes -> changes.forEach(past::note));
        waiting = Optional.empty();
    }

    /// Whether the past is read.
    public synchronized boolean isRead() {
        return waiting.isEmpty();
    }

    /// Notes what a library has no more of the one before it.
    void note(List<Loss> losses, Library after, Instant when) {
        var change = Departures.Change.of(losses, () -> PersonalData.in(after), when);
        synchronized (this) {
            departures.note(change);
            waiting.ifPresent(changes -> changes.add(change));
        }
    }

    /// What is known of an address where nothing stands.
    ///
    /// @param address in its one spelling, see [nl.kennisatelier.library.Alias#plain]
    public Optional<Found> find(String address, Library library) {
        Optional<Departures.Gone> known;
        Optional<Entry> now;
        synchronized (this) {
            known = departures.at(address);
            now = known.flatMap(gone -> departures.now(gone, library));
        }
        return known.map(gone -> new Found(
                now.or(() -> Departures.same(gone, library)),
                library.hides(gone.path()) ? "" : gone.title(),
                gone.when()));
    }
}
