package nl.kennisatelier.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.source.DurableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The past of a content folder in an ordinary clone, made with the git command line.
class HistoryTest {

    private static final String LONG =
            "Regel een over de wijk.\nRegel twee over de straat.\nRegel drie over het huis.\n";

    @TempDir
    Path folder;

    private RealGit git;

    @BeforeEach
    void begin() throws IOException {
        git = RealGit.init(folder);
        git.write("content/a.md", LONG)
                .write("content/map/b.md", "b\n")
                .write("README.md", "x")
                .commit("Begin");
    }

    @Test
    void everyFileKnowsTheCommitThatChangedItLast() throws IOException {
        git.write("content/a.md", LONG + "Vier.\n").commit("Vier erbij");
        git.write("README.md", "y").commit("Buiten de map");
        assertEquals("Vier erbij", last("a.md"));
        assertEquals("Begin", last("map/b.md"));
        assertEquals("", last("weg.md"));
        assertEquals("", last("../README.md"));
    }

    @Test
    void aMergeChangesOnlyWhatItHasOtherwiseThanBothItsParents() throws IOException {
        git.ok("checkout", "--quiet", "-b", "zij");
        git.write("content/a.md", LONG + "Zij.\n")
                .write("content/map/b.md", "zij\n")
                .commit("Op de zijtak");
        git.ok("checkout", "--quiet", "main");
        git.write("content/map/b.md", "hoofd\n").commit("Op de hoofdtak");
        git.run("merge", "zij");
        git.write("content/map/b.md", "samen\n").commit("Samengevoegd");
        assertEquals("Op de zijtak", last("a.md"));
        assertEquals("Samengevoegd", last("map/b.md"));
    }

    @Test
    void newCommitsGiveTheSameAsReadingAllAgain() throws IOException {
        var history =
                (FolderHistory) FolderHistory.of(folder.resolve("content")).orElseThrow();
        for (int i = 0; i < 6; i++) {
            git.write("content/" + "abc".charAt(i % 3) + ".md", "versie " + i).commit("Commit " + i);
            if (i == 4) git.ok("rm", "--quiet", "content/a.md");
            if (i == 4) git.commit("Weg");
            until(history, "c.md", i < 2 ? "" : "Commit " + (i - (i - 2) % 3));
        }
        for (var path : List.of("a.md", "b.md", "c.md")) {
            assertEquals(
                    last(path), history.lastChange(path).map(Commit::subject).orElse(""), path);
        }
    }

