package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.workshop.WipedAnswers;

/// Where things stand in a data folder, or in a copy of one.
record KeptFolder(Path path) {

    static final String WORKSHOPS = "workshops";
    static final String LETTERS = "binnengekomen";
    static final String SECRET = "geheim";
    static final String PUSHES = "pushes.tsv";

    /// How often addresses of previews were taken back: with the secret it makes them.
    static final String PREVIEWS = TakenBack.PREVIEWS;

    /// When addresses of previews were last opened.
    static final String PREVIEW_USES = "voorbeelden-gebruik.tsv";

    /// What was said of texts that were read over.
    static final String REVIEWS = "nalezen.tsv";

    /// What was fetched from a forge, that may take back what it had.
    static final String FOLLOWED = "follow.git";

    /// Locks, what was being written, what is derived, and what was damaged and put aside.
    private static final Predicate<String> PASSING =
            name -> name.matches(".*\\.(lock|new|nieuw|tar\\.zst)|in-use|inventaris\\.txt.*|.*\\.stuk\\d*|\\..*");

    Path workshops() {
        return path.resolve(WORKSHOPS);
    }

    Path workshopsFile() {
        return workshops().resolve(StoreFile.NAME);
    }

    /// Which answers were wiped, whatever the copies beside it hold.
    Path wiped() {
        return workshops().resolve(WipedAnswers.FILE);
    }

    Path editors() {
        return path.resolve(Editors.FILE);
    }

    Path letterFolder() {
        return path.resolve(LETTERS);
    }

    /// What was sent in, a file each.
    List<Path> letters() throws IOException {
        if (!Files.isDirectory(letterFolder())) return List.of();
        try (Stream<Path> all = Files.list(letterFolder())) {
            return all.filter(file -> name(file).endsWith(".md")).sorted().toList();
        }
    }

    /// Letters that were damaged and put aside, and of which nobody put back a whole one.
    List<Path> lettersAside() throws IOException {
        return SetAside.in(letterFolder()).stream()
                .filter(aside -> Files.notExists(SetAside.original(aside)))
                .toList();
    }

    /// The repositories in it, by whatever name, and what is left of one.
    List<Path> repositories() throws IOException {
        return children(child -> Files.isDirectory(child)
                && !PASSING.test(name(child))
                && (name(child).endsWith(".git") || RepositoryState.isRepository(child)));
    }

    /// The small files at its top, but for the manifest of a copy.
    List<Path> files() throws IOException {
        return children(child -> Files.isRegularFile(child)
                && !PASSING.test(name(child))
                && !name(child).equals(Manifest.FILE));
    }

    private List<Path> children(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(wanted).sorted().toList();
        }
    }

    /// Of what a path in it is a part; nothing when it only goes with the whole.
    ///
    /// @param relative with slashes
    static Optional<CopyPart> partOf(String relative) {
        int slash = relative.indexOf('/');
        if (slash > 0) {
            var folder = relative.substring(0, slash);
            if (folder.equals(Snapshot.DAMAGED)) return Optional.empty();
            return Optional.of(
                    switch (folder) {
                        case WORKSHOPS -> CopyPart.WORKSHOPS;
                        case LETTERS -> CopyPart.LETTERS;
                        default -> CopyPart.TEXTS;
                    });
        }
        return switch (relative) {
            case Editors.FILE, Editors.USES_FILE, RevokedTokens.FILE -> Optional.of(CopyPart.EDITORS);
            case SECRET, PREVIEWS, PREVIEW_USES -> Optional.of(CopyPart.EDITORS);
            case PUSHES, REVIEWS -> Optional.of(CopyPart.TEXTS);
            default -> Optional.empty();
        };
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }
}
