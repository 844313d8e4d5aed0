package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds on every page of the real content, looked at in a real browser.
@Order(2)
class EveryPageIT {

    /// One of each template: these are looked at in all four of light and dark, desk and phone, and every text on them.
    private static final List<String> MAIN = List.of(
            "/",
            "/zoeken?q=bewoners+betrekken&soort=tip&soort=vraag",
            "/verslagen/integrale-duurzame-wijkontwikkeling",
            "/tips/integrale-duurzame-wijkontwikkeling/tip-betrek-bewoners",
            "/wijken",
            "/vragensets/zelf-aan-de-slag");

    /// The others: light on a desk and dark on a phone.
    private static final List<String> MORE = List.of(
            "/en",
            "/en/zoeken?q=residents",
            "/en/verslagen/integrale-duurzame-wijkontwikkeling",
            "/en/themas",
            "/zoeken",
            "/zoeken#filters",
            "/zoeken?q=warmtenet&jaar=1999",
            "/zoeken?q=xyzzyq",
            "/nieuws/volgen?thema=energie-en-warmte",
            "/nieuws/stoppen/" + RunningSite.STOPS,
            "/verslagen",
            "/voorbeelden",
            "/voorbeelden/thermo-bello",
            "/wijken/palenstein",
            "/themas",
            "/themas/energie-en-warmte",
            "/programmas",
            "/programmas/wijk-van-de-toekomst",
            "/programmas/next-generation-woonwijken/kwartaal/2021-2",
            "/inzichten/han-studenten-arnhem-west/vorm-om-te-herhalen",
            "/voorbeelden/warmtenet-oost-wageningen",
            "/hergebruik",
            "/hergebruik/studenten-advies-elden",
            "/begrippen",
            "/begrippen/aardgasvrij",
            "/bronnen",
            "/bronnen/buurkracht",
            "/vragensets",
            "/agenda",
            "/agenda/kennisatelier-integrale-wijkontwikkeling",
            "/kennisvragen",
            "/nieuws?sinds=2025-12-01",
            "/kennisvragen/hybride-nog-zin",
            "/doe-mee",
            "/en/doe-mee?code=AAAAAA",
            "/ar/doe-mee",
            "/workshop/nieuw?v=.Waarom%3F~5&titel=Avond",
            "/handleiding",
            "/handleiding/velden",
            "/over",
            "/privacy",
            "/toegankelijkheid",
            "/kwetsbaarheid",
            "/open-data",
            "/redactie",
            "/en/redactie",
            "/bestaat-niet");

    /// In bytes as they travel, all files of a page together.
    static final int PAGE_SIZE_MAX = 45 * 1024;

    static final int REQUESTS_MAX = 8;

