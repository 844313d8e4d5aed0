package nl.kennisatelier.web;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Reveal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A whole evening in real browsers: three phones, a screen and a cockpit through the four questions of the source
/// document, and on until the next neighbourhood finds the tips.
@Order(5)
@TestInstance(Lifecycle.PER_CLASS)
class WorkshopIT {

    private static final String FOUR = "titel=Zelf+aan+de+slag&van=zelf-aan-de-slag"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-betekenis"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-kansen"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-rol"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-tips";

    /// In bytes as they travel, all files of the phone together.
    private static final int PHONE_SIZE_MAX = 30 * 1024;

    /// In pixels, of the letters of the question: to be read from the back of the hall.
    private static final double QUESTION_SIZE_MIN = 40;

    private final List<String> wrong = new ArrayList<>();
    private RunningDesk site;
    private Chromium chromium;
    private Page cockpit;
    private Page screen;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site = RunningDesk.of(folder, Path.of("content"), RunningDesk.Kind.USUAL);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void fromTheFirstQuestionToTheTipThatIsFound() {
        begin();
        var code = screen.locator(".code").innerText();
        var anna = join(code, "bewoner", true);
        var bram = join(code, "gemeente", false);
        var chris = join(code, "woningcorporatie", true);
        phoneIsLight(anna);
        look(screen, 1366, ColorScheme.LIGHT);
        look(cockpit, 390, ColorScheme.DARK);

        ask(1, "Wat versta", anna, bram, chris);
        for (var phone : List.of(anna, bram, chris)) answer(phone, "Dat je naar de hele straat kijkt");
        assertEquals(3, waitFor(screen, "Dat je naar de hele straat kijkt", 3));
        var size = (Number) screen.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)");
        assertTrue(size.doubleValue() >= QUESTION_SIZE_MIN, "the question is " + size + " px high on the wall");
        recognise(anna);
        everyWay(anna);
        var walk = new PhoneWalk(anna);
        walk.nothingMovesUnderTheThumb(() -> answer(bram, "Nog een gedachte"), this::hideOne);
        walk.theButtonStaysAboveTheKeyboard();
        walk.whatIsTypedStays("Half getypt en toch bewaard");

        ask(2, "Wat zijn in jouw wijk", anna, bram, chris);
        new PhoneWalk(chris).twoWindowsLoseNothing("Uit het ene venster", "Uit het andere venster");
        chris.context().setOffline(true);
        answer(anna, "De straat gaat toch open voor het riool");
        answer(bram, "Er wonen veel huurders");
        chris.locator("#tekst").fill("Geschreven in een dode hoek");
        chris.locator("form[data-answer] button").click();
        chris.locator(".own .waits", new LocatorOptions().setHasText("dode hoek"))
                .waitFor();
        everyWay(chris);

        ask(3, "Hoe vlieg jij", anna, bram);
        chris.context().setOffline(false);
        shows(chris, "Hoe vlieg jij");
        chris.locator(".own .waits").first().waitFor(new Locator.WaitForOptions().setState(DETACHED));
        inArabic(chris);
        for (var phone : List.of(anna, bram, chris)) answer(phone, "Ik begin bij de buren");
        cockpit.navigate(cockpit.url().replaceFirst("[?#].*", "") + "?vraag=2");
        assertEquals(1, waitFor(cockpit, "Geschreven in een dode hoek", 1), "sent later, once");
        look(cockpit, 1280, ColorScheme.LIGHT);

