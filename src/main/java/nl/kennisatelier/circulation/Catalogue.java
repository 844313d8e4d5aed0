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
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// What was read of each file, so that after a change only the changed files are read again.
///
/// Used by one thread at a time.
public final class Catalogue {

    private final Content content;
    private final Map<String, SourceFile> conventionFiles = new TreeMap<>();
    private final ConcurrentMap<String, Card> cards = new ConcurrentHashMap<>();
    private final Map<String, List<Problem>> conventionProblems = new HashMap<>();
    private Conventions conventions = Conventions.NONE;

    /// @param good the last version without errors, or the first that could be read at all
    private record Card(Document good, List<Problem> problems) {}

    public Catalogue(Content content) {
        this.content = content;
    }

    /// Reads everything. What was good before stays where a file now has errors.
    public void readAll() throws IOException {
        var paths = content.paths();
        conventionFiles.clear();
        conventionProblems.clear();
        paths.stream().filter(ConventionsReader::isConvention).forEach(this::readConventionFile);
        readConventions();
        cards.keySet().retainAll(paths);
        paths.parallelStream()
                .filter(path -> !ConventionsReader.isConvention(path))
                .forEach(this::readDocument);
    }

    /// Reads these files again, and all others too when one of them says how to read.
    ///
    /// @param changed paths; those that no longer exist are forgotten
    public void read(Set<String> changed) throws IOException {
        if (changed.stream().anyMatch(ConventionsReader::isConvention)) {
            readAll();
        } else {
            changed.forEach(this::readDocument);
        }
    }

    /// The library of all that was read, and every problem in it.
    public Parsed<Library> library() {
        var library = Library.of(conventions, documents());
        var problems = Stream.of(
                        library.problems().stream(),
                        conventionProblems.values().stream().flatMap(List::stream),
                        cards.values().stream().flatMap(card -> card.problems().stream()))
                .flatMap(all -> all)
                .toList();
        return new Parsed<>(library.value(), problems);
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

    private void readConventionFile(String path) {
        var problems = new ArrayList<Problem>();
        decode(path, problems).ifPresent(file -> conventionFiles.put(path, file));
        conventionProblems.put(path, problems);
    }

    private void readConventions() {
        var parsed = ConventionsReader.read(conventionFiles);
        conventionProblems.put("", parsed.problems());
        var broken = conventionProblems.values().stream().flatMap(List::stream).anyMatch(Problem::isError);
        // A theme tree that does not parse would take the themes off every page.
        if (!broken || conventions == Conventions.NONE) conventions = parsed.value();
    }

    private void readDocument(String path) {
        var problems = new ArrayList<Problem>();
        var file = decode(path, problems);
        if (file.isEmpty() && problems.isEmpty()) {
            cards.remove(path);
            return;
        }
        var parsed = DocumentReader.read(file.orElse(new SourceFile(path, "", "")), conventions);
        problems.addAll(parsed.problems());
        var before = cards.get(path);
        var broken = problems.stream().anyMatch(Problem::isError);
        cards.put(path, new Card(broken && before != null ? before.good() : parsed.value(), problems));
    }

    /// Nothing and no problem when the file does not exist.
    private Optional<SourceFile> decode(String path, List<Problem> problems) {
        try {
            var decoded = SourceFile.decode(path, content.read(path));
            problems.addAll(decoded.problems());
            return Optional.of(decoded.value());
        } catch (java.nio.file.NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            problems.add(Problem.of(
                    Problem.Kind.NOT_READABLE, new Location(path, 1), String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }
}