    /// Links and controls smaller than 24 by 24 pixels, but for those inside a sentence.
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('a, button, input, select, summary, textarea')]
              .filter(e => !e.closest('.skip, .vh'))
              .filter(e => !(getComputedStyle(e).display == 'inline' && [...e.parentNode.childNodes].some(n => n.nodeType == 3 && n.data.trim())))
              .filter(e => { const r = e.getBoundingClientRect();
                return r.width && r.height && (r.height < 24 || r.width < 24) && !(['checkbox', 'radio'].includes(e.type) && e.closest('label')) })
              .map(e => e.outerHTML.slice(0, 120))""";

    private static RunningSite site;
    private static Chromium chromium;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        site = RunningSite.mailing(Path.of("content"));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void everyPageIsAccessibleAndQuiet() {
        var wrong = new ArrayList<String>();
        var page = watched(wrong);
        for (var path : MAIN) {
            page.navigate(site.url(path));
            look(page, 1280, ColorScheme.LIGHT, Axe.Asking.ALL_OF_EACH, wrong);
            look(page, 390, ColorScheme.DARK, Axe.Asking.ALL_OF_EACH, wrong);
            look(page, 1280, ColorScheme.DARK, Axe.Asking.BY_SIGHT, wrong);
            look(page, 390, ColorScheme.LIGHT, Axe.Asking.BY_SIGHT, wrong);
            fits(page, wrong);
        }
        for (var path : MORE) {
            page.navigate(site.url(path));
            everyWay(page, wrong);
        }
        page.context().close();
        assertEquals(List.of(), wrong);
    }

    @Test
    void thePageOfAFaultIsAccessibleToo() throws Exception {
        try (var broken = RunningSite.of(folder, SmallContent.FILES)) {
            broken.get("/");
            broken.breakIndex();
            var wrong = new ArrayList<String>();
            var page = watched(wrong);
            assertEquals(500, page.navigate(broken.url("/zoeken")).status());
            everyWay(page, wrong);
            page.context().close();
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void theEditorsDeskIsAccessibleTooWhateverBecomesOfAText(@TempDir Path data) throws Exception {
        try (var desk = RunningDesk.of(data, Path.of("content"), RunningDesk.Kind.USUAL)) {
            var wrong = new ArrayList<String>();
            var page = watched(wrong);
            page.navigate(desk.url("/verslagen/integrale-duurzame-wijkontwikkeling"));
            leads(page, () -> page.getByText("Verbeter deze tekst").click());
            everyWay(page, wrong);
            page.locator("#f-token").fill("mis");
            leads(page, () -> page.keyboard().press("Enter"));
            everyWay(page, wrong);
            page.locator("#f-token").fill(desk.token);
            leads(page, () -> page.keyboard().press("Enter"));
            everyWay(page, wrong);
            press(page, "Alles als tekst");
            var text = page.locator("#f-tekst").inputValue();
            var path = page.url().substring(page.url().indexOf("/verslagen/") + 1);
            everyWay(page, wrong);

            page.locator("#f-tekst").fill(text.replaceFirst("themas: \\[", "themas: [groenn, "));
            press(page, "Bekijk");
            everyWay(page, wrong);
            page.locator("[data-line]").first().click();
            var chosen =
                    page.evaluate("(e => e.value.substring(e.selectionStart, e.selectionEnd))(document.activeElement)");
            assertTrue(chosen.toString().startsWith("themas: [groenn"), "a message leads to its line: " + chosen);
            press(page, "Bewaar");
            everyWay(page, wrong);

            desk.change("bo", path, text.replaceFirst("deelnemers: \\d+", "deelnemers: 35"));
            desk.must("bo", "push", "--quiet");
            page.locator("#f-tekst").fill(text.replaceFirst("deelnemers: \\d+", "deelnemers: 36"));
            press(page, "Bewaar");
            everyWay(page, wrong);
            assertEquals(2, page.locator(".beside .text").count());
            page.locator("[value=mijn]").check();
            press(page, "Bewaar");
            assertEquals("Bewaard", page.locator("h1").innerText());
            everyWay(page, wrong);

            desk.must("bo", "push", "--quiet", "origin", "HEAD:idee");
            for (var address : List.of("/redactie", "/en/redactie", "/redactie/nieuw", "/en/redactie/bewerk/" + path)) {
                page.navigate(desk.url(address));
                everyWay(page, wrong);
            }
            page.context().close();
            assertEquals(List.of(), wrong);
        }
    }

    /// By a key: a mouse may let go of a button that moved meanwhile, for the window was just another size.
    private static void press(Page page, String button) {
        leads(
                page,
                () -> page.getByText(button, new Page.GetByTextOptions().setExact(true))
                        .press("Enter"));
    }

    /// Does what leads to another page, and waits until that is there.
    private static void leads(Page page, Runnable action) {
        page.waitForResponse(response -> response.request().isNavigationRequest() && response.status() != 303, action);
        page.waitForLoadState();
    }

    /// All rules in one way; in the other those that colours and widths decide.
    static void everyWay(Page page, List<String> wrong) {
        look(page, 1280, ColorScheme.LIGHT, Axe.Asking.ALL, wrong);
        look(page, 390, ColorScheme.DARK, Axe.Asking.BY_SIGHT, wrong);
        fits(page, wrong);
    }

    private static void fits(Page page, List<String> wrong) {
        page.setViewportSize(320, 700);
        var wide = page.evaluate("Math.max(document.documentElement.scrollWidth, 320)");
        if (!wide.equals(320)) wrong.add(page.url() + " is " + wide + " wide on the smallest phone");
        page.setViewportSize(1280, 800);
    }

    /// A window whose complaints are collected; that a page answers 404 or 500 is said by the browser itself.
    private static Page watched(List<String> wrong) {
        var page = chromium.page(1280);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith("Failed to load resource: the server responded with a status of"))
                wrong.add(page.url() + " says " + message.text());
        });
        page.onPageError(error -> wrong.add(page.url() + " fails: " + error));
        return page;
    }

    /// Looks at the page that is open, and all that opens on it, by axe and by ruler.
    static void look(Page page, int width, ColorScheme scheme, Axe.Asking asking, List<String> wrong) {
        page.setViewportSize(width, width < 500 ? 844 : 800);
        // What fades in has less contrast on its way: it is looked at when it is there.
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        // A bar that stays in sight lies over something else at each moment; that can be scrolled from under it.
        page.evaluate("document.querySelectorAll('.bottombar, .steer, .chosen, .make-bar, nav.parts')"
                + ".forEach(bar => { bar.style.position = 'static'; })");
        var where = page.url() + " " + width + " " + scheme + " ";
        Axe.violations(page, asking, width + " " + scheme).forEach(violation -> wrong.add(where + violation));
        ((List<?>) page.evaluate(TOO_SMALL)).forEach(target -> wrong.add(where + "too small: " + target));
    }

    @Test
    void everyPageIsLightAndStaysHome() {
        var page = chromium.page(1280);
        page.context()
                .newCDPSession(page)
                .send(
                        "Network.setCacheDisabled",
                        JsonParser.parseString("{cacheDisabled: true}").getAsJsonObject());
        // Without a cache the logo is asked for twice, as picture and as icon, and only sometimes in time to be
        // counted.
        var requests = new LinkedHashSet<String>();
        page.onRequest(request -> requests.add(request.url()));
        for (var path : all()) {
            requests.clear();
            page.navigate(site.url(path));
            page.waitForLoadState();
            var bytes = (Integer) page.evaluate("performance.getEntriesByType('navigation')"
                    + ".concat(performance.getEntriesByType('resource')).reduce((n, e) => n + e.transferSize, 0)");
            assertTrue(bytes <= PAGE_SIZE_MAX, path + " takes " + bytes + " bytes");
            assertTrue(requests.size() <= REQUESTS_MAX, path + " takes " + requests);
            requests.forEach(url -> assertTrue(url.startsWith(site.url("/")) || url.startsWith("data:"), url));
        }
        page.context().close();
    }

    @Test
    void onPaperThereIsTheTextAndNothingToClick() {
        var page = chromium.page(800);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        for (var path : MAIN.subList(2, 6)) {
            page.navigate(site.url(path));
            for (var element :
                    page.locator("nav, form, button, .btn, footer ul, aside").all()) {
                assertTrue(!element.isVisible(), path + " prints " + element.innerHTML());
            }
            for (var told : List.of("h1", ".logo", ".licence"))
                assertTrue(page.locator(told).isVisible(), path + " prints no " + told);
        }
        for (var path : MAIN.subList(1, 4)) {
            page.navigate(site.url(path));
            assertTrue(page.locator(".in-print .qr").isVisible(), path);
            assertTrue(page.locator(".in-print").innerText().contains(site.url(path)), path);
        }
        page.navigate(site.url(MAIN.get(2)));
        var sheets = sheets(page);
        assertTrue(sheets >= 3 && sheets <= 4, "a report takes " + sheets + " sheets");
        page.context().close();
    }

    @Test
    void onPaperResultsSayWhatWasAskedAndNoneIsCutInTwo() {
        var page = chromium.page(800);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(site.url(MAIN.get(1)));
        assertTrue(page.locator("#kop").innerText().endsWith("voor bewoners betrekken"));
        assertEquals("Soort: Tips of Vragen", page.locator(".chips").innerText().replaceAll("\\s+", " "));
        for (var element : page.locator(".filters, .open-filter, #sort, .why, .kinds, .acts-row")
                .all()) {
            assertTrue(!element.isVisible(), "prints " + element.innerHTML());
        }
        assertEquals(
                true,
                page.evaluate(
                        "[...document.querySelectorAll('.hit')].every(e => getComputedStyle(e).breakInside == 'avoid')"));
        page.context().close();
    }

    static long sheets(Page page) {
        var pdf = page.pdf(new PdfOptions().setPreferCSSPageSize(true));
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    }

    private static List<String> all() {
        var all = new ArrayList<>(MAIN);
        all.addAll(MORE);
        return all;
    }
}
