package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The door, used with the git command line as an editor uses it.
class GitHttpServletTest {

    @TempDir
    Path folder;

    private final Watch gate = new Watch();
    private ContentRepository repository;
    private SmallServer server;
    private RealGit jo;

    @BeforeEach
    void open() throws Exception {
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        server = new SmallServer(repository.door(gate, Words.dutch()));
        gate.showing = this::allButDrafts;
        jo = RealGit.init(folder.resolve("jo"));
        jo.ok("remote", "add", "origin", server.url("jo"));
        jo.write("a.md", "# Een\n").write("map/b.md", "# Twee\n").commit("Begin");
        jo.ok("push", "--quiet", "-u", "origin", "main");
    }

    private OnlineVersion allButDrafts() {
        try {
            var head = repository.head().map(Commit::id);
            var paths = head.isEmpty()
                    ? Set.<String>of()
                    : new HashSet<>(repository.at(head.get()).paths());
            paths.removeIf(path -> path.startsWith("concept"));
            return new OnlineVersion(head, () -> paths);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        repository.close();
    }

    @Test
    void aPushIsJudgedThenMovedThenTold() throws IOException {
        jo.write("a.md", "# Anders\n").commit("Anders geschreven");
        var said = jo.ok("push");
        assertTrue(said.contains("remote: gekeurd: [a.md, map/b.md]"), said);
        assertTrue(said.indexOf("staat online") > said.indexOf("gekeurd"), said);
        assertEquals("jo main [a.md, map/b.md]", gate.seen.getLast());
        var head = repository.head().orElseThrow();
        assertEquals(jo.head(), head.id());
        assertEquals("Anders geschreven", head.subject());
        assertEquals("Jo de Vries", head.author());
        assertEquals("# Anders\n", new String(repository.at(head.id()).read("a.md"), UTF_8));
        fsck();
    }

    @Test
    void aRefusedPushLeavesNothingBehind() throws IOException {
        var before = objects();
        jo.write("verboden.md", "x").commit("Fout");
        var said = jo.refused("push");
        assertTrue(said.contains("remote: verboden.md:1: dit mag niet"), said);
        assertTrue(said.contains("[remote rejected] main -> main (1 fout)"), said);
        assertEquals(before, objects());
        assertFalse(bare().run("cat-file", "-t", jo.head()).code() == 0);
        jo.ok("rm", "--quiet", "verboden.md");
        jo.ok("commit", "--quiet", "--amend", "--allow-empty", "-m", "Goed");
        jo.write("c.md", "c").commit("Nog een");
        jo.ok("push");
        assertEquals(
                Set.of("a.md", "c.md", "map/b.md"), repository.at(jo.head()).paths());
    }

    @Test
    void aFullAndAShallowCloneHoldWhatIsOnlineAndCanPush() throws IOException {
        jo.write("a.md", "nog eens").commit("Twee");
        jo.ok("push", "--quiet");
        var reader = server.clone("", folder.resolve("lezer"));
        assertEquals("1", reader.ok("rev-list", "--count", "HEAD"), "what is online has no past");
        var an = server.clone("an", folder.resolve("an"), "--depth", "1");
        assertEquals("1", an.ok("rev-list", "--count", "HEAD"));
        an.write("an.md", "van An").commit("Van An").ok("push");
        assertEquals(an.head(), repository.head().orElseThrow().id());
        reader.ok("fetch", "--quiet");
        reader.ok("reset", "--quiet", "--hard", "origin/main");
        assertEquals("van An", Files.readString(folder.resolve("lezer/an.md")));
        fsck();
    }

    @Test
    void readersCannotPushAndGetAskedForAName() throws IOException {
        var reader = server.clone("", folder.resolve("lezer"));
        reader.write("x.md", "x").commit("x");
        var said = reader.refused("push");
        assertTrue(said.contains("could not read Username"), said);
        assertTrue(reader.refused("push", server.url("jo").replace("geheim", "fout"), "main")
                .contains("Authentication failed"));
    }

    @Test
    void forceAndDeleteAreRefusedInPlainWords() throws IOException {
        var before = repository.head();
        jo.ok("commit", "--quiet", "--amend", "-m", "Herschreven");
        var forced = jo.refused("push", "origin", "+main");
        assertTrue(forced.contains("remote: Iemand anders was je voor"), forced);
        jo.ok("push", "--quiet", server.url("jo"), "main~0:refs/heads/proef");
        var deleted = jo.refused("push", "origin", ":proef");
        assertTrue(deleted.contains("remote: Een branch weghalen kan hier niet."), deleted);
        assertEquals(before, repository.head());
        assertEquals(Set.of("main", "proef"), repository.branches().keySet());
    }

    @Test
    void onlyOneOrdinaryBranchAtATime() {
        for (var target :
                List.of("refs/tags/v1", "refs/notes/x", "refs/heads/Groot", "refs/heads/é", "refs/for/main")) {
            var said = jo.refused("push", "origin", "main:" + target);
            assertTrue(said.contains("remote: Je kunt hier alleen branches pushen."), said);
        }
        jo.ok("commit", "--quiet", "--allow-empty", "-m", "leeg");
        assertTrue(jo.refused("push", "origin", "main", "main:twee").contains("Push een branch tegelijk."));
        jo.ok("push", "origin", "main:proef");
        assertTrue(jo.refused("push", "origin", "main:proef/a").contains("begint"));
    }

    @Test
    void theSecondOfTwoEditorsIsToldToFetchAndCanThenPush() throws IOException {
        var an = server.clone("an", folder.resolve("an"));
        jo.write("a.md", "van Jo").commit("Jo").ok("push");
        an.write("map/b.md", "van An").commit("An");
        assertTrue(an.refused("push").contains("fetch first"));
        an.ok("pull", "--quiet", "--rebase");
        an.ok("push");
        assertEquals("van Jo", new String(repository.at(an.head()).read("a.md"), UTF_8));
        assertEquals("van An", new String(repository.at(an.head()).read("map/b.md"), UTF_8));
    }

    /// An's push is uploaded while Jo's is judged, and waits for it.
    @Test
    void whoIsOvertakenIsToldSo() throws Exception {
        var an = server.clone("an", folder.resolve("an"));
        an.write("map/b.md", "van An").commit("An");
        jo.write("a.md", "van Jo").commit("Jo");
        var late = new java.util.concurrent.FutureTask<>(() -> an.run("push"));
        gate.judging = proposal -> {
            assertEquals("jo", proposal.who());
            Thread.ofVirtual().start(late);
            waitFor(() -> quarantined() == 2);
        };
        jo.ok("push");
        assertTrue(
                late.get().text().contains("Iemand anders was je voor"),
                late.get().text());
        assertEquals(jo.head(), repository.head().orElseThrow().id());
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> state) {
        var end = System.nanoTime() + 60_000_000_000L;
        try {
            while (!state.call() && System.nanoTime() < end) LockSupport.parkNanos(1_000_000);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aBranchIsSeenByEditorsOnly() throws IOException {
        jo.ok("checkout", "--quiet", "-b", "geheim/plan");
        jo.write("plan.md", "nog niet").commit("Plan").ok("push", "--quiet", "origin", "geheim/plan");
        var hidden = jo.head();
        var reader = server.clone("", folder.resolve("lezer"));
        assertFalse(reader.ok("ls-remote").contains("geheim"));
        for (var version : List.of("0", "1", "2")) {
            for (var want : List.of(
                    hidden, "geheim/plan", jo.ok("rev-parse", hidden + "^{tree}"), jo.ok("rev-parse", "main"))) {
                reader.refused("-c", "protocol.version=" + version, "fetch", "origin", want);
            }
            reader.ok("-c", "protocol.version=" + version, "fetch", "origin", "main");
            reader.ok("-c", "protocol.version=" + version, "fetch", "origin", reader.ok("rev-parse", "origin/main"));
        }
        var an = new RealGit(folder.resolve("an"));
        new RealGit(folder).ok("clone", "--quiet", server.url("an"), "an");
        assertTrue(an.ok("branch", "-r").contains("origin/geheim/plan"));
        an.ok("fetch", "origin", hidden);
        reader.refused("ls-remote", server.url("").replace("content", "redactie"));
        assertFalse(repository.at(repository.head().orElseThrow().id()).paths().contains("plan.md"));
    }

    /// Whatever a client asks for: what is no reader's business is not in the repository that answers.
    @Test
    void aReadersCloneHoldsWhatIsOnlineAndNothingElse() throws IOException {
        jo.write("concept.md", "geheim plan").commit("Mevrouw Jansen belde").ok("push", "--quiet");
        var draft = jo.ok("rev-parse", "HEAD:concept.md");
        var begin = jo.ok("rev-parse", "HEAD~1");
        jo.write("a.md", "anders").commit("Ook dit").ok("push", "--quiet");
        var old = jo.ok("rev-parse", "HEAD~1:a.md");
        for (var options : List.of(
                List.of("--quiet"),
                List.of("--depth", "1"),
                List.of("--mirror"),
                List.of("--no-checkout", "--filter=blob:none"),
                List.of("-c", "protocol.version=0"))) {
            var name = "lezer" + options.hashCode();
            var reader = server.clone("", folder.resolve(name), options.toArray(String[]::new));
            assertEquals("1", reader.ok("rev-list", "--count", "--all"));
            var log = reader.ok("log", "--all", "--format=%an %ae %cn %ce %B");
            var site = "Kennisatelier redactie@kennisatelier.invalid";
            assertEquals(site + " " + site + " Wat nu online staat", log);
            assertFalse(log.contains("Jansen"), log);
            assertEquals("a.md\nmap/b.md", reader.ok("ls-tree", "-r", "--name-only", "HEAD"));
            for (var want : List.of(draft, begin, old, jo.head())) {
                for (var how : List.of("protocol.version=0", "protocol.version=2")) {
                    reader.refused("-c", how, "fetch", "origin", want);
                    reader.refused("-c", how, "fetch", "--depth", "1", "origin", want);
                    reader.refused("-c", how, "fetch", "--filter=tree:0", "origin", want);
                }
                reader.refused("-c", "remote.origin.promisor=false", "cat-file", "-e", want);
            }
        }
    }

    @Test
    void theFilesOfTheRepositoryAreNotServedAsTheyAre() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();
        for (var path : List.of("/HEAD", "/config", "/packed-refs", "/info/refs", "/objects/info/packs", "/../x")) {
            var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.url("") + path));
            var status = client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assertTrue(status >= 400 && status < 500, path + " " + status);
        }
        assertTrue(new RealGit(folder)
                .refused("ls-remote", server.url("").replace("content", "ander"))
                .contains("not found"));
    }

