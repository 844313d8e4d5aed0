package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.source.Content;

/// The first flow: content to library to index to online. The last good edition stays up until a new one is complete.
public final class Publisher {

    private final SearchIndex index;
    private final Clock clock;
    private final KeptReadings kept;
    private volatile Catalogue catalogue;
    private volatile Edition current = Edition.NONE;
    private volatile List<LostAddress> lost = List.of();
    private final Vanished vanished = new Vanished();
    private final List<Consumer<Edition>> told = new CopyOnWriteArrayList<>();

    public Publisher(SearchIndex index, Clock clock) {
        this(index, clock, KeptReadings.NONE);
    }

    /// @param kept what was read before, by this version of the program
    public Publisher(SearchIndex index, Clock clock, KeptReadings kept) {
        this.index = index;
        this.clock = clock;
        this.kept = kept;
        this.catalogue = unread();
    }

    /// Nothing yet, to be read.
    public Catalogue unread() {
        return Catalogue.by(clock, kept);
    }

    /// From now on tells of each edition as soon as it is online.
    ///
    /// @param listener must not take long: who pushed waits for it
    public void tell(Consumer<Edition> listener) {
        told.add(listener);
    }

    /// What is online now.
    public Edition current() {
        return current;
    }

    /// What was read for what is online now.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// What was online once and is not any more.
    public Vanished vanished() {
        return vanished;
    }

    /// What the last change that took something away took; by address.
    public List<LostAddress> lost() {
        return lost;
    }

    /// Reads what changed in a folder that somebody is working in, and puts it online.
    ///
    /// @param changed paths, or nothing when everything may have changed
    public synchronized Edition publish(Content content, Optional<Set<String>> changed) throws IOException {
        var noticed = clock.instant();
        catalogue = changed.isPresent()
                ? catalogue.read(content, changed.get(), Broken.AS_IT_WAS)
                : catalogue.readAll(content, Broken.AS_IT_WAS);
        var paths = changed.<List<String>>map(ArrayList::new).orElse(List.of());
        return publish(catalogue, noticed, paths, Optional.empty());
    }

    /// Puts online what was read.
    ///
    /// @param noticed when the change was first heard of
    /// @param changed paths that differ from what is online; none when all were read
    public synchronized Edition publish(Catalogue next, Instant noticed, List<String> changed, Optional<Commit> commit)
            throws IOException {
        var takings = current == Edition.NONE ? Takings.NONE : Takings.between(current.library(), next.library());
        return publish(next, takings, noticed, changed, commit);
    }

    /// @param takings what it takes from what is online
    synchronized Edition publish(
            Catalogue next, Takings takings, Instant noticed, List<String> changed, Optional<Commit> commit)
            throws IOException {
        index.update(next.library());
        var now = clock.instant();
        note(takings, next.library(), now);
        if (current != Edition.NONE) vanished.noteShown(current.library(), next.library(), now);
        catalogue = next;
        if (current == Edition.NONE) kept.settle();
        current = new Edition(
                next.library(),
                next.files(),
                next.problems(),
                now,
                between(noticed, now),
                List.copyOf(changed),
                commit,
                next.style());
        told.forEach(listener -> listener.accept(current));
        return current;
    }

    private void note(Takings takings, Library after, Instant when) {
        vanished.note(takings, after, when);
        var addresses = takings.addresses();
        if (!addresses.isEmpty()) lost = addresses;
    }

    private static Duration between(Instant start, Instant end) {
        var took = Duration.between(start, end);
        return took.isNegative() ? Duration.ZERO : took; // A clock may be set back meanwhile.
    }
}
