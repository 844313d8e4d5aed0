package nl.kennisatelier.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operating system takes its time, so each test waits until it was told what it must be told.
class FolderWatchTest {

    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path root;

    private final BlockingQueue<Optional<Set<String>>> notices = new LinkedBlockingQueue<>();
    private FolderWatch watch;

    @BeforeEach
    void startOnAFolderWithOneFile() throws IOException {
        Files.createDirectories(root.resolve("wijken"));
        Files.writeString(root.resolve("wijken/oud.md"), "oud");
        watch = new FolderWatch(new Folder(root), notices::add);
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
    }

    @Test
    void aSavedFileIsNamed() throws Exception {
        Files.writeString(root.resolve("wijken/oud.md"), "nieuw");
        expect("wijken/oud.md");
    }

    @Test
    void aNewFileIsNamed() throws Exception {
        Files.writeString(root.resolve("los.md"), "nieuw");
        expect("los.md");
    }

    @Test
    void aFileThatIsSavedBesideAndRenamedIsNamed() throws Exception {
        var beside = Files.writeString(root.resolve("wijken/oud.md.tmp"), "nieuw");
        Files.move(beside, root.resolve("wijken/oud.md"), StandardCopyOption.ATOMIC_MOVE);
        expect("wijken/oud.md");
    }

    @Test
    void aDeletedFileIsNamed() throws Exception {
        Files.delete(root.resolve("wijken/oud.md"));
        expect("wijken/oud.md");
    }

    @Test
    void aNewFolderMeansThatAnythingMayHaveChanged() throws Exception {
        Files.createDirectories(root.resolve("verslagen/2021"));
        Files.writeString(root.resolve("verslagen/2021/avond.md"), "tekst");
        expectAll();
    }

    @Test
    void aFileInANewFolderIsNamedWhenItChangesLater() throws Exception {
        Files.createDirectories(root.resolve("nieuw"));
        expectAll();
        Files.writeString(root.resolve("nieuw/a.md"), "tekst");
        expect("nieuw/a.md");
    }

    @Test
    void aFolderThatIsRenamedMeansThatAnythingMayHaveChanged() throws Exception {
        Files.move(root.resolve("wijken"), root.resolve("buurten"));
        expectAll();
        Files.writeString(root.resolve("buurten/oud.md"), "nieuw");
        expect("buurten/oud.md");
    }

    @Test
    void aFolderThatIsDeletedMeansThatAnythingMayHaveChanged() throws Exception {
        Files.delete(root.resolve("wijken/oud.md"));
        Files.delete(root.resolve("wijken"));
        expectAll();
    }

    @Test
    void allFilesOfABurstAreNamed() throws Exception {
        var names = new TreeSet<String>();
        for (int i = 0; i < 300; i++) {
            Files.writeString(root.resolve("wijken/w" + i + ".md"), "tekst");
            names.add("wijken/w" + i + ".md");
        }
        expect(names.toArray(String[]::new));
    }

    @Test
    void filesThatAreNoContentAreNotNamed() throws Exception {
        Files.writeString(root.resolve("rekenblad.xlsx"), "x");
        Files.writeString(root.resolve(".verborgen.md"), "x");
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve("laatste.md"), "x");
        var seen = expect("laatste.md");
        assertTrue(seen.equals(Set.of("laatste.md")), seen.toString());
    }

    @Test
    void aPictureIsNamedForTextsShowIt() throws Exception {
        Files.writeString(root.resolve("plaatje.png"), "x");
        expect("plaatje.png");
    }

    @Test
    void aListenerThatFailsIsToldOfTheNextChangeAsWell(@TempDir Path other) throws Exception {
        var folder = new Folder(other);
        try (var _ = new FolderWatch(folder, changed -> {
            notices.add(changed);
            throw new IllegalStateException("on purpose");
        })) {
            Files.writeString(other.resolve("een.md"), "x");
            expect("een.md");
            Files.writeString(other.resolve("twee.md"), "x");
            expect("twee.md");
        }
    }

    /// Waits until all these names came by, or word that everything may have changed.
    private Set<String> expect(String... names) throws InterruptedException {
        var seen = new TreeSet<String>();
        while (!seen.containsAll(Set.of(names))) {
            var notice = notices.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(notice != null, "only told of " + seen);
            if (notice.isEmpty()) return seen; // The system dropped events: the listener reads everything.
            seen.addAll(notice.get());
        }
        return seen;
    }

    private void expectAll() throws InterruptedException {
        Optional<Set<String>> notice;
        do {
            notice = notices.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(notice != null, "not told that everything may have changed");
        } while (notice.isPresent());
    }
}
