package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
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
public final class Catalogue implements Problems {

    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of(), Conventions.NONE);

    /// What to do with a file that now has errors.
    public enum Broken {
        /// Take it as well as it can be read: whoever reads will refuse the whole, or wants to see just that.
        AS_IT_IS,
        /// Keep its last version without errors: somebody is typing.
        AS_IT_WAS
    }

    private final Map<String, SourceFile> conventionFiles;
    private final Map<String, List<Problem>> conventionProblems;
    private final Map<String, Card> cards;
    private final Conventions conventions;
    private final Parsed<Library> library;

    /// @param good what is shown of the file
    private record Card(Document good, List<Problem> problems) {}

    /// What reading one file gave; neither when it does not exist.
    private record Decoded(Optional<SourceFile> file, List<Problem> problems) {}

    private Catalogue(
            Map<String, SourceFile> conventionFiles,
            Map<String, List<Problem>> conventionProblems,
            Map<String, Card> cards,
            Conventions conventions) {
        this.conventionFiles = conventionFiles;
        this.conventionProblems = conventionProblems;
        this.cards = cards;
        this.conventions = conventions;
        this.library = Library.of(conventions, documents());
    }

    /// Reads everything.
    public Catalogue readAll(Content content, Broken broken) throws IOException {
        var paths = content.paths();
        var next = withConventions(content, paths);
        var read = new ConcurrentHashMap<String, Card>();
        paths.parallelStream()
                .filter(path -> !ConventionsReader.isConvention(path))
                .forEach(path -> card(content, path, next.conventions, broken).ifPresent(card -> read.put(path, card)));
        return new Catalogue(next.conventionFiles, next.conventionProblems, read, next.conventions);
    }

    /// Reads these files again, and all others too when one of them says how to read.
    ///
    /// @param changed paths; those that no longer exist are forgotten
    public Catalogue read(Content content, Set<String> changed, Broken broken) throws IOException {
        if (changed.stream().anyMatch(ConventionsReader::decidesHowToRead)) return readAll(content, broken);
        var hasWords = changed.stream().anyMatch(ConventionsReader::isConvention);
        var next = hasWords ? withConventions(content, content.paths()) : this;
        var read = new HashMap<>(cards);
        for (var path : changed) {
            if (ConventionsReader.isConvention(path)) continue;
            var card = card(content, path, next.conventions, broken);
            if (card.isPresent()) read.put(path, card.get());
            else read.remove(path);
        }
        return new Catalogue(next.conventionFiles, next.conventionProblems, read, next.conventions);
    }

    public Library library() {
        return library.value();
    }

    public Conventions conventions() {
        return conventions;
    }

    /// Drafts included.
    public Collection<Document> documents() {
        return cards.values().stream().map(Card::good).toList();
    }

    public int files() {
        return cards.size() + conventionFiles.size();
    }

    @Override
    public List<Problem> all() {
        return stream().sorted().toList();
    }

    @Override
    public long errors() {
        return stream().filter(Problem::isError).count();
    }

    @Override
    public long warnings() {
        return stream().filter(problem -> !problem.isError()).count();
    }

    /// The errors that came with a change: an error that was there before holds nobody up, not even on another line.
    public List<Problem> errorsSince(Catalogue before) {
        var known = before.stream()
                .filter(Problem::isError)
                .collect(Collectors.groupingBy(Catalogue::withoutLine, Collectors.counting()));
        return stream()
                .filter(Problem::isError)
                .filter(problem -> known.merge(withoutLine(problem), -1L, Long::sum) < 0)
                .sorted()
                .toList();
    }

    /// What is wrong in these files, by place.
    public List<Problem> problemsOf(Set<String> paths) {
        return stream()
                .filter(problem -> paths.contains(problem.location().path()))
                .sorted()
                .toList();
    }

    /// The same, with every draft shown as if it were published: for those who may look before the others.
    public Catalogue withDrafts() {
        var shown = new HashMap<>(cards);
        shown.replaceAll((_, card) -> card.good().status() == Status.DRAFT
                ? new Card(card.good().withStatus(Status.PUBLISHED), card.problems())
                : card);
        return new Catalogue(conventionFiles, conventionProblems, shown, conventions);
    }

    private static List<Object> withoutLine(Problem problem) {
        return List.of(problem.kind(), problem.location().path(), problem.arguments());
    }

    private Stream<Problem> stream() {
        return Stream.of(
                        library.problems().stream(),
                        conventionProblems.values().stream().flatMap(List::stream),
                        cards.values().stream().flatMap(card -> card.problems().stream()))
                .flatMap(problems -> problems);
    }

    /// As this one, but with the conventions as they are now, and no document read again.
    private Catalogue withConventions(Content content, Set<String> paths) {
        var files = new TreeMap<String, SourceFile>();
        var problems = new HashMap<String, List<Problem>>();
        for (var path : paths) {
            if (!ConventionsReader.isConvention(path)) continue;
            var decoded = decode(content, path);
            decoded.file().ifPresent(file -> files.put(path, file));
            problems.put(path, decoded.problems());
        }
        var parsed = ConventionsReader.read(files);
        problems.put("", parsed.problems());
        var broken = problems.values().stream().flatMap(List::stream).anyMatch(Problem::isError);
        // A theme tree that does not parse would take the themes off every page.
        var next = broken && conventions != Conventions.NONE ? conventions : parsed.value();
        return new Catalogue(files, problems, Map.of(), next);
    }

    /// Nothing when the file does not exist.
    private Optional<Card> card(Content content, String path, Conventions conventions, Broken broken) {
        var decoded = decode(content, path);
        if (decoded.file().isEmpty() && decoded.problems().isEmpty()) return Optional.empty();
        var parsed = DocumentReader.read(decoded.file().orElse(new SourceFile(path, "", "")), conventions);
        var problems = new ArrayList<>(decoded.problems());
        problems.addAll(parsed.problems());
        var before = cards.get(path);
        var keep = broken == Broken.AS_IT_WAS
                && before != null
                && problems.stream().anyMatch(Problem::isError);
        return Optional.of(new Card(keep ? before.good() : parsed.value(), List.copyOf(problems)));
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
