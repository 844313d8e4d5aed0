package nl.kennisatelier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// An evening at tables with a break and all kinds of question: two facilitators, a screen, one phone for each table
/// (one without a script, one that loses its line, one that comes late), paper, and doors that open again.
final class EveningWalk {

    private static final List<String> PLANS = List.of("Bomen op het plein", "Geveltuinen", "Groen dak");

    private final RunningDesk site;
    private final Chromium chromium;
    private final List<String> wrong;
    private final Workshop.Begun begun;
    private final Page first;
    private final Page second;
    private final Page screen;

    EveningWalk(RunningDesk site, Chromium chromium, List<String> wrong) {
        this.site = site;
        this.chromium = chromium;
        this.wrong = wrong;
        var questions = List.of(
                ask("Waar help jij aan mee?", Form.CHOICES, 2),
                ask("Waar moet het geld heen?", Form.DOTS, 5),
                ask("Hoe thuis voel jij je?", Form.SCALE, 0),
                ask("Wat eerst?", Form.PRIORITISE, 0),
                ask("Wat zou jullie tafel als eerste doen?", Form.OPEN, 0));
        var pause = new Details.ScriptPart(3, "Pauze", 15, "Zet de ramen open.");
        var set = new QuestionSet("Avond aan tafels", "", "Dank!", "", questions, List.of(pause));
        begun = site.workshops.begin(new Workshop.Plan(set, "nl", "De Kiem", "palenstein", 30));
        first = leads(begun.facilitator());
        second = leads(site.workshops.links().give(id(), Capability.FACILITATE).orElseThrow());
        screen = first.context().newPage();
        screen.setViewportSize(1366, 768);
        screen.navigate(site.url("/w/" + id() + "/scherm"));
        first.bringToFront();
    }

    private static SetQuestion ask(String text, Form form, int most) {
        var options = switch (form) {
            case OPEN -> List.<String>of();
            case SCALE -> List.of("helemaal niet", "heel erg");
            case CHOICE, CHOICES, PRIORITISE, DOTS -> PLANS;
        };
        return new SetQuestion(Optional.empty(), text, new Asking(form, 0, options, most));
    }

    private String id() {
        return begun.workshop().id();
    }

    private Page leads(String key) {
        var page = chromium.page(1280);
        page.navigate(site.url("/w/" + id() + "/regie#" + key));
        page.locator("#stuur").waitFor();
        return page;
    }

    void walk() {
        first.locator("#tafels summary").click();
        first.locator("#hoeveeltafels").fill("3");
        first.locator("#tafels button[value=tafels]").click();
        first.locator("#tafelstand b").waitFor();
        var plain = joins(1, false);
        var offline = joins(2, true);
        press(first, "vraag");
        choose(plain, offline);
        press(second, "vraag");
        divide(plain, offline);
        press(second, "onderdeel");
        screen.locator("h1", new LocatorOptions().setHasText("Pauze")).waitFor();
        offline.locator("h1", new LocatorOptions().setHasText("Pauze")).waitFor();
        var late = joins(3, true);
        look(late, 320);
        press(first, "vraag");
        grade(late);
        press(second, "vraag");
        order(late, offline);
        ownQuestion();
        press(first, "vraag");
        talk(plain, offline, late);
        closeAndReopen(late);
        harvest();
    }

    private Page joins(int table, boolean javaScript) {
        var phone = javaScript ? chromium.phone() : chromium.page(390, false);
        var code = begun.workshop().code().orElseThrow();
        phone.navigate(site.url("/doe-mee?code=" + code));
        phone.locator("#tafel").selectOption(Integer.toString(table));
        phone.locator("main .btn.primary").click();
        phone.waitForURL(Pattern.compile(".*/w/[a-z0-9]{10}"));
        phone.locator(".step", new LocatorOptions().setHasText("Tafel " + table))
                .first()
                .waitFor();
        return phone;
    }

    /// Goes on to the next thing, as whoever of the two leads.
    private static void press(Page cockpit, String action) {
        cockpit.locator("#stuur button[value=" + action + "]").click();
    }

    private static void shows(Page phone, String question) {
        var again = phone.locator(".refresh a");
        if (again.isVisible()) again.click();
        phone.locator("h1", new LocatorOptions().setHasText(question)).waitFor();
    }

    private static void send(Page phone) {
        phone.locator("form[data-answer] .send button").click();
    }

    private static Locator own(Page phone, String text) {
        return phone.locator("#eigenlijst li", new LocatorOptions().setHasText(text));
    }

    private void choose(Page plain, Page phone) {
        shows(phone, "Waar help jij");
        phone.locator("[name=optie0]").check();
        assertThat(phone.locator(".left")).hasText("Nog 1 over");
        phone.locator("[name=optie2]").check();
        assertThat(phone.locator("[name=optie1]")).isDisabled();
        look(phone, 390);
        send(phone);
        own(phone, "Bomen op het plein, Groen dak").waitFor();
        shows(plain, "Waar help jij");
        plain.locator("[name=optie2]").check();
        send(plain);
        own(plain, "Groen dak").waitFor();
        screen.locator(".bars b", new LocatorOptions().setHasText("van 2"))
                .first()
                .waitFor();
    }

