package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;

/// A file that is not in the content yet, and what would be wrong with it there.
///
/// @param problems of this file, and the errors that it would give others
public record Addition(String path, String text, List<Problem> problems) {

    public Addition {
        problems = List.copyOf(problems);
    }

    /// @param text made with the lists that the content has
    public static Addition to(Content content, String path, Function<Catalogue, String> text) throws IOException {
        var before = Catalogue.EMPTY.readAll(content, Catalogue.Broken.AS_IT_IS);
        var made = text.apply(before);
        var after = before.read(new With(content, path, made), Set.of(path), Catalogue.Broken.AS_IT_IS);
        var problems = new ArrayList<>(after.errorsSince(before));
        after.all().stream()
                .filter(problem ->
                        !problem.isError() && problem.location().path().equals(path))
                .forEach(problems::add);
        after.documents().stream()
                .filter(document -> document.path().equals(path))
                .forEach(document -> reportTaken(document, before, problems));
        return new Addition(path, made, problems.stream().sorted().toList());
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /// A draft is not in the library, so its address would be found to be taken only when it is published.
    private static void reportTaken(Document made, Catalogue before, List<Problem> problems) {
        before.documents().stream()
                .filter(other -> other.id().equals(made.id()))
                .findFirst()
                .map(other -> Problem.of(
                        Problem.Kind.ID_TAKEN,
                        made.location(),
                        made.id().value(),
                        other.location().toString()))
                .filter(problem -> !problems.contains(problem))
                .ifPresent(problems::add);
    }

    /// The content as if the file stood in it.
    private record With(Content below, String path, String text) implements Content {

        @Override
        public Set<String> paths() throws IOException {
            var paths = new TreeSet<>(below.paths());
            paths.add(path);
            return paths;
        }

        @Override
        public byte[] read(String name) throws IOException, NoSuchFileException {
            return name.equals(path) ? text.getBytes(UTF_8) : below.read(name);
        }
    }
}
