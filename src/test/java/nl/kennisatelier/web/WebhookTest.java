package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kennisatelier.git.ForgeFailure;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.kit.site.Editorial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that follows a forge: told by it that there is something new, and telling editors how that went.
class WebhookTest {

    private static final String SECRET = "geheim van zestien tekens";

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();

    private RunningDesk site(String secret) throws Exception {
        var held = Problem.of(Problem.Kind.THEME_UNKNOWN, new Location("verslagen/x.md", 5), "groenn", "groen");
        var state = new Editorial.State(
                Optional.of(Instant.parse("2026-02-03T11:30:00Z")),
                Optional.of(ForgeFailure.Why.NO_BRANCH),
                List.of(held));
        var fetching = new Editorial.Fetching(secret, calls::incrementAndGet, () -> state);
        return RunningDesk.of(folder, SmallContent.FILES, new RunningDesk.Kind(true, Optional.of(fetching), ""));
    }

    @Test
    void onlyTheForgeIsHeard() throws Exception {
        try (var site = site(SECRET)) {
            var body = "{\"ref\":\"refs/heads/main\"}";
            check(site, 202, 1, body, "X-Hub-Signature-256", "sha256=" + sign(SECRET, body));
            check(site, 202, 2, body, "X-Gitlab-Token", SECRET);
            check(site, 403, 2, body, "X-Hub-Signature-256", "sha256=" + sign("iets anders", body));
            check(site, 403, 2, body + " ", "X-Hub-Signature-256", "sha256=" + sign(SECRET, body));
            check(site, 403, 2, body, "X-Hub-Signature-256", sign(SECRET, body));
            check(site, 403, 2, body, "X-Gitlab-Token", "");
            check(site, 403, 2, body, "X-Gitlab-Token", SECRET + "x");
            check(site, 403, 2, body, "X-Other", SECRET);
            check(site, 413, 2, "x".repeat(1_000_001), "X-Gitlab-Token", SECRET);
            assertEquals(405, site.send("PUT", "/webhook", body).statusCode());
        }
    }

    private void check(RunningDesk site, int status, int calls, String body, String... headers) throws Exception {
        assertEquals(status, site.send("POST", "/webhook", body, headers).statusCode());
        assertEquals(calls, this.calls.get());
    }

    private static String sign(String secret, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    @Test
    void withoutASecretNobodyIs() throws Exception {
        try (var site = site("")) {
            check(site, 404, 0, "{}", "X-Gitlab-Token", "");
        }
    }

    @Test
    void editorsSeeHowFetchingGoesAndTextsAreChangedAtTheForge() throws Exception {
        try (var site = site(SECRET)) {
            var page = site.get("/redactie", "Cookie", site.cookie()).body();
            assertTrue(page.contains("Laatst gelukt: 3 februari 2026, 12:30"), page);
            assertTrue(page.contains("de branch staat er niet") && page.contains("verslagen/x.md:5"), page);
            assertFalse(site.get("/redactie").body().contains("verslagen/x.md:5"));
            assertFalse(site.get("/verslagen/avond").body().contains("/redactie/bewerk"));
            assertEquals(
                    404,
                    site.post("/redactie/bewerk/verslagen/avond.md", Map.of()).statusCode());
            assertEquals(
                    404,
                    site.get("/git/content.git/info/refs?service=git-upload-pack")
                            .statusCode());
        }
    }
}
