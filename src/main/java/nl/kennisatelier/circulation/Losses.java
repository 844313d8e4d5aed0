package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;

/// What was published in one library and is not in the next, and where it went. Costs as much as what changed, and only
/// where pieces of a text are really gone a look through all of them.
final class Losses {

    /// An id that says nothing: the first tip of any text.
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+-?)?\\d+");

    private final Library before;
    private final Library after;
    private final Set<String> touched;
    private final Map<String, String> moves;
    private final Map<String, Document> renamed;
    private final Map<String, List<Passage>> elsewhere;

    private Losses(Library before, Library after, Map<String, String> moves) {
        this.before = before;
        this.after = after;
        this.touched = after.touchedSince(before);
        var gone = lost().map(Entry::location).map(place -> place.path()).collect(Collectors.toSet());
        this.moves = moves;
        this.renamed = gone.isEmpty() ? Map.of() : renamed();
        this.elsewhere = gone.isEmpty() ? Map.of() : elsewhere();
    }

    /// By address.
    ///
    /// @param moves between the same, see [DraftMoves]
    static List<Loss> between(Library before, Library after, Map<String, String> moves) {
        var losses = new Losses(before, after, moves);
        var entries = losses.lost().map(losses::loss).toList();
        return Stream.concat(entries.stream(), losses.formerNames(entries)).toList();
    }

    /// Texts that are still there, and say nothing any more of what they said.
    static List<Document> emptied(Library before, Library after, List<Loss> losses) {
        var gone = losses.stream().filter(Loss::isGone).map(Loss::id).collect(Collectors.toSet());
        return after.touchedSince(before).stream()
                .flatMap(path -> before.atPath(path).stream())
                .filter(was -> after.document(was.id())
                        .filter(is -> isEmptied(was, is, gone))
                        .isPresent())
                .toList();
    }

    private static boolean isEmptied(Document was, Document is, Set<EntryId> gone) {
        if (body(was).isBlank()) return false;
        if (body(is).isBlank()) return true;
        boolean hasNone = is.passages().isEmpty()
                && !was.passages().isEmpty()
                && was.passages().stream().allMatch(passage -> gone.contains(passage.id()));
        return hasNone
                && (was.passages().size() > 1
                        || body(is).length() * 2 < body(was).length());
    }

    private static String body(Document document) {
        return document.sections().stream().map(section -> section.text()).collect(Collectors.joining("\n"));
    }

    private Stream<Entry> lost() {
        return touched.stream()
                .sorted()
                .flatMap(path -> before.atPath(path).stream())
                .flatMap(before::entries)
                .filter(entry -> after.entry(entry.id()).isEmpty());
    }

    private Loss loss(Entry was) {
        var path = was.location().path();
        var home = before.atPath(path).orElseThrow();
        var there = home(path);
        var now = after.formerly(was.id().value())
                .or(() -> was instanceof Passage passage ? moved(passage, home, there) : there.map(Entry.class::cast));
        return new Loss(was.id().value(), was, home, now.map(Entry::id), isHidden(path));
    }

    /// Whether the text is there still, under another name as may be, and readers do not see it.
    private boolean isHidden(String path) {
        return after.hides(moves.getOrDefault(path, path));
    }

    /// The names of before that lead nowhere now, for they are written no more or what they led to is gone.
    private Stream<Loss> formerNames(List<Loss> losses) {
        var lost = losses.stream().collect(Collectors.toMap(Loss::id, Function.identity(), (first, _) -> first));
        return touched.stream()
                .sorted()
                .flatMap(path -> before.atPath(path).stream())
                .flatMap(home -> home.aliases().stream()
                        .filter(alias -> alias.location().isPresent())
                        .map(Alias::address)
                        .distinct()
                        .filter(address -> !leads(after, address)
                                && stands(before, address).isEmpty())
                        .flatMap(address -> before
                                .formerly(address)
                                .filter(was -> was.location().path().equals(home.path()))
                                .map(was -> formerName(address, was, home, lost))
                                .stream()));
    }

    private Loss formerName(String address, Entry was, Document home, Map<EntryId, Loss> lost) {
        var now = lost.containsKey(was.id()) ? lost.get(was.id()).now() : Optional.of(was.id());
        return new Loss(address, was, home, now, isHidden(home.path()));
    }

    private static boolean leads(Library library, String address) {
        return stands(library, address).or(() -> library.formerly(address)).isPresent();
    }

    private static Optional<Entry> stands(Library library, String address) {
        return EntryId.parse(address).flatMap(library::entry);
    }

    /// The text now: the one that holds most of the same sentences, or else the one in the same file.
    private Optional<Document> home(String path) {
        return Optional.ofNullable(renamed.get(path)).or(() -> after.atPath(path));
    }

    /// The one that says the same under the same id goes first, wherever it is; then the one that its text brought
    /// along, the one that came elsewhere with the same id, and the one in its place.
    private Optional<Entry> moved(Passage was, Document home, Optional<Document> there) {
        var along = there.flatMap(text -> same(was, text));
        return along.filter(passage -> saysTheSame(was, passage))
                .or(() -> only(named(was).filter(passage -> saysTheSame(was, passage))))
                .or(() -> along)
                .or(() -> arrived(was))
                .or(() -> there.flatMap(text -> inItsPlace(was, home, text)))
                .map(Entry.class::cast);
    }

    private static Optional<Passage> same(Passage was, Document there) {
        return there.passages().stream()
                .filter(passage -> passage.anchor().equals(was.anchor()))
                .findFirst();
    }

    private static boolean saysTheSame(Passage was, Passage is) {
        return is.title().equals(was.title());
    }

    private Optional<Passage> arrived(Passage was) {
        if (NUMBERED.matcher(was.anchor()).matches()) return Optional.empty();
        return only(named(was).filter(passage -> before.entry(passage.id()).isEmpty()));
    }

    private Stream<Passage> named(Passage was) {
        return elsewhere.getOrDefault(was.anchor(), List.of()).stream();
    }

    private static Optional<Passage> only(Stream<Passage> found) {
        var some = found.limit(2).toList();
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    /// The new one that stands where it stood, among as many as there were, with most of its words: an id that was made
    /// of them changed with them.
    private static Optional<Passage> inItsPlace(Passage was, Document home, Document there) {
        var now = there.passages(was.kind());
        if (now.size() != home.passages(was.kind()).size()) return Optional.empty();
        return now.stream()
                .filter(passage -> passage.number() == was.number())
                .filter(passage -> RenamedText.isReworded(was.title(), passage.title()))
                .filter(passage ->
                        home.passages().stream().noneMatch(old -> old.anchor().equals(passage.anchor())))
                .findFirst();
    }

    private Map<String, List<Passage>> elsewhere() {
        var parts = lost().filter(Passage.class::isInstance)
                .filter(entry -> home(entry.location().path())
                        .flatMap(there -> same((Passage) entry, there))
                        .filter(passage -> saysTheSame((Passage) entry, passage))
                        .isEmpty())
                .map(entry -> entry.id().part())
                .collect(Collectors.toSet());
        return parts.isEmpty() ? Map.of() : called(parts, after);
    }

    /// All pieces with these ids.
    static Map<String, List<Passage>> called(Set<String> parts, Library library) {
        return library.documents().stream()
                .flatMap(document -> document.passages().stream())
                .filter(passage -> parts.contains(passage.anchor()))
                .collect(Collectors.groupingBy(Passage::anchor));
    }

    /// For the path of each text that is gone or made way for another, the one elsewhere that it most likely is.
    private Map<String, Document> renamed() {
        var gone = new ArrayList<Document>();
        var come = new ArrayList<Document>();
        for (var path : touched) {
            if (after.hides(path)) continue;
            var was = before.atPath(path);
            var is = after.atPath(path);
            if (was.isPresent() && is.isPresent() && RenamedText.isOne(was.get(), is.get())) continue;
            was.ifPresent(gone::add);
            is.ifPresent(come::add);
        }
        return RenamedText.pairs(gone, come);
    }
}
