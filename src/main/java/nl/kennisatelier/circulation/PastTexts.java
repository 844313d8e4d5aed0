package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.git.HistoryStep;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.markdown.FileName;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.SourceFile;

/// Reads what a commit of long ago changed, as small libraries: before it and after it.
///
/// @param conventions of today, for those of then may not be readable any more
record PastTexts(Conventions conventions) {

    /// Texts that are looked at together; of a larger commit those of one name stay beside each other.
    private static final int TOGETHER_MAX = 2_000;

    record Change(Library before, Library after) {}

    /// The themes that it took from where they were.
    static List<LostTheme> themes(HistoryStep step) {
        return step.changed().contains(ConventionsReader.THEMES)
                ? LostTheme.between(taxonomy(step.before()), taxonomy(step.after()))
                : List.of();
    }

    /// What the lists said before it, where it changed one of them.
    static Optional<Conventions> listsBefore(HistoryStep step) {
        if (step.changed().stream().noneMatch(ConventionsReader::isConvention)) return Optional.empty();
        var files = new TreeMap<String, SourceFile>();
        ConventionsReader.files()
                .forEach(path -> Decoded.of(step.before(), path).file().ifPresent(file -> files.put(path, file)));
        return Optional.of(ConventionsReader.read(files).value());
    }

    private static Taxonomy taxonomy(Content content) {
        var path = ConventionsReader.THEMES;
        var files = new TreeMap<String, SourceFile>();
        Decoded.of(content, path).file().ifPresent(file -> files.put(path, file));
        return ConventionsReader.read(files).value().taxonomy();
    }

    /// What only came is not read: it took nothing away.
    List<Change> changes(HistoryStep step) {
        var paths = step.changed().stream()
                .filter(path -> Content.isContent(path) && !Lists.has(path))
                .sorted(Comparator.comparing((String path) -> new FileName(path).slug()))
                .toList();
        var changes = new ArrayList<Change>();
        for (int from = 0; from < paths.size(); from += TOGETHER_MAX) {
            var some = paths.subList(from, Math.min(paths.size(), from + TOGETHER_MAX));
            var before = library(step.before(), some);
            if (!before.isBlank()) changes.add(new Change(before, library(step.after(), some)));
        }
        return changes;
    }

    private Library library(Content content, List<String> paths) {
        var documents = new ArrayList<Document>();
        for (var path : paths) {
            try {
                var file = SourceFile.decode(path, content.read(path)).value();
                if (DocumentReader.isText(file)) {
                    documents.add(DocumentReader.read(file, conventions).value());
                }
            } catch (IOException | RuntimeException absent) {
                continue; // It was not there then, or git has lost it.
            }
        }
        return Library.of(conventions, documents).value();
    }
}
