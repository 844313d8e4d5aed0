package nl.kennisatelier.circulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.library.Reference;
import nl.kennisatelier.markdown.ConventionsReader;

/// Which files readers may have.
final class ShownFiles {

    private ShownFiles() {}

    static Set<String> of(Edition edition, ContentRepository repository) {
        var paths = new TreeSet<String>();
        try {
            if (edition.commit().isEmpty()) return paths;
            repository.at(edition.commit().get().id()).paths().stream()
                    .filter(ConventionsReader.files()::contains)
                    .forEach(paths::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (var document : edition.library().documents()) {
            var isAgreed = edition.problems().of(document.path()).stream()
                    .noneMatch(problem -> problem.kind().isOfConsent());
            if (!isAgreed) continue;
            paths.add(document.path());
            document.references().stream()
                    .map(Reference::path)
                    .filter(path -> edition.library().attachment(path).isPresent())
                    .forEach(paths::add);
        }
        return paths;
    }
}
