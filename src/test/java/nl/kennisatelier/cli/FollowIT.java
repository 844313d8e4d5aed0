package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that follows a forge: here a repository behind git's own daemon.
@Order(9)
class FollowIT {

    private static final String SECRET = "een-geheim-van-de-forge";

    @TempDir
    private Path root;

    private final Programs programs = new Programs();
    private EditorsClone anna;
    private Process daemon;
    private String port;

    @BeforeEach
    void open() throws Exception {
        anna = new EditorsClone(Files.createDirectories(root.resolve("anna")), "Anna");
        anna.must("init", "--quiet", "--bare", root.resolve("forge/kennis.git").toString());
        anna.must("clone", "--quiet", root.resolve("forge/kennis.git").toString(), ".");
        anna.must("checkout", "-q", "-B", "main");
        push("vijver.md", "# Vijver\n\nOver een vijver.\n");
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = Integer.toString(socket.getLocalPort());
        }
        daemon = daemon();
    }

    @AfterEach
    void stop() throws InterruptedException {
        programs.stopAll();
        stopDaemon();
    }

    @Test
    void whatLandsOnTheForgeIsOnlineAndTheForgeMayBeAway() throws Exception {
        var site = serve("1");
        RunningProgram.await("it is got", () -> site.status("/artikelen/vijver") == 200);
        assertTrue(site.get("/artikelen/vijver").contains("Over een vijver."));

        push("boom.md", "# Boom\n\nOver een kastanje.\n");
        RunningProgram.await(
                "a commit is found", () -> site.get("/api/v1/zoeken?q=kastanje").contains("artikelen/boom"));

        push("boom.md", "---\ntitel: [\n---\nKapot.\n");
        RunningProgram.await("it is said why", () -> site.get("/redactie").contains("boom.md"));
        assertTrue(site.get("/artikelen/boom").contains("Over een kastanje."), "what brings errors is held back");

        stopDaemon();
        push("boom.md", "# Boom\n\nOver een walnoot.\n");
        assertTrue(site.get("/artikelen/boom").contains("Over een kastanje."));
        daemon = daemon();
        RunningProgram.await("it comes back", () -> site.get("/artikelen/boom").contains("Over een walnoot."));
        site.assertStops();
    }

    @Test
    void aSignedWebhookFetchesAtOnceAndNobodyElseDoes() throws Exception {
        var site = serve("9999");
        RunningProgram.await("it is got", () -> site.status("/artikelen/vijver") == 200);
        push("boom.md", "# Boom\n\nOver een kastanje.\n");
        assertEquals(403, hook(site, "sha256=" + "0".repeat(64)));
        assertEquals(404, site.status("/artikelen/boom"));

        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertEquals(202, hook(site, "sha256=" + HexFormat.of().formatHex(mac.doFinal("{}".getBytes(UTF_8)))));
        RunningProgram.await("the commit is online", () -> site.status("/artikelen/boom") == 200);
    }

    @Test
    void whatTheForgeTakesAwayIsToldAndAListThatGoesIsHeld() throws Exception {
        push("taal/synoniemen.txt", "bewoners, inwoners\n");
        push("boom.md", "# Boom\n\nOver een kastanje.\n");
        var site = serve("1");
        RunningProgram.await("it is online", () -> site.status("/artikelen/boom") == 200);
        anna.must("mv", "boom.md", "kastanje.md");
        anna.must("commit", "-q", "-m", "Hernoem");
        anna.must("rm", "-q", "vijver.md");
        anna.must("commit", "-q", "-m", "Weg");
        anna.must("push", "-q", "origin", "main");
        RunningProgram.await("it says that it is gone", () -> site.status("/artikelen/vijver") == 410);
        assertEquals(301, site.status("/artikelen/boom"));
        assertTrue(site.get("/redactie").contains("/artikelen/boom -&gt; /artikelen/kastanje"));
        anna.must("rm", "-q", "taal/synoniemen.txt");
        anna.must("commit", "-q", "-m", "Lijst weg");
        push("eik.md", "# Eik\n\nOver een eik.\n");
        RunningProgram.await("it is held", () -> site.get("/redactie").contains("1 fout"));
        assertEquals(404, site.status("/artikelen/eik"));
    }

    @Test
    void aForgeThatIsAwayAtTheStartIsWaitedFor() throws Exception {
        stopDaemon();
        var site = serve("1");
        assertEquals(404, site.status("/artikelen/vijver"));
        daemon = daemon();
        RunningProgram.await("it is there after all", () -> site.status("/artikelen/vijver") == 200);
    }

    /// It takes the connection, and says nothing.
    @Test
    void whatIsThereIsReadWhileAForgeHangs() throws Exception {
        var before = serve("1");
        RunningProgram.await("it is got", () -> before.status("/artikelen/vijver") == 200);
        before.assertStops();
        stopDaemon();
        try (var hangs = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            port = Integer.toString(hangs.getLocalPort());
            long start = System.nanoTime();
            var site = serve("1");
            assertEquals(200, site.status("/artikelen/vijver"));
            assertTrue(System.nanoTime() - start < 25_000_000_000L, "nobody waited for the forge");
            RunningProgram.await(
                    "it is told",
                    () -> site.get("/healthz/ready").contains("Sinds de start kwam er niets van de forge"));
        }
    }

    private static int hook(RunningProgram site, String signature) {
        var request = site.request("/webhook")
                .header("X-Hub-Signature-256", signature)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return RunningProgram.ask(request).statusCode();
    }

    private RunningProgram serve(String seconds) throws IOException {
        return programs.serve(
                "--port",
                "0",
                "--data",
                root.resolve("data").toString(),
                "--follow",
                "git://127.0.0.1:" + port + "/kennis.git",
                "--follow-every",
                seconds,
                "--webhook-secret",
                SECRET);
    }

    private void push(String path, String text) throws IOException, InterruptedException {
        anna.commit(path, text).must("push", "-q", "origin", "main");
    }

    private Process daemon() throws IOException, InterruptedException {
        var started = new ProcessBuilder(
                        "git",
                        "daemon",
                        "--reuseaddr",
                        "--export-all",
                        "--listen=127.0.0.1",
                        "--port=" + port,
                        "--base-path=" + root.resolve("forge"))
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("daemon.log").toFile())
                .start();
        RunningProgram.await("the daemon listens", () -> listens());
        assertTrue(started.isAlive());
        return started;
    }

    private boolean listens() {
        try (var socket = new java.net.Socket("127.0.0.1", Integer.parseInt(port))) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /// The daemon is a child of the git command, which does not take it along.
    private void stopDaemon() throws InterruptedException {
        daemon.descendants().forEach(ProcessHandle::destroyForcibly);
        daemon.destroyForcibly().waitFor();
        RunningProgram.await("the daemon is gone", () -> !listens());
        assertFalse(daemon.isAlive());
    }
}
