package nl.kennisatelier.web;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Searching in a real browser, in the real content.
class BrowserIT {

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
    void aFilterIsTickedByKeyboardAndTheBackButtonUnticksIt() {
        var page = chromium.page(1280);
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
        page.context().close();
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        var page = chromium.page(1280, false);
        page.navigate(site.url("/"));
        page.locator("#q").fill("warmtenet");
        page.locator("#zoek button").click();
        page.locator("#m-soort summary").click(); // Tips are not among the largest kinds here.
        page.locator("input[name=soort][value=tip]").check();
        page.locator(".apply button").click();
        assertTrue(page.url().endsWith("/zoeken?q=warmtenet&soort=tip"), page.url());
        assertTrue(page.locator(".hit.tip").count() > 0);
        assertFalse(page.locator("[data-copy]").first().isVisible());
        assertFalse(page.locator("[data-colour-choice]").first().isVisible());
        page.context().close();
    }

    @Test
    void aVisitorWhoChoosesTheDarkHasItOnTheNextPageToo() {
        var page = chromium.page(1280);
        page.navigate(site.url("/over"));
        var paper = "getComputedStyle(document.body).backgroundColor";
        var light = page.evaluate(paper);
        page.locator("[data-colour-choice=dark]").click();
        var dark = page.evaluate(paper);
        assertFalse(light.equals(dark), dark.toString());
        page.navigate(site.url("/privacy"));
        assertEquals(dark, page.evaluate(paper));
        assertEquals("true", page.locator("[data-colour-choice=dark]").getAttribute("aria-pressed"));
        page.locator("[data-colour-choice='']").click();
        assertEquals(light, page.evaluate(paper));
        assertEquals(0, page.context().cookies().size());
        page.context().close();
    }

    @Test
    void onAPhoneTheFiltersAreADrawer() {
        var page = chromium.page(390);
        page.navigate(site.url("/zoeken?q=bewoners"));
        assertFalse(page.locator("#filters").isVisible());
        page.locator(".open-filter").click();
        assertTrue(page.locator("#filters").isVisible());
        page.keyboard().press("Escape");
        page.waitForURL(Pattern.compile(".*#resultaten"));
        assertFalse(page.locator("#filters").isVisible());
        page.context().close();
    }

    @Test
    void everyWayOutOfNothingLeadsToSomething() {
        var page = chromium.page(1280);
        page.navigate(site.url("/zoeken?q=warmtenet&jaar=1999"));
        var ways = page.locator(".nothing ul a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertFalse(ways.isEmpty());
        for (var way : ways) {
            page.navigate(site.url(way));
            assertTrue(page.locator("main article, main .hit").count() > 0, way);
        }
        page.context().close();
    }

    @Test
    void aLateAnswerNeverOverwritesANewerOne() {
        var page = chromium.page(1280);
        page.navigate(site.url("/zoeken"));
        var held = new ArrayList<Route>();
        var given = new ArrayList<String>();
        page.onRequestFailed(request -> given.add(request.url()));
        page.route(url -> url.endsWith("q=isolatie"), held::add); // Its answer never comes.
        page.waitForRequest("**/zoeken?q=isolatie", () -> page.locator("#q").fill("isolatie"));
        page.locator("#q").fill("warmtenet");
        page.waitForURL(Pattern.compile(".*q=warmtenet"));
        assertTrue(page.title().contains("warmtenet"), page.title());
        page.waitForCondition(() -> given.equals(List.of(site.url("/zoeken?q=isolatie"))));
        page.context().close();
    }

    @Test
    void otherWordsBringBackTheOrderThatFitsThem() {
        var page = chromium.page(1280);
        page.navigate(site.url("/zoeken?volgorde=gebruikt"));
        assertEquals("gebruikt", page.locator("#sort").inputValue());
        page.locator("#q").fill("isolatie");
        page.waitForURL(site.url("/zoeken?q=isolatie"));
        assertEquals("Best passend", chosenOrder(page));
        page.locator("#sort").selectOption("nieuwste");
        page.waitForURL(site.url("/zoeken?q=isolatie&volgorde=nieuwste"));
        page.locator("#q").fill("isolatie huis");
        page.waitForURL(site.url("/zoeken?q=isolatie+huis&volgorde=nieuwste"));
        page.locator("#q").fill("");
        page.waitForURL(site.url("/zoeken"));
        assertEquals("Nieuwste eerst", chosenOrder(page));
        page.context().close();
    }

    private static String chosenOrder(Page page) {
        return (String) page.evaluate("document.querySelector('#sort').selectedOptions[0].textContent");
    }

    @Test
    void whatYouTypeIsCompleted() {
        for (var path : List.of("/", "/themas", "/zoeken")) {
            var page = chromium.page(1280);
            page.navigate(site.url(path));
            page.locator("#q").pressSequentially("warmten");
            // Whoever types slowly sees what fits the first letters meanwhile.
            page.waitForCondition(() -> firstSuggestion(page).contains("warmtenet"));
            page.context().close();
        }
    }

    private static String firstSuggestion(Page page) {
        var first = (String) page.evaluate("document.querySelector('#suggesties option')?.value ?? ''");
        return first.toLowerCase(Locale.ROOT);
    }

    @Test
    void valuesStayWhereTheyAreWhenOneIsTicked() {
        var page = chromium.page(1280);
        page.navigate(site.url("/zoeken?q=isolatie"));
        var before = values(page);
        page.locator("input[name=soort][value=tip]").check();
        page.waitForURL(site.url("/zoeken?q=isolatie&soort=tip"));
        assertEquals(before, values(page));
        page.context().close();
    }

    private static Object values(Page page) {
        return page.evaluate("[...document.querySelectorAll('.opt input')].map(e => e.name + '=' + e.value).join()");
    }

    @Test
    void whenSearchFailsTheOldResultsStay() {
        var page = chromium.page(1280);
        page.navigate(site.url("/zoeken?q=warmtenet"));
        int hits = page.locator(".hit").count();
        page.route("**/zoeken?q=isolatie", route -> route.abort());
        page.locator("#q").fill("isolatie");
        page.locator("#fout:not([hidden])").waitFor();
        assertEquals(hits, page.locator(".hit").count());
        page.context().close();
    }

    @Test
    void aQuotationTakesItsSourceAlong() {
        var page = chromium.page(1280);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var address = site.url("/tips/integrale-duurzame-wijkontwikkeling/tip-betrek-bewoners");
        page.navigate(address);
        page.getByText("Kopieer met bron").click();
        page.getByText("Gekopieerd").waitFor();
        var line =
                "Bron: Integrale duurzame wijkontwikkeling, Wijk van de Toekomst, 17 mei 2021. Kennisatelier, CC BY 4.0. ";
        assertEquals(
                "“" + page.locator("h1").innerText() + "\n"
                        + page.locator(".larger").innerText() + "”\n" + line + address,
                page.evaluate("navigator.clipboard.readText()"));
        page.context().close();
    }

    @Test
    void aSlashBringsYouToTheSearchField() {
        var page = chromium.page(1280);
        page.navigate(site.url("/themas"));
        page.keyboard().press("/");
        assertEquals("q", page.evaluate("document.activeElement.id"));
        page.context().close();
    }
}
