package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Shelf;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// What was read of each file. Immutable: reading a change gives another catalogue, which shares what did not change,
/// so a change can be looked at before anything is decided about it.
public final class Catalogue {

    public static final Catalogue EMPTY =
            new Catalogue(Lists.NONE, Shelf.empty(), Library.empty(), Shelf.empty(), Problems.NONE);

    /// What to do with a file that now has errors.
    public enum Broken {
        /// Take it as well as it can be read: whoever reads will refuse the whole, or wants to see just that.
        AS_IT_IS,
        /// Keep its last version without errors: somebody is typing. Unless it may be meant to be seen no longer.
        AS_IT_WAS
    }

    private final Lists lists;
    private final Shelf<String, Card> cards;
    private final Library library;

    /// What seems to say who somebody is, by path.
    private final Shelf<String, List<Problem>> personal;

    private final Problems problems;

    /// The files that say how to read, what they say, and what is wrong in each.
    private record Lists(int files, Conventions conventions, Shelf<String, List<Problem>> problems) {

        static final Lists NONE = new Lists(0, Conventions.NONE, Shelf.empty());
    }

    /// @param good what is shown of the file
    /// @param files that it names
    /// @param remarks on people in it
    private record Card(Document good, List<Problem> problems, Attachments files, PersonalRemarks remarks) {

        /// Of a draft nothing is shown, its pictures neither.
        Collection<Attachment> shownFiles() {
            return good.status() == Status.DRAFT ? List.of() : files.found().values();
        }
    }

    /// What reading one file gave; neither when it does not exist.
    private record Decoded(Optional<SourceFile> file, List<Problem> problems) {}

    private Catalogue(
            Lists lists,
            Shelf<String, Card> cards,
            Library library,
            Shelf<String, List<Problem>> personal,
            Problems problems) {
        this.lists = lists;
        this.cards = cards;
        this.library = library;
        this.personal = personal;
        this.problems = problems;
    }

    /// Reads everything.
    public Catalogue readAll(Content content, Broken broken) throws IOException {
        var paths = content.paths();
        var next = lists(content, paths);
        var read = new ConcurrentHashMap<String, Card>();
        paths.parallelStream()
                .filter(path -> !ConventionsReader.isConvention(path))
                .forEach(path -> card(content, path, next, broken, _ -> Optional.empty())
                        .ifPresent(card -> read.put(path, card)));
        var gone = new TreeSet<>(cards.keys());
        gone.removeAll(read.keySet());
        return with(next, read, gone);
    }

    /// Reads these files again, and all others too when one of them says how to read.
    ///
    /// @param changed paths; those that no longer exist are forgotten
    public Catalogue read(Content content, Set<String> changed, Broken broken) throws IOException {
        if (changed.stream().anyMatch(ConventionsReader::decidesHowToRead)) return readAll(content, broken);
        var hasWords = changed.stream().anyMatch(ConventionsReader::isConvention);
        var next = hasWords ? lists(content, content.paths()) : lists;
        var read = new TreeMap<String, Card>();
        var gone = new TreeSet<String>();
        for (var path : withNaming(changed)) {
            if (ConventionsReader.isConvention(path) || Content.isAttachment(path)) continue;
            card(
                            content,
                            path,
                            next,
                            broken,
                            file -> changed.contains(file) ? Optional.empty() : library.attachment(file))
                    .ifPresentOrElse(card -> read.put(path, card), () -> gone.add(path));
        }
        return with(next, read, gone);
    }

    /// The same, with these drafts shown as if they were published: for those who may look before the others.
    public Catalogue withDrafts(Predicate<String> shown) {
        var published = new TreeMap<String, Card>();
        for (var card : cards.values()) {
            var document = card.good();
            if (document.status() == Status.DRAFT && shown.test(document.path())) {
                published.put(
                        document.path(),
                        new Card(document.withStatus(Status.PUBLISHED), card.problems(), card.files(), card.remarks()));
            }
        }
        return with(lists, published, Set.of());
    }

    private Catalogue with(Lists nextLists, Map<String, Card> read, Set<String> gone) {
        var nextCards = cards;
        for (var path : gone) nextCards = nextCards.without(path);
        for (var card : read.entrySet()) nextCards = nextCards.with(card.getKey(), card.getValue());
        var documents = read.values().stream().map(Card::good).toList();
        var next = library.withConventions(nextLists.conventions()).with(documents, gone);
        for (var path : gone) next = next.withAttachments(path, shownFiles(path), List.of());
        for (var card : read.entrySet()) {
            var path = card.getKey();
            next = next.withAttachments(path, shownFiles(path), card.getValue().shownFiles());
        }
        var touched = new TreeSet<String>();
        nextCards.differences(cards, touched::add);
        nextLists.problems().differences(lists.problems(), touched::add);
        next.problemsByPath().differences(library.problemsByPath(), touched::add);
        var nextPersonal = personal(nextLists, nextCards, read, gone, next);
        nextPersonal.differences(personal, touched::add);
        var found = problems;
        for (var path : touched) {
            var own = nextCards
                    .get(path)
                    .map(Card::problems)
                    .or(() -> nextLists.problems().get(path));
            var across = next.problemsByPath().get(path);
            var ofPeople = nextPersonal.get(path);
            found = found.with(
                    path,
                    Stream.of(across, own, ofPeople)
                            .flatMap(Optional::stream)
                            .flatMap(List::stream)
                            .toList());
        }
        return new Catalogue(nextLists, nextCards, next, nextPersonal, found);
    }

