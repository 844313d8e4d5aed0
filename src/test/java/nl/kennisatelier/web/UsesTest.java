package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What became of a question: in how many workshops it was asked, and what was answered where.
class UsesTest {

    private static final String QUESTION = "/vragen/avond/vraag-weten";

    @TempDir
    private Path folder;

    private static Map<String, String> content() {
        var files = new HashMap<>(SmallContent.FILES);
        files.put("vragensets/praten.md", """
                ---
                titel: Praten
                samenvatting: Een set.
                ---
                ## Vragen
                1. [Wat wil jij weten?](../verslagen/avond.md#vraag-weten)
                """);
        files.put("verslagen/2023/lijst.md", """
                ---
                titel: Een middag
                samenvatting: Wat buren vroegen.
                datum: 2023-04-01
                wijken: [palenstein]
                ---
                ## Wat zij wilden weten

                Vraag: [Wat wil jij weten?](../avond.md#vraag-weten)

                - Wat kost het?
                - Wie <b>betaalt</b> dat? *(bewoner)*

                ### Geld

                - Een, twee, drie
                - Vier
                - Vijf
                - Zes
                - Zeven

                ## Iets anders

                - Hoort hier niet bij
                """);
        files.put("verslagen/2022/verhaal.md", """
                ---
                titel: Een ochtend
                samenvatting: Een verhaal.
                datum: 2022-04-01
                ---
                ## Het gesprek

                Wij begonnen met [een vraag](../avond.md#vraag-weten).

                Iedereen wilde weten wanneer de straat opengaat.
                """);
        files.put("verslagen/2021/tips.md", """
                ---
                titel: Een nacht
                samenvatting: Met tips.
                datum: 2021-04-01
                ---
                ## De vraag

                Vraag: [Wat wil jij weten?](../avond.md#vraag-weten) 1 tip hierbij staat onder Tips.

                ## Tips

                - Neem een lamp mee. ^tip-lamp
                """);
        files.put(
                "verslagen/2020/leeg.md",
                "---\ntitel: Leeg\nsamenvatting: Leeg.\ndatum: 2020\n---\nZie [de vraag](../avond.md#vraag-weten).\n\n## Anders\n\n- Ook niet\n");
        return files;
    }

    @Test
    void whatWasAnsweredWhereStandsSideBySide() throws Exception {
        try (var site = RunningSite.of(folder, content())) {
            var page = site.get(QUESTION).body();
            var voices = page.substring(page.indexOf("class=\"voices\""));
            assertTrue(voices.indexOf("Palenstein, Zoetermeer") < voices.indexOf("Een ochtend"), "newest first");
            assertTrue(voices.contains("<li>Wat kost het?") && voices.contains("<li>Vijf"), voices);
            assertTrue(voices.contains("Nog 1 antwoord in het verslag") && !voices.contains("Zeven"), voices);
            assertTrue(voices.contains("href=\"/verslagen/lijst#wat-zij-wilden-weten\""), voices);
            assertFalse(voices.contains("Hoort hier niet bij") || voices.contains("Ook niet"));
            assertTrue(voices.contains("<li>Iedereen wilde weten wanneer de straat opengaat."), voices);
            assertTrue(voices.contains("Neem een lamp mee."), "its answers were tips");
            assertFalse(voices.contains("#leeg"), voices);
            assertFalse(site.get("/tips/avond/tip-klein").body().contains("class=\"voices\""));
        }
    }

    @Test
    void workshopsAreCountedOnceTheQuestionWasAsked() throws Exception {
        try (var site = RunningSite.of(folder, content())) {
            begin(site, false);
            assertFalse(site.get(QUESTION).body().contains("Gebruikt in"), "begun is not asked");
            begin(site, true);
            assertTrue(site.get(QUESTION).body().contains("Gebruikt in 1 workshop<"));
            begin(site, true);
            assertTrue(site.get(QUESTION).body().contains("Gebruikt in 2 workshops<"));
            assertTrue(site.get("/en" + QUESTION).body().contains("Used in 2 workshops<"));
            assertTrue(site.get("/zoeken?q=weten&soort=vraag").body().contains("Gebruikt in 2 workshops<"));
            assertTrue(
                    site.get("/vragensets/praten").body().contains("<dt>Gebruikt in</dt>\n<dd>\n2 workshops\n</dd>"));
            assertFalse(site.get("/zoeken?soort=tip").body().contains("Gebruikt in"));
        }
    }

    @Test
    void readingGoesOnWithoutTheWorkshops() throws Exception {
        try (var site = RunningSite.of(folder, content())) {
            begin(site, true);
            site.store.close();
            for (var path : List.of(QUESTION, "/zoeken?q=weten", "/vragensets/praten")) {
                assertEquals(200, site.get(path).statusCode(), path);
            }
        }
    }

    private static void begin(RunningSite site, boolean isAsked) {
        var ask = new SetQuestion(Optional.of(new EntryId(QUESTION.substring(1))), "Wat wil jij weten?", Asking.OPEN);
        var set = new QuestionSet("Praten", "", "", "praten", List.of(ask, ask));
        var begun = site.workshops.begin(new Workshop.Plan(set, "nl", "", "", 30));
        if (!isAsked) return;
        site.workshops.lead(begun.workshop().id(), new Command.Ask(1));
        site.workshops.lead(begun.workshop().id(), new Command.Ask(2));
    }
}
