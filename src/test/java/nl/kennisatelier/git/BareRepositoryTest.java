package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.source.DurableFiles;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The repository as a folder on disk: what it survives, and what is tidied up.
class BareRepositoryTest {

    @TempDir
    Path folder;

    private final Watch gate = new Watch();

    @Test
    void whatAKilledProcessLeftIsCleared() throws Exception {
        try (var repository = open("main")) {
            write(repository, "a.md", "een");
        }
        var left = List.of(
                "HEAD.lock",
                "config.lock",
                "packed-refs.lock",
                "refs/heads/main.lock",
                "logs/refs/heads/main.lock",
                "gc.pid",
                "objects/incoming_1.pack",
                "objects/pack/gc_1.pack_tmp",
                "quarantine/new-1/pack/pack-1.pack");
        for (var name : left) {
            Files.createDirectories(git().resolve(name).getParent());
            Files.writeString(git().resolve(name), "x");
        }
        try (var repository = open("main")) {
            for (var name : left) assertFalse(Files.exists(git().resolve(name)), name);
            write(repository, "b.md", "twee");
            assertEquals(Set.of("a.md", "b.md"), repository.at(head(repository)).paths());
        }
        assertEquals("", new RealGit(git()).ok("fsck", "--strict", "--no-dangling"));
    }

    @Test
    void whatSaysOnlyWhatWeWroteIsWrittenAgain() throws Exception {
        try (var repository = open("main")) {
            write(repository, "a.md", "een");
        }
        for (var file : List.of("config", "HEAD")) {
            for (var damaged : List.of("", "rommel\0\0", "[core]\n repositoryformatversion = 9\n")) {
                Files.writeString(git().resolve(file), damaged);
                try (var repository = open("main")) {
                    assertEquals(Set.of("a.md"), repository.at(head(repository)).paths(), file);
                }
            }
            Files.delete(git().resolve(file));
            try (var repository = open("main")) {
                assertEquals(Set.of("a.md"), repository.at(head(repository)).paths(), file);
            }
            assertEquals("", new RealGit(git()).ok("fsck", "--strict", "--no-dangling"));
        }
    }

    @Test
    void onlyOneMayHaveIt() throws Exception {
        try (var repository = open("main")) {
            assertEquals(Optional.empty(), repository.head());
            assertThrows(IOException.class, () -> open("main"));
        }
        open("main").close();
    }

    @Test
    void aRepositoryThatWasHalfMadeIsMadeWhole() throws Exception {
        Files.createDirectories(git().resolve("refs/heads"));
        Files.createDirectories(git().resolve("objects/pack"));
        Files.writeString(git().resolve("HEAD"), "ref: refs/heads/main\n");
        try (var repository = open("main")) {
            write(repository, "a.md", "een");
        }
        try (var repository = open("main")) {
            assertEquals(Set.of("a.md"), repository.at(head(repository)).paths());
        }
    }

    @Test
    void theBranchThatReadersSeeIsTheOneThatAClonerGets() throws Exception {
        try (var repository = open("productie")) {
            write(repository, "a.md", "een");
        }
        assertEquals("productie", new RealGit(git()).ok("symbolic-ref", "--short", "HEAD"));
        try (var repository = open("anders")) {
            assertEquals(Optional.empty(), repository.head());
            assertEquals(Set.of("productie"), repository.branches().keySet());
        }
    }

    @Test
    void theSettingsOfTheMachineAreNotRead() throws Exception {
        open("main").close();
        var machine = SystemReader.getInstance();
        assertEquals(Set.of(), machine.getSystemConfig().getSections());
        assertEquals(Set.of(), machine.getUserConfig().getSections());
        assertEquals(Set.of(), machine.getJGitConfig().getSections());
    }