    @Test
    void aLongConversationIsPackedAndAHugeOneIsCutOff() throws Exception {
        var an = server.clone("an", folder.resolve("an"));
        for (int i = 0; i < 50; i++) an.commit("Alleen hier " + i);
        jo.write("a.md", "nieuw").commit("Nieuw").ok("push", "--quiet");
        an.ok("fetch", "--quiet"); // Says what it has, in more than the 1024 bytes from which git packs it.
        assertEquals(jo.head(), an.ok("rev-parse", "origin/main"));
        var wants = ("0032want " + jo.head() + "\n").repeat(400_000).getBytes(UTF_8);
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(wants);
        }
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.url("") + "/git-upload-pack"))
                .header("Content-Type", "application/x-git-upload-pack-request")
                .header("Content-Encoding", "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertTrue(packed.size() < 100_000);
        assertFalse(answer.statusCode() == 200 && answer.body().contains("PACK"), answer.body());
    }

    @Test
    void aGateThatFailsLetsNothingInAndSaysSoPlainly() throws IOException {
        var before = repository.head();
        var objects = objects();
        gate.judging = proposal -> {
            throw new IllegalStateException("stuk");
        };
        jo.write("a.md", "x").commit("x");
        var said = jo.refused("push");
        assertTrue(said.contains("remote: Bij ons ging iets mis. Er is niets gewijzigd."), said);
        assertFalse(said.contains("stuk"), said);
        assertEquals(before, repository.head());
        assertEquals(objects, objects());
        gate.judging = proposal -> {};
        gate.moving = proposal -> {
            throw new IOException("vol");
        };
        var told = jo.ok("push");
        assertTrue(told.contains("Je wijziging is bewaard, maar nog niet te zien."), told);
        assertEquals(jo.head(), repository.head().orElseThrow().id());
    }

    @Test
    void everyMoveIsRemembered() throws IOException {
        jo.write("a.md", "x").commit("x").ok("push");
        var log = Files.readAllLines(folder.resolve("content.git/logs/refs/heads/main"));
        assertEquals(2, log.size());
        assertTrue(log.getLast().contains(" jo <"), log.getLast());
    }

    private RealGit bare() {
        return new RealGit(folder.resolve("content.git"));
    }

    private String objects() {
        waitFor(() -> quarantined() == 0);
        return bare().ok("count-objects", "-v").replaceAll("size.*\n", "");
    }

    private long quarantined() throws IOException {
        try (var all = Files.list(folder.resolve("content.git/quarantine"))) {
            return all.count();
        }
    }

    private void fsck() {
        assertEquals("", bare().ok("fsck", "--strict", "--no-dangling"));
    }
}
