package nl.kennisatelier.circulation;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Shelf;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.privacy.AllRemarks;
import nl.kennisatelier.privacy.PersonalRemarks;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.style.HouseStyle;

/// What was read of each file. Immutable: reading a change gives another catalogue, which shares what did not change,
/// so a change can be looked at before anything is decided about it.
public final class Catalogue {

    public static final Catalogue EMPTY = nothing(KeptReadings.NONE.on(() -> LocalDate.MAX));

    /// What to do with a file that now has errors.
    public enum Broken {
        /// Take it as well as it can be read: whoever reads will refuse the whole, or wants to see just that.
        AS_IT_IS,
        /// Keep its last version without errors: somebody is typing. Unless it may be meant to be seen no longer.
        AS_IT_WAS
    }

    private final KeptReadings.Reader reader;
    private final Lists lists;
    private final Shelf<String, ReadFile> cards;
    private final Namesakes namesakes;
    private final Library library;

    private final AllRemarks people;
    private final Problems problems;

    private Catalogue(
            KeptReadings.Reader reader,
            Lists lists,
            Shelf<String, ReadFile> cards,
            Namesakes namesakes,
            Library library,
            AllRemarks people,
            Problems problems) {
        this.reader = reader;
        this.lists = lists;
        this.cards = cards;
        this.namesakes = namesakes;
        this.library = library;
        this.people = people;
        this.problems = problems;
    }

    /// Nothing yet, to be read by somebody who knows what day it is: a date may be too far ahead.
    public static Catalogue by(Clock clock) {
        return by(clock, KeptReadings.NONE);
    }

    /// The same, by who knows what was read before.
    static Catalogue by(Clock clock, KeptReadings kept) {
        return nothing(kept.on(() -> LocalDate.now(clock)));
    }

    private static Catalogue nothing(KeptReadings.Reader reader) {
        return new Catalogue(
                reader, Lists.NONE, Shelf.empty(), Namesakes.NONE, Library.empty(), AllRemarks.NONE, Problems.NONE);
    }

