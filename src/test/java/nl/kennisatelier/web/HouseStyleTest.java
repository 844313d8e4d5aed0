package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site in somebody's colours, which come with a push like all else.
class HouseStyleTest {

    private static final String LOGO = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>"
            + "<script>alert(1)</script><path d='M0 0h4v4'/></svg>";

    @TempDir
    private Path folder;

    @Test
    void aPushChangesHowTheSiteLooks() throws Exception {
        try (var site = RunningDesk.of(folder, SmallContent.FILES)) {
            var before = css(site);
            var old = address(site, "ka.css");
            assertTrue(before.contains("--basis-color-accent-1-inverse-bg-default:#0a4a52"), before);

            site.change("bo", "huisstijl/logo.svg", LOGO);
            site.change("bo", "huisstijl/thema.css", ":root{--basis-color-accent-1-inverse-bg-default:#1c4a2b}");
            var said = site.must("bo", "push");
            assertTrue(said.contains("weggehaald: script"), said);

            var page = site.get("/").body();
            assertTrue(css(site).contains("--basis-color-accent-1-inverse-bg-default:#1c4a2b"));
            assertTrue(page.contains("<meta name=\"theme-color\" content=\"#1c4a2b\">"), page);
            var logo = site.get(address(site, "mark.svg"));
            assertEquals(List.of("image/svg+xml"), logo.headers().allValues("Content-Type"));
            assertFalse(logo.body().contains("script"), logo.body());
            assertEquals(200, site.get(old).statusCode(), "of a page that was sent before");

            site.change("bo", "huisstijl/thema.css", "body{color:red}");
            var refused = site.run("bo", "push");
            assertTrue(refused.said().contains("huisstijl/thema.css:1"), refused.said());
            assertTrue(css(site).contains("#1c4a2b"), "the last good one stays");
        }
    }

    private static String css(RunningDesk site) throws Exception {
        return site.get(address(site, "ka.css")).body();
    }

    private static String address(RunningDesk site, String name) throws Exception {
        var found = Pattern.compile("/assets/[0-9a-f]+/" + Pattern.quote(name))
                .matcher(site.get("/").body());
        assertTrue(found.find(), name);
        return found.group();
    }
}
