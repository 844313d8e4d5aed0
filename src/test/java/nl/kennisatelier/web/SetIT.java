package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A question set in a real browser, from the first question found to paper.
class SetIT {

    private static final String FOUR = "v=openingsavond/vraag-wat-telt~10&v=.Wat+mis+je%3F~5"
            + "&v=.Hoe+tevreden+ben+je%3F~~schaal~niet%7Cheel&v=.Wat+eerst%3F~~prioriteren~groen%7Cwarmte%7Crust";

    private static RunningSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        site = RunningSite.of(Path.of("content"));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void questionsAreGatheredWhileSearchingAndTheSetIsTheAddress() {
        var page = chromium.page(1280);
        page.navigate(site.url("/zoeken?soort=vraag"));
        assertFalse(page.locator(".tray").isVisible());
        page.locator("[data-take]").nth(0).click();
        page.locator("[data-take]").nth(1).focus();
        page.keyboard().press("Space");
        assertEquals("Vragenset: 2 vragen", page.locator(".tray strong").innerText());
        assertEquals("Vragenset: 2 vragen", page.locator("#tray-zegt").textContent());
        assertTrue(page.locator("[data-take]").nth(0).innerText().startsWith("Haal uit vragenset"));

        var found = page.locator("#kop").innerText();
        page.locator("#q").fill("buren");
        page.waitForCondition(() -> !page.locator("#kop").innerText().equals(found));
        page.goBack();
        page.navigate(site.url("/zoeken?soort=vraag"));
        assertEquals(2, page.locator("[data-take].in").count(), "what is in hand is known again");
        page.locator("[data-take]").nth(2).click();
        page.locator("[data-take]").nth(2).click();
        assertEquals("Vragenset: 2 vragen", page.locator(".tray strong").innerText());

        page.locator(".tray .btn").first().click();
        page.waitForURL(Pattern.compile(".*/vragenset\\?v=.*&v=.*"));
        assertEquals(2, page.locator(".set-questions > li").count());
        assertFalse(page.locator(".tray").isVisible(), "the page itself is the set");
        var second = page.locator(".set-questions h3").nth(1).innerText();
        page.locator("[name=minuten]").first().fill("15");
        page.locator("[name=minuten]").first().blur();
        page.waitForURL(Pattern.compile(".*~15.*"));
        assertEquals("2 vragen, 15 minuten", page.locator("#som").innerText());
        assertEquals(
                page.url(),
                site.url("") + page.locator("#deel [data-copy]").getAttribute("href"),
                "what is copied is this very set");
        page.locator("[value='omhoog:2']").click();
        page.waitForURL(Pattern.compile(".*#vraag-1"));
        assertEquals(second, page.locator(".set-questions h3").first().innerText());
        page.context().close();
    }

    /// Scrolls at once: what still moves cannot be clicked.
    private static Page still(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return page;
    }

    @Test
    void aQuestionIsDraggedToItsPlace() {
        var page = still(chromium.page(1280));
        page.navigate(site.url("/vragenset?v=.een&v=.twee&v=.drie"));
        page.setViewportSize(1280, 1600); // All of the list in sight: a page that scrolls moves the goal.
        page.locator(".memo-head b").nth(2).dragTo(page.locator(".memo-head b").nth(0));
        page.waitForURL(Pattern.compile(".*\\?v=\\.drie&v=\\.een&v=\\.twee"));
        page.context().close();
    }

    @Test
    void aSetIsMadeWithoutJavaScriptAndEveryClickKeepsWhatWasTyped() {
        var page = still(chromium.page(390, false));
        page.navigate(site.url("/zoeken?soort=vraag"));
        page.locator("[data-take]").first().click();
        assertEquals(1, page.locator(".set-questions > li").count());
        page.locator("[name=titel]").fill("Onze avond");
        page.locator("[name=open]").fill("Welkom.\nEr is koffie.");
        page.locator("[name=minuten]").fill("20");
        page.locator("[name=eigen]").fill("Wat kies jij?");
        page.locator("[value=erbij]").click();
        assertEquals("2 vragen, 20 minuten", page.locator("#som").innerText());
        assertEquals("Onze avond", page.locator("h1").innerText());

        page.locator(".how summary").nth(1).press("Enter");
        page.locator("#vorm-2").selectOption("keuze");
        page.locator("[value='omhoog:2']").click();
        assertTrue(page.locator("#vraag-1 .how").innerText().contains("minstens twee antwoorden"));
        page.locator("#opties-1").fill("ja\nnee");
        page.locator("[name=zoek]").fill("bewoners");
        page.locator("[name=zoek]").press("Enter");
        assertTrue(page.url().contains("~~keuze~ja%7Cnee"), page.url());
        page.locator("[value^='zet:']").first().click();
        assertEquals(3, page.locator(".set-questions > li").count());
        page.locator("[name=slot]").fill("Tot ziens");
        page.locator("[value='weg:3']").click();
        assertEquals("Tot ziens", page.locator("[name=slot]").inputValue());
        assertEquals("Welkom.\nEr is koffie.", page.locator("[name=open]").inputValue());
        assertEquals("bewoners", page.locator("[name=zoek]").inputValue());

        page.locator("button[value=blad]").click();
        assertEquals("Onze avond", page.locator("h1").innerText());
        assertEquals(2, page.locator(".boxes li").count());
        page.context().close();
    }

