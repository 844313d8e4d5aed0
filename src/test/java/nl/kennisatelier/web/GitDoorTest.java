package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The door before git, with the git command line and without.
class GitDoorTest {

    private static final String READ = "/git/content.git/info/refs?service=git-upload-pack";
    private static final String PUSH = "/git/content.git/info/refs?service=git-receive-pack";

    @TempDir
    private Path folder;

    @Test
    void anyoneReadsAndOnlyEditorsPush() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            site.must("lezer", "clone", "--quiet", site.git(""), ".");
            assertTrue(Files.exists(folder.resolve("lezer/verslagen/avond.md")));
            var better =
                    SmallContent.FILES.get("verslagen/avond.md").replace("titel: Een avond", "titel: Zonnepanelen");
            site.change("lezer", "verslagen/avond.md", better);
            var refused = site.run("lezer", "push");
            assertTrue(refused.exit() != 0 && refused.said().contains("could not read Username"), refused.said());
            assertFalse(site.get("/verslagen/avond").body().contains("Zonnepanelen"));
            site.change("redacteur", "verslagen/avond.md", better);
            var pushed = site.must("redacteur", "push", site.git(site.token), "HEAD:main");
            assertTrue(pushed.contains("online na"), pushed);
            assertTrue(site.get("/verslagen/avond").body().contains("Zonnepanelen"));
            assertEquals("Ada", site.desk.pushes().getFirst().who(), "whoever made the commit, this token pushed it");
        }
    }

    private static String text(String title) {
        return "---\ntitel: " + title + "\nsamenvatting: Kort.\ndatum: 2024\n---\nTekst.\n";
    }

    @Test
    void inPiecesAndPackedItComesInToo() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            site.change("bo", "verslagen/groot.md", text("Groot") + "Een zin van vijf woorden.\n".repeat(4000));
            var pushed = site.must("bo", "-c", "http.postBuffer=1024", "push", "origin", "HEAD:main");
            assertTrue(pushed.contains("online na"), pushed);
            for (int i = 0; i < 60; i++) site.must("bo", "commit", "--quiet", "--allow-empty", "-m", "leeg " + i);
            site.change("ander", "verslagen/klein.md", text("Klein"));
            site.must("ander", "push", "--quiet", "origin", "HEAD:main");
            site.must("bo", "fetch", "--quiet"); // So many commits of which we ask that git packs the question.
            assertTrue(site.must("bo", "log", "--oneline", "origin/main").contains("klein.md"));
        }
    }

    @Test
    void aWrongTokenIsNeverAReader() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            assertEquals(200, site.get(READ).statusCode());
            assertEquals(
                    200,
                    site.get(READ, "Authorization", DeskTest.basic(site.token)).statusCode());
            assertEquals(
                    200,
                    site.get(PUSH, "Authorization", DeskTest.basic(site.token)).statusCode());
            for (var shown : List.of(
                    DeskTest.basic("fout"), DeskTest.basic(""), "Basic", "Basic !!!", "Bearer " + site.token, "")) {
                for (var path : List.of(READ, PUSH)) {
                    var answer = site.get(path, "Authorization", shown);
                    assertEquals(401, answer.statusCode(), shown);
                    assertTrue(answer.headers()
                            .firstValue("WWW-Authenticate")
                            .orElseThrow()
                            .startsWith("Basic "));
                }
            }
            var empty = site.send(
                    "POST",
                    "/git/content.git/git-receive-pack",
                    "0000",
                    "Content-Type",
                    "application/x-git-receive-pack-request");
            assertEquals(401, empty.statusCode());
            site.editors.revoke("Ada");
            assertEquals(
                    401,
                    site.get(READ, "Authorization", DeskTest.basic(site.token)).statusCode());
        }
    }

    @Test
    void readingCanNeedATokenToo() throws Exception {
        var closed = new RunningDesk.Kind(false, Optional.empty(), "");
        try (var site = RunningDesk.of(folder, SmallContent.FILES, closed)) {
            assertEquals(401, site.get(READ).statusCode());
            assertTrue(site.run("lezer", "clone", site.git(""), ".").exit() != 0);
            site.must("ada", "clone", "--quiet", site.git(site.token), ".");
        }
    }

    @Test
    void whoseTokenHasExpiredIsToldSo() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            var token = site.editors.add("Cees", Optional.of(LocalDate.now().minusDays(2)));
            var said = site.run("cees", "clone", site.git(token), ".");
            assertTrue(said.exit() != 0 && said.said().contains("Dit token is verlopen."), said.said());
            var form = site.post("/redactie/inloggen", Map.of("token", token));
            assertEquals(403, form.statusCode());
            assertTrue(form.body().contains("Dit token is verlopen."), form.body());
        }
    }

    @Test
    void behindItThereIsOneRepositoryAndNothingElse() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            for (var path : List.of(
                    "/git",
                    "/git/",
                    "/git/content.git",
                    "/git/content.git/HEAD",
                    "/git/content.git/config",
                    "/git/content.git/objects/info/packs",
                    "/git/content.git/info/refs",
                    "/git/content.git/info/refs?service=git-upload-archive",
                    "/git/content.git/info/refs?service=git-upload-pack&service=git-receive-pack",
                    "/git/other.git/info/refs?service=git-upload-pack",
                    "/git/..%2fcontent.git/info/refs?service=git-upload-pack")) {
                var answer = site.get(path, "Authorization", DeskTest.basic(site.token));
                assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + " " + answer.statusCode());
                assertFalse(answer.body().contains("\tat ") || answer.body().contains("Exception"), answer.body());
                Headers.ALL.forEach((name, value) ->
                        assertEquals(List.of(value), answer.headers().allValues(name), name + " of " + path));
            }
            var head = site.send("HEAD", READ, "");
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
        }
    }
}