    /// Pages may be a moment late, so this waits.
    private static void until(History history, String path, String subject) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            if (history.lastChange(path).map(Commit::subject).orElse("").equals(subject)) return;
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(subject, history.lastChange(path).map(Commit::subject).orElse(""));
    }

    @Test
    void whatBecameOfAFileIsCountedThroughMovesAndAbsences() throws IOException {
        git.write("content/a.md", LONG + "Vier.\n").commit("Vier erbij");
        Files.createDirectories(folder.resolve("content/nieuw"));
        git.ok("mv", "content/a.md", "content/nieuw/z.md");
        git.commit("Verhuisd");
        assertEquals("nieuw/z.md 3 from a.md", past("nieuw/z.md"));
        assertEquals("a.md unknown", past("a.md"), "it is not gone");
        git.ok("rm", "--quiet", "content/nieuw/z.md");
        git.commit("Weg");
        assertEquals("nieuw/z.md 4 from a.md gone", past("nieuw/z.md"));
        git.write("content/nieuw/z.md", LONG).commit("Terug");
        assertEquals("nieuw/z.md 5 from a.md", past("nieuw/z.md"));
        git.write("content/a.md", "Iets heel anders, van een andere avond.\n").commit("Onder de oude naam");
        assertEquals("a.md 1 from a.md", past("a.md"));
        assertEquals("nieuw/z.md 5 from a.md", past("nieuw/z.md"));
    }

    @Test
    void aFileCameWhenThePublishedBranchHadIt() throws IOException {
        git.ok("checkout", "--quiet", "-b", "zij");
        git.write("content/c.md", "c\n").ok("add", "--all");
        git.ok("commit", "--quiet", "-m", "Op de zijtak", "--date", "2020-02-02T12:00:00Z");
        git.ok("checkout", "--quiet", "main");
        git.write("content/map/b.md", "hoofd\n").commit("Op de hoofdtak");
        git.ok("merge", "--quiet", "--no-commit", "zij");
        git.ok("commit", "--quiet", "-m", "Samen", "--date", "2024-04-04T12:00:00Z");
        assertEquals("c.md 1 from c.md came 2024-04-04", past("c.md") + " came " + came("c.md"));
    }

    @Test
    void whatOneSideOfAMergeTookAwayMayHaveStayed() throws IOException {
        git.ok("checkout", "--quiet", "-b", "zij");
        git.ok("rm", "--quiet", "content/a.md");
        git.commit("Weg op de zijtak");
        git.ok("checkout", "--quiet", "main");
        git.ok("merge", "--quiet", "-s", "ours", "zij");
        git.write("content/map/b.md", "verder\n").commit("Verder");
        assertEquals("Begin", last("a.md"));
    }

    private String came(String path) throws IOException {
        var came = read().past(path).flatMap(FilePast::came).orElseThrow();
        return came.toString().substring(0, "2024-04-04".length());
    }

    private History read() throws IOException {
        var history = history();
        assertTrue(history.isRead(Duration.ofSeconds(60)));
        return history;
    }

    private String past(String path) throws IOException {
        return read().past(path)
                .map(past -> path + " " + past.times() + " from " + past.firstPath()
                        + (past.gone().isPresent() ? " gone" : ""))
                .orElse(path + " unknown");
    }

    @Test
    void versionsFollowAFileThroughMoves() throws IOException {
        git.write("content/a.md", LONG + "Vier.\n").commit("Vier erbij");
        Files.createDirectories(folder.resolve("content/nieuw"));
        git.ok("mv", "content/a.md", "content/nieuw/z.md");
        git.commit("Verhuisd");
        git.write("content/nieuw/z.md", LONG + "Vijf.\n").commit("Vijf");
        check("nieuw/z.md", 10, """
                Vijf nieuw/z.md
                Verhuisd nieuw/z.md
                Vier erbij a.md
                Begin a.md
                """);
        check("nieuw/z.md", 3, """
                Vijf nieuw/z.md
                Verhuisd nieuw/z.md
                Vier erbij a.md
                """);
        check("weg.md", 10, "");
        check("map", 10, "");
        check("", 10, "");
    }

    @Test
    void aFileThatWasAwayForAWhileHasItsOldVersions() throws IOException {
        git.ok("rm", "--quiet", "content/map/b.md");
        git.commit("Weg");
        git.write("content/map/b.md", "terug\n").commit("Terug");
        check("map/b.md", 10, """
                Terug map/b.md
                Begin map/b.md
                """);
    }

    @Test
    void wordsThatChangedAreMarkedAndBrokenLinesAreNoChange() throws IOException {
        git.write(
                        "content/a.md",
                        "Regel een over de hele\nwijk.\nRegel twee over de straat.\n\nRegel drie over het huis.\n")
                .commit("Geschoven");
        var history = history();
        var versions = history.versions("a.md", 10);
        assertEquals(
                "Regel een over de [+hele\n]wijk.\nRegel twee over de straat[-.\n][+.\n\n]Regel drie over het huis.\n",
                shown(history.compare(Optional.of(versions.get(1)), versions.get(0))));
        assertEquals("[+" + LONG + "]", shown(history.compare(Optional.empty(), versions.get(1))));
        assertEquals(LONG, shown(history.compare(Optional.of(versions.get(1)), versions.get(1))));
    }

    @Test
    void theWorstTextsAreComparedInTime() {
        var start = System.nanoTime();
        WordDiff.between("de het ".repeat(18_000), "het een ".repeat(16_000));
        WordDiff.between("a".repeat(256_000), ". ".repeat(128_000));
        WordDiff.between("", "\n".repeat(256_000));
        assertTrue(System.nanoTime() - start < 30_000_000_000L, "slow");
    }

    @Test
    void bothTextsCanBeReadBackFromAComparison() {
        var random = new java.util.Random(7);
        for (int i = 0; i < 200; i++) {
            var before = text(random);
            var after = text(random);
            var pieces = WordDiff.between(before, after);
            assertEquals(after, joined(pieces, ComparedWords.Mark.REMOVED));
            assertEquals(
                    before.replaceAll("\\s+", ""),
                    joined(pieces, ComparedWords.Mark.ADDED).replaceAll("\\s+", ""));
        }
    }

    private static String joined(List<ComparedWords> pieces, ComparedWords.Mark without) {
        return pieces.stream()
                .filter(piece -> piece.mark() != without)
                .map(ComparedWords::text)
                .collect(Collectors.joining());
    }

    private static String text(java.util.Random random) {
        var words = List.of("wijk", "de ", " ", "\n", "\n\n", "é", "- ", "een ", "**", "x1 ", "\t");
        return random.ints(random.nextInt(40), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    @Test
    void aShallowCloneAndAnUnbornBranchHaveWhatThereIs() throws IOException {
        git.write("content/a.md", "kort").commit("Laatste");
        new RealGit(folder).ok("clone", "--quiet", "--depth", "1", "file://" + folder, folder.resolve("ondiep") + "");
        var shallow = FolderHistory.of(folder.resolve("ondiep/content")).orElseThrow();
        until(shallow, "map/b.md", "Laatste");
        assertEquals(1, shallow.commits(10).size());
        assertEquals(1, shallow.versions("a.md", 10).size());
        RealGit.init(folder.resolve("leeg"));
        var unborn = FolderHistory.of(folder.resolve("leeg")).orElseThrow();
        assertEquals(List.of(), unborn.commits(10));
        assertEquals(List.of(), unborn.versions("a.md", 10));
        assertEquals(Optional.empty(), unborn.lastChange("a.md"));
    }

    @Test
    void aFolderInNoCloneHasNoHistory(@TempDir Path elsewhere) throws IOException {
        assertEquals(Optional.empty(), FolderHistory.of(elsewhere));
    }

    @Test
    void whatAuthorsCallThemselvesStaysOnOneLine() throws IOException {
        git.ok(
                "-c",
                "user.name=x",
                "commit",
                "--quiet",
                "--allow-empty",
                "--author",
                "A\tB\u001b[31m <a@b.invalid>",
                "-m",
                "Een\ttwee");
        var commit = history().commits(1).getFirst();
        assertEquals("A B [31m", commit.author());
        assertEquals("Een twee", commit.subject());
    }

    private History history() throws IOException {
        return FolderHistory.of(folder.resolve("content")).orElseThrow();
    }

    /// A folder that somebody takes away has no past, and nobody needs to hear of it.
    @Test
    void aRepositoryThatIsTakenAwayWhileItIsReadIsNoFault(@TempDir Path other) throws Exception {
        var clone = RealGit.init(other.resolve("kloon"));
        clone.write("a.md", "een\n").commit("Een").write("a.md", "twee\n").commit("Twee");
        clone.write("a.md", "drie\n").commit("Drie");
        var history = FolderHistory.of(other.resolve("kloon")).orElseThrow();
        var seen = new java.util.ArrayList<String>();
        history.eachStep(step -> {
            seen.add(step.commit().subject());
            delete(other.resolve("kloon/.git"));
        });
        history.eachStep(step -> seen.add("nog een"));
        assertEquals("[Twee]", seen.toString());
    }

    private static void delete(Path folder) {
        try {
            DurableFiles.delete(folder);
        } catch (IOException locked) {
            throw new java.io.UncheckedIOException(locked);
        }
    }

    private String last(String path) throws IOException {
        var history = history();
        var any = history.commits(1).getFirst().subject();
        assertTrue(!any.isEmpty());
        var ready = System.nanoTime() + 60_000_000_000L;
        while (history.lastChange("map/b.md").isEmpty()
                && history.lastChange("c.md").isEmpty()
                && System.nanoTime() < ready) LockSupport.parkNanos(1_000_000);
        return history.lastChange(path).map(Commit::subject).orElse("");
    }

    private void check(String path, int max, String expected) throws IOException {
        var lines = history().versions(path, max).stream()
                .map(version -> version.commit().subject() + " " + version.path() + "\n")
                .collect(Collectors.joining());
        assertEquals(expected, lines);
    }

    private static String shown(List<ComparedWords> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.mark()) {
                    case SAME -> piece.text();
                    case ADDED -> "[+" + piece.text() + "]";
                    case REMOVED -> "[-" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
