package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an editor sees of the past, and puts out of sight.
class HiddenVersionTest {

    private static final String PAST = "/wijzigingen/verslagen/avond";
    private static final Pattern BUTTON = Pattern.compile("action=\"(/redactie/versie/[0-9a-f]{40})\"");

    @TempDir
    private Path folder;

    @Test
    void anEditorSeesAllAndHidesAVersionUntilItIsShownAgain() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        files.put("verslagen/avond.md", files.get("verslagen/avond.md") + "\nMet de ijsvogel.\n");
        try (var site = RunningDesk.of(folder, files)) {
            site.change("ada", "verslagen/avond.md", SmallContent.FILES.get("verslagen/avond.md"));
            site.must("ada", "push", "--quiet", "origin", "HEAD:main");
            assertTrue(site.get(PAST).body().contains("ijsvogel"));
            assertFalse(site.get(PAST).body().contains("<form method=\"post\" action=\"/redactie/versie"));
            var cookie = site.cookie();
            var seen = site.get(PAST, "Cookie", cookie).body();
            assertTrue(seen.contains("Wijzig verslagen/avond.md"), "what was said of it: " + seen);
            var buttons = BUTTON.matcher(seen).results().map(b -> b.group(1)).toList();
            assertEquals(2, buttons.size());

            var form = Map.of("doe", "verberg", "naar", PAST);
            assertEquals(403, site.post(buttons.getLast(), form).statusCode());
            var hidden = site.post(buttons.getLast(), form, "Cookie", cookie);
            assertEquals(303, hidden.statusCode());
            assertTrue(hidden.headers().firstValue("Location").orElseThrow().endsWith(PAST));
            var left = site.get(PAST).body();
            assertFalse(left.contains("ijsvogel"), left);
            assertTrue(left.contains("De redactie laat deze versie niet zien."), left);
            assertTrue(site.get(PAST, "Cookie", cookie).body().contains("ijsvogel"));
            assertEquals(
                    400,
                    site.post(
                                    buttons.getLast(),
                                    Map.of("doe", "verberg", "naar", "https://elders.nl"),
                                    "Cookie",
                                    cookie)
                            .statusCode());
        }
    }

    @Test
    void itStaysHiddenAfterARestartAndCanBeUndone() throws Exception {
        var file = folder.resolve("verborgen.tsv");
        var clock = java.time.Clock.systemUTC();
        var blob = "a".repeat(40);
        nl.kennisatelier.git.HiddenVersions.open(file, clock, 0).hide(blob, "Ada\tde Wit");
        java.nio.file.Files.writeString(file, "-\tbbb", java.nio.file.StandardOpenOption.APPEND);
        var later = nl.kennisatelier.git.HiddenVersions.open(file, clock, 0);
        assertTrue(later.isHidden(blob));
        assertFalse(later.isHidden("b".repeat(40)));
    }

    @Test
    void whereCloningTakesATokenReadersSeeThePastAsWell() throws Exception {
        var closed = new RunningDesk.Kind(false, Optional.empty(), "");
        try (var site = RunningDesk.of(folder, SmallContent.FILES, closed)) {
            assertEquals(200, site.get(PAST).statusCode());
            assertEquals(200, site.get(PAST, "Cookie", site.cookie()).statusCode());
        }
    }
}
