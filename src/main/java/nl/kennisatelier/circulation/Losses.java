package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<String, Document> renamed;
    private final Map<String, List<Passage>> elsewhere;

    private Losses(Library before, Library after) {
        this.before = before;
        this.after = after;
        this.touched = after.touchedSince(before);
        var gone = lost().map(Entry::location).map(place -> place.path()).collect(Collectors.toSet());
        this.renamed = gone.isEmpty() ? Map.of() : renamed();
        this.elsewhere = gone.isEmpty() ? Map.of() : elsewhere();
    }

    /// By address.
    static List<Loss> between(Library before, Library after) {
        var losses = new Losses(before, after);
        return losses.lost().map(losses::loss).toList();
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
        var now = after.formerly(was.id().value())
                .or(() -> home(path)
                        .flatMap(there ->
                                was instanceof Passage passage ? inside(passage, home, there) : Optional.of(there)));
        if (now.isEmpty() && was instanceof Passage passage) now = moved(passage);
        return new Loss(was, home, now.map(Entry::id), after.hides(path));
    }

    /// The text now: in the same file, or in one that holds most of the same sentences.
    private Optional<Document> home(String path) {
        return after.atPath(path).or(() -> Optional.ofNullable(renamed.get(path)));
    }

    private static Optional<Entry> inside(Passage was, Document home, Document there) {
        return same(was, there).or(() -> inItsPlace(was, home, there));
    }

    /// The new one that stands where it stood, among as many as there were: the words changed, and an id that was made
    /// of
    /// them changed with them.
    private static Optional<Entry> inItsPlace(Passage was, Document home, Document there) {
        var now = there.passages(was.kind());
        if (now.size() != home.passages(was.kind()).size()) return Optional.empty();
        return now.stream()
                .filter(passage -> passage.number() == was.number())
                .filter(passage ->
                        home.passages().stream().noneMatch(old -> old.anchor().equals(passage.anchor())))
                .map(Entry.class::cast)
                .findFirst();
    }

    private static Optional<Entry> same(Passage was, Document there) {
        return there.passages().stream()
                .filter(passage -> passage.anchor().equals(was.anchor()))
                .map(Entry.class::cast)
                .findFirst();
    }

    /// The one that came elsewhere with the same id; else the one that says the same under it.
    private Optional<Entry> moved(Passage was) {
        var named = elsewhere.getOrDefault(was.anchor(), List.of());
        var arrived = NUMBERED.matcher(was.anchor()).matches()
                ? List.<Passage>of()
                : named.stream()
                        .filter(passage -> before.entry(passage.id()).isEmpty())
                        .toList();
        var same = named.stream()
                .filter(passage -> passage.title().equals(was.title()))
                .toList();
        return Stream.of(arrived, same)
                .filter(found -> found.size() == 1)
                .<Entry>map(List::getFirst)
                .findFirst();
    }

    private Map<String, List<Passage>> elsewhere() {
        var parts = lost().filter(Passage.class::isInstance)
                .filter(entry -> home(entry.location().path())
                        .flatMap(there -> same((Passage) entry, there))
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

    /// For the path of each text that is gone, the new one that it most likely is.
    private Map<String, Document> renamed() {
        var gone = new ArrayList<Document>();
        var come = new ArrayList<Document>();
        for (var path : touched) {
            if (after.atPath(path).isEmpty() && !after.hides(path))
                before.atPath(path).ifPresent(gone::add);
            if (before.atPath(path).isEmpty()) after.atPath(path).ifPresent(come::add);
        }
        return Likeness.pairs(gone, come);
    }
}
