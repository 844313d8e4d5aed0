package nl.kennisatelier.web;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The real content in a real browser.
class BrowserIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/en",
            "/zoeken?q=bewoners+betrekken&soort=tip",
            "/zoeken?q=xyzzyq",
            "/verslagen",
            "/verslagen/integrale-duurzame-wijkontwikkeling",
            "/en/verslagen/integrale-duurzame-wijkontwikkeling",
            "/tips/integrale-duurzame-wijkontwikkeling/tip-betrek-bewoners",
            "/bronnen/buurkracht",
            "/themas",
            "/themas/energie-en-warmte",
            "/wijken",
            "/wijken/palenstein",
            "/programmas/wijk-van-de-toekomst",
            "/begrippen",
            "/begrippen/aardgasvrij",
            "/vragensets",
            "/vragensets/zelf-aan-de-slag",
            "/handleiding",
            "/handleiding/velden",
            "/over",
            "/privacy",
            "/toegankelijkheid",
            "/redactie");

    /// In bytes as they travel, all files of a page together.
    private static final int PAGE_SIZE_MAX = 45 * 1024;

    private static final int REQUESTS_MAX = 8;

    private static RunningSite site;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        site = RunningSite.of(Path.of("content"));
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var chromium = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        site.close();
    }

    @Test
    void everyPageIsAccessibleInLightAndDarkOnDeskAndPhone() {
        var wrong = new ArrayList<String>();
        for (int width : List.of(1280, 390)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var context = context(width, scheme);
                        var page = context.newPage()) {
                    page.onConsoleMessage(message -> wrong.add(page.url() + " says " + message.text()));
                    for (var path : PAGES) {
                        page.navigate(site.url(path));
                        new AxeBuilder(page)
                                .analyze()
                                .getViolations()
                                .forEach(violation -> wrong.add(path + " " + width + " " + scheme + " "
                                        + violation.getId() + " "
                                        + violation.getNodes().getFirst().getHtml()));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noPageScrollsSidewaysOnTheSmallestPhone() {
        try (var context = context(320, ColorScheme.LIGHT);
                var page = context.newPage()) {
            for (var path : PAGES) {
                page.navigate(site.url(path));
                assertEquals(320, page.evaluate("Math.max(document.documentElement.scrollWidth, 320)"), path);
            }
        }
    }

    @Test
    void everyPageIsLightAndStaysHome() {
        for (var path : PAGES) {
            try (var context = context(1280, ColorScheme.LIGHT);
                    var page = context.newPage()) {
                var requests = new ArrayList<String>();
                page.onRequest(request -> requests.add(request.url()));
                page.navigate(site.url(path));
                page.waitForLoadState();
                var bytes = (Integer) page.evaluate("performance.getEntriesByType('navigation')"
                        + ".concat(performance.getEntriesByType('resource')).reduce((n, e) => n + e.transferSize, 0)");
                assertTrue(bytes <= PAGE_SIZE_MAX, path + " takes " + bytes + " bytes");
                assertTrue(requests.size() <= REQUESTS_MAX, path + " takes " + requests);
                requests.forEach(url -> assertTrue(url.startsWith(site.url("/")) || url.startsWith("data:"), url));
            }
        }
    }

    @Test
    void aFilterIsTickedByKeyboardAndTheBackButtonUnticksIt() {
        try (var context = context(1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(site.url("/zoeken?q=bewoners"));
            var before = page.locator("#kop").innerText();
            page.locator("input[name=soort][value=tip]").focus();
            page.keyboard().press("Space");
            page.waitForURL(Pattern.compile(".*soort=tip.*"));
            assertTrue(page.locator("input[name=soort][value=tip]").isChecked());
            assertEquals("tip", page.evaluate("document.activeElement.value"), "the focus stays");
            page.locator("#status:has-text('resulta')").waitFor(new WaitForOptions().setState(ATTACHED));
            assertTrue(page.locator(".chip").first().innerText().contains("Tips"));
            page.goBack();
            page.locator("#kop", new LocatorOptions().setHasText(before)).waitFor();
            assertFalse(page.locator("input[name=soort][value=tip]").isChecked());
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        var options = new NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(options);
                var page = context.newPage()) {
            page.navigate(site.url("/"));
            page.locator("#q").fill("warmtenet");
            page.locator("#zoek button").click();
            page.locator("input[name=soort][value=tip]").check();
            page.locator(".toepassen button").click();
            assertTrue(page.url().endsWith("/zoeken?q=warmtenet&soort=tip"), page.url());
            assertTrue(page.locator(".hit.tip").count() > 0);
            assertFalse(page.locator("[data-kopie]").first().isVisible());
        }
    }

    @Test
    void onAPhoneTheFiltersAreADrawer() {
        try (var context = context(390, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(site.url("/zoeken?q=bewoners"));
            assertFalse(page.locator("#filters").isVisible());
            page.locator(".openfilter").click();
            assertTrue(page.locator("#filters").isVisible());
            page.keyboard().press("Escape");
            page.waitForURL(Pattern.compile(".*#resultaten"));
            assertFalse(page.locator("#filters").isVisible());
        }
    }

    @Test
    void everyWayOutOfNothingLeadsToSomething() {
        try (var context = context(1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(site.url("/zoeken?q=warmtenet&jaar=1999"));
            var ways = page.locator(".niets ul a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertFalse(ways.isEmpty());
            for (var way : ways) {
                page.navigate(site.url(way));
                assertTrue(page.locator("main article, main .hit").count() > 0, way);
            }
        }
    }

    @Test
    void aLateAnswerNeverOverwritesANewerOne() {
        try (var context = context(1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(site.url("/zoeken"));
            page.route(url -> url.endsWith("q=isolatie"), route -> new Thread(() -> {}).start());
            page.locator("#q").fill("isolatie"); // Its answer never comes.
            page.waitForTimeout(400);
            page.locator("#q").fill("warmtenet");
            page.waitForURL(Pattern.compile(".*q=warmtenet"));
            assertTrue(page.title().contains("warmtenet"), page.title());
        }
    }

    @Test
    void whenSearchFailsTheOldResultsStay() {
        try (var context = context(1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(site.url("/zoeken?q=warmtenet"));
            int hits = page.locator(".hit").count();
            page.route("**/zoeken?q=isolatie", route -> route.abort());
            page.locator("#q").fill("isolatie");
            page.locator("#fout:not([hidden])").waitFor();
            assertEquals(hits, page.locator(".hit").count());
        }
    }

    @Test
    void aSlashBringsYouToTheSearchField() {
        try (var context = context(1280, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(site.url("/themas"));
            page.keyboard().press("/");
            assertEquals("q", page.evaluate("document.activeElement.id"));
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 800)
                .setColorScheme(scheme));
    }
}