    /// What places and organisations are called decides what is a name: where that changed, all texts are looked at
    /// again.
    private Shelf<String, List<Problem>> personal(
            Lists nextLists, Shelf<String, Card> nextCards, Map<String, Card> read, Set<String> gone, Library next) {
        var data = Once.of(() -> PersonalData.in(next));
        boolean isAllNew = nextLists != lists
                || Stream.concat(read.keySet().stream(), gone.stream())
                        .anyMatch(path -> isNaming(cards.get(path)) || isNaming(nextCards.get(path)));
        var looked = isAllNew ? nextCards.values() : read.values();
        var found = new ConcurrentHashMap<String, List<Problem>>();
        looked.parallelStream()
                .forEach(card -> found.put(card.good().path(), card.remarks().problems(data)));
        var now = personal;
        for (var path : gone) now = now.without(path);
        for (var one : found.entrySet()) {
            now = one.getValue().isEmpty() ? now.without(one.getKey()) : now.with(one.getKey(), one.getValue());
        }
        return now;
    }

    /// Whether the title of a text is the name of something.
    private static boolean isNaming(Optional<Card> card) {
        return card.filter(one -> one.good().kind().isNaming()).isPresent();
    }

    private Collection<Attachment> shownFiles(String path) {
        return cards.get(path).map(Card::shownFiles).orElse(List.of());
    }

    /// These paths, and the texts that name one of the pictures among them.
    private Set<String> withNaming(Set<String> changed) {
        if (changed.stream().noneMatch(Content::isAttachment)) return changed;
        var all = new TreeSet<>(changed);
        cards.values().stream()
                .map(Card::good)
                .filter(document ->
                        document.references().stream().anyMatch(reference -> changed.contains(reference.path())))
                .map(Document::path)
                .forEach(all::add);
        return all;
    }

    public Library library() {
        return library;
    }

    public Conventions conventions() {
        return lists.conventions();
    }

    /// Drafts included.
    public Collection<Document> documents() {
        return cards.values().stream().map(Card::good).toList();
    }

    public int files() {
        return cards.size() + lists.files();
    }

    public Problems problems() {
        return problems;
    }

    /// The lists as they are now.
    private Lists lists(Content content, Set<String> paths) {
        var files = new TreeMap<String, SourceFile>();
        var found = Problems.NONE;
        for (var path : paths) {
            if (!ConventionsReader.isConvention(path)) continue;
            var decoded = decode(content, path);
            decoded.file().ifPresent(file -> files.put(path, file));
            found = found.with(path, decoded.problems());
        }
        var parsed = ConventionsReader.read(files);
        for (var problem : parsed.problems()) {
            var path = problem.location().path();
            found = found.with(
                    path,
                    Stream.concat(found.of(path).stream(), Stream.of(problem)).toList());
        }
        // A theme tree that does not parse would take the themes off every page.
        var keep = found.errors() > 0 && lists.conventions() != Conventions.NONE;
        var same = keep || parsed.value().equals(lists.conventions());
        return new Lists(files.size(), same ? lists.conventions() : parsed.value(), found.byPath());
    }

    /// Nothing when the file does not exist.
    ///
    /// @param known what is known of a picture that did not change
    private Optional<Card> card(
            Content content, String path, Lists next, Broken broken, Function<String, Optional<Attachment>> known) {
        var decoded = decode(content, path);
        if (decoded.file().isEmpty() && decoded.problems().isEmpty()) return Optional.empty();
        var file = decoded.file().orElse(new SourceFile(path, "", ""));
        var before = cards.get(path);
        var parsed = DocumentReader.read(new Parsed<>(file, decoded.problems()), next.conventions());
        var found = new ArrayList<>(parsed.problems());
        var keep = broken == Broken.AS_IT_WAS
                && before.isPresent()
                && found.stream().anyMatch(Problem::isError)
                && !isToHide(parsed);
        var good = keep ? before.get().good() : parsed.value();
        var files = Attachments.of(good, content, known);
        found.addAll(files.problems());
        return Optional.of(new Card(good, List.copyOf(found), files, PersonalRemarks.of(file, parsed.value())));
    }

    /// A text that is a draft now goes out of sight, whatever else is wrong with it. Where its fields cannot be read
    /// and
    /// say nothing of who may see it, nothing says that it should.
    private static boolean isToHide(Parsed<Document> parsed) {
        var kinds = parsed.problems().stream().map(Problem::kind).toList();
        return parsed.value().status() == Status.DRAFT
                && (kinds.stream().anyMatch(Problem.Kind::isOfVisibility)
                        || kinds.stream().noneMatch(Problem.Kind::leavesFieldsUnread));
    }

    private static Decoded decode(Content content, String path) {
        try {
            var decoded = SourceFile.decode(path, content.read(path));
            return new Decoded(Optional.of(decoded.value()), decoded.problems());
        } catch (java.nio.file.NoSuchFileException gone) {
            return new Decoded(Optional.empty(), List.of());
        } catch (IOException unreadable) {
            var problem = Problem.of(
                    Problem.Kind.NOT_READABLE, new Location(path, 1), String.valueOf(unreadable.getMessage()));
            return new Decoded(Optional.empty(), List.of(problem));
        }
    }
}
