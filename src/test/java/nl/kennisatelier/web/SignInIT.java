package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.access.GroupRoles;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.access.RealIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with an account in a real browser, which knows the issuer as another site: `127.0.0.1` beside
/// `localhost`. So its cookies and its rules for forms are those of two organisations.
class SignInIT {

    private final List<String> wrong = new ArrayList<>();

    @Test
    void fromTheButtonToTheDeskAndOut(@TempDir Path folder) throws Exception {
        int port = freePort();
        var home = "http://localhost:" + port;
        try (var issuer = new RealIssuer();
                var _ = RunningDesk.of(folder, SmallContent.FILES, RunningDesk.Kind.with(openId(issuer, home), port));
                var chromium = new Chromium()) {
            issuer.cheat("/logout", exchange -> RealIssuer.say(exchange, 200, "text/html", "<h1>Daar uitgelogd</h1>"));
            for (var page : List.of(chromium.page(1280), chromium.page(390, false))) {
                boolean hasScript = page.viewportSize().width > 500;
                page.onConsoleMessage(message -> {
                    if (!message.text().startsWith("Failed to load resource")) wrong.add(message.text());
                });
                page.navigate(home + "/redactie/nieuw");
                look(page, hasScript);
                page.locator("main a.primary").click();
                page.waitForURL(home + "/redactie/nieuw");
                page.navigate(home + "/redactie");
                assertTrue(page.locator("main").innerText().contains("Ingelogd als Cas de Wit"));
                page.locator("a[href='/redactie/toegang']").click();
                look(page, hasScript);
                page.locator("button[value=maak]").click();
                assertEquals(29, page.locator("code.secret").first().innerText().length());
                look(page, hasScript);
                page.navigate(home + "/beheer");
                look(page, hasScript);
                page.navigate(home + "/redactie");
                page.locator("form[action='/redactie/uitloggen'] button").click();
                page.waitForURL(home + "/redactie/uitgelogd");
                look(page, hasScript);
                page.locator("main a.primary").click();
                assertEquals("Daar uitgelogd", page.locator("h1").innerText());
            }
            issuer.groups = List.of();
            var page = chromium.page(390);
            page.navigate(home + "/en/redactie/inloggen");
            page.locator("main a.primary").click();
            page.waitForURL(home + "/en/redactie/inloggen?**");
            assertTrue(page.locator("[role=alert]").innerText().contains("your group may do nothing here"));
            look(page, true);
            assertEquals(List.of(), wrong);
        }
    }

    /// Somebody whose session ended while they typed logs in on a tab beside, and sends what they typed.
    @Test
    void aTextWaitsInItsTabWhileSomebodySignsIn(@TempDir Path folder) throws Exception {
        int port = freePort();
        var home = "http://localhost:" + port;
        try (var issuer = new RealIssuer();
                var _ = RunningDesk.of(folder, SmallContent.FILES, RunningDesk.Kind.with(openId(issuer, home), port));
                var chromium = new Chromium()) {
            var page = chromium.page(1280, false);
            page.navigate(home + "/redactie/nieuw");
            page.locator("main a.primary").click();
            page.waitForURL(home + "/redactie/nieuw");
            page.locator("input[name=titel]").fill("Een avond over regen");
            page.locator("main form button.primary").first().click(); // The other begins with a file.
            page.locator("#f-bewaar").waitFor();
            page.context().clearCookies();
            page.locator("button[value=bewaar], main form button.primary")
                    .first()
                    .click();
            page.locator("button[formnovalidate]").waitFor();
            look(page, false);
            var beside = page.waitForPopup(() -> page.locator("main a.primary").click());
            beside.waitForURL(home + "/redactie");
            page.locator("button[formnovalidate]").click();
            page.waitForLoadState();
            assertEquals(
                    0, page.locator("#f-token").count(), page.locator("main").innerText());
            assertTrue(
                    page.content().contains("Een avond over regen"),
                    page.locator("main").innerText());
        }
    }

    private void look(Page page, boolean hasScript) {
        if (hasScript) EveryPageIT.everyWay(page, wrong);
        else if (!page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                .equals(true)) wrong.add(page.url() + " is too wide");
    }

    private static OpenId openId(RealIssuer issuer, String home) {
        issuer.callback = home + OpenId.CALLBACK;
        var groups = GroupRoles.parse("groups", "redacteur=Kennis").orElseThrow();
        return new OpenId(
                issuer.uri(),
                RealIssuer.CLIENT,
                RealIssuer.SECRET,
                groups,
                URI.create(issuer.callback),
                Clock.systemUTC());
    }

    private static int freePort() throws Exception {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
