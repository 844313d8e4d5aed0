package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.markdown.MissingIds;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// A file that is not in the content yet, and what would be wrong with it there.
///
/// @param beside the files that come in with it, by path
/// @param problems of this file, and the errors that it would give others
public record Addition(String path, String text, Map<String, byte[]> beside, List<Problem> problems) {

    public Addition {
        beside = Map.copyOf(beside);
        problems = List.copyOf(problems);
    }

    /// @param before the content as it stands
    public static Addition of(Catalogue before, String path, String text) throws IOException {
        return of(before, path, text, Map.of());
    }

    /// @param beside the files that come in with it, by path
    public static Addition of(Catalogue before, String path, String text, Map<String, byte[]> beside)
            throws IOException {
        var files = new HashMap<String, Optional<byte[]>>();
        beside.forEach((file, bytes) -> files.put(file, Optional.of(bytes)));
        files.put(path, Optional.of(text.getBytes(UTF_8)));
        var after = before.read(Overlay.of(files), files.keySet(), Catalogue.Broken.AS_IT_IS);
        var problems = new ArrayList<>(after.problems().errorsSince(before.problems()));
        after.problems().of(path).stream().filter(problem -> !problem.isError()).forEach(problems::add);
        after.documents().stream()
                .filter(document -> document.path().equals(path))
                .forEach(document -> reportTaken(document, before, problems));
        return new Addition(path, text, beside, problems.stream().sorted().toList());
    }

    /// The same with a fixed id for every tip and question.
    public Addition withIds(Catalogue before) throws IOException {
        var ids = MissingIds.additions(new SourceFile(path, text, ""), problems);
        return ids.isEmpty() ? this : of(before, path, MissingIds.apply(text, ids), beside);
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
}
