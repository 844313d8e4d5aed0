package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.access.RealIssuer;
import nl.kennisatelier.hall.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process, with an issuer of accounts, with one that is away, and without.
class IssuerIT {

    @TempDir
    private Path folder;

    private Program serve(String... more) throws Exception {
        var all = new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--repository", "content.git"));
        all.addAll(List.of("--port", "0", "--log", "json"));
        all.addAll(List.of(more));
        var log = "-Xlog:class+load:file=" + folder.resolve("classes.txt");
        return Program.serve(List.of(log), all.toArray(String[]::new));
    }

    private static HttpResponse<String> ask(Program site, String path) {
        return RunningProgram.ask(HttpRequest.newBuilder(URI.create(site.address() + path)));
    }

    private static String get(Program site, String path) {
        return ask(site, path).body();
    }

    private List<String> named(String issuer) {
        return List.of(
                "--oidc-issuer",
                issuer,
                "--oidc-client",
                RealIssuer.CLIENT,
                "--oidc-secret",
                RealIssuer.SECRET,
                "--oidc-roles",
                "beheerder=Kennis",
                "--base-url",
                "http://localhost:8080");
    }

    private boolean isLoaded() throws Exception {
        return Files.readString(folder.resolve("classes.txt")).contains("com.nimbusds.");
    }

    @Test
    void withoutAnIssuerNothingOfItIsLoadedOrAsked() throws Exception {
        try (var site = serve()) {
            assertTrue(get(site, "/redactie/inloggen").contains("name=\"token\""));
            assertEquals(404, ask(site, "/redactie/inloggen/account").statusCode());
            assertFalse(get(site, "/healthz/ready").contains("reach-issuer"));
            assertFalse(isLoaded());
            assertFalse(Files.readString(folder.resolve("classes.txt")).contains("java.net.http.HttpClient "));
        }
    }

    @Test
    void anIssuerThatIsAwayIsToldAndKeepsNothingFromWorking() throws Exception {
        String at;
        try (var issuer = new RealIssuer();
                var site = serve(named(issuer.uri().toString()).toArray(String[]::new))) {
            at = issuer.uri().toString();
            RunningProgram.await(
                    "it is reached", () -> get(site, "/healthz/ready").contains("reach-issuer: ok"));
            assertTrue(isLoaded());
            assertTrue(get(site, "/redactie/inloggen").contains("/redactie/inloggen/account?naar="));
            assertEquals("", doctor(at));
        }
        try (var again = serve(named(at).toArray(String[]::new))) {
            RunningProgram.await(
                    "it is told", () -> get(again, "/healthz/ready").startsWith("degraded"));
            assertTrue(get(again, "/healthz/ready").contains("reach-issuer: Bereiken bij wie redacteuren"));
            assertEquals(503, ask(again, "/healthz/full").statusCode());
            assertTrue(get(again, "/redactie/inloggen").contains("name=\"token\""));
            var said = doctor(at);
            assertTrue(said.contains("Niemand kan inloggen met een account: " + at), said);
        }
    }

    /// What it says, when it is not content.
    private String doctor(String issuer) throws Exception {
        var all = new ArrayList<>(
                List.of("doctor", "--data", folder.resolve("data").toString()));
        all.addAll(named(issuer));
        var process = Program.start(List.of(), all);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue() == 0 ? "" : said;
    }
}
