package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two editors at one text, each in a real browser.
class WritersIT {

    private static final String EVENING = "verslagen/samen.md";
    private static final String FORM = "/redactie/bewerk/" + EVENING;

    @TempDir
    private Path folder;

    private RunningDesk site;
    private Chromium chromium;

    @BeforeEach
    void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        site.change("bo", EVENING, "---\ntitel: Een avond\n---\nHet begin.\n\nHet midden.\n\nHet eind.\n");
        site.must("bo", "push", "--quiet");
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        site.close();
    }

    private Page writer(boolean javaScript) throws Exception {
        var page = chromium.page(1280, javaScript);
        var cookie = site.cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site.url("/"))));
        return page;
    }

    private static void change(Page page, String from, String to) {
        var text = page.locator("#f-tekst");
        text.fill(text.inputValue().replace(from, to));
    }

    private static void publish(Page page) {
        page.locator("#f-bewaar").click();
        assertEquals("Bewaard", page.locator("h1").innerText());
    }

    private String inGit() throws Exception {
        return site.must(".", "--git-dir=content.git", "show", "main:" + EVENING);
    }

    @Test
    void theBackButtonNeverWritesOverAColleague() throws Exception {
        backAndSaveAgain(true);
    }

    @Test
    void theBackButtonNeverWritesOverAColleagueWithoutAScript() throws Exception {
        backAndSaveAgain(false);
    }

    private void backAndSaveAgain(boolean javaScript) throws Exception {
        var anja = writer(javaScript);
        var bert = writer(javaScript);
        anja.navigate(site.url(FORM));
        bert.navigate(site.url(FORM));
        change(anja, "Het eind.", "Het eind, zei Anja.");
        publish(anja);
        change(bert, "Het begin.", "Het begin, zei Bert.");
        publish(bert);
        bert.goBack();
        publish(bert);
        var text = inGit();
        assertTrue(text.contains("zei Anja") && text.contains("zei Bert"), text);
    }

    @Test
    void whatWasTypedIsThereAgainAfterAnotherPageWithoutAScript() throws Exception {
        var bert = writer(false);
        bert.navigate(site.url(FORM));
        change(bert, "Het begin.", "Het begin, zei Bert.");
        site.change("bo", "verslagen/iets-anders.md", "---\ntitel: Iets anders\n---\nTekst.\n");
        site.must("bo", "push", "--quiet");
        bert.navigate(site.url("/redactie"));
        bert.goBack();
        assertTrue(bert.locator("#f-tekst").inputValue().contains("zei Bert"), "nobody changed this text");
        publish(bert);
        assertTrue(inGit().contains("zei Bert"));
    }

    @Test
    void anotherLessonIsOfTheKindThatIsChosenAndNoQuestionBecomesOne() throws Exception {
        var ada = writer(true);
        ada.navigate(site.url(FORM));
        var text = ada.locator("#f-tekst");
        text.fill("Voor.\n\n## Vragen\n\n1. Wie komt er niet?\n\n## Slot\n\nEinde.\n");
        ada.evaluate("document.querySelector('#f-tekst').setSelectionRange(26, 26)");
        lesson(ada, "Risico");
        assertEquals(
                "Voor.\n\n## Vragen\n\n1. Wie komt er niet?\n\n<!-- soort: risico -->\nTe laat.\n\n## Slot\n\nEinde.\n",
                text.inputValue());
        ada.evaluate("document.querySelector('#f-tekst').setSelectionRange(2, 2)");
        lesson(ada, "Kans");
        assertTrue(text.inputValue().startsWith("<!-- soort: kans -->\nVoor.Te laat.\n\n## Vragen"), text.inputValue());
    }

    private static void lesson(Page page, String kind) {
        page.locator("[data-tool=lesson]").click();
        page.locator(".finding button", new Page.LocatorOptions().setHasText(kind))
                .click();
        page.keyboard().type("Te laat.");
    }

    @Test
    void whatIsStillWrongIsToldAnewWhileTyping() throws Exception {
        var ada = writer(true);
        ada.navigate(site.url(FORM));
        var missing = ada.locator("#meldingen", new Page.LocatorOptions().setHasText("er is geen samenvatting"));
        missing.waitFor();
        ada.locator("#v-samenvatting").fill("Wat buren leerden.");
        missing.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        ada.evaluate("document.querySelector('[name=\"v.themas.groen\"]').click()");
        ada.locator(".tree .count", new Page.LocatorOptions().setHasText("1"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Test
    void aLinkToAnotherTextGoesBetweenFiles() throws Exception {
        var ada = writer(true);
        ada.navigate(site.url("/en" + FORM));
        ada.locator("#f-tekst").fill("");
        ada.locator("[data-tool=link]").click();
        ada.locator("#f-vind").fill("palenstein");
        ada.locator(".finding li button").first().click();
        var text = ada.locator("#f-tekst").inputValue();
        assertTrue(text.endsWith("](../wijken/palenstein.md)"), text);
    }

    @Test
    void theScriptsOfTheFormLeaveAProposalAlone() throws Exception {
        var ada = writer(true);
        var wrong = new ArrayList<String>();
        ada.onPageError(wrong::add);
        ada.navigate(site.url(FORM));
        change(ada, "Het begin.", "Het begin, zei Ada.");
        ada.waitForTimeout(500); // Until it is kept.
        ada.locator("[name=doe][value=vraag]").click();
        ada.waitForURL("**/redactie/nalezen/**");
        var kept = "Object.keys(localStorage).filter(key => key.startsWith('redactie:')).length";
        assertEquals(0, ada.evaluate(kept), "what waits for a colleague was saved");
        ada.locator("#f-zeg").fill("Kijk je mee?");
        ada.waitForTimeout(1000); // A preview would be asked for after 600.
        assertEquals(List.of(), wrong);
        assertEquals(null, ada.evaluate("localStorage.getItem('redactie:undefined')"));
        assertFalse(ada.locator("[value=trek-terug]").isVisible(), "one click takes nothing back");
        ada.locator("summary", new Page.LocatorOptions().setHasText("Trek terug"))
                .click();
        assertTrue(ada.locator("[value=trek-terug]").isVisible());
    }

    @Test
    void aLongWordInATitleBreaksOnEveryWidth() throws Exception {
        var word = "Meervoudige".repeat(30);
        site.change("bo", EVENING, "---\ntitel: " + word + "\ndatum: 2021-05-17\n---\nTekst.\n");
        site.must("bo", "push", "--quiet");
        for (int width : new int[] {320, 1280}) {
            var reader = chromium.page(width);
            reader.navigate(site.url("/verslagen/samen"));
            assertEquals(width, reader.evaluate("document.documentElement.scrollWidth"), reader.title());
        }
    }
}
