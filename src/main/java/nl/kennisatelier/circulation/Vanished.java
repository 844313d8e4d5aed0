package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.git.History;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.privacy.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses that were published once and are not now: what stood there last, and where it went; and since when a
/// draft is no draft any more, and a signal is answered. Nothing is kept of it on disk: git has it, and what changes
/// from here on is noted as it
/// goes.
///
/// All methods may be called from any thread.
public final class Vanished {

    private static final Logger LOG = LoggerFactory.getLogger(Vanished.class);

    private Departures departures = new Departures();
    private PastThemes themes = new PastThemes();
    private ShownSince shown = new ShownSince();
    private AnsweredSince answered = new AnsweredSince();

    /// Only of what came while this process ran: of the rest git knows when it was written, not when it was online.
    private final Moments arrived = new Moments();

    private final AnsweredSince answersArrived = new AnsweredSince();

    /// What was noted since the past began to be read, to be noted again behind it; nothing when it is read.
    private Optional<List<Noted>> waiting = Optional.empty();

    private record Noted(Departures.Change texts, List<LostTheme> themes) {}

    /// What is known of an address that leads nowhere.
    ///
    /// @param now the address that it leads to after all
    /// @param home the text that it was a piece of, where that is online
    /// @param title of what stood there last; empty where readers may not see it
    /// @param when it went
    public record Found(Optional<String> now, Optional<Entry> home, String title, Instant when) {}

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
        var pastThemes = new PastThemes();
        var pastShown = new ShownSince();
        var pastAnswered = new AnsweredSince();
        try {
            var people = PersonalData.in(library);
            var texts = new PastTexts(library.conventions());
            history.eachStep(step -> {
                var when = step.commit().when();
                pastThemes.note(PastTexts.themes(step), when);
                for (var change : texts.changes(step)) {
                    var takings = Takings.between(change.before(), change.after());
                    pastShown.note(change.before(), change.after(), step.changed(), when);
                    pastAnswered.note(change.before(), change.after(), step.changed(), when);
                    past.note(Departures.Change.of(takings, () -> people, library, when));
                }
            });
        } catch (IOException | RuntimeException unreadable) {
            LOG.error("What was published once cannot be read from git", unreadable);
        }
        goOn(past, pastThemes, pastShown, pastAnswered);
    }

    private synchronized void goOn(
            Departures past, PastThemes pastThemes, ShownSince pastShown, AnsweredSince pastAnswered) {
        pastShown.addAll(shown);
        shown = pastShown;
        pastAnswered.addAll(answered);
        answered = pastAnswered;
        departures = past;
        themes = pastThemes;
        for (var change : waiting.orElse(List.of())) {
            past.note(change.texts());
            pastThemes.note(change.themes(), change.texts().when());
        }
        waiting = Optional.empty();
    }

    /// Whether the past is read.
    public synchronized boolean isRead() {
        return waiting.isEmpty();
    }

    /// Notes what a library has no more of the one before it.
    void note(Takings takings, Library after, Instant when) {
        if (takings.isNone()) return;
        var change = Departures.Change.of(takings, () -> PersonalData.in(after), after, when);
        synchronized (this) {
            departures.note(change);
            themes.note(takings.themes(), when);
            waiting.ifPresent(changes -> changes.add(new Noted(change, takings.themes())));
        }
    }

    /// The events that were taken from the texts and did not come back.
    public synchronized List<DepartedEvent> events(Library library) {
        return departures.events(library);
    }

    /// Notes what readers see that they did not see before.
    synchronized void noteShown(Library before, Library after, Instant when) {
        var changed = after.changedSince(before);
        shown.note(before, after, changed, when);
        answered.note(before, after, changed, when);
        answersArrived.note(before, after, changed, when);
        for (var path : changed) {
            if (before.atPath(path).isEmpty() && after.atPath(path).isPresent()) arrived.put(path, when);
        }
    }

    /// When readers first could see a text, by the clock of this process; nothing for one that was there when it began.
    ///
    /// @param path where it stands now
    public synchronized Optional<Instant> arrived(String path) {
        return arrived.of(path);
    }

    /// The same of the answer to a signal that was there already.
    ///
    /// @param path where it stands now
    public synchronized Optional<Instant> answerArrived(String path) {
        return answersArrived.of(path);
    }

    /// When a text that was a draft first was shown; nothing for one that was shown as it came.
    ///
    /// @param path where it stands now
    public synchronized Optional<Instant> shownSince(String path) {
        return shown.of(path);
    }

    /// When a signal was answered that had no such answer first; nothing for one that came with its answer.
    ///
    /// @param path where it stands now
    public synchronized Optional<Instant> answeredSince(String path) {
        return answered.of(path);
    }

    /// What is known of an address where nothing stands.
    ///
    /// @param address in its one spelling, see [nl.kennisatelier.library.Alias#plain]
    public Optional<Found> find(String address, Library library) {
        return address.startsWith(Theme.FOLDER)
                ? theme(address.substring(Theme.FOLDER.length()), library)
                : entry(address, library);
    }

    private synchronized Optional<Found> theme(String path, Library library) {
        return themes.at(path, library.taxonomy());
    }

    private Optional<Found> entry(String address, Library library) {
        Optional<Departures.Gone> known;
        Optional<Entry> now;
        Optional<Entry> home;
        synchronized (this) {
            known = departures.at(address, library);
            now = known.flatMap(gone -> departures.now(gone, library));
            home = known.flatMap(gone -> departures.home(gone, library));
        }
        return known.map(gone -> new Found(
                now.or(() -> Departures.same(gone, library))
                        .map(entry -> entry.id().value()),
                home,
                library.hides(gone.path()) ? "" : gone.title(),
                gone.when()));
    }
}
