package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first flow as editors know it: the installed program, the git command line, and a reader's browser.
@Order(3)
class PushIT {

    private static final String REPORT = "verslagen/2026/hengstdal.md";
    private static final Pattern TOKEN = Pattern.compile("ka_\\w+");

    @TempDir
    private Path root;

    private final Programs programs = new Programs();
    private RunningProgram site;

    @BeforeEach
    void start() throws IOException {
        site = serve();
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        programs.stopAll();
    }

    @Test
    void cloneEditPushMendAndOnline() throws Exception {
        var anna = clone("Anna");
        anna.commit("taxonomie/themas.yaml", "- {id: vergroening, label: Vergroening}\n");
        anna.commit(REPORT, report("vergoening", "Begin bij de vijver.")).must("checkout", "-q", "-B", "main");

        var refused = anna.git("push", "origin", "main");
        assertFalse(refused.isFine());
        assertHas(refused, REPORT + ":5: ", "'vergoening'", "edoel je 'vergroening'?");
        assertHas(
                refused, "1 fout: niets is gewijzigd. Verbeter dat en probeer het opnieuw.", "meldingen#theme-unknown");
        assertHas(refused, "[remote rejected] main -> main (1 fout)");
        assertEquals(404, site.status("/verslagen/hengstdal"));

        anna.commit(REPORT, report("vergroening", "Begin bij de vijver."));
        var online = anna.git("push", "origin", "main");
        assertTrue(online.isFine(), online.said());
        assertHas(online, "Nieuw: " + site.address() + "/verslagen/hengstdal", "online na ");
        assertTrue(site.get("/verslagen/hengstdal").contains("Begin bij de vijver."));
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/hengstdal/tip"));
        assertTrue(site.get("/redactie").contains("main"));
    }

    @Test
    void twoEditorsLoseNothing() throws Exception {
        var anna = clone("Anna");
        anna.commit(REPORT, report("", "Begin bij de vijver.")).must("push", "-q", "origin", "HEAD:main");
        var bram = clone("Bram");
        bram.must("checkout", "-q", "main");

        anna.commit("anna.md", "# Van Anna\n\nOver een boomgaard.\n").must("push", "-q", "origin", "HEAD:main");
        bram.commit("bram.md", "# Van Bram\n\nOver een kastanje.\n");
        var behind = bram.git("push", "origin", "main");
        assertFalse(behind.isFine());
        var forced = bram.git("push", "--force", "origin", "main");
        assertFalse(forced.isFine(), "nobody's work is overwritten");
        assertFalse(bram.git("push", "origin", ":main").isFine(), "nor taken away");
        assertTrue(site.get("/api/v1/zoeken?q=boomgaard").contains("artikelen/anna"));

        bram.must("pull", "-q", "--rebase", "origin", "main");
        bram.must("push", "-q", "origin", "main");
        assertTrue(site.get("/api/v1/zoeken?q=kastanje").contains("artikelen/bram"));
        assertTrue(site.get("/api/v1/zoeken?q=boomgaard").contains("artikelen/anna"));
    }

    @Test
    void aBranchIsSeenByThoseWhoHaveItsAddress() throws Exception {
        var anna = clone("Anna");
        anna.commit(REPORT, report("", "Begin bij de vijver.")).must("push", "-q", "origin", "HEAD:main");
        anna.must("checkout", "-q", "-b", "idee");
        anna.commit("idee.md", "---\ntitel: Een idee\nstatus: concept\n---\nOver een walnoot.\n");
        var pushed = anna.git("push", "origin", "idee");
        assertTrue(pushed.isFine(), pushed.said());
        var address = Pattern.compile("/voorbeeld/[0-9a-f]{32}").matcher(pushed.said());
        assertTrue(address.find(), pushed.said());

        var preview = site.get(address.group() + "/artikelen/idee");
        assertTrue(preview.contains("Over een walnoot.") && preview.contains("noindex"));
        assertEquals(404, site.status("/artikelen/idee"));
        assertEquals(404, site.status("/voorbeeld/" + "0".repeat(32) + "/artikelen/idee"));

        var reader = EditorsClone.of(site.address() + "/git/content.git", root.resolve("lezer"), "Lezer");
        assertFalse(reader.must("branch", "--all").contains("idee"), "a branch is not for every reader");
        assertFalse(reader.commit("x.md", "# X\n")
                .git("push", "origin", "HEAD:main")
                .isFine());
    }

    @Test
    void whatWasPushedIsThereAfterAKill() throws Exception {
        var anna = clone("Anna");
        anna.commit(REPORT, report("", "Begin bij de vijver.")).must("push", "-q", "origin", "HEAD:main");
        site.process().destroyForcibly().waitFor();
        var fsck = anna.must("--git-dir", repository(), "fsck", "--strict");
        assertFalse(fsck.contains("error") || fsck.contains("missing"), fsck);
        site = serve();
        assertTrue(site.get("/verslagen/hengstdal").contains("Begin bij de vijver."));
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/hengstdal/tip"));
        site.assertStops();
    }

    @Test
    void aRevokedTokenPushesNoMore() throws Exception {
        var anna = clone("Anna");
        anna.commit(REPORT, report("", "Begin bij de vijver.")).must("push", "-q", "origin", "HEAD:main");
        command("editor", "revoke", "Anna", "--data", data());
        assertFalse(
                anna.commit("x.md", "# X\n").git("push", "origin", "HEAD:main").isFine());
        assertEquals(404, site.status("/artikelen/x"));
    }

    private RunningProgram serve() throws IOException {
        return programs.serve(
                "--port", freePort(), "--data", data(), "--repository", "content.git", "--reading", "open");
    }

    private String data() {
        return root.resolve("data").toString();
    }

    private String repository() {
        return root.resolve("data/content.git").toString();
    }

    /// Messages name the address, so it has to be known before the start.
    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private EditorsClone clone(String name) throws IOException, InterruptedException {
        var said = command("editor", "add", name, "--data", data());
        var token = TOKEN.matcher(said);
        assertTrue(token.find(), said);
        return EditorsClone.of(EditorsClone.with(token.group(), site.address()), root.resolve(name), name);
    }

    private static String command(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Cli.run(Map.of(), new PrintWriter(out), new PrintWriter(err), arguments);
        assertEquals(0, exit, err.toString());
        return out.toString();
    }

    private static void assertHas(EditorsClone.Answer answer, String... parts) {
        for (var part : parts) assertTrue(answer.said().contains(part), part + "\nis not in\n" + answer.said());
    }

    private static String report(String theme, String tip) {
        return """
                ---
                titel: Avond in Hengstdal
                datum: 2026-05-17
                samenvatting: Kort.
                themas: [%s]
                ---
                ## Tips
                - %s ^tip
                """.formatted(theme, tip);
    }
}
