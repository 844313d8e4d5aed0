package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.kennisatelier.RealGit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits without a clone: what the form makes, merged with what others did meanwhile.
class WriteTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String POEM = "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\n";

    @TempDir
    Path folder;

    private final Watch gate = new Watch();
    private ContentRepository repository;

    @BeforeEach
    void open() throws IOException {
        repository = ContentRepository.open(folder.resolve("content.git"), "main", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void theFirstEditIsTheFirstCommit() throws IOException {
        var done = assertInstanceOf(Outcome.Done.class, write("", "map/a.md", POEM));
        assertEquals(List.of("gekeurd: [map/a.md]", "staat online"), done.lines());
        assertEquals(Optional.of(new Commit(done.commit(), "Jo de Vries", NOW, "Een bericht")), repository.head());
        assertEquals(repository.head(), lastChange("map/a.md"));
        assertEquals(POEM, read("map/a.md"));
        var raw = bare().ok("cat-file", "commit", "main");
        assertTrue(raw.contains("author Jo de Vries <redactie@kennisatelier.invalid> 1795435200 +0000"), raw);
        assertTrue(raw.contains("committer Kennisatelier <redactie@kennisatelier.invalid>"), raw);
        assertEquals("", bare().ok("fsck", "--strict", "--no-dangling"));
    }

    @Test
    void twoEditsOfOtherLinesAreBothKept() throws IOException {
        var base = begin("a.md", POEM);
        write(base, "a.md", POEM.replace("een\n", "EEN\n"));
        var done = assertInstanceOf(Outcome.Done.class, write(base, "a.md", POEM.replace("zeven\n", "ZEVEN\n")));
        assertTrue(done.merged());
        assertEquals(POEM.replace("een\n", "EEN\n").replace("zeven\n", "ZEVEN\n"), read("a.md"));
    }

    @Test
    void twoEditsOfTheSameLinesAreShownBesideEachOtherAndNothingIsWritten() throws IOException {
        var base = begin("a.md", POEM);
        write(base, "a.md", POEM.replace("drie", "DRIE").replace("zeven\n", "zeven\nacht\n"));
        var head = repository.head().orElseThrow().id();
        var conflict = assertInstanceOf(Outcome.Conflict.class, write(base, "a.md", POEM.replace("drie", "3")));
        assertEquals(head, conflict.head());
        assertEquals(head, repository.head().orElseThrow().id());
        assertEquals("een\ntwee\n[DRIE\n|3\n]vier\nvijf\nzes\nzeven\nacht\n", shown(conflict));
        var solved = POEM.replace("drie", "DRIE, 3").replace("zeven\n", "zeven\nacht\n");
        assertInstanceOf(Outcome.Done.class, write(conflict.head(), "a.md", solved));
        assertEquals(solved, read("a.md"));
    }

    @Test
    void linesRightUnderEachOtherAreNotTheSameLine() throws IOException {
        var base = begin("a.md", POEM);
        write(base, "a.md", POEM.replace("drie", "DRIE").replace("vijf", "VIJF"));
        var other = write(base, "a.md", POEM.replace("vier", "VIER"));
        assertTrue(assertInstanceOf(Outcome.Done.class, other).merged());
        assertEquals(POEM.replace("drie", "DRIE").replace("vier", "VIER").replace("vijf", "VIJF"), read("a.md"));
        var clash = write(
                base, "a.md", POEM.replace("twee", "TWEE").replace("drie", "3").replace("vier", "4"));
        assertEquals(
                "een\nTWEE\n[DRIE\n|3\n][VIER\n|4\n]VIJF\nzes\nzeven\n",
                shown(assertInstanceOf(Outcome.Conflict.class, clash)));
    }

    @Test
    void anEditOfAFileThatIsGoneIsNotLost() throws IOException {
        var base = begin("a.md", POEM);
        remove(base, "a.md");
        var conflict = assertInstanceOf(Outcome.Conflict.class, write(base, "a.md", POEM + "acht\n"));
        assertEquals("[|" + POEM + "acht\n]", shown(conflict));
        assertInstanceOf(Outcome.Done.class, write(conflict.head(), "a.md", POEM + "acht\n"));
        assertEquals(POEM + "acht\n", read("a.md"));
    }

    @Test
    void anEditFollowsAFileThatMoved() throws IOException {
        var base = begin("a.md", POEM);
        write(edit(base, Map.of("a.md", Optional.empty(), "map/b.md", bytes(POEM.replace("een", "EEN")))));
        var done = assertInstanceOf(Outcome.Done.class, write(base, "a.md", POEM.replace("zeven", "ZEVEN")));
        assertTrue(done.merged());
        assertEquals(Set.of("map/b.md"), repository.at(done.commit()).paths());
        assertEquals(POEM.replace("een", "EEN").replace("zeven", "ZEVEN"), read("map/b.md"));
    }

    @Test
    void aFileThatSomebodyChangedIsNotRemoved() throws IOException {
        var base = begin("a.md", POEM);
        write(base, "a.md", POEM + "acht\n");
        assertEquals("[" + POEM + "acht\n|]", shown(assertInstanceOf(Outcome.Conflict.class, remove(base, "a.md"))));
        assertInstanceOf(
                Outcome.Done.class, remove(repository.head().orElseThrow().id(), "a.md"));
        assertEquals(
                Set.of(), repository.at(repository.head().orElseThrow().id()).paths());
    }

    @Test
    void twoNewFilesOfOneNameAreBothShown() throws IOException {
        var base = begin("a.md", POEM);
        write(base, "b.md", "van Jo\n");
        assertEquals(
                "[van Jo\n|van An\n]",
                shown(assertInstanceOf(Outcome.Conflict.class, write(base, "b.md", "van An\n"))));
        assertInstanceOf(Outcome.Done.class, write(base, "b.md", "van Jo\n"));
    }

    /// Whatever is merged: who changed nothing gets the other's text, and each text can be read back from the parts.
    @Test
    void noMergeFailsOrLosesAWord() {
        var random = new java.util.Random(11);
        for (int i = 0; i < 3_000; i++) {
            var base = text(random);
            var ours = text(random);
            var theirs = text(random);
            var merge = TextMerge.of(base.getBytes(UTF_8), ours.getBytes(UTF_8), theirs.getBytes(UTF_8));
            if (merge.isClean()) continue;
            for (var line : (ours + "\n" + theirs).lines().toList()) {
                var kept = merge.parts().stream().anyMatch(part -> (part.ours() + part.theirs()).contains(line));
                assertTrue(kept || base.contains(line), base + "|" + ours + "|" + theirs);
            }
            assertEquals(ours, joined(TextMerge.of(base.getBytes(UTF_8), ours.getBytes(UTF_8), base.getBytes(UTF_8))));
        }
    }

    private static String joined(TextMerge merge) {
        return new String(merge.bytes(), UTF_8);
    }

    private static String text(java.util.Random random) {
        var lines = List.of("een\n", "twee\n", "drie\n", "\n", "vier\r\n", "slot");
        return random.ints(random.nextInt(9), 0, lines.size())
                .mapToObj(lines::get)
                .collect(Collectors.joining());
    }

    @Test
    void whereNobodyKnowsWhatTheEditorBeganWithNothingIsOverwritten() throws IOException {
        begin("a.md", POEM);
        assertInstanceOf(Outcome.Conflict.class, write("1".repeat(40), "a.md", POEM.replace("een", "EEN")));
        assertInstanceOf(Outcome.Done.class, write("1".repeat(40), "nieuw.md", POEM));
    }

    @Test
    void linesOfABrowserAreLinesOfTheFile() throws IOException {
        var base = begin("a.md", POEM);
        write(base, "a.md", POEM.replace("een", "EEN").replace("\n", "\r\n"));
        assertEquals(POEM.replace("een", "EEN"), read("a.md"));
        var windows = begin("w.md", "een\ntwee\n");
        bareWrite("w.md", "een\r\ntwee\r\n");
        write(repository.head().orElseThrow().id(), "w.md", "een\ntwee\ndrie\n");
        assertEquals("een\r\ntwee\r\ndrie\r\n", read("w.md"));
        assertTrue(!windows.isEmpty());
    }

    @Test
    void whatChangesNothingMakesNoCommit() throws IOException {
        var base = begin("a.md", POEM);
        assertEquals(new Outcome.Done(base, false, List.of()), write(base, "a.md", POEM));
        assertEquals(1, gate.seen.size());
    }

    @Test
    void aRefusedEditLeavesNothing() throws IOException {
        var base = begin("a.md", POEM);
        var before = bare().ok("count-objects", "-v");
        assertEquals(
                new Outcome.Rejected("1 fout", List.of("verboden.md:1: dit mag niet")),
                write(base, "verboden.md", "x"));
        assertInstanceOf(Outcome.Rejected.class, write(base, "con/x.md", "x"));
        assertInstanceOf(Outcome.Rejected.class, write(base, "../x.md", "x"));
        assertInstanceOf(Outcome.Rejected.class, write(base, ".gitattributes", "x"));
        for (var path : List.of("a.md/b.md", "/x.md", "map//x.md", "")) {
            assertThrows(IllegalArgumentException.class, () -> write(base, path, "x"), path);
        }
        gate.judging = proposal -> {
            throw new IllegalStateException("stuk");
        };
        assertThrows(IOException.class, () -> write(base, "a.md", "x"));
        assertEquals(before, bare().ok("count-objects", "-v"));
        assertEquals(base, repository.head().orElseThrow().id());
    }

    @Test
    void anotherBranchStartsAtThePublishedOne() throws IOException {
        var base = begin("a.md", POEM);
        var edit = new Edit("Jo de Vries", "concept/een", Optional.of(base), Map.of("b.md", bytes("b")), "Concept");
        var done = assertInstanceOf(Outcome.Done.class, repository.write(edit, gate));
        assertEquals(Set.of("a.md", "b.md"), repository.at(done.commit()).paths());
        assertEquals(Set.of("concept/een", "main"), repository.branches().keySet());
        assertEquals(base, repository.head().orElseThrow().id());
        assertThrows(
                IllegalArgumentException.class,
                () -> repository.write(new Edit("Jo", "../x", Optional.empty(), Map.of(), "x"), gate));
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        begin("start.md", "x");
        var threads = new java.util.ArrayList<Thread>();
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        for (int i = 0; i < 8; i++) {
            var name = "deel" + i + ".md";
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int j = 0; j < 5; j++) assertInstanceOf(Outcome.Done.class, write("", name, "versie " + j));
                } catch (IOException | AssertionError failure) {
                    failures.add(failure);
                }
            }));
        }
        for (var thread : threads) thread.join();
        assertEquals(List.of(), List.copyOf(failures));
        for (int i = 0; i < 8; i++) assertEquals("versie 4", read("deel" + i + ".md"));
        assertEquals("41", bare().ok("rev-list", "--count", "main"));
        assertEquals("", bare().ok("fsck", "--strict", "--no-dangling"));
    }

    @Test
    void aWholeFolderComesInAsOneCommitAndEveryByteIsThere() throws IOException {
        var files = new TreeMap<String, Optional<byte[]>>();
        for (int i = 0; i < 600; i++) files.put("map" + i % 20 + "/bestand " + i + ".md", bytes("tekst " + i + "\n"));
        files.put("plaatje.bin", Optional.of(new byte[] {0, 1, 13, 10, 2}));
        files.put("map1.md", bytes("naast map1\n"));
        var done = assertInstanceOf(Outcome.Done.class, write(edit("", files)));
        var content = repository.at(done.commit());
        assertEquals(601, content.paths().size());
        for (var path : content.paths()) assertArrayEquals(files.get(path).orElseThrow(), content.read(path), path);
        assertEquals("", bare().ok("fsck", "--strict", "--no-dangling"));
    }

    private String begin(String path, String text) throws IOException {
        return assertInstanceOf(Outcome.Done.class, write("", path, text)).commit();
    }

    /// As a git on Windows might leave it.
    private void bareWrite(String path, String text) throws IOException {
        var clone = new RealGit(folder.resolve("kloon"));
        new RealGit(folder).ok("clone", "--quiet", "content.git", "kloon");
        clone.ok("config", "core.autocrlf", "false");
        clone.write(path, text).commit("Windows");
        clone.ok("push", "--quiet", "origin", "main");
    }

    /// The past is read in the background at first.
    private Optional<Commit> lastChange(String path) {
        long end = System.nanoTime() + 60_000_000_000L;
        var change = repository.history().lastChange(path);
        while (change.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
            change = repository.history().lastChange(path);
        }
        return change;
    }

    private Outcome write(String base, String path, String text) throws IOException {
        return write(edit(base, Map.of(path, bytes(text))));
    }

    private Outcome remove(String base, String path) throws IOException {
        return write(edit(base, Map.of(path, Optional.empty())));
    }

    private Outcome write(Edit edit) throws IOException {
        return repository.write(edit, gate);
    }

    private static Edit edit(String base, Map<String, Optional<byte[]>> files) {
        var from = base.isEmpty() ? Optional.<String>empty() : Optional.of(base);
        return new Edit("Jo de Vries", "main", from, files, "Een bericht");
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(UTF_8));
    }

    private String read(String path) throws IOException {
        var head = repository.head().orElseThrow().id();
        return new String(repository.at(head).read(path), UTF_8);
    }

    private RealGit bare() {
        return new RealGit(folder.resolve("content.git"));
    }

    private static String shown(Outcome.Conflict conflict) {
        return conflict.parts().stream()
                .map(part -> part.isConflict() ? "[" + part.ours() + "|" + part.theirs() + "]" : part.ours())
                .collect(Collectors.joining());
    }
}
