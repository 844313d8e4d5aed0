package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.RealGit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was online last, beside the repository and without it.
class EditionCopyTest {

    private static final int PACKS_MAX = 3;

    @TempDir
    private Path root;

    private final Watch gate = new Watch();

    @Test
    void itHoldsWhatWasOnlineLastAndNothingOfThePast() throws Exception {
        try (var repository = ContentRepository.open(root.resolve("content.git"), "main");
                var copy = EditionCopy.in(root.resolve("editie"), "main", PACKS_MAX)) {
            assertEquals(Optional.empty(), copy.commit());
            for (int i = 0; i < 4 * PACKS_MAX; i++) {
                write(repository, "verslagen/a" + i % 3 + ".md", "versie " + i);
                copy.keep(repository, repository.head().orElseThrow().id());
                assertEquals(repository.head(), copy.commit());
                assertTrue(copy.isSound());
                assertTrue(packs() <= PACKS_MAX, packs() + " packs");
            }
        }
        var git = new RealGit(root.resolve("editie"));
        assertEquals("", git.ok("fsck", "--strict", "--no-dangling"));
        assertEquals("1", git.ok("rev-list", "--count", "main"));
        try (var copy = EditionCopy.in(root.resolve("editie"), "main")) {
            var content = copy.content(copy.commit().orElseThrow());
            assertEquals(Set.of("verslagen/a0.md", "verslagen/a1.md", "verslagen/a2.md"), content.paths());
            assertEquals("versie 11", new String(content.read("verslagen/a2.md"), UTF_8));
        }
    }

    @Test
    void aCopyThatIsDamagedIsKnownAndMadeAnew() throws Exception {
        try (var repository = ContentRepository.open(root.resolve("content.git"), "main");
                var copy = EditionCopy.in(root.resolve("editie"), "main")) {
            write(repository, "a.md", "een zin die lang genoeg is om ergens in het midden stuk te gaan");
            var head = repository.head().orElseThrow().id();
            copy.keep(repository, head);
            copy.close();
            var pack = only(".pack");
            pack.toFile().setWritable(true);
            var bytes = Files.readAllBytes(pack);
            for (int i = 20; i < bytes.length - 20; i++) bytes[i] ^= 0x55;
            Files.write(pack, bytes);
            assertFalse(copy.isSound());
            copy.clear();
            copy.keep(repository, head);
            assertTrue(copy.isSound());
        }
    }

    private long packs() throws IOException {
        try (var files = Files.list(root.resolve("editie/objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).count();
        }
    }

    private Path only(String ending) throws IOException {
        try (var files = Files.list(root.resolve("editie/objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private void write(ContentRepository repository, String path, String text) throws IOException {
        var files = Map.of(path, Optional.of(text.getBytes(UTF_8)));
        var outcome = repository.write(new Edit("Jo", repository.branch(), Optional.empty(), files, path), gate);
        assertTrue(outcome instanceof Outcome.Done, outcome.toString());
    }
}
