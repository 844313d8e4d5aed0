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
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.privacy.PersonalData;
import nl.kennisatelier.programme.RecordTitle;

/// What went from the site, by the address that it had; a later departure of the same address goes before an earlier
/// one. For one thread at a time.
final class Departures {

    /// Of the addresses kept; of more the first that went are forgotten.
    static final int COUNT_MAX = 100_000;

    /// Of the events kept; of more the first that went are forgotten.
    private static final int EVENTS_MAX = 1_000;

    /// From one address to the next; a ring of them ends.
    private static final int STEPS_MAX = 10;

    private final Map<String, Gone> gone = new LinkedHashMap<>();

    /// Events among them, by the address that each had last.
    private final Map<EntryId, DepartedEvent> events = new LinkedHashMap<>();

    /// @param title empty where readers may not see it
    /// @param said what the whole title is known by, also where nobody may see it
    /// @param path of its text; of a hidden one where that is now
    /// @param hidden whether its text was only put out of sight
    record Gone(EntryId was, String title, int said, String path, boolean hidden, Instant when, Optional<EntryId> now) {

        Gone untitled() {
            return new Gone(was, "", said, path, true, when, now);
        }

        Gone at(String other) {
            return new Gone(was, title, said, other, hidden, when, now);
        }

        /// Whether it comes back when its text does.
        boolean isPutAway() {
            return hidden && now.isEmpty();
        }
    }

    /// What stays the same of what is put out of sight and shown again.
    ///
    /// @param part empty for the text itself
    private record Place(String path, String part) {

        static Place of(Gone known) {
            return new Place(known.path(), known.was().isPart() ? known.was().part() : "");
        }
    }

    /// What one change of the library took away.
    ///
    /// @param moves of texts that readers do not see, from path to path
    /// @param untold whose titles say who somebody is
    /// @param names the library by which a record is called as its lesson is
    record Change(List<Loss> losses, Map<String, String> moves, Set<EntryId> untold, Library names, Instant when) {

        static Change of(Takings takings, Supplier<PersonalData> people, Library names, Instant when) {
            var losses = takings.losses();
            var gone = losses.stream()
                    .filter(loss -> loss.isGone() && !loss.hidden())
                    .map(Loss::was)
                    .toList();
            if (gone.isEmpty()) return new Change(losses, takings.moves(), Set.of(), names, when);
            var known = people.get();
            return new Change(
                    losses,
                    takings.moves(),
                    gone.stream()
                            .filter(was -> !known.find(was.title()).isEmpty())
                            .map(Entry::id)
                            .collect(Collectors.toSet()),
                    names,
                    when);
        }

        Gone known(Loss loss) {
            var title = loss.was().title();
            var isShown = loss.isGone() && !loss.hidden() && !untold.contains(loss.id());
            var path = loss.home().path();
            var shown = isShown ? RecordTitle.of(names, loss.was()) : "";
            return new Gone(loss.id(), shown, title.hashCode(), path, loss.hidden(), when, loss.now());
        }
    }

    void note(Change change) {
        if (!change.losses().isEmpty()) noteLosses(change);
        if (!change.moves().isEmpty()) {
            gone.replaceAll((_, known) ->
                    known.hidden() ? known.at(change.moves().getOrDefault(known.path(), known.path())) : known);
        }
    }