    @Test
    void aSetThatIsTooLongForALinkIsStillInHand() {
        var page = chromium.page(1280);
        var set = IntStream.range(0, 29)
                .mapToObj(i -> "v=." + i + "+woorden".repeat(6))
                .collect(Collectors.joining("&"));
        page.navigate(site.url("/vragenset?" + set));
        page.navigate(site.url("/vragensets/openingsavond"));
        page.locator("[data-take]").first().click();
        assertEquals("Vragenset: 30 vragen", page.locator(".tray strong").innerText());
        page.locator(".tray .btn").first().click();
        page.waitForURL(Pattern.compile(".*/vragenset\\?kort=\\w{20}"));
        assertEquals(30, page.locator(".set-questions > li").count());
        page.locator("[value='weg:30']").click();
        page.waitForURL(Pattern.compile(".*kort=.*#vragen"));
        assertEquals(29, page.locator(".set-questions > li").count());
        page.context().close();
    }

    @Test
    void everyPageOfASetIsAccessibleAndLight() {
        var wrong = new ArrayList<String>();
        var page = chromium.page(1280);
        page.onConsoleMessage(message -> wrong.add(page.url() + " says " + message.text()));
        for (var path : List.of(
                "/vragenset",
                "/vragenset?" + FOUR + "&v=weg/weg&v=.x~~keuze&titel=Avond&van=openingsavond&zoek=bewoners",
                "/en/vragenset?" + FOUR + "&zoek=xyzzyq",
                "/vragenset/blad?" + FOUR + "&titel=Avond&open=Welkom",
                "/vragenset/kaartjes?" + FOUR,
                "/vragensets?rol=bewoner&duur=60",
                "/vragensets/openingsavond")) {
            page.navigate(site.url(path));
            EveryPageIT.everyWay(page, wrong);
            light(path, wrong);
        }
        page.navigate(site.url("/zoeken?soort=vraag"));
        page.locator("[data-take]").first().click();
        EveryPageIT.everyWay(page, wrong);
        page.context().close();
        assertEquals(List.of(), wrong);
    }

    private static void light(String path, List<String> wrong) {
        var page = chromium.page(1280);
        var requests = new ArrayList<String>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(site.url(path));
        page.waitForLoadState();
        var bytes = (Integer) page.evaluate("performance.getEntriesByType('navigation')"
                + ".concat(performance.getEntriesByType('resource')).reduce((n, e) => n + e.transferSize, 0)");
        if (bytes > EveryPageIT.PAGE_SIZE_MAX) wrong.add(path + " takes " + bytes + " bytes");
        if (requests.size() > EveryPageIT.REQUESTS_MAX) wrong.add(path + " takes " + requests);
        page.context().close();
    }

    @Test
    void onPaperNothingIsCutAndNoCardIsTornApart() {
        var page = chromium.page(1280);
        assertEquals(1, sheets(page, "/vragenset/kaartjes?" + own(8, "Wat vind je?")));
        assertEquals(2, sheets(page, "/vragenset/kaartjes?" + own(9, "Wat vind je?")));
        assertEquals(2, sheets(page, "/vragenset/kaartjes?" + own(5, "Wat vind je daarvan? ".repeat(13))));
        assertEquals(4, sheets(page, "/vragenset/kaartjes?" + own(30, "Wat vind je?")));
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('.talk')]"
                        + ".filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)"
                        + ".map(e => e.textContent)"));
        assertEquals(1, sheets(page, "/vragenset/blad?titel=Avond&open=Welkom&slot=Dag&" + FOUR));
        assertEquals(2, sheets(page, "/vragenset/blad?" + own(8, "Wat vind je?")));
        page.context().close();
    }

    private static String own(int count, String words) {
        return IntStream.range(0, count)
                .mapToObj(i -> "v=." + i + "+" + words.replace(" ", "+").replace("?", "%3F"))
                .collect(Collectors.joining("&"));
    }

    private static long sheets(Page page, String path) {
        page.navigate(site.url(path));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        return EveryPageIT.sheets(page);
    }
}