        ask(4, "Welke tips", anna, bram, chris);
        trouble();
        answer(anna, "Begin met een straatbarbecue");
        answer(bram, "Neem een tolk mee");
        answer(chris, "Houd het klein");
        look(screen, 1366, ColorScheme.LIGHT);
        star("Begin met een straatbarbecue");
        close();
        shows(anna, "afgelopen|gesloten|klaar|Bedankt");
        bram.reload();
        chris.reload();
        new PhoneWalk(chris).takesBack("Ik begin bij de buren");
        harvest();
        search();
        toTheReport(anna);
        assertEquals(List.of(), wrong);
    }

    /// Somebody who spoils the evening comes in, is looked at first, and goes with all they said.
    private void trouble() {
        cockpit.locator("#deur summary").click();
        cockpit.locator("#deur button[value=eerstkijken]").click();
        cockpit.locator("#deur button[value=meteentonen]").waitFor();
        var old = screen.locator(".code").innerText();
        cockpit.locator("#deur button[value=nieuwecode]").click();
        screen.locator(".code", new LocatorOptions().setHasNotText(old)).waitFor();
        var dirk = join(screen.locator(".code").innerText(), "bewoner", true);
        answer(dirk, "Een lelijk woord");
        var ugly = new LocatorOptions().setHasText("Een lelijk woord");
        cockpit.locator("#wachten .memo", ugly).waitFor();
        cockpit.locator("#links summary").first().click();
        everyWay(cockpit);
        assertEquals(0, screen.locator(".memo", ugly).count());
        cockpit.locator("#wachten .memo button[value=terugzetten]").click();
        screen.locator(".memo", ugly).waitFor();

        cockpit.locator("#deur button[value=meteentonen]").click();
        answer(dirk, "Raak en weg");
        var gone = cockpit.locator("#antwoorden .memo", new LocatorOptions().setHasText("Raak en weg"));
        gone.locator("summary").click();
        gone.locator("[name=kop]").fill("Half getypt");
        dirk.locator("#eigenlijst li", new LocatorOptions().setHasText("Raak en weg"))
                .locator("button")
                .click();
        gone.waitFor(new Locator.WaitForOptions().setState(DETACHED));
        cockpit.locator("#teruggehaald a").waitFor();

        var note = cockpit.locator("#antwoorden .memo", ugly);
        note.locator("summary").click();
        note.locator("a[href*=deelnemer]").click();
        everyWay(cockpit);
        press("Verwijder alles");
        cockpit.locator("button[value=deurdicht]").waitFor();
        everyWay(cockpit);
        cockpit.locator("a.btn.primary").click();
        screen.locator(".memo", ugly).waitFor(new Locator.WaitForOptions().setState(DETACHED));
        shows(dirk, "Je doet niet meer mee");
        look(dirk, 390, ColorScheme.DARK);
        cockpit.locator("#deur summary").click();
        cockpit.locator("#deur button[value=eerstkijken]").waitFor();
    }

    @Test
    void anEveningAtTablesWithAllKindsOfQuestion() {
        wrong.clear();
        new EveningWalk(site, chromium, wrong).walk();
        assertEquals(List.of(), wrong);
    }

    /// As many answers as a hall gives, on one screen that nobody touches.
    @Test
    void theScreenFitsWhateverComesIn() throws Exception {
        wrong.clear();
        var hall = FullHall.begin(site.workshops);
        hall.join(40);
        var wall = watched(chromium.page(1366));
        wall.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        wall.navigate(site.url(hall.cockpit()));
        wall.locator("a[href$='/scherm']").first().waitFor();
        wall.navigate(site.url("/w/" + hall.id() + "/scherm"));
        var ruler = new ScreenRuler(wall, wrong);
        ruler.measure("the beginning");
        var way = site.url("/d/") + hall.begun().workshop().joinKey().orElseThrow();
        ruler.reads("the beginning", way);
        hall.lead(new Command.Show(Reveal.WHEN_ALL_ANSWERED));
        hall.lead(new Command.Ask(FullHall.OPEN));
        hall.answer(0, 3);
        wall.locator(".huge", new LocatorOptions().setHasText("3 van 40")).waitFor();
        ruler.measure("hidden");
        hall.lead(new Command.Show(Reveal.ALWAYS));
        answers(wall, hall, ruler, 3, 5);
        answers(wall, hall, ruler, 5, 20);
        wall.setViewportSize(1366, 768);
        var before = ruler.places();
        hall.answer(20, 21);
        count(wall, 21);
        var after = ruler.places();
        before.forEach((note, place) -> assertEquals(place, after.get(note), "nothing moves for one that comes in"));
        answers(wall, hall, ruler, 21, 60);
        answers(wall, hall, ruler, 60, 200);
        ruler.reads("200 answers", way);
        answers(wall, hall, ruler, 200, 1_000);
        assertTrue(ruler.leastBetween() >= 450, "drawn anew after " + ruler.leastBetween() + " ms");
        counted(wall, hall, ruler);
        assertEquals(List.of(), wrong);
    }

    private static void answers(Page wall, FullHall hall, ScreenRuler ruler, int from, int to) throws Exception {
        hall.answer(from, to);
        count(wall, to);
        ruler.measure(to + " answers");
    }

    private static void count(Page wall, int answers) {
        wall.locator("#stand b", new LocatorOptions().setHasText(Pattern.compile("^" + answers + "$")))
                .waitFor(new Locator.WaitForOptions().setTimeout(90_000)); // A thousand are kept one by one.
    }

    /// One long word, and what is chosen, in all and by role; and the end.
    private void counted(Page wall, FullHall hall, ScreenRuler ruler) throws Exception {
        for (int question = 1; question <= FullHall.WORD; question++) hall.lead(new Command.Ask(question));
        hall.count();
        for (var kind : Map.of(
                        FullHall.CHOICE,
                        ".bars",
                        FullHall.SCALE,
                        ".scale",
                        FullHall.ORDER,
                        ".places",
                        FullHall.DOTS,
                        ".bars")
                .entrySet()) {
            hall.lead(new Command.Ask(kind.getKey()));
            wall.locator(kind.getValue()).waitFor();
            ruler.measure(kind.getValue());
        }
        hall.lead(new Command.Split(true));
        hall.lead(new Command.Ask(FullHall.CHOICE));
        wall.locator(".roles").waitFor();
        ruler.measure("by role");
        look(wall, 1366, ColorScheme.DARK);
        hall.lead(new Command.Ask(FullHall.WORD));
        wall.locator(".cloud").waitFor();
        ruler.measure("words");
        look(wall, 1366, ColorScheme.LIGHT);
        hall.lead(new Command.Ask(FullHall.LONG));
        var who = hall.people().getFirst();
        for (int i = 0; i < 4; i++) site.workshops.answer(who, FullHall.LONG, FullHall.LONG_WORD, "l" + i, false);
        count(wall, 4);
        ruler.measure("long words");
        hall.tables();
        count(wall, 12);
        wall.locator(".own-question").waitFor();
        ruler.measure("tables");
        hall.lead(new Command.End());
        wall.locator("h1", new LocatorOptions().setHasText("Bedankt!")).waitFor();
        ruler.measure("the end");
    }

    /// Their fingers were on their way to the same button.
    @Test
    void twoFacilitatorsWhoPressAtOnceSkipNoQuestion() {
        var begun = FullHall.begin(site.workshops).begun();
        var id = begun.workshop().id();
        site.workshops.lead(id, new Command.Ask(1));
        var address = site.url("/w/" + id + "/regie#" + begun.facilitator());
        var one = watched(chromium.page(1280));
        var other = watched(chromium.page(1280));
        for (var page : List.of(one, other)) {
            page.navigate(address);
            page.locator("#stuur button[value=vraag]").waitFor();
        }
        other.evaluate("""
                () => new MutationObserver((_, all) => {
                  if (document.querySelector('#stuur [name=vraag]').value === '2') return;
                  all.disconnect();
                  document.querySelector('#stuur .primary').click();
                  document.body.id = 'pressed';
                }).observe(document.body, { childList: true, subtree: true })""");
        var sent = new ArrayList<String>();
        other.onRequest(request -> sent.add(request.method()));
        one.locator("#stuur button[value=vraag]").click();
        other.locator("#pressed").waitFor();
        other.waitForTimeout(800);
        assertFalse(sent.contains("POST"), "what moved under a finger was not pressed");
        other.locator("#stuur button[value=vraag]").click();
        other.locator("#stuur [name=vraag][value='4']").waitFor(new Locator.WaitForOptions().setState(ATTACHED));
        one.context().close();
        other.context().close();
        assertEquals(List.of(), wrong);
    }

    private void begin() {
        cockpit = watched(chromium.page(1280));
        cockpit.navigate(site.url("/workshop/nieuw?" + FOUR));
        cockpit.locator("#plaats").fill("Buurthuis De Kiem");
        cockpit.locator("form.edit .btn.primary").click();
        cockpit.waitForURL(Pattern.compile(".*/w/[a-z0-9]{10}/regie.*"));
        screen = watched(cockpit.context().newPage());
        screen.setViewportSize(1366, 768);
        screen.navigate(cockpit.url().replaceFirst("/regie.*", "/scherm"));
        cockpit.bringToFront();
    }

    private Page join(String code, String role, boolean javaScript) {
        var phone = watched(chromium.page(390, javaScript));
        phone.navigate(site.url("/doe-mee"));
        phone.locator("#code").fill(code);
        phone.locator("main .btn.primary").click();
        phone.locator("input[name=rol][value=" + role + "]").check();
        phone.locator("main .btn.primary").click();
        phone.waitForURL(Pattern.compile(".*/w/[a-z0-9]{10}"));
        return phone;
    }

    /// The facilitator goes on to the next question; those without a script look again.
    private void ask(int question, String words, Page... phones) {
        cockpit.navigate(cockpit.url().replaceFirst("[?#].*", ""));
        cockpit.locator("#stuur button[value=vraag]").click();
        cockpit.locator("#stappen li.now", new LocatorOptions().setHasText(words))
                .waitFor();
        for (var phone : phones) shows(phone, words);
        screen.locator("h1", new LocatorOptions().setHasText(words)).waitFor();
    }

    private void inArabic(Page phone) {
        phone.locator(".languages").evaluate("menu => { menu.open = true; }");
        phone.locator(".languages [lang=ar]").click();
        phone.waitForURL(Pattern.compile(".*/ar/w/[a-z0-9]{10}"));
        everyWay(phone);
    }

    private void hideOne() {
        cockpit.locator("#antwoorden .memo", new LocatorOptions().setHasText("Nog een gedachte"))
                .locator("button[value=verberg]")
                .click();
    }

    private static void shows(Page phone, String words) {
        var heading = phone.locator("h1", new LocatorOptions().setHasText(Pattern.compile(words)));
        var again = phone.locator(".refresh a");
        if (again.isVisible()) again.click();
        heading.waitFor();
    }

    private static void answer(Page phone, String text) {
        phone.locator("#tekst").fill(text);
        phone.locator("form[data-answer] button").click();
        phone.locator("#eigenlijst li", new LocatorOptions().setHasText(text)).waitFor();
    }

    private static int waitFor(Page page, String text, int times) {
        var notes = page.locator(".memo, .note", new LocatorOptions().setHasText(text));
        notes.nth(times - 1).waitFor();
        return notes.count();
    }

    private void recognise(Page phone) {
        var button = phone.locator("button[value=herken]").first();
        button.click();
        phone.locator("button[value=vergeet]").first().waitFor();
        cockpit.locator(".memo .voice", new LocatorOptions().setHasText(Pattern.compile("herken")))
                .first()
                .waitFor();
    }

    private void star(String text) {
        var note = cockpit.locator(".memo", new LocatorOptions().setHasText(text));
        note.locator("button[value=ster]").click();
        note.locator("button[value=geenster]").waitFor();
    }

    private void close() {
        cockpit.locator("#stuur a[href*=sluiten]").click();
        everyWay(cockpit);
        cockpit.locator("button[value=einde]").click();
        cockpit.locator("#gesloten button[value=heropen]").waitFor();
        everyWay(cockpit);
        cockpit.locator("#gesloten a[href$='/oogst']").click();
        cockpit.waitForURL(Pattern.compile(".*/oogst"));
    }

    private void harvest() {
        everyWay(cockpit);
        var tip = cockpit.locator(".note", new LocatorOptions().setHasText("Begin met een straatbarbecue"));
        assertTrue(tip.locator("[name=tip]").isChecked(), "what was starred is a tip");
        press("Maak concept-verslag");
        everyWay(cockpit);
        press("Neem over als redacteur");
        cockpit.locator("#f-token").fill(site.token);
        cockpit.keyboard().press("Enter");
        cockpit.locator("#f-tekst").waitFor();
        press("Publiceer");
        assertEquals("Bewaard", cockpit.locator("h1").innerText());
    }

    private void press(String words) {
        cockpit.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
        cockpit.waitForLoadState();
    }

    private void search() {
        var reader = watched(chromium.page(1280));
        reader.navigate(site.url("/zoeken?q=straatbarbecue"));
        Locator first = reader.locator(".hit.tip").first();
        assertTrue(first.innerText().contains("Begin met een straatbarbecue"));
    }

    /// Who took part finds on the same page what became of it.
    private void toTheReport(Page phone) {
        phone.reload();
        phone.locator("a[href*=uitslag]").click();
        everyWay(phone);
        phone.locator(".notice a").click();
        phone.locator("main:has-text('Begin met een straatbarbecue')")
                .waitFor(); // On the page that comes, when it comes.
    }

    private static void phoneIsLight(Page phone) {
        phone.reload();
        var bytes = (Integer) phone.evaluate("performance.getEntriesByType('navigation')"
                + ".concat(performance.getEntriesByType('resource')).reduce((n, e) => n + e.transferSize, 0)");
        assertTrue(bytes <= PHONE_SIZE_MAX, "the phone takes " + bytes + " bytes");
    }

    private void everyWay(Page page) {
        var width = page.viewportSize().width;
        EveryPageIT.look(page, width, ColorScheme.LIGHT, Axe.Asking.ALL, wrong);
        EveryPageIT.look(page, 390, ColorScheme.DARK, Axe.Asking.BY_SIGHT, wrong);
        page.setViewportSize(320, 700);
        var wide = page.evaluate("Math.max(document.documentElement.scrollWidth, 320)");
        if (!wide.equals(320)) wrong.add(page.url() + " is " + wide + " wide on the smallest phone");
        page.setViewportSize(width, width < 500 ? 844 : 800);
    }

    private void look(Page page, int width, ColorScheme scheme) {
        var before = page.viewportSize();
        EveryPageIT.look(page, width, scheme, Axe.Asking.ALL, wrong);
        page.setViewportSize(before.width, before.height);
    }

    /// Collects the complaints of a window; that a phone has no line is no complaint.
    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
                wrong.add(page.url() + " says " + message.text());
        });
        page.onPageError(error -> wrong.add(page.url() + " fails: " + error));
        return page;
    }
}
