package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.git.History;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses that were published once and are not now: what stood there last, and where it went. Nothing is kept of
/// it on disk: git has it, and what is taken away from here on is noted as it goes.
///
/// All methods may be called from any thread.
public final class Vanished {

    /// Of the addresses kept; of more the first that went are forgotten.
    static final int COUNT_MAX = 100_000;

    /// From one address to the next; a ring of them ends.
    private static final int STEPS_MAX = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Vanished.class);

    private Map<String, Gone> gone = new LinkedHashMap<>();

    /// What was noted since the past began to be read, to be noted again behind it; nothing when it is read.
    private Optional<List<Change>> waiting = Optional.empty();

    /// @param title empty where readers may not see it
    /// @param said what the whole title is known by, also where nobody may see it
    private record Gone(EntryId was, String title, int said, String path, Instant when, Optional<EntryId> now) {

        Gone untitled() {
            return new Gone(was, "", said, path, when, now);
        }
    }

    /// What one change of the library took away and brought.
    private record Change(List<Loss> losses, Library after, Instant when, PersonalData people) {}

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
        Thread.ofVirtual().name("vanished").start(() -> read(history, library));
    }

    private void read(History history, Library library) {
        var past = new Vanished();
        try {
            var people = PersonalData.in(library);
            var texts = new PastTexts(library.conventions());
            history.eachStep(step -> texts.changes(step)
                    .forEach(change -> past.note(
                            change.before(), change.after(), step.commit().when(), people)));
        } catch (IOException | RuntimeException unreadable) {
            LOG.error("What was published once cannot be read from git", unreadable);
        }
        goOn(past);
    }

    private synchronized void goOn(Vanished past) {
        gone = past.gone;
        waiting.ifPresent(changes -> changes.forEach(this::note));
        waiting = Optional.empty();
    }

    /// Whether the past is read.
    public synchronized boolean isRead() {
        return waiting.isEmpty();
    }

    /// Notes what a library has no more of the one before it.
    List<Loss> note(Library before, Library after, Instant when) {
        return note(before, after, when, PersonalData.in(after));
    }

    private List<Loss> note(Library before, Library after, Instant when, PersonalData people) {
        var losses = Losses.between(before, after);
        var change = new Change(losses, after, when, people);
        synchronized (this) {
            note(change);
            waiting.ifPresent(changes -> changes.add(change));
        }
        return losses;
    }

    private void note(Change change) {
        for (var loss : change.losses()) {
            var known = known(loss, change);
            follow(loss.id(), known);
            put(loss.id().value(), known);
            if (loss.was() != loss.home()) continue;
            for (var alias : loss.home().aliases()) if (alias.part().isEmpty()) put(alias.address(), known);
        }
        // What was put out of sight, and is taken away later, stays out of sight.
        gone.replaceAll((_, known) ->
                !known.title().isEmpty() && change.after().hides(known.path()) ? known.untitled() : known);
        var oldest = gone.keySet().iterator();
        for (int left = gone.size(); left > COUNT_MAX; left--) {
            oldest.next();
            oldest.remove();
        }
    }

    private static Gone known(Loss loss, Change change) {
        var title = loss.was().title();
        var isShown =
                loss.isGone() && !loss.hidden() && change.people().find(title).isEmpty();
        return new Gone(
                loss.id(), isShown ? title : "", title.hashCode(), loss.home().path(), change.when(), loss.now());
    }

    /// Who was led to it is led on, and is told of it when it is gone.
    private void follow(EntryId lost, Gone last) {
        gone.replaceAll((_, known) -> known.now().equals(Optional.of(lost))
                ? new Gone(known.was(), last.title(), last.said(), last.path(), last.when(), last.now())
                : known);
    }

    private void put(String address, Gone known) {
        gone.remove(address); // To stand last: it went last.
        gone.put(address, known);
    }

    private static boolean isPiece(EntryId id) {
        return id.value().indexOf('/') != id.value().lastIndexOf('/');
    }

    /// What is known of an address where nothing stands.
    ///
    /// @param address in its one spelling, see [nl.kennisatelier.library.Alias#plain]
    public synchronized Optional<Found> find(String address, Library library) {
        return known(address).map(known -> found(known, library));
    }

    private Optional<Gone> known(String address) {
        var steps = address.split("/", -1);
        var known = Optional.ofNullable(gone.get(address));
        if (known.isPresent() || steps.length != 3) return known;
        // A piece of a text that had another name still, before the one that it went by last.
        return Kind.documents()
                .flatMap(kind -> Optional.ofNullable(gone.get(kind.folder + "/" + steps[1])).stream())
                .map(text -> steps[0] + "/" + text.was().slug() + "/" + steps[2])
                .filter(other -> !other.equals(address))
                .flatMap(other -> Optional.ofNullable(gone.get(other)).stream())
                .findFirst();
    }

    private Found found(Gone known, Library library) {
        var title = library.hides(known.path()) ? "" : known.title();
        return new Found(now(known, library, 0).or(() -> same(known, library)), title, known.when());
    }

    private Optional<Entry> now(Gone known, Library library, int steps) {
        if (known.now().isEmpty() || steps > STEPS_MAX) return Optional.empty();
        var address = known.now().get().value();
        return library.entry(known.now().get())
                .or(() -> library.formerly(address))
                .or(() -> Optional.ofNullable(gone.get(address)).flatMap(next -> now(next, library, steps + 1)));
    }

    /// A piece that says the same under the same id in just one other text.
    private static Optional<Entry> same(Gone known, Library library) {
        if (!isPiece(known.was())) return Optional.empty();
        var part = known.was().part();
        var same = Losses.called(Set.of(part), library).getOrDefault(part, List.of()).stream()
                .filter(passage -> passage.title().hashCode() == known.said())
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
