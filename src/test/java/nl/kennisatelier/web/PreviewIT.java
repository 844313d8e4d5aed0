package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Previews and versions of the real content, looked at in a real browser.
class PreviewIT {

    private static final String REPORT = "verslagen/2021/integrale-duurzame-wijkontwikkeling.md";

    @TempDir
    private static Path folder;

    private static RunningRepository site;
    private static Chromium chromium;
    private static List<String> pages;

    @BeforeAll
    static void start() throws IOException {
        site = RunningRepository.of(folder);
        var content = new Folder(Path.of("content"));
        var files = new HashMap<String, String>();
        for (var path : content.paths())
            files.put(path, Files.readString(Path.of("content").resolve(path)));
        var text = files.get(REPORT);
        site.commit("main", "De hele bibliotheek", files);
        site.commit(
                "main", "Duidelijker wat er bij komt kijken", Map.of(REPORT, text.replace("vertragen", "lang duren")));
        site.commit(
                "idee",
                "Een fout en een idee",
                Map.of(
                        REPORT,
                        text.replace("themas: [", "themas: [energei, ").replace("vertragen", "tegenvallen"),
                        "verslagen/2024/nieuw.md",
                        "---\ntitel: Iets nieuws\n---\n## Tips\n- Begin klein.\n"));
        var preview = site.preview("idee");
        pages = List.of(
                preview,
                preview + "/meldingen",
                preview + "/verslagen/integrale-duurzame-wijkontwikkeling",
                "/en" + preview + "/zoeken?q=bewoners",
                "/verslagen/integrale-duurzame-wijkontwikkeling",
                "/wijzigingen/verslagen/integrale-duurzame-wijkontwikkeling");
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void everyPageIsAccessible() {
        var wrong = new ArrayList<String>();
        var page = chromium.page(1280);
        page.onPageError(error -> wrong.add(page.url() + " fails: " + error));
        for (var path : pages) {
            page.navigate(site.url(path));
            EveryPageIT.everyWay(page, wrong);
        }
        page.context().close();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPageIsLightAndFitsTheSmallestPhone() {
        for (var path : pages) {
            var page = chromium.page(320);
            var requests = new ArrayList<String>();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(site.url(path));
            page.waitForLoadState();
            assertEquals(320, page.evaluate("Math.max(document.documentElement.scrollWidth, 320)"), path);
            var bytes = (Integer) page.evaluate("performance.getEntriesByType('navigation')"
                    + ".concat(performance.getEntriesByType('resource')).reduce((n, e) => n + e.transferSize, 0)");
            assertTrue(bytes <= EveryPageIT.PAGE_SIZE_MAX, path + " takes " + bytes + " bytes");
            assertTrue(requests.size() <= EveryPageIT.REQUESTS_MAX, path + " takes " + requests);
            page.context().close();
        }
    }

    @Test
    void anEditorSearchesInThePreviewAndStaysThere() {
        var page = chromium.page(1280);
        page.navigate(site.url(pages.getFirst()));
        page.locator("#q").fill("bewoners");
        page.locator("#zoek button").click();
        page.waitForURL(Pattern.compile(".*/voorbeeld/[0-9a-f]+/zoeken\\?q=bewoners"));
        page.locator("input[name=soort][value=tip]").check();
        page.waitForURL(Pattern.compile(".*/voorbeeld/[0-9a-f]+/zoeken\\?q=bewoners&soort=tip"));
        page.locator(".hit h2 a").first().click();
        page.waitForURL(Pattern.compile(".*/voorbeeld/[0-9a-f]+/tips/.*"));
        assertTrue(page.locator(".preview-band").isVisible());
        page.context().close();
    }

    @Test
    void onPaperAPreviewStillSaysThatItIsOne() {
        var page = chromium.page(800);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(site.url(pages.get(2)));
        assertTrue(page.locator(".preview-band strong").isVisible());
        assertFalse(page.locator(".preview-band a").first().isVisible());
        page.context().close();
    }
}