    @Test
    void onlyContentIsRead() throws Exception {
        try (var repository = open("main")) {
            write(repository, "a.md", "een");
            var content = repository.at(head(repository));
            for (var path : List.of("", "/", "a.md/", "/a.md", "../config", "x//y.md", "map", "weg.md", ".x.md")) {
                assertThrows(java.nio.file.NoSuchFileException.class, () -> content.read(path), path);
            }
            write(repository, ".verborgen/b.md", "x");
            write(repository, "README", "x");
            write(repository, "map/.c.md", "x");
            var all = repository.at(head(repository));
            assertThrows(java.nio.file.NoSuchFileException.class, () -> all.read("README"));
            assertThrows(java.nio.file.NoSuchFileException.class, () -> all.read("map/.c.md"));
            assertEquals(Set.of("a.md"), all.paths());
            assertEquals("een", new String(all.read("a.md"), UTF_8));
        }
    }

    @Test
    void aFileThatIsMuchTooLargeIsReadForItsBeginning() throws Exception {
        try (var repository = open("main")) {
            write(repository, "groot.md", "x".repeat(6 << 20));
            assertEquals(5 << 20, repository.at(head(repository)).read("groot.md").length);
        }
    }

    @Test
    void changesAreThePathsThatDiffer() throws Exception {
        try (var repository = open("main")) {
            write(repository, "a.md", "een");
            var from = head(repository);
            write(repository, "map/b.md", "twee");
            write(repository, "a.md", "een!");
            write(repository, "plaatje.txt", "geen inhoud");
            var to = head(repository);
            assertEquals(Set.of("a.md", "map/b.md"), repository.changes(from, to));
            assertEquals(Set.of("a.md", "map/b.md"), repository.changes(to, from));
            assertEquals(Set.of(), repository.changes(to, to));
        }
    }

    /// Readers go on meanwhile, and notice nothing.
    @Test
    void manyPacksBecomeOne() throws Exception {
        try (var repository = open("main")) {
            for (int i = 0; i < 60; i++) write(repository, "a" + i % 7 + ".md", "versie " + i);
            age();
            var done = new AtomicBoolean();
            var trouble = new AtomicReference<Throwable>();
            var reader = Thread.ofVirtual().start(() -> {
                try {
                    while (!done.get()) {
                        var content = repository.at(head(repository));
                        for (var path : content.paths()) content.read(path);
                    }
                } catch (IOException | RuntimeException failure) {
                    trouble.set(failure);
                }
            });
            assertTrue(packs() >= 60);
            write(repository, "slot.md", "laatste");
            var end = System.nanoTime() + 60_000_000_000L;
            while (packs() > 5 && System.nanoTime() < end) write(repository, "slot.md", "laatste");
            done.set(true);
            reader.join();
            assertEquals(null, trouble.get());
            assertTrue(packs() <= 5, packs() + " packs");
            write(repository, "na.md", "na");
            assertEquals("versie 59", new String(repository.at(head(repository)).read("a3.md"), UTF_8));
        }
        var git = new RealGit(git());
        assertEquals("", git.ok("fsck", "--strict", "--no-dangling"));
        assertEquals("62", git.ok("rev-list", "--count", "main"));
    }

    private void age() throws IOException {
        for (var file : DurableFiles.tree(git().resolve("objects/pack"))) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7200)));
        }
    }

    private long packs() throws IOException {
        try (var files = Files.list(git().resolve("objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).count();
        }
    }

    private ContentRepository open(String branch) throws IOException {
        return ContentRepository.open(git(), branch);
    }

    private Path git() {
        return folder.resolve("content.git");
    }

    private static String head(ContentRepository repository) throws IOException {
        return repository.head().orElseThrow().id();
    }

    private void write(ContentRepository repository, String path, String text) throws IOException {
        var files = Map.of(path, Optional.of(text.getBytes(UTF_8)));
        var outcome = repository.write(new Edit("Jo", repository.branch(), Optional.empty(), files, path), gate);
        assertTrue(outcome instanceof Outcome.Done, outcome.toString());
    }
}
