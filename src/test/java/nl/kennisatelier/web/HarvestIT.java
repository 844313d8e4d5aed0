package nl.kennisatelier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the last answer to a tip that is found, in a real browser and the real content.
class HarvestIT {

    /// In milliseconds; a busy machine takes its time to make a commit.
    private static final HasTextOptions PATIENT = new HasTextOptions().setTimeout(90_000);

    private static final String SOURCE = "vragen/integrale-duurzame-wijkontwikkeling/vraag-";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void fromClosingToFindable(@TempDir Path folder) throws Exception {
        try (var site = RunningDesk.of(folder, Path.of("content"), RunningDesk.Kind.USUAL);
                var chromium = new Chromium()) {
            var begun = evening(site);
            var id = begun.workshop().id();
            var page = chromium.page(1280);
            page.onConsoleMessage(message -> {
                if (!message.text().startsWith("Failed to load resource")) wrong.add(message.text());
            });
            page.navigate(site.url("/w/" + id + "/oogst"));
            EveryPageIT.everyWay(page, wrong);
            page.navigate(site.url("/w/" + id + "/regie#" + begun.facilitator()));
            page.locator("a[href$='/oogst']").first().waitFor();
            page.navigate(site.url("/w/" + id + "/oogst"));
            EveryPageIT.everyWay(page, wrong);

            var note = page.locator(".note", new LocatorOptions().setHasText("mevrouw Jansen"));
            assertTrue(!note.locator("[name=in]").isChecked());
            note.locator("[name=in]").check();
            note.locator("textarea").fill("Vraag het mevrouw Jansen");
            press(page, "Maak concept-verslag");
            EveryPageIT.everyWay(page, wrong);
            note.locator("textarea").fill("Vraag het je buurvrouw");
            press(page, "Maak concept-verslag");
            assertThat(page.locator("h1")).hasText("Het concept-verslag staat klaar", PATIENT);
            EveryPageIT.everyWay(page, wrong);

            page.getByText("Bekijk het voorbeeld").click();
            assertTrue(page.locator("main").innerText().contains("Vraag het je buurvrouw"));
            EveryPageIT.everyWay(page, wrong);
            page.goBack();
            press(page, "Neem over als redacteur");
            page.locator("#f-token").fill(site.token);
            page.keyboard().press("Enter");
            page.locator("#f-tekst").waitFor();
            EveryPageIT.everyWay(page, wrong);
            press(page, "Publiceer");
            assertThat(page.locator("h1")).hasText("Bewaard", PATIENT);

            page.navigate(site.url("/zoeken?q=straatbarbecue"));
            assertTrue(page.locator(".hit.tip").first().innerText().contains("Begin met een straatbarbecue"));
            page.navigate(site.url("/" + SOURCE + "kansen"));
            assertTrue(page.locator("main").innerText().contains("Vraag het je buurvrouw"));
            EveryPageIT.everyWay(page, wrong);
            assertEquals(List.of(), wrong);
        }
    }

    private static void press(Page page, String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
    }

    /// The four questions of the source document, and one with a choice.
    private static Workshop.Begun evening(RunningDesk site) throws InterruptedException {
        var set = new QuestionSet(
                "Zelf aan de slag",
                "",
                "",
                "zelf-aan-de-slag",
                List.of(
                        ask("betekenis", "Wat betekent integrale duurzame ontwikkeling voor jou?"),
                        ask("kansen", "Welke kansen, uitdagingen en taaie vragen zie je in jouw wijk?"),
                        new SetQuestion(
                                Optional.empty(),
                                "Doe je mee met de volgende avond?",
                                new Asking(Asking.Form.CHOICE, 0, List.of("Ja, ik kom", "Misschien", "Nee"))),
                        ask("tips", "Welke tips geef je aan anderen?")));
        var begun = site.workshops.begin(new Workshop.Plan(set, "nl", "Buurthuis De Kiem", "palenstein", 30));
        var id = begun.workshop().id();
        var said = List.of(
                List.of(
                        "Dat je niet alleen naar het gas kijkt, maar naar de hele straat.",
                        "Groen en warmte samen",
                        "Samen eten en samen isoleren"),
                List.of(
                        "De straat gaat toch open voor het riool. Doe de warmteleiding meteen mee.",
                        "Vraag het mevrouw Jansen van nummer 12, 06-12345678",
                        "Wie betaalt de aansluiting?",
                        "Niemand weet wat het kost",
                        "Er wonen veel huurders, en die beslissen niet mee. Hoe halen we ze erbij zonder dat het weer een enquête wordt die niemand leest?"),
                List.of("0", "0", "1", "2"),
                List.of("Begin met een straatbarbecue", "Neem een tolk mee", "Houd het klein"));
        for (int question = 1; question <= said.size(); question++) {
            site.workshops.lead(id, new Command.Ask(question));
            for (var text : said.get(question - 1)) {
                var role =
                        List.of("bewoner", "gemeente", "woningcorporatie", "").get(text.length() % 4);
                var who = site.workshops.join(id, role).orElseThrow().participant();
                site.workshops.answer(who, question, text, text, false);
            }
        }
        var board = site.workshops.board(id);
        while (board.answers().size() < 15) board = site.workshops.after(id, board.version(), Duration.ofSeconds(1));
        var answers = board.answers(2).toList();
        try (var hall = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 7; i++) {
                hall.submit(() -> site.workshops.recognise(
                        site.workshops.join(id, "bewoner").orElseThrow().participant(),
                        answers.getFirst().number(),
                        true));
            }
        }
        site.workshops.lead(id, new Command.PutUnder(answers.get(2).number(), "Geld"));
        site.workshops.lead(
                id, new Command.Merge(answers.get(3).number(), answers.get(2).number()));
        site.workshops.lead(id, new Command.Star(answers.getFirst().number(), true));
        site.workshops.lead(id, new Command.End());
        while (!board.workshop().isEnded()) board = site.workshops.after(id, board.version(), Duration.ofSeconds(1));
        return begun;
    }

    private static SetQuestion ask(String part, String text) {
        return new SetQuestion(Optional.of(new EntryId(SOURCE + part)), text, Asking.OPEN);
    }
}
