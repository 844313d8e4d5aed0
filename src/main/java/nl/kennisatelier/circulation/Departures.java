package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// What went from the site, by the address that it had; a later departure of the same address goes before an earlier
/// one. For one thread at a time.
final class Departures {

    /// Of the addresses kept; of more the first that went are forgotten.
    static final int COUNT_MAX = 100_000;

    /// From one address to the next; a ring of them ends.
    private static final int STEPS_MAX = 10;

    private final Map<String, Gone> gone = new LinkedHashMap<>();

    /// @param title empty where readers may not see it
    /// @param said what the whole title is known by, also where nobody may see it
    record Gone(EntryId was, String title, int said, String path, Instant when, Optional<EntryId> now) {

        Gone untitled() {
            return new Gone(was, "", said, path, when, now);
        }
    }

    /// What one change of the library took away.
    ///
    /// @param untold whose titles say who somebody is
    record Change(List<Loss> losses, Set<EntryId> untold, Instant when) {

        static Change of(List<Loss> losses, Supplier<PersonalData> people, Instant when) {
            var gone = losses.stream()
                    .filter(loss -> loss.isGone() && !loss.hidden())
                    .map(Loss::was)
                    .toList();
            if (gone.isEmpty()) return new Change(losses, Set.of(), when);
            var known = people.get();
            return new Change(
                    losses,
                    gone.stream()
                            .filter(was -> !known.find(was.title()).isEmpty())
                            .map(Entry::id)
                            .collect(Collectors.toSet()),
                    when);
        }

        Gone known(Loss loss) {
            var title = loss.was().title();
            var isShown = loss.isGone() && !loss.hidden() && !untold.contains(loss.id());
            var path = loss.home().path();
            return new Gone(loss.id(), isShown ? title : "", title.hashCode(), path, when, loss.now());
        }
    }

    void note(Change change) {
        if (change.losses().isEmpty()) return;
        follow(change);
        for (var loss : change.losses()) {
            var known = change.known(loss);
            put(loss.address(), known);
            if (loss.was() != loss.home() || loss.isFormer()) continue;
            for (var alias : loss.home().aliases()) if (alias.part().isEmpty()) put(alias.address(), known);
        }
        hide(change);
        var oldest = gone.keySet().iterator();
        for (int left = gone.size(); left > COUNT_MAX; left--) {
            oldest.next();
            oldest.remove();
        }
    }

    /// What was put out of sight, and is taken away later, stays out of sight.
    private void hide(Change change) {
        var hidden = change.losses().stream()
                .filter(Loss::hidden)
                .map(loss -> loss.home().path())
                .collect(Collectors.toSet());
        if (hidden.isEmpty()) return;
        gone.replaceAll((_, known) -> hidden.contains(known.path()) ? known.untitled() : known);
    }

    /// Who was led to what goes now is led on, and is told of it when it is gone.
    private void follow(Change change) {
        var lost = new HashMap<EntryId, Gone>();
        for (var loss : change.losses()) if (!loss.isFormer()) lost.put(loss.id(), change.known(loss));
        gone.replaceAll((_, known) -> known.now()
                .flatMap(now -> Optional.ofNullable(lost.get(now)))
                .map(last -> new Gone(known.was(), last.title(), last.said(), last.path(), last.when(), last.now()))
                .orElse(known));
    }

    private void put(String address, Gone known) {
        gone.remove(address); // To stand last: it went last.
        gone.put(address, known);
    }

    private static boolean isPiece(EntryId id) {
        return id.value().indexOf('/') != id.value().lastIndexOf('/');
    }

    /// @param address in its one spelling, see [nl.kennisatelier.library.Alias#plain]
    Optional<Gone> at(String address) {
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

    /// Where it is now, as far as it was followed.
    Optional<Entry> now(Gone known, Library library) {
        return now(known, library, 0);
    }

    private Optional<Entry> now(Gone known, Library library, int steps) {
        if (known.now().isEmpty() || steps > STEPS_MAX) return Optional.empty();
        var address = known.now().get().value();
        return library.entry(known.now().get())
                .or(() -> library.formerly(address))
                .or(() -> Optional.ofNullable(gone.get(address)).flatMap(next -> now(next, library, steps + 1)));
    }

    /// A piece that says the same under the same id in just one other text.
    static Optional<Entry> same(Gone known, Library library) {
        if (!isPiece(known.was())) return Optional.empty();
        var part = known.was().part();
        var same = Losses.called(Set.of(part), library).getOrDefault(part, List.of()).stream()
                .filter(passage -> passage.title().hashCode() == known.said())
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