    private void divide(Page plain, Page phone) {
        shows(phone, "Waar moet het geld");
        phone.context().setOffline(true);
        for (int dot = 0; dot < 4; dot++) phone.locator(".more").first().click();
        phone.locator(".fewer").first().click();
        phone.locator(".more").nth(1).click();
        phone.locator(".more").nth(1).click();
        assertThat(phone.locator(".left")).hasText("Nog 0 over");
        assertThat(phone.locator(".more").last()).isDisabled();
        look(phone, 320);
        send(phone);
        own(phone, "Bomen op het plein (3), Geveltuinen (2)").waitFor();
        phone.context().setOffline(false);
        shows(plain, "Waar moet het geld");
        plain.locator("#stip2").fill("4");
        send(plain);
        own(plain, "Groen dak (4)").waitFor();
        own(phone, "Bomen").locator("[value=terug]").waitFor();
        screen.locator(".dots", new LocatorOptions().setHasText("●●●●")).waitFor();
        look(screen, 1366);
    }

    private void grade(Page late) {
        shows(late, "Hoe thuis");
        late.locator(".scale label").nth(3).click();
        send(late);
        own(late, "4").waitFor();
        second.navigate(second.url().replaceFirst("[?#].*", "") + "?deel=antwoorden");
        second.locator("#papier summary").click();
        second.locator("#p-schaal").fill("5");
        second.locator("#p-tafel").selectOption("1");
        isBusyOnce(screen);
        second.locator("button[value=papier]").click();
        screen.locator(".outcome", new LocatorOptions().setHasText("4,5")).waitFor();
        second.locator("#bijgetypt .added").waitFor();
        assertEquals("p-schaal", second.evaluate("document.activeElement.id"), "the next answer can be typed at once");
    }

    /// A site that has no time for the last change is asked again.
    private static void isBusyOnce(Page page) {
        page.route(
                "**/scherm",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                new Page.RouteOptions().setTimes(1));
    }

    private void order(Page late, Page phone) {
        for (var page : List.of(late, phone)) {
            shows(page, "Wat eerst?");
            page.locator(".down").first().click();
            send(page);
            own(page, "1. Geveltuinen").waitFor();
        }
        screen.locator(".places").waitFor();
    }

    /// One table talks about something else.
    private void ownQuestion() {
        first.navigate(site.url("/w/" + id() + "/regie?vraag=5&deel=deelnemers"));
        first.locator("#tafels summary").click();
        first.locator("#tafel-2").fill("Wie kunnen we vragen?");
        first.evaluate("document.body.id = 'before'");
        first.locator("#tafeldeel form", new LocatorOptions().setHas(first.locator("#tafel-2")))
                .locator("button")
                .click();
        first.locator("body:not(#before)").waitFor();
        first.waitForLoadState();
        look(first, 390);
    }

    private void talk(Page plain, Page phone, Page late) {
        shows(phone, "Wie kunnen we vragen?");
        for (var page : List.of(plain, phone, late)) {
            if (page != phone) shows(page, "Wat zou jullie tafel");
            page.locator("#tekst").fill("De school op de hoek");
            send(page);
            own(page, "De school").waitFor();
        }
        screen.locator(".column").nth(2).waitFor();
        assertThat(screen.locator(".column .own-question")).hasText("Wie kunnen we vragen?");
        look(screen, 1366);
    }

    private void closeAndReopen(Page late) {
        first.navigate(site.url("/w/" + id() + "/regie?sluiten=1"));
        first.locator("button[value=einde]").click();
        screen.locator("h1", new LocatorOptions().setHasText("Bedankt!")).waitFor();
        first.locator("#gesloten button[value=heropen]").click();
        shows(late, "Wat zou jullie tafel");
        late.locator("#tekst").fill("Toch nog iets");
        send(late);
        own(late, "Toch nog iets").waitFor();
        second.navigate(site.url("/w/" + id() + "/regie?sluiten=1"));
        second.locator("button[value=einde]").click();
        second.locator("#gesloten a[href$='/oogst']").waitFor();
    }

    private void harvest() {
        second.navigate(site.url("/w/" + id() + "/oogst"));
        assertEquals(
                1,
                second.locator(".note", new LocatorOptions().setHasText("Toch nog iets"))
                        .count());
        second.getByText("Maak concept-verslag", new Page.GetByTextOptions().setExact(true))
                .click();
        second.waitForLoadState();
        second.getByText("Bekijk het voorbeeld").click();
        var report = second.locator("main").innerText();
        for (var words : List.of("tafel 3", "Aantal stippen", "Geveltuinen")) {
            if (!report.contains(words)) wrong.add("the draft has no " + words + ": " + report);
        }
    }

    private void look(Page page, int width) {
        var before = page.viewportSize();
        EveryPageIT.look(page, width, ColorScheme.DARK, Axe.Asking.ALL, wrong);
        page.setViewportSize(before.width, before.height);
    }
}