    private void noteLosses(Change change) {
        follow(change);
        noteEvents(change);
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

    private void noteEvents(Change change) {
        for (var loss : change.losses()) {
            if (!loss.isTextGone() || loss.home().kind() != Kind.EVENT) continue;
            events.remove(loss.id()); // To stand last: it went last.
            events.put(
                    loss.id(), new DepartedEvent(loss.home(), !change.untold().contains(loss.id()), change.when()));
        }
        var oldest = events.keySet().iterator();
        for (int left = events.size(); left > EVENTS_MAX; left--) {
            oldest.next();
            oldest.remove();
        }
    }

    /// The events that are gone and did not come back.
    List<DepartedEvent> events(Library library) {
        return events.values().stream()
                .filter(gone -> library.entry(gone.event().id()).isEmpty()
                        && !library.hides(gone.event().path()))
                .toList();
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

    /// Who was led to what goes now is led on, and is told of it when it is gone. Who was led to it because its text
    /// came back is led on too, and is told no more than before.
    private void follow(Change change) {
        var lost = new HashMap<EntryId, Gone>();
        var again = new HashMap<Place, Gone>();
        for (var loss : change.losses()) {
            if (loss.isFormer()) continue;
            var last = change.known(loss);
            lost.put(loss.id(), last);
            if (last.now().isPresent()) again.put(Place.of(last), last);
        }
        gone.replaceAll((_, known) -> known.now()
                .map(lost::get)
                .or(() -> known.isPutAway() ? Optional.ofNullable(again.get(Place.of(known))) : Optional.empty())
                .orElse(known));
    }

    private void put(String address, Gone known) {
        gone.remove(address); // To stand last: it went last.
        gone.put(address, known);
    }

    /// @param address in its one spelling, see [nl.kennisatelier.library.Alias#plain]
    Optional<Gone> at(String address, Library library) {
        var steps = address.split("/", -1);
        var known = Optional.ofNullable(gone.get(address));
        if (known.isPresent() || steps.length != 3) return known;
        // A piece of a text that had another name still, before the one that it went by last.
        return Kind.documents()
                .flatMap(kind -> Optional.ofNullable(gone.get(kind.folder + "/" + steps[1])).stream())
                .flatMap(text -> piece(address, text, library).stream())
                .findFirst();
    }

    /// The piece as it is called where its text is now, or as it was called when it went.
    private Optional<Gone> piece(String address, Gone text, Library library) {
        var now = now(text, library)
                .map(home -> renamed(address, home.id().slug()))
                .flatMap(other -> EntryId.parse(other).flatMap(library::entry).or(() -> library.formerly(other)));
        if (now.isPresent()) {
            var there = now.get().id();
            return Optional.of(new Gone(there, "", 0, text.path(), false, text.when(), Optional.of(there)));
        }
        var then = renamed(address, text.was().slug());
        return then.equals(address) ? Optional.empty() : Optional.ofNullable(gone.get(then));
    }

    private static String renamed(String address, String slug) {
        var steps = address.split("/", -1);
        return steps[0] + "/" + slug + "/" + steps[2];
    }

    /// Where it is now, as far as it was followed.
    Optional<Entry> now(Gone known, Library library) {
        return now(known, library, 0);
    }

    private Optional<Entry> now(Gone known, Library library, int steps) {
        if (steps > STEPS_MAX) return Optional.empty();
        if (known.now().isEmpty()) return shownAgain(known, library);
        var address = known.now().get().value();
        return library.entry(known.now().get())
                .or(() -> library.formerly(address))
                .or(() -> Optional.ofNullable(gone.get(address)).flatMap(next -> now(next, library, steps + 1)));
    }

    /// What was only put out of sight, and is published again, by whatever name.
    private static Optional<Entry> shownAgain(Gone known, Library library) {
        var text = known.hidden() ? library.atPath(known.path()) : Optional.<Document>empty();
        return known.was().isPart()
                ? text.flatMap(there -> there.passages().stream()
                        .filter(passage -> passage.anchor().equals(known.was().part()))
                        .map(Entry.class::cast)
                        .findFirst())
                : text.map(Entry.class::cast);
    }

    /// The text that a piece stood in, as far as it was followed.
    Optional<Entry> home(Gone known, Library library) {
        if (!known.was().isPart()) return Optional.empty();
        return Kind.documents()
                .map(kind -> kind.folder + "/" + known.was().slug())
                .flatMap(address -> EntryId.parse(address)
                        .flatMap(library::entry)
                        .or(() -> Optional.ofNullable(gone.get(address)).flatMap(text -> now(text, library)))
                        .stream())
                .findFirst();
    }

    /// A piece that says the same under the same id in just one other text.
    static Optional<Entry> same(Gone known, Library library) {
        if (!known.was().isPart()) return Optional.empty();
        var part = known.was().part();
        var same = Losses.called(Set.of(part), library).getOrDefault(part, List.of()).stream()
                .filter(passage -> passage.title().hashCode() == known.said())
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
