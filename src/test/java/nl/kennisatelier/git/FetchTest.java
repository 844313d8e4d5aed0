package nl.kennisatelier.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.git.ContentRepository.Credentials;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A forge, played by git's own `http-backend` and `daemon`.
class FetchTest {

    private static final Credentials TOKEN = new Credentials("git", "sleutel");

    @TempDir
    Path folder;

    private final Watch gate = new Watch();
    private ContentRepository repository;
    private RealGit forge;
    private HttpServer server;
    private URI remote;

    @BeforeEach
    void open() throws Exception {
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        forge = RealGit.init(folder.resolve("forge"));
        forge.write("a.md", "# Een\n").commit("Begin");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::backend);
        server.start();
        remote = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/forge/.git");
    }

    @AfterEach
    void close() {
        server.stop(0);
        repository.close();
    }

    @Test
    void whatIsNewThereIsJudgedAndComesHere() throws IOException {
        assertEquals(
                Optional.of(new Outcome.Done(forge.head(), false, List.of("gekeurd: [a.md]", "staat online"))),
                fetch());
        assertEquals(forge.head(), repository.head().orElseThrow().id());
        assertEquals(Optional.empty(), fetch());
        forge.write("b.md", "b").commit("Twee");
        assertInstanceOf(Outcome.Done.class, fetch().orElseThrow());
        assertEquals(List.of("127.0.0.1 main [a.md]", "127.0.0.1 main [a.md, b.md]"), gate.seen);
        assertEquals("", new RealGit(folder.resolve("content.git")).ok("fsck", "--strict", "--no-dangling"));
    }

    @Test
    void whatIsRefusedLeavesTheLastGoodVersionAndIsNotAskedAgain() throws IOException {
        fetch();
        var good = repository.head();
        forge.write("verboden.md", "x").commit("Fout");
        assertEquals(new Outcome.Rejected("1 fout", List.of("verboden.md:1: dit mag niet")), fetch().orElseThrow());
        assertEquals(Optional.empty(), fetch());
        assertEquals(good, repository.head());
        forge.ok("rm", "--quiet", "verboden.md");
        forge.commit("Weer goed");
        assertInstanceOf(Outcome.Done.class, fetch().orElseThrow());
    }

    @Test
    void aForgeMayChangeItsPast() throws IOException {
        forge.write("b.md", "b").commit("Twee");
        fetch();
        forge.ok("reset", "--quiet", "--hard", "HEAD~1");
        forge.write("c.md", "c").commit("Anders");
        var rewritten = new boolean[1];
        gate.judging = proposal -> rewritten[0] = proposal.isRewritten() && proposal.isFetched();
        assertInstanceOf(Outcome.Done.class, fetch().orElseThrow());
        assertTrue(rewritten[0]);
        assertEquals(Set.of("a.md", "c.md"), repository.at(forge.head()).paths());
    }

    @Test
    void otherBranchesComeAndGoUnderTheirOwnNames() throws IOException {
        forge.ok("branch", "plan/een");
        forge.ok("branch", "Groot");
        forge.ok("tag", "v1");
        forge.ok("checkout", "--quiet", "-b", "fout");
        forge.write("verboden.md", "x").commit("Fout");
        forge.ok("checkout", "--quiet", "main");
        fetch();
        assertEquals(Set.of("main", "plan/een"), repository.branches().keySet());
        forge.ok("branch", "-D", "plan/een");
        forge.ok("branch", "plan");
        forge.write("b.md", "b").commit("Twee");
        fetch();
        assertEquals(Set.of("main", "plan"), repository.branches().keySet());
    }

    @Test
    void anotherBranchOfTheForgeCanBeThePublishedOne() throws IOException {
        forge.ok("checkout", "--quiet", "-b", "productie");
        forge.write("p.md", "p").commit("Productie");
        repository.fetch(remote, "productie", TOKEN, gate);
        assertEquals(forge.head(), repository.head().orElseThrow().id());
        assertEquals(Set.of("main"), repository.branches().keySet());
    }

    @Test
    void aForgeThatIsAwayOrAsksForAnotherKeyIsAFailureThatTellsNoSecret() {
        var tries = List.of(
                remote.resolve("/geen/.git"),
                URI.create("http://git:fout@127.0.0.1:" + remote.getPort() + remote.getPath()),
                URI.create("http://127.0.0.1:1/x.git"),
                URI.create("file://" + folder.resolve("forge")),
                URI.create("ssh://127.0.0.1/x.git"),
                URI.create("ext::sh"));
        for (var wrong : tries) {
            var failure = assertThrows(
                    IOException.class, () -> repository.fetch(wrong, "main", Credentials.NONE, gate), wrong.toString());
            assertFalse(String.valueOf(failure.getMessage()).contains("fout"), failure.getMessage());
        }
        var noBranch = assertThrows(ForgeFailure.class, () -> repository.fetch(remote, "geen-tak", TOKEN, gate));
        assertEquals(ForgeFailure.Why.NO_BRANCH, noBranch.why());
    }

    @Test
    void theTokenMayStandInTheAddress() throws IOException {
        var inside = URI.create(remote.toString().replace("://", "://git:sleutel@"));
        assertTrue(repository.fetch(inside, "main", Credentials.NONE, gate).isPresent());
    }

    @Test
    void aForgeWithoutACommitIsNothingNew() throws IOException {
        RealGit.init(folder.resolve("leeg"));
        assertEquals(Optional.empty(), repository.fetch(remote.resolve("/leeg/.git"), "main", TOKEN, gate));
    }

    @Test
    void theGitProtocolIsFollowedToo() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var daemon = forge.process(List.of(
                        "git",
                        "daemon",
                        "--export-all",
                        "--reuseaddr",
                        "--listen=127.0.0.1",
                        "--port=" + port,
                        "--base-path=" + folder))
                .start();
        try {
            awaitPort(port);
            var address = URI.create("git://127.0.0.1:" + port + "/forge/.git");
            assertTrue(repository.fetch(address, "main", Credentials.NONE, gate).isPresent());
            assertEquals(forge.head(), repository.head().orElseThrow().id());
        } finally {
            daemon.descendants().forEach(ProcessHandle::destroy);
            daemon.destroy();
        }
    }

    /// Each wait for the next byte is short; all together they never end.
    @Test
    void aForgeThatDripsIsBrokenOff() throws Exception {
        try (var drips = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var any = new FileRepositoryBuilder()
                        .setGitDir(folder.resolve("content.git").toFile())
                        .build()) {
            var isLeft = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> drip(drips, isLeft));
            var address = URI.create("http://127.0.0.1:" + drips.getLocalPort() + "/x.git");
            var slow = new Forge(address, Credentials.NONE, Duration.ofSeconds(2));
            var failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> assertThrows(IOException.class, () -> slow.branches(any)));
            assertEquals("127.0.0.1 took too long", failure.getMessage());
            assertTrue(isLeft.get(60, TimeUnit.SECONDS), "nobody waits for it any more");
        }
    }

    private static void drip(ServerSocket server, CompletableFuture<Boolean> isLeft) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (!isLeft.isDone()) {
                socket.getOutputStream().write('a');
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException closed) {
            isLeft.complete(true);
        }
    }

    private static void awaitPort(int port) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            try (var socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private Optional<Outcome> fetch() throws IOException {
        return repository.fetch(remote, "main", TOKEN, gate);
    }

    /// What a web server does to run `git http-backend`: the request in the environment, the answer with its headers.
    private void backend(HttpExchange exchange) throws IOException {
        var expected = "Basic " + Base64.getEncoder().encodeToString("git:sleutel".getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"forge\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        var builder = forge.process(List.of("git", "http-backend")).redirectErrorStream(false);
        var environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", folder.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        environment.put("CONTENT_TYPE", header(exchange, "Content-Type"));
        environment.put("HTTP_CONTENT_ENCODING", header(exchange, "Content-Encoding"));
        environment.put("GIT_PROTOCOL", header(exchange, "Git-Protocol"));
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            exchange.getRequestBody().transferTo(in);
        }
        answer(exchange, process.getInputStream());
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void answer(HttpExchange exchange, InputStream out) throws IOException {
        int status = 200;
        for (var line = line(out); !line.isEmpty(); line = line(out)) {
            var pair = line.split(": ", 2);
            if (pair[0].equals("Status")) status = Integer.parseInt(pair[1].substring(0, 3));
            else exchange.getResponseHeaders().set(pair[0], pair[1]);
        }
        exchange.sendResponseHeaders(status, 0);
        try (var body = exchange.getResponseBody()) {
            out.transferTo(body);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) line.write(next);
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
