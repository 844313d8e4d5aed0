package nl.kennisatelier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong in a hall, in real browsers: telephones that are full, nets that say things in our name, people who
/// type quicker than a line is, screens that stand upright. Nothing that was typed is lost by any of it.
@TestInstance(Lifecycle.PER_CLASS)
class HallTroubleIT {

    /// Takes all the room that a browser gives to a site.
    private static final String FILL = """
            () => {
              let count = 0;
              for (let size = 1 << 20; size; size >>= 1) {
                try {
                  for (;;) localStorage.setItem('full' + count++, 'x'.repeat(size));
                } catch (e) {
                  /* no room for this much */
                }
              }
            }""";

    private RunningDesk site;
    private Chromium chromium;
    private Workshop.Begun begun;
    private String id;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.close();
    }

    @BeforeEach
    void begin() {
        var ask = new SetQuestion(Optional.empty(), "Wat leerde je?", Asking.OPEN);
        var set = new QuestionSet("Avond", "Welkom allemaal", "", "", List.of(ask, ask));
        begun = site.workshops.begin(new Workshop.Plan(set, "nl", "De Kiem", "", 30));
        id = begun.workshop().id();
    }

    private void once(Predicate<Board> isSo) throws InterruptedException {
        var board = site.workshops.board(id);
        for (int tries = 0; tries < 60 && !isSo.test(board); tries++)
            board = site.workshops.after(id, board.version(), Duration.ofSeconds(1));
        assertTrue(isSo.test(board), board.answers().toString());
    }

    private List<String> said() {
        return site.workshops.board(id).answers().stream().map(Answer::text).toList();
    }

    private Page phone() {
        var phone = chromium.phone();
        phone.navigate(site.url("/doe-mee?code=" + begun.workshop().code().orElseThrow()));
        phone.locator("main .btn.primary").click();
        phone.locator("#tekst").waitFor();
        return phone;
    }

    private Page cockpit() {
        var page = chromium.page(1280);
        page.navigate(site.url("/w/" + id + "/regie#" + begun.facilitator()));
        page.locator("#stuur").waitFor();
        return page;
    }

    private static void send(Page phone, String text) {
        phone.locator("#tekst").fill(text);
        phone.locator("form[data-answer] button").click();
    }

    @Test
    void aPhoneThatIsFullLosesNothing() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        var phone = phone();
        phone.context().setOffline(true);
        send(phone, "Van voor hij vol was");
        phone.locator("#eigenlijst .waits").waitFor();
        phone.evaluate(FILL);
        send(phone, "Uit een volle telefoon");
        phone.locator("#eigenlijst .waits", new LocatorOptions().setHasText("volle telefoon"))
                .waitFor();
        phone.context().setOffline(false);
        once(board -> board.answers().size() == 2);

        phone.context().setOffline(true);
        send(phone, "Zonder lijn");
        phone.evaluate(
                "Object.keys(localStorage).filter(k => k.startsWith('full')).forEach(k => localStorage.removeItem(k))");
        send(phone, "Er is weer plaats");
        phone.evaluate(FILL);
        phone.context().setOffline(false);
        phone.reload();
        once(board -> board.answers().size() == 4);
        assertEquals(
                Set.of("Van voor hij vol was", "Uit een volle telefoon", "Zonder lijn", "Er is weer plaats"),
                Set.copyOf(said()));
        phone.context().close();
    }

    /// A filter, or a page to log in to the wifi.
    @Test
    void whatANetForbidsBringsNoPageAnew() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        var phone = phone();
        var cockpit = cockpit();
        var screen = cockpit.context().newPage();
        screen.navigate(site.url("/w/" + id + "/scherm"));
        screen.locator("h1").waitFor();
        var pages = List.of(phone, cockpit, screen);
        var loads = new ArrayList<String>();
        for (var page : pages) {
            page.onRequest(request -> {
                if (request.isNavigationRequest()) loads.add(request.url());
            });
            page.route("**/w/**", route -> {
                if (route.request().isNavigationRequest()) route.resume();
                else
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(403)
                            .setContentType("text/html")
                            .setBody("<h1>Log in op de wifi</h1>"));
            });
        }
        send(phone, "Achter het filter");
        phone.locator("#eigenlijst .waits").waitFor();
        cockpit.locator("#stuur .primary").click();
        assertThat(cockpit.locator("#melding")).isVisible();
        site.workshops.lead(id, new Command.Star(1, true));
        site.workshops.lead(id, new Command.Split(true));
        screen.waitForTimeout(3000);
        assertEquals(List.of(), loads);
        for (var page : pages) page.unroute("**/w/**");
        once(board -> board.answers().size() == 1);
        phone.locator("#eigenlijst [value=terug]").waitFor();
        phone.context().close();
        cockpit.context().close();
    }

    @Test
    void whatIsOnPaperIsTypedAsQuickAsFingersGo() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        var cockpit = cockpit();
        cockpit.locator("#papier summary").click();
        cockpit.locator("#p-tekst").focus();
        var before = cockpit.evaluate("history.length");
        var all = List.of("cafe op de hoek", "deur altijd open", "F3", "F4", "F5");
        for (var text : all) {
            cockpit.keyboard().type(text);
            cockpit.keyboard().press("Enter");
        }
        cockpit.keyboard().type("half");
        once(board -> board.answers().size() == all.size());
        assertEquals(all, said());
        assertThat(cockpit.locator("#bijgetypt")).containsText("F5");
        assertThat(cockpit.locator("#p-tekst")).hasValue("half");
        assertEquals(before, cockpit.evaluate("history.length"));

        cockpit.context().setOffline(true);
        cockpit.keyboard().press("Enter");
        cockpit.keyboard().type("heel");
        assertThat(cockpit.locator("#melding")).isVisible();
        cockpit.context().setOffline(false);
        once(board -> board.answers().size() == all.size() + 1);
        assertThat(cockpit.locator("#p-tekst")).hasValue("heel");

        site.workshops.links().replace(id, begun.facilitator()).orElseThrow();
        cockpit.locator("form[data-key], #waarom").first().waitFor();
        cockpit.context().close();
    }

    @Test
    void aPaperAnswerThatIsNotTakenComesBack() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        var cockpit = cockpit();
        cockpit.locator("#papier summary").click();
        cockpit.route("**/regie", route -> {
            if (!route.request().method().equals("POST")) route.resume();
            else
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("text/html")
                        .setBody("<main id=inhoud><div class=news><p role=alert>Vol</p></div></main>"));
        });
        cockpit.locator("#p-tekst").focus();
        cockpit.keyboard().type("Een");
        cockpit.keyboard().press("Enter");
        cockpit.keyboard().type("Twee");
        assertThat(cockpit.locator("#melding")).hasText("Vol");
        assertThat(cockpit.locator("#p-tekst")).hasValue("Een\nTwee");
        cockpit.context().close();
    }

    /// The stream says that the old key is gone before the answer with the new one is there.
    @Test
    void whoReplacesTheirLinkIsNotLockedOut() throws Exception {
        var cockpit = cockpit();
        cockpit.locator("button[value=vervang]")
                .locator("xpath=ancestor::details[1]/summary")
                .click();
        cockpit.route("**/regie*", route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            var answer = route.fetch();
            sleep();
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        cockpit.locator("button[value=vervang]").click();
        cockpit.locator("#gegeven").waitFor();
        cockpit.navigate(site.url("/w/" + id + "/regie"));
        cockpit.locator("#stuur").waitFor();
        cockpit.context().close();
    }

    private static void sleep() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsSortedIsStillThereInAnotherWindow() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        for (var text : List.of("Een", "Twee")) {
            var who = site.workshops.join(id, "").orElseThrow().participant();
            site.workshops.answer(who, 1, text, text, false);
        }
        once(board -> board.answers().size() == 2);
        var page = cockpit();
        page.navigate(site.url("/w/" + id + "/oogst"));
        var ticked = page.locator("[name=in]").first().isChecked();
        page.waitForResponse("**/oogst", () -> {
            page.locator("#f-titel").fill("Half gesorteerd");
            page.locator("[name=in]").first().setChecked(!ticked);
        });
        var other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.locator("#f-titel")).hasValue("Half gesorteerd");
        assertEquals(!ticked, other.locator("[name=in]").first().isChecked());
        page.context().close();
    }

    @Test
    void fewNotesAtTablesAreLarge() throws Exception {
        site.workshops.lead(id, new Command.Tables(3));
        site.workshops.lead(id, new Command.Ask(1));
        site.workshops.lead(id, new Command.ByTable(true));
        for (int table = 1; table <= 3; table++) say(table, "Van tafel " + table);
        once(board -> board.answers().size() == 3);
        var screen = cockpit();
        screen.setViewportSize(1366, 768);
        screen.navigate(site.url("/w/" + id + "/scherm"));
        screen.locator(".column .memo").nth(2).waitFor();
        screen.waitForTimeout(600);
        double large = letters(screen);
        assertTrue(large >= 0.055 * 768, "the notes are " + large + " px high");
        for (int i = 0; i < 30; i++) say(2, "Nog een gedachte die wat langer is, " + i);
        once(board -> board.answers().size() == 33);
        screen.locator(".column .more:not([hidden])").first().waitFor();
        double small = letters(screen);
        assertTrue(small < large && small * 30 >= 768, "the notes are " + small + " px high");
        screen.context().close();
    }

    private void say(int table, String text) {
        var who = site.workshops.join(id, "").orElseThrow().participant();
        site.workshops.seats().sit(site.workshops.board(id), who, table);
        site.workshops.answer(who, 1, text, text, false);
    }

    /// In pixels.
    private static double letters(Page screen) {
        var size = "parseFloat(getComputedStyle(document.querySelector('.column .memo')).fontSize)";
        return ((Number) screen.evaluate(size)).doubleValue();
    }

    /// On a laptop at 400%.
    @Test
    void theBarOfTheCockpitLiesOverNothingThatHasTheFocus() {
        var cockpit = cockpit();
        cockpit.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)); // No slow scrolling.
        for (var size : List.of(List.of(320, 256), List.of(390, 500))) {
            cockpit.setViewportSize(size.get(0), size.get(1));
            cockpit.reload();
            cockpit.locator("#stuur").waitFor();
            for (int stop = 0; stop < 14; stop++) {
                cockpit.keyboard().press("Tab");
                var behind = cockpit.evaluate("""
                        () => {
                          const on = document.activeElement, bar = document.querySelector('.steer');
                          const isOver = getComputedStyle(bar).position === 'fixed' && !bar.contains(on);
                          return isOver && on.getBoundingClientRect().top > bar.getBoundingClientRect().top - 8
                            ? on.textContent.trim() : '';
                        }""");
                assertEquals("", behind, "stop " + stop + " at " + size);
            }
        }
        cockpit.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(cockpit.locator(".steer").isVisible(), "nothing lies over the notes on paper");
        cockpit.context().close();
    }

    @Test
    void whenAQuestionIsAskedAnewNoHeadingStandsOverNothing() throws Exception {
        site.workshops.lead(id, new Command.Ask(1));
        var phone = phone();
        var who = site.workshops.join(id, "").orElseThrow().participant();
        site.workshops.answer(who, 1, "Van een ander", "a", false);
        phone.locator("#anderendeel").waitFor();
        site.workshops.lead(id, new Command.AskAnew(1));
        phone.locator("#anderendeel").waitFor(new Locator.WaitForOptions().setState(DETACHED));
        phone.context().close();
    }

    @Test
    void aScreenThatStandsUprightShowsHowToJoin() throws Exception {
        var screen = cockpit();
        screen.navigate(site.url("/w/" + id + "/scherm"));
        for (int question = 0; question <= 1; question++) {
            if (question > 0) site.workshops.lead(id, new Command.Ask(question));
            screen.locator(question == 0 ? ".full .code" : ".band .code").waitFor();
            for (var size : List.of(List.of(768, 1024), List.of(390, 844), List.of(1080, 1920), List.of(800, 800))) {
                screen.setViewportSize(size.get(0), size.get(1));
                assertEquals(List.of(), screen.evaluate("""
                        () => [...document.querySelectorAll('.code, .address span, .qr, h1')]
                          .filter(e => {
                            const b = e.getBoundingClientRect(), lines = document.createRange();
                            lines.selectNodeContents(e);
                            const words = e.matches('.qr') ? b : lines.getBoundingClientRect();
                            return b.left < 0 || words.right > Math.min(innerWidth, e.matches('.qr') ? innerWidth : b.right + 1)
                              || b.bottom > innerHeight || e.matches('span') && b.height > 1.6 * parseFloat(getComputedStyle(e).fontSize);
                          })
                          .map(e => e.className + ' ' + e.textContent.trim())"""), question + " at " + size);
            }
        }
        screen.context().close();
    }
}