    /// Reads everything.
    public Catalogue readAll(Content content, Broken broken) throws IOException {
        var paths = content.paths();
        var next = lists.next(content, paths);
        var read = new ConcurrentHashMap<String, ReadFile>();
        paths.parallelStream()
                .filter(path -> !Lists.has(path))
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
        var hasWords = changed.stream().anyMatch(Lists::has);
        var next = hasWords ? lists.next(content, content.paths()) : lists;
        var read = new TreeMap<String, ReadFile>();
        var gone = new TreeSet<String>();
        for (var path : withNaming(changed)) {
            if (Lists.has(path) || Content.isAttachment(path)) continue;
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

    /// The same, of which the next change may take these lists away.
    public Catalogue permitting(Predicate<String> lists) {
        return new Catalogue(reader, this.lists.permitting(lists), cards, namesakes, library, people, problems);
    }

    /// The same, with these drafts shown as if they were published: for those who may look before the others.
    public Catalogue withDrafts(Predicate<String> shown) {
        var published = new TreeMap<String, ReadFile>();
        for (var card : cards.values()) {
            var document = card.good();
            if (document.status() == Status.DRAFT && shown.test(document.path())) {
                published.put(
                        document.path(),
                        new ReadFile(
                                document.withStatus(Status.PUBLISHED),
                                card.problems(),
                                card.files(),
                                card.remarks(),
                                card.key()));
            }
        }
        return with(lists, published, Set.of());
    }

    private Catalogue with(Lists nextLists, Map<String, ReadFile> changed, Set<String> gone) {
        var names = names(changed, gone);
        var read = named(names, changed, gone);
        var nextCards = cards;
        for (var path : gone) nextCards = nextCards.without(path);
        for (var card : read.entrySet()) nextCards = nextCards.with(card.getKey(), card.getValue());
        var documents = read.values().stream().map(ReadFile::good).toList();
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
        var remarks = new TreeMap<String, PersonalRemarks>();
        read.forEach((path, card) -> remarks.put(path, card.remarks()));
        boolean mayRename = nextLists != lists || isNaming(read.keySet(), nextCards) || isNaming(gone, nextCards);
        var nextPeople = people.with(remarks, gone, mayRename, next);
        var named = new TreeSet<>(read.keySet());
        nextPeople.problems().differences(people.problems(), named::add);
        touched.addAll(named);
        var shown = new ArrayList<Document>();
        for (var path : named) nextCards.get(path).ifPresent(card -> shown.add(card.shown(nextPeople)));
        next = next.with(shown, Set.of());
        var found = problems;
        for (var path : touched) {
            var own = nextCards
                    .get(path)
                    .map(ReadFile::problems)
                    .or(() -> nextLists.problems().get(path));
            var across = next.problemsByPath().get(path);
            var ofPeople = nextPeople.problems().get(path);
            found = found.with(
                    path,
                    Stream.of(across, own, ofPeople)
                            .flatMap(Optional::stream)
                            .flatMap(List::stream)
                            .toList());
        }
        return new Catalogue(reader, nextLists, nextCards, names, next, nextPeople, found);
    }

    /// What places and organisations are called decides what is the name of somebody.
    private boolean isNaming(Set<String> paths, Shelf<String, ReadFile> nextCards) {
        return paths.stream()
                .flatMap(path -> Stream.of(cards.get(path), nextCards.get(path)))
                .flatMap(Optional::stream)
                .anyMatch(card -> card.good().kind().isNaming());
    }

    private Namesakes names(Map<String, ReadFile> changed, Set<String> gone) {
        var names = namesakes;
        for (var path : gone) names = names.without(key(path), path);
        for (var card : changed.entrySet()) {
            var path = card.getKey();
            names = names.without(key(path), path).with(card.getValue().key(), path);
        }
        return names;
    }

    /// These cards, and those of which the address is another one because of them.
    private Map<String, ReadFile> named(Namesakes names, Map<String, ReadFile> changed, Set<String> gone) {
        var keys = new TreeSet<String>();
        gone.forEach(path -> keys.add(key(path)));
        changed.forEach((path, card) -> {
            keys.add(key(path));
            keys.add(card.key());
        });
        keys.remove("");
        if (keys.isEmpty()) return changed;
        var named = new TreeMap<>(changed);
        for (var key : keys) {
            for (var path : names.paths(key)) {
                var card = changed.containsKey(path)
                        ? changed.get(path)
                        : cards.get(path).orElseThrow();
                var among = card.among(names);
                if (among != cards.get(path).orElse(null)) named.put(path, among);
            }
        }
        return named;
    }

    private String key(String path) {
        return cards.get(path).map(ReadFile::key).orElse("");
    }

    private Collection<Attachment> shownFiles(String path) {
        return cards.get(path).map(ReadFile::shownFiles).orElse(List.of());
    }

    /// These paths, and the texts that name one of the pictures among them.
    private Set<String> withNaming(Set<String> changed) {
        if (changed.stream().noneMatch(Content::isAttachment)) return changed;
        var all = new TreeSet<>(changed);
        cards.values().stream()
                .map(ReadFile::good)
                .filter(document ->
                        document.references().stream().anyMatch(reference -> Attachments.names(reference, changed)))
                .map(Document::path)
                .forEach(all::add);
        return all;
    }

    public Library library() {
        return library;
    }

    /// Whether something stands at that address after all.
    boolean has(Loss loss) {
        return loss.isFormer()
                ? library.formerly(loss.address()).isPresent()
                : library.entry(loss.id()).isPresent();
    }

    public Conventions conventions() {
        return lists.conventions();
    }

    public HouseStyle style() {
        return lists.style();
    }

    /// The lists that held something by what was said before, and hold nothing any more. Of one that does not parse it
    /// is told already why.
    List<Problem> listsGoneSince(Conventions before) {
        return lists.goneSince(before);
    }

    /// Whether not a single text is left of those that there were.
    public boolean isEmptiedSince(Catalogue before) {
        return cards.isEmpty() && !before.cards.isEmpty();
    }

    /// That nothing is left; it stands nowhere, so this is as good a place as any.
    public static Problem emptied() {
        return Problem.of(Problem.Kind.ALL_GONE, new Location("atelier.yaml", 1));
    }

    /// Drafts included.
    public Collection<Document> documents() {
        return cards.values().stream().map(ReadFile::good).toList();
    }

    /// The paths of all drafts.
    Set<String> drafts() {
        return drafts(cards.values().stream());
    }

    /// Those of these paths that hold one.
    Set<String> drafts(Set<String> paths) {
        return drafts(paths.stream().map(cards::get).flatMap(Optional::stream));
    }

    private static Set<String> drafts(Stream<ReadFile> cards) {
        return cards.map(ReadFile::good)
                .filter(document -> document.status() == Status.DRAFT)
                .map(Document::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public int files() {
        return cards.size() + lists.files();
    }

    public Problems problems() {
        return problems;
    }

    /// Nothing when the file does not exist.
    ///
    /// @param known what is known of a picture that did not change
    private Optional<ReadFile> card(
            Content content, String path, Lists next, Broken broken, Function<String, Optional<Attachment>> known) {
        var decoded = Decoded.of(content, path);
        if (decoded.isGone()) return Optional.empty();
        var text = decoded.text(path);
        if (!DocumentReader.isText(text.value())) return Optional.empty();
        var before = cards.get(path);
        var reading = reader.read(text, next, () -> Decoded.of(content, path).text(path));
        var parsed = reading.parsed();
        var found = new ArrayList<>(parsed.problems());
        var keep = broken == Broken.AS_IT_WAS
                && before.isPresent()
                && found.stream().anyMatch(Problem::isError)
                && !ReadFile.isToHide(parsed);
        var good = keep ? before.get().good() : parsed.value();
        var key = keep ? before.get().key() : Namesakes.key(good);
        var files = Attachments.of(good, content, known);
        found.addAll(files.problems());
        return Optional.of(new ReadFile(good, List.copyOf(found), files, reading.remarks(), key));
    }
}
