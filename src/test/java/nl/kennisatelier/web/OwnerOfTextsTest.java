package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose the site and each text in it is, how old a text is, and how much is known of an example.
class OwnerOfTextsTest {

    private static final Map<String, String> FILES = Map.of(
            "atelier.yaml",
            """
            naam: Kennis van Meerstad
            afzender: {naam: Gemeente Meerstad, mail: post@meerstad.example}
            contacten:
              wijken: {naam: Team Wijken, mail: wijken@meerstad.example, telefoon: "14 0999"}
            voet:
              - {label: Sollicitaties, url: "https://meerstad.example/werk"}
              - {label: Gevaar, url: "javascript:alert(1)"}
            """,
            "paginas/over.md",
            "---\ntitel: Over Meerstad\nsamenvatting: Van ons.\n---\nWij maken deze site.\n",
            "paginas/proclaimer.md",
            "---\ntitel: Proclaimer\nsamenvatting: Wat wij beloven.\n---\nWij doen ons best.\n",
            "programmas/groene-stad.md",
            "---\ntitel: Groene stad\nsamenvatting: Een programma.\ncontact: wijken\n---\nTekst.\n",
            "verslagen/lente.md",
            """
            ---
            titel: Een avond in de lente
            samenvatting: Oud nieuws.
            datum: 2019-04-01
            themas: [aardgasvrij]
            programma: groene-stad
            actueel_tot: 2020-05
            ---
            ## Tips
            - Begin vroeg. ^tip-vroeg
            """,
            "voorbeelden/geveltuin.md",
            """
            ---
            titel: Geveltuin
            samenvatting: Groen tegen de gevel.
            doel: Een koele straat.
            doelgroep: onbekend
            kosten: 40 euro per meter.
            contact: tuin@meerstad.example
            effect: {hoe_zeker: gemeten, wat: "Twee graden koeler.", bron: "https://meerstad.example/meting"}
            ---
            Tekst.
            """);

    @TempDir
    private static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        files.putAll(FILES);
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        site = RunningSite.of(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theOwnersPagesGoBeforeOursAndStandAtTheFoot() throws Exception {
        assertTrue(text("/over").contains("Wij maken deze site."));
        assertTrue(text("/en/over").contains("Wij maken deze site."), "in the language that he wrote");
        var page = site.get("/proclaimer");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Wij doen ons best."));
        var foot = Jsoup.parse(page.body()).select("footer a");
        assertEquals("/proclaimer", foot.select(":contains(Proclaimer)").attr("href"));
        assertEquals(
                "https://meerstad.example/werk",
                foot.select(":contains(Sollicitaties)").attr("href"));
        assertTrue(foot.select(":contains(Gevaar)").isEmpty());
        assertEquals(302, site.get("/artikelen/proclaimer").statusCode());
        assertEquals(404, site.get("/nergens").statusCode());
    }

    @Test
    void eachTextSaysWhomToAsk() throws Exception {
        assertTrue(contact("/verslagen/lente").contains("Team Wijken wijken@meerstad.example"), "of its programme");
        assertTrue(contact("/programmas/groene-stad").contains("14 0999"));
        assertTrue(contact("/wijken/palenstein").contains("Gemeente Meerstad post@meerstad.example"), "of the site");
        assertTrue(contact("/voorbeelden/geveltuin").contains("tuin@meerstad.example"));
    }

    @Test
    void anOldTextSaysSoAndItsEditorsHearOfIt() throws Exception {
        assertTrue(text("/verslagen/lente")
                .contains("Deze tekst was actueel tot mei 2020. Wat er over regels, geld en namen staat, kan veranderd"
                        + " zijn. Nieuwer over dit thema: Een avond over warmte"));
        assertTrue(text("/tips/lente/tip-vroeg").contains("Deze tekst was actueel tot mei 2020."));
        assertFalse(text("/verslagen/avond").contains("actueel tot"));
        assertTrue(text("/redactie").contains("Moet bijgewerkt"));
        assertTrue(text("/redactie").contains("Een avond in de lente actueel tot mei 2020 verslagen/lente.md"));
    }

    @Test
    void anExampleSaysWhatIsKnownAndWhatIsNot() throws Exception {
        var rows = Jsoup.parse(site.get("/voorbeelden/geveltuin").body())
                .select(".scheme > div")
                .eachText();
        assertEquals(8, rows.size());
        assertEquals("Doel Een koele straat.", rows.get(0));
        assertTrue(rows.get(1).startsWith("Doelgroep Niet bekend."), rows.get(1));
        assertEquals("Kosten 40 euro per meter.", rows.get(3));
        assertEquals("Contact tuin@meerstad.example", rows.get(6));
        assertTrue(rows.get(7).contains("Twee graden koeler. meerstad.example/meting"), rows.get(7));
        assertEquals(
                "gemeten",
                Jsoup.parse(site.get("/voorbeelden/geveltuin").body())
                        .select(".sureness [aria-current]")
                        .text());
    }

    private static String contact(String path) throws Exception {
        return Jsoup.parse(site.get(path).body()).select("#contact").text();
    }

    private static String text(String path) throws Exception {
        HttpResponse<String> answer = site.get(path);
        return Jsoup.parse(answer.body()).text();
    }
}
