package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.workshop.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workshop over HTTP, as browsers without a script see it and as the script of the phone does.
class LiveTest {

    private static final String SET =
            "v=avond/vraag-weten~5&v=.Wat eerst?~~prioriteren~Groen|Warmte&v=.Hoe warm?~~schaal~koud|heet&titel=Avond";

    @TempDir
    static Path folder;

    private static RunningDesk site;

    @BeforeAll
    static void start() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        files.put("taxonomie/lijsten.yaml", """
                rollen:
                  - {id: bewoner, label: Bewoner, en: Resident}
                """);
        files.put("vragensets/talen.md", """
                ---
                titel: Talen
                samenvatting: Een set in meer talen.
                vertalingen:
                  - {van: titel, tr: Diller}
                  - {van: 1, tr: "Önce hangi yer? | Okul | Meydan"}
                ---
                ## Vragen
                1. Welke plek moet eerst? ^vraag-eerst <!-- vorm: keuze; opties: School | Plein -->
                2. Waarom? ^vraag-waarom
                """);
        files.put("verslagen/elders.md", """
                ---
                titel: Elders
                samenvatting: Een andere avond over warmte.
                datum: 2023-03-01
                wijken: [palenstein]
                ---
                ## Wat wil jij weten?

                Vraag: [Wat wil jij weten?](avond.md#vraag-weten)

                - Wie het "betaalt" *(bewoner, 7 keer herkend)*
                - Wanneer het komt

                ### Later

                - Wie het doet

                ## Iets anders

                - Dit hoort er niet bij
                """);
        site = RunningDesk.of(folder, files);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// A browser: what it was given to remember.
    private static final class Browser {
        final Map<String, String> cookies = new HashMap<>();
        HttpResponse<String> last;

        HttpResponse<String> get(String path) throws Exception {
            return keep(site.get(path, "Cookie", all()));
        }

        HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
            var with = new java.util.ArrayList<>(java.util.List.of("Cookie", all()));
            with.addAll(java.util.List.of(headers));
            return keep(site.post(path, fields, with.toArray(String[]::new)));
        }

        /// A form in which a name stands more than once.
        int send(String path, String form) throws Exception {
            var type = "application/x-www-form-urlencoded";
            return site.send("POST", path, form, "Cookie", all(), "Content-Type", type, "Sec-Fetch-Site", "same-origin")
                    .statusCode();
        }

        private String all() {
            return cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ", "x=y; ", ""));
        }

        private HttpResponse<String> keep(HttpResponse<String> answer) {
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                assertTrue(cookie.endsWith("; HttpOnly; SameSite=Strict"), cookie);
                var parts = cookie.split("[=;]", 3);
                cookies.put(parts[0], parts[1]);
            });
            last = answer;
            return answer;
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertTrue(match.find(), pattern + " in " + text);
        return match.group(1);
    }

    /// Starts a workshop and says where it is led.
    private static String begin(Browser leader) throws Exception {
        return begin(leader, SET);
    }

    private static String begin(Browser leader, String query) throws Exception {
        var asked = leader.get("/workshop/nieuw?" + query.replace(" ", "+").replace("|", "%7C"));
        var set = found("name=\"set\" value=\"([^\"]+)\"", asked.body()).replace("&amp;", "&");
        var place = location(leader.post(
                "/workshop/nieuw", Map.of("set", set, "plaats", "De Kiem", "wijk", "palenstein", "bewaren", "7")));
        assertTrue(place.matches("/w/[a-z0-9]{10}/regie#[a-z0-9]{26}"), place);
        return place.substring(0, place.indexOf("/regie"));
    }

    private static String code(Browser leader, String workshop) throws Exception {
        return found(
                "Code ([A-Z0-9]{3} [A-Z0-9]{3})",
                leader.get(workshop + "/regie").body());
    }

    private static Browser joined(String code, String role) throws Exception {
        var phone = new Browser();
        var page = phone.get("/doe-mee?code=" + code.toLowerCase().replace(" ", "+"));
        assertTrue(page.body().contains("Avond") && page.body().contains("Bewoner"), page.body());
        location(phone.post("/doe-mee", Map.of("code", code, "rol", role)));
        return phone;
    }

    @Test
    void anEveningWithoutAnyScript() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var phone = joined(code(leader, w), "bewoner");
        var other = joined(code(leader, w), "nonsens");
        assertTrue(phone.get(w).body().contains("De eerste vraag komt zo."));
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));

        var page = phone.get(w).body();
        assertTrue(page.contains("Wat wil jij weten?") && page.contains("Vraag 1 van 3"), page);
        var key = found("name=\"sleutel\" value=\"([^\"]+)\"", page);
        var answer = Map.of("doe", "antwoord", "vraag", "1", "tekst", "Hoe <b>warm</b> wordt het?", "sleutel", key);
        assertEquals(w + "#eigen", location(phone.post(w, answer)));
        assertEquals(w + "#eigen", location(phone.post(w, answer)), "the same form twice");
        page = phone.get(w).body();
        assertEquals(2, page.split("Hoe &lt;b&gt;warm&lt;/b&gt; wordt het\\?</p>", -1).length, "it stands there once");
        assertFalse(page.contains("Herken ik"), "nobody recognises what is their own");

        var seen = other.get(w).body();
        var number = found("name=\"antwoord\" value=\"(\\d+)\"", seen);
        assertEquals(w + "#eigen", location(other.post(w, Map.of("doe", "herken", "antwoord", number))));
        assertTrue(other.get(w).body().contains("Herken ik (1)"));
        assertTrue(leader.get(w + "/scherm").body().contains("1 keer herkend"));

        leader.post(w + "/regie", Map.of("doe", "verberg", "antwoord", number));
        assertFalse(leader.get(w + "/scherm").body().contains("wordt het?"));
        assertTrue(leader.get(w + "/regie").body().contains("Zet terug"));
        leader.post(w + "/regie", Map.of("doe", "terugzetten", "antwoord", number));
        assertTrue(leader.get(w + "/scherm").body().contains("wordt het?"));

        assertTrue(leader.get(w + "/regie?sluiten=1").body().contains("De workshop sluiten?"));
        assertEquals(w + "/regie", location(leader.post(w + "/regie", Map.of("doe", "einde"))));
        page = phone.get(w).body();
        assertTrue(page.contains("Deze workshop is klaar") && page.contains("data-phone"), "it may go on: " + page);
        page = phone.get(found("href=\"(" + w + "\\?uitslag=1)\"", page)).body();
        assertTrue(page.contains("wordt het?") && page.contains("data-grace"), page);
        page = leader.get(w + "/regie").body();
        assertTrue(page.contains("De workshop is dicht") && page.contains("Heropen"), page);
        location(leader.post(w + "/regie", Map.of("doe", "heropen")));
        assertTrue(phone.get(w).body().contains("Vraag 1 van 3"), "it goes on where it was");
        location(leader.post(w + "/regie", Map.of("doe", "einde")));
        assertEquals(404, new Browser().get("/doe-mee?code=AAAAAA").statusCode());
    }

    @Test
    void whatCannotBeTakenComesBackWithTheReasonAndTheText() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var phone = joined(code(leader, w), "");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        leader.post(w + "/regie", Map.of("doe", "dicht"));
        var late = Map.of("doe", "antwoord", "vraag", "1", "tekst", "Nog net", "sleutel", "a");
        var json = phone.post(w, late, "Accept", "application/json");
        assertEquals(409, json.statusCode());
        assertTrue(json.body().contains("\"waarom\":\"CLOSED\"") && json.body().contains("Deze vraag is gesloten."));
        var kept = new HashMap<>(late);
        kept.put("later", "1");
        assertTrue(phone.post(w, kept, "Accept", "application/json").body().contains("\"opnieuw\":false"));
        assertTrue(phone.post(w, kept, "Accept", "application/json").body().contains("\"opnieuw\":true"));

        leader.post(w + "/regie", Map.of("doe", "open"));
        var tooLong = phone.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "x".repeat(281), "sleutel", "b"));
        assertEquals(422, tooLong.statusCode());
        assertTrue(tooLong.body().contains("hoogstens 280 tekens")
                && tooLong.body().contains("x".repeat(281)));
    }

    /// Without a script nothing keeps what was written but the page that comes back.
    @Test
    void nothingThatWasWrittenIsLostWhateverBecameOfItsQuestion() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var phone = joined(code(leader, w), "");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        leader.post(w + "/regie", Map.of("doe", "dicht"));
        var late = Map.of("doe", "antwoord", "vraag", "1", "tekst", "Nog <net> mijn tekst", "sleutel", "a");
        comesBack(409, phone.post(w, late), "Deze vraag is gesloten.", "Verstuur toch", "Bij vraag 1:");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "2"));
        var moved = comesBack(409, phone.post(w, late), "Deze vraag is gesloten.", "Verstuur toch");
        assertTrue(moved.contains("name=\"plek0\""), "the question of now stands there too");
        comesBack(422, phone.post(w, with(late, "tekst", "Mijn tekst " + "x".repeat(280))), "te lang", "Mijn tekst");
        assertTrue(moved.contains("name=\"later\"") && moved.contains("name=\"sleutel\" value=\"a\""), moved);
        location(phone.post(w, with(late, "later", "1")));
        location(phone.post(w, with(late, "later", "1")));
        location(phone.post(w, with(with(late, "later", "1"), "tekst", "Terug, en anders")));
        assertTrue(phone.get(w).body().contains("Bij eerdere vragen stuurde je 2 antwoorden"), "once, and another");

        var order = Map.of("doe", "antwoord", "vraag", "2", "plek0", "2", "plek1", "2", "sleutel", "o");
        var again = comesBack(422, phone.post(w, order), "gebruik elk nummer één keer");
        assertEquals(3, again.split("<option value=\"2\" selected>", -1).length, again);
        leader.post(w + "/regie", Map.of("doe", "dicht"));
        comesBack(409, phone.post(w, with(order, "plek1", "1")), "Verstuur toch", "1. Warmte 2. Groen");

        var stranger = new Browser();
        var kept = comesBack(403, stranger.post(w, late), "In deze browser doe je niet mee.", "Probeer opnieuw");
        assertTrue(kept.contains("name=\"sleutel\" value=\"a\"") && kept.contains("/doe-mee"), kept);
        assertEquals(
                303, stranger.post(w, Map.of("doe", "herken", "antwoord", "1")).statusCode());

        var paper = Map.of("doe", "papier", "vraag", "1", "tekst", "x".repeat(281), "rol", "bewoner", "sleutel", "p");
        var cockpit = leader.post(w + "/regie", paper).body();
        assertTrue(cockpit.contains("x".repeat(281)) && cockpit.contains("name=\"vraag\" value=\"1\""), cockpit);
        assertTrue(cockpit.contains("<option value=\"bewoner\" selected>"), cockpit);
        comesBack(403, new Browser().post(w + "/regie", with(paper, "tekst", "Nog <net> mijn tekst")), "leidt de");
        var gone = new Browser().post(w + "/regie", Map.of("doe", "dicht"));
        assertEquals(403, gone.statusCode());
        assertTrue(gone.body().contains("Deze pagina heeft een sleutel nodig"), gone.body());

        leader.post(w + "/regie", Map.of("doe", "einde"));
        var over = comesBack(409, phone.post(w, with(late, "sleutel", "z")), "Deze vraag is gesloten.");
        assertTrue(over.contains("Verstuur toch"), "it was written before: " + over);
        location(phone.post(w, with(with(late, "sleutel", "z"), "later", "1")));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    /// With what is said, and with the text when there was one.
    private static String comesBack(int status, HttpResponse<String> answer, String... said) {
        assertEquals(status, answer.statusCode());
        for (var words : said) assertTrue(answer.body().contains(words), words + " in " + answer.body());
        var sent = answer.body();
        assertTrue(sent.contains("ijn tekst") || sent.contains("plek0"), sent);
        return sent;
    }

    @Test
    void whoLeadsFindsTheWayBack() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var page = leader.get(w + "/regie").body();
        var own = found("href=\"(http://[^\"]+" + w + "/regie#[a-z0-9]{26})\"", page);
        assertTrue(page.contains("Bewaar jouw geheime link") && page.contains("data:text/plain"), "saved and scanned");
        assertTrue(page.contains("Telefoons komen hier niet binnen"), "a phone gets to no localhost");
        var elsewhere = new Browser();
        assertEquals(
                204,
                elsewhere
                        .post(w + "/sleutel", Map.of("sleutel", own.replaceFirst(".*#", "")))
                        .statusCode());
        var cookie = elsewhere.last.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("Max-Age=" + (7 + 7) * 24 * 3600), "as long as the answers: " + cookie);
        var given = leader.post(w + "/regie", Map.of("doe", "scherm")).body();
        assertTrue(given.contains("Voor de laptop aan de beamer") && given.contains("maar één keer"), given);
    }

    @Test
    void anEditorComesBackWithTheTokenAlone() throws Exception {
        var editor = new Browser();
        location(editor.post("/redactie/inloggen", Map.of("token", site.token)));
        var w = begin(editor);
        var elsewhere = new Browser();
        assertEquals(403, elsewhere.get("/redactie/workshops").statusCode());
        var going = Map.of("token", site.token, "naar", "/redactie/workshops");
        assertEquals("/redactie/workshops", location(elsewhere.post("/redactie/inloggen", going)));
        assertTrue(elsewhere.get("/redactie/workshops").body().contains(w.substring(3)));
        var open = Map.of("workshop", w.substring(3));
        assertEquals(w + "/regie", location(elsewhere.post("/redactie/workshops", open)));
        assertEquals(200, elsewhere.get(w + "/regie").statusCode());
        var other = begin(new Browser());
        var strange = Map.of("workshop", other.substring(3));
        assertEquals(200, elsewhere.post("/redactie/workshops", strange).statusCode(), "that of another");
        assertEquals(403, elsewhere.get(other + "/regie").statusCode());
    }

    @Test
    void aRehearsalIsSteeredWithAButtonEach() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var phone = joined(code(leader, w), "");
        leader.post(w + "/regie", Map.of("doe", "oefen"));
        assertTrue(leader.get(w + "/regie").body().contains("Stop met oefenen"));
        var answer = Map.of("doe", "antwoord", "vraag", "1", "tekst", "Proefje", "sleutel", "a");
        location(phone.post(w, answer));
        leader.post(w + "/regie", Map.of("doe", "klaarmetoefenen"));
        var page = leader.get(w + "/regie").body();
        assertTrue(page.contains("1 antwoord van voor het begin") && !page.contains("Proefje"), page);
        leader.post(w + "/regie", Map.of("doe", "oefeningweg"));
        assertFalse(leader.get(w + "/regie").body().contains("voor het begin"));
    }

    @Test
    void notesThatAreTickedAreSortedAtOnceAndPaperIsTypedInARow() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        for (var text : java.util.List.of("Een", "Twee", "Drie")) {
            var paper = Map.of("doe", "papier", "vraag", "1", "tekst", text, "rol", "bewoner", "sleutel", text);
            var next = location(leader.post(w + "/regie", paper));
            assertTrue(next.matches(w + "/regie\\?getypt=\\d+"), next);
            var page = leader.get(next).body();
            assertTrue(page.contains("Toegevoegd: " + text) && page.contains("autofocus"), page);
            assertTrue(page.contains("<option value=\"bewoner\" selected>"), page);
        }
        var page = leader.get(w + "/regie").body();
        var numbers = Pattern.compile("name=\"kies\"[^>]*value=\"(\\d+)\"")
                .matcher(page)
                .results()
                .toList();
        assertEquals(3, numbers.size(), page);
        var picked =
                numbers.stream().limit(2).map(one -> "kies=" + one.group(1)).collect(Collectors.joining("&"));
        assertEquals(303, leader.send(w + "/regie/kies", picked + "&doe=samen&vraag=1"));
        assertTrue(leader.get(w + "/regie").body().contains("2 keer gezegd"));
        assertEquals(303, leader.send(w + "/regie/kies", picked + "&doe=kop&kop=Groen&vraag=1"));
        assertTrue(leader.get(w + "/scherm").body().contains("Groen"));
    }

    @Test
    void whatIsForWhoLeadsStandsOnNoScreenPhoneOrSheet() throws Exception {
        var leader = new Browser();
        var set = SET.replace("schaal~koud|heet", "schaal~koud|heet~~Kijk naar de klok");
        var w = begin(leader, set);
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "3"));
        var asked = "?" + set.replace(" ", "+").replace("|", "%7C");
        for (var own : List.of(w + "/regie", "/vragenset" + asked, "/vragenset/draaiboek" + asked)) {
            assertTrue(leader.get(own).body().contains("Kijk naar de klok"), own);
        }
        var phone = joined(code(leader, w), "bewoner");
        for (var page : List.of(w, w + "/anderen", "/vragenset/blad" + asked, "/vragenset/kaartjes" + asked)) {
            assertFalse(phone.get(page).body().contains("Kijk naar de klok"), page);
        }
        assertFalse(leader.get(w + "/scherm").body().contains("Kijk naar de klok"));
    }

    @Test
    void ordersAndScalesAreCounted() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var code = code(leader, w);
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "2"));
        for (int i = 0; i < 3; i++) {
            var order = Map.of("doe", "antwoord", "vraag", "2", "plek0", "2", "plek1", "1", "sleutel", "o");
            location(joined(code, "").post(w, order));
        }
        var wall = leader.get(w + "/scherm").body();
        assertTrue(wall.contains("<small>gem. plek 1</small>") && wall.contains("<small>gem. plek 2</small>"), wall);
        assertTrue(wall.indexOf("Warmte</span>") < wall.indexOf("Groen</span>"));

        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "3"));
        var phone = joined(code, "");
        for (var grade : new String[] {"1", "4"}) { // Who changes their mind counts once.
            location(phone.post(w, Map.of("doe", "antwoord", "vraag", "3", "keuze", grade, "sleutel", "s" + grade)));
        }
        leader.post(
                w + "/regie", Map.of("doe", "papier", "vraag", "3", "keuze", "5", "rol", "bewoner", "sleutel", "p"));
        wall = leader.get(w + "/scherm").body();
        assertTrue(
                wall.contains("Gemiddeld 4,5") && wall.matches("(?s).*<strong>1</strong>\\s*<span[^>]*>koud<.*"), wall);
        leader.post(w + "/regie", Map.of("doe", "tonen", "hoe", "NEVER"));
        assertFalse(leader.get(w + "/scherm").body().contains("Gemiddeld"));
    }

    @Test
    void choicesAndDotsAreTickedAndDividedWithoutAScript() throws Exception {
        var leader = new Browser();
        var w = begin(
                leader,
                "v=.Waar help jij?~~keuzes~Water geven|Klussen|Denken~2&v=.Waar"
                        + " heen?~~stippen~Bomen|Banken~4&titel=Avond");
        var code = code(leader, w);
        var phone = joined(code, "bewoner");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        assertTrue(phone.get(w).body().contains("Kies er hoogstens 2"));
        var all = Map.of("doe", "antwoord", "vraag", "1", "optie0", "1", "optie1", "1", "optie2", "1", "sleutel", "a");
        var refused = phone.post(w, all);
        assertEquals(422, refused.statusCode());
        assertEquals(3, refused.body().split(" checked>", -1).length - 1, "what was ticked still is");
        location(phone.post(w, Map.of("doe", "antwoord", "vraag", "1", "optie0", "1", "optie2", "1", "sleutel", "b")));
        assertTrue(phone.get(w).body().contains("Water geven, Denken"));
        leader.post(w + "/regie", Map.of("doe", "papier", "vraag", "1", "optie2", "1", "sleutel", "p"));
        var wall = leader.get(w + "/scherm").body();
        assertTrue(
                wall.contains("<b>2<small>van 2</small></b>") && wall.contains("<b>0<small>van 2</small></b>"), wall);

        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "2"));
        assertTrue(phone.get(w).body().contains("Samen hoogstens 4."));
        var over = Map.of("doe", "antwoord", "vraag", "2", "stip0", "3", "stip1", "2", "sleutel", "c");
        assertTrue(phone.post(w, over).body().contains("value=\"3\""), "what was divided still is");
        location(phone.post(w, Map.of("doe", "antwoord", "vraag", "2", "stip0", "3", "stip1", "1", "sleutel", "d")));
        assertTrue(phone.get(w).body().contains("Bomen (3), Banken (1)"));
        assertTrue(leader.get(w + "/scherm").body().contains("●●●<"));
        leader.post(w + "/regie", Map.of("doe", "einde"));
        var csv = leader.get(w + "/oogst.csv").body();
        assertTrue(csv.contains("Water geven | Denken") && csv.contains("Bomen: 3 | Banken: 1"), csv);
    }

    @Test
    void aTableSharesAPhoneAndHangsOnTheWallTogether() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var code = code(leader, w);
        var early = joined(code, "bewoner");
        leader.post(w + "/regie", Map.of("doe", "tafels", "tafel", "3"));
        var late = new Browser();
        assertTrue(late.get("/doe-mee?code=" + code.replace(" ", "+")).body().contains("Tafel 3</option>"));
        location(late.post("/doe-mee", Map.of("code", code, "rol", "bewoner", "tafel", "2")));
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        leader.post(
                w + "/regie",
                Map.of("doe", "tafelvraag", "vraag", "1", "tafel", "2", "tekst", "Wie kunnen we vragen?"));
        var page = late.get(w).body();
        assertTrue(page.contains("Tafel 2 · één telefoon") && page.contains("Wie kunnen we vragen?</h1>"), page);
        assertTrue(early.get(w).body().contains("Wat wil jij weten?</h1>"));
        location(early.post(w, Map.of("doe", "tafel", "tafel", "1")));
        location(early.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Van tafel een", "sleutel", "a")));
        location(late.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Van tafel twee", "sleutel", "b")));
        var wall = leader.get(w + "/scherm").body();
        assertTrue(wall.indexOf("data-heading=\"Tafel 1\"") < wall.lastIndexOf("Van tafel een"), wall);
        assertTrue(
                wall.indexOf("data-heading=\"Tafel 2: Wie kunnen we vragen?\"") < wall.lastIndexOf("Van tafel twee"),
                wall);
        assertTrue(wall.contains("own-question"), wall);
        assertTrue(leader.get(w + "/regie").body().contains("Bewoner · Tafel 2"));
        leader.post(w + "/regie", Map.of("doe", "nietpertafel"));
        assertFalse(leader.get(w + "/scherm").body().contains("data-heading"));
        leader.post(w + "/regie", Map.of("doe", "einde"));
        var csv = leader.get(w + "/oogst.csv").body();
        assertTrue(csv.contains("1,Wie kunnen we vragen?,Van tafel twee,bewoner,2,"), csv);
    }

    @Test
    void whatAnotherEveningSaidToTheQuestionStandsBesideIt() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        var cockpit = leader.get(w + "/regie").body();
        for (var said : List.of("Wie het \"betaalt\"</li>", "Wanneer het komt</li>", "Wie het doet</li>", ", 2023</a>"))
            assertTrue(cockpit.contains(said), said + cockpit);
        assertFalse(cockpit.contains("hoort er niet bij"));
        assertFalse(leader.get(w + "/scherm").body().contains("Wanneer het komt"));
        leader.post(w + "/regie", Map.of("doe", "vergelijk", "verslag", "elders"));
        var wall = leader.get(w + "/scherm").body();
        assertTrue(wall.contains("Vanavond") && wall.contains("Wanneer het komt"), wall);
        leader.post(w + "/regie", Map.of("doe", "vergelijk", "verslag", "er-is-geen-verslag"));
        assertFalse(leader.get(w + "/scherm").body().contains("Vanavond"));
        leader.post(w + "/regie", Map.of("doe", "opnieuw", "vraag", "1"));
        assertFalse(leader.get(w + "/scherm").body().contains("Vanavond"));
    }

    @Test
    void aSecretLinkOpensAnotherBrowserAndNothingElse() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var page = leader.post(w + "/regie", Map.of("doe", "scherm")).body();
        var key = found(w + "/scherm#([a-z0-9]{26})\"", page);
        assertFalse(leader.get(w + "/regie").body().contains(key), "it is shown once");

        var hall = new Browser();
        assertEquals(403, hall.get(w + "/scherm").statusCode());
        assertEquals(
                403,
                hall.post(w + "/sleutel", Map.of("sleutel", "x".repeat(26))).statusCode());
        assertEquals(204, hall.post(w + "/sleutel", Map.of("sleutel", key)).statusCode());
        assertEquals(200, hall.get(w + "/scherm").statusCode());
        assertEquals(403, hall.get(w + "/regie").statusCode());
        assertEquals(403, hall.post(w + "/regie", Map.of("doe", "einde")).statusCode());
        var list = leader.get(w + "/regie").body();
        assertTrue(list.contains("Laatst gebruikt op"), list);
        var link = found("name=\"link\" value=\"([0-9a-f]{16})\"", list);
        assertEquals(w + "/regie", location(leader.post(w + "/regie", Map.of("doe", "trekin", "link", link))));
        assertEquals(403, hall.get(w + "/scherm").statusCode(), "it was taken back");
        var before = Map.copyOf(leader.cookies);
        var own = leader.post(w + "/regie", Map.of("doe", "vervang")).body();
        key = found(w + "/regie#([a-z0-9]{26})\"", own);
        assertFalse(before.containsValue(key));
        assertEquals(200, leader.get(w + "/regie").statusCode());
        leader.cookies.putAll(before);
        assertEquals(403, leader.get(w + "/regie").statusCode());
        leader.post(w + "/sleutel", Map.of("sleutel", key));
        key = found(
                w + "/scherm#([a-z0-9]{26})\"",
                leader.post(w + "/regie", Map.of("doe", "scherm")).body());

        var qr = new Browser();
        assertEquals(404, qr.get("/d/" + "x".repeat(26)).statusCode());

        var pasted = new Browser(); // Without a script the whole address is pasted in the form.
        var fields = Map.of("sleutel", "https://kennis.example.nl" + w + "/scherm#" + key, "pagina", w + "/scherm");
        assertEquals(w + "/scherm", location(pasted.post(w + "/sleutel", fields)));
        assertEquals(200, pasted.get(w + "/scherm").statusCode());
    }

    @Test
    void aShutDoorAndANewCodeTurnAwayWhoIsNew() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var old = code(leader, w);
        var anna = joined(old, "");
        var scanned = found("(/d/[a-z0-9]{26})<", leader.last.body());

        leader.post(w + "/regie", Map.of("doe", "deurdicht"));
        for (var path : new String[] {"/doe-mee?code=" + old.replace(" ", "+"), scanned}) {
            var refused = new Browser().get(path);
            assertEquals(409, refused.statusCode(), path);
            assertTrue(refused.body().contains("De deur is dicht: nu kan er niemand meer bij."), refused.body());
        }
        assertEquals(409, new Browser().post("/doe-mee", Map.of("code", old)).statusCode());
        assertEquals(w, location(anna.get(scanned)), "who is in comes back");
        assertTrue(leader.get(w + "/scherm").body().contains("De deur is dicht"));
        leader.post(w + "/regie", Map.of("doe", "deuropen"));
        assertEquals(200, new Browser().get(scanned).statusCode());

        leader.post(w + "/regie", Map.of("doe", "nieuwecode"));
        assertEquals(404, new Browser().get(scanned).statusCode());
        assertEquals(
                404, new Browser().get("/doe-mee?code=" + old.replace(" ", "+")).statusCode());
        assertEquals(w, location(anna.get("/doe-mee?code=" + code(leader, w).replace(" ", "+"))));
        assertTrue(leader.get(w + "/scherm").body().contains(code(leader, w)));
        joined(code(leader, w), "bewoner");
    }

    @Test
    void whoIsPutOutIsToldSoAndStaysOut() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var code = code(leader, w);
        var troll = joined(code, "");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        for (var word : new String[] {"Een", "Twee"}) {
            troll.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", word + " lelijk woord", "sleutel", word));
        }
        var ask = found(
                "href=\"(" + w + "/regie/deelnemer\\?antwoord=\\d+)\"",
                leader.get(w + "/regie").body());
        assertEquals(403, troll.get(ask).statusCode());
        var sure = leader.get(ask).body();
        assertTrue(sure.contains("Deze 2 antwoorden verdwijnen") && sure.contains("Twee lelijk woord"), sure);
        assertTrue(leader.get(w + "/scherm").body().contains("lelijk woord"), "to ask is not to do");
        var number = ask.replaceFirst(".*=", "");
        var after = location(leader.post(w + "/regie", Map.of("doe", "eruit", "antwoord", number)));
        var next = leader.get(after).body();
        assertTrue(next.contains("value=\"nieuwecode\"") && next.contains("value=\"deurdicht\""), next);

        for (var path : new String[] {"/scherm", "/regie", "/oogst", "/oogst.csv"}) {
            assertFalse(leader.get(w + path).body().contains("lelijk woord"), path);
        }
        assertEquals(404, leader.get(ask).statusCode());
        var out = troll.get(w);
        assertEquals(403, out.statusCode());
        assertTrue(out.body().contains("Je doet niet meer mee"), out.body());
        assertEquals(403, troll.get(w + "/stand").statusCode());
        assertEquals(403, troll.get("/doe-mee?code=" + code.replace(" ", "+")).statusCode());
        assertEquals(403, troll.post("/doe-mee", Map.of("code", code)).statusCode());
        joined(code, "");
    }

    /// Who took everything back is still to be found, and an answer that nobody may see is still to be wiped.
    @Test
    void whatIsGoneHasAButtonAndWhatStandsCanBeWiped() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var troll = joined(code(leader, w), "bewoner");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        troll.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Raak en weg", "sleutel", "1"));
        var number = found("name=\"antwoord\" value=\"(\\d+)\"", troll.get(w).body());
        troll.post(w, Map.of("doe", "terug", "antwoord", number));
        var cockpit = leader.get(w + "/regie").body();
        assertTrue(cockpit.contains("Niet meer te zien") && !cockpit.contains("Raak en weg"), cockpit);
        var ask = found("href=\"(" + w + "/regie/deelnemer\\?antwoord=" + number + ")\"", cockpit);
        assertTrue(leader.get(ask).body().contains("Er staat geen antwoord meer van deze deelnemer."));
        leader.post(w + "/regie", Map.of("doe", "eruit", "antwoord", number));
        assertEquals(403, troll.get(w).statusCode());
        assertFalse(leader.get(w + "/regie").body().contains("Niet meer te zien"));

        var anna = joined(code(leader, w), "");
        leader.post(w + "/regie", Map.of("doe", "papier", "vraag", "1", "tekst", "Op papier", "sleutel", "p"));
        anna.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Van Anna", "sleutel", "a"));
        anna.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Ook van Anna", "sleutel", "b"));
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "2"));
        assertTrue(anna.get(w).body().contains("Bij eerdere vragen stuurde je 2 antwoorden"), anna.last.body());
        leader.post(w + "/regie", Map.of("doe", "einde"));
        for (var text : new String[] {"Op papier", "Ook van Anna"}) {
            var wipe = found(
                    "href=\"(" + w + "/regie/wis\\?antwoord=\\d+)\">[^<]*<span class=\"vh\">: " + text + "<",
                    leader.get(w + "/regie?vraag=1").body());
            assertTrue(leader.get(wipe).body().contains(text), text);
            leader.post(w + "/regie", Map.of("doe", "wis", "antwoord", wipe.replaceFirst(".*=", "")));
            assertFalse(leader.get(w + "/oogst.csv").body().contains(text), text);
        }
        var own = found("name=\"antwoord\" value=\"(\\d+)\"", anna.get(w).body());
        assertEquals(w + "#eigen", location(anna.post(w, Map.of("doe", "terug", "antwoord", own))), "after the end");
        assertFalse(leader.get(w + "/oogst.csv").body().contains("Anna"));
    }

    @Test
    void whatTheFacilitatorLooksAtFirstNobodyElseSees() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var anna = joined(code(leader, w), "");
        var bram = joined(code(leader, w), "");
        leader.post(w + "/regie", Map.of("doe", "eerstkijken"));
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        anna.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Een wild plan", "sleutel", "1"));
        anna.post(w, Map.of("doe", "antwoord", "vraag", "1", "tekst", "Nog een plan", "sleutel", "2"));
        assertTrue(anna.get(w).body().contains("De begeleider kijkt eerst."));
        for (var page :
                new String[] {leader.get(w + "/scherm").body(), bram.get(w).body()}) {
            assertFalse(page.contains(" plan<") || page.contains("1 antwoord"), page);
        }
        var cockpit = leader.get(w + "/regie").body();
        assertTrue(cockpit.contains("2 antwoorden wachten op jou"), cockpit);
        assertTrue(leader.get(w + "/oogst.csv").body().contains("wacht"));

        var number = found("id=\"n(\\d+)\"", cockpit);
        leader.post(w + "/regie", Map.of("doe", "terugzetten", "antwoord", number));
        assertTrue(bram.get(w).body().contains("Een wild plan"));
        assertFalse(bram.get(w).body().contains("Nog een plan"));
        leader.post(w + "/regie", Map.of("doe", "doorlaten", "vraag", "1"));
        assertTrue(leader.get(w + "/scherm").body().contains("Nog een plan"));
        assertFalse(leader.get(w + "/regie").body().contains("op jou"));

        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "3"));
        bram.post(w, Map.of("doe", "antwoord", "vraag", "3", "keuze", "5", "sleutel", "3"));
        assertFalse(leader.get(w + "/scherm").body().contains("Gemiddeld"), "nor in the bars");
        leader.post(w + "/regie", Map.of("doe", "doorlaten", "vraag", "3"));
        assertTrue(leader.get(w + "/scherm").body().contains("Gemiddeld 5"));
    }

    @Test
    void anEnglishWorkshopIsEnglishForWhoeverScansIt() throws Exception {
        var leader = new Browser();
        var place = location(leader.post("/en/workshop/nieuw", Map.of("set", "v=.Why%3F", "bewaren", "400")));
        assertTrue(place.startsWith("/en/w/"), place);
        var w = place.substring(0, place.indexOf("/regie"));
        var code = code(leader, w);
        var phone = new Browser();
        assertEquals(w, location(phone.post("/doe-mee", Map.of("code", code))));
        assertTrue(
                phone.get(w).body().contains("Answers are deleted 30 days after the end."),
                "no longer than the site allows");
    }

    @Test
    void aPhoneKeepsTheLanguageThatWasChosenOnIt() throws Exception {
        var leader = new Browser();
        var w = begin(leader, "v=talen/vraag-eerst&v=talen/vraag-waarom&van=talen&titel=Talen");
        var code = code(leader, w).replace(" ", "");
        var phone = new Browser();
        var join = phone.get("/tr/doe-mee?code=" + code).body();
        assertTrue(join.contains("<html lang=\"tr\" dir=\"ltr\">") && join.contains("Burada kimsin?"), join);
        assertTrue(join.contains("href=\"/ar/doe-mee?code=" + code + "&amp;taal=1\""), join);
        assertTrue(join.contains("href=\"/privacy\""), "there is one in Dutch");
        assertEquals("/tr" + w, location(phone.post("/tr/doe-mee", Map.of("code", code, "taal", "1"))));
        assertEquals(1, phone.cookies.size(), "no cookie for the language");

        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        var asked = phone.get("/tr" + w).body();
        assertTrue(asked.contains("Önce hangi yer?") && asked.contains(">Meydan<"), asked);
        assertTrue(asked.contains("action=\"/tr" + w + "\""), asked);
        var answer = Map.of("doe", "antwoord", "vraag", "1", "keuze", "1", "sleutel", "a");
        assertEquals("/tr" + w + "#eigen", location(phone.post("/tr" + w, answer)));
        assertTrue(leader.get(w + "/scherm").body().contains("Plein"), "the hall has one language");
        var arabic = phone.get("/ar" + w).body();
        assertTrue(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"), arabic);
        assertTrue(arabic.contains("<h1 dir=\"auto\" lang=\"nl\">Welke plek moet eerst?"), "not translated");
        assertTrue(phone.get("/en" + w).body().contains("Take back"));
        assertTrue(phone.get("/tr" + w).body().contains("<html lang=\"tr\""));
        assertEquals(w, location(phone.get("/doe-mee?code=" + code)));
        assertEquals("/tr" + w, location(phone.get(w)), "scanned again, it goes on in Turkish");
        assertTrue(phone.get("/tr" + w).body().contains("href=\"" + w + "?taal=1\""), "and Dutch can be chosen");
        assertTrue(phone.get(w + "?taal=1").body().contains("<html lang=\"nl\""));
        assertTrue(phone.get(w).body().contains("<html lang=\"nl\""), "which is remembered too");
        assertEquals(w + "?taal=1", location(phone.post("/doe-mee", Map.of("code", code, "taal", "1"))));
        phone.get("/tr" + w);

        leader.post(w + "/regie", Map.of("doe", "einde"));
        assertTrue(phone.get("/tr" + w).body().contains("saatine kadar"), "for a while it may still be sent");
        var over = phone.get("/tr" + w + "?uitslag=1").body();
        assertEquals("/tr" + w, location(phone.get(w)), "the way on the last picture");
        assertTrue(over.contains("Atölye bitti") && over.contains("Önce hangi yer?") && over.contains("Diller"), over);
        assertEquals(404, phone.get("/tr/wijken").statusCode());
    }

    @Test
    void theWayOnTheLastPictureLeadsWhoTookNoPartOnToo() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        assertEquals("/doe-mee", location(new Browser().get(w)), "as long as it goes on they can join");
        leader.post(w + "/regie", Map.of("doe", "einde"));
        var page = new Browser().get(w);
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("de telefoon en in de browser waarmee je meedeed"), page.body());
        assertTrue(page.body().contains("De begeleider maakt er een verslag van."), page.body());
        assertTrue(new Browser().get("/tr" + w).body().contains("katıldığın telefonda"));
        assertEquals(w + "/regie", location(leader.get(w)));
    }

    @Test
    void allThatWasSaidCanBeReadBack() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var phone = new Browser();
        phone.post("/doe-mee", Map.of("code", code(leader, w)));
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        for (int i = 1; i <= 33; i++) {
            var said = Map.of("doe", "papier", "vraag", "1", "tekst", "Gedachte nummer " + i, "sleutel", "s" + i);
            leader.post(w + "/regie", said);
        }
        leader.post(w + "/regie", Map.of("doe", "einde"));
        var some = phone.get(w + "?uitslag=1").body();
        assertEquals(30, some.split("Gedachte nummer", -1).length - 1, some);
        var more = Pattern.compile("<a href=\"([^\"#]*)#v1\">Toon nog 3 antwoorden</a>")
                .matcher(some);
        assertTrue(more.find(), some);
        var whole = phone.get(RunningDesk.plain(more.group(1))).body();
        assertEquals(33, whole.split("Gedachte nummer", -1).length - 1, whole);
        assertFalse(whole.contains("Toon nog"), whole);
    }

    @Test
    void whoChoseDutchStaysDutchInAnEnglishWorkshop() throws Exception {
        var leader = new Browser();
        var place = location(leader.post("/en/workshop/nieuw", Map.of("set", "v=.Why%3F")));
        var w = place.substring("/en".length(), place.indexOf("/regie"));
        var code = code(leader, place.substring(0, place.indexOf("/regie"))).replace(" ", "");
        var phone = new Browser();
        assertEquals("/en/doe-mee?code=" + code, location(phone.get("/doe-mee?code=" + code)));
        assertTrue(phone.get("/doe-mee?code=" + code + "&taal=1").body().contains("Doe mee"));
        assertEquals(w, location(phone.post("/doe-mee", Map.of("code", code, "taal", "1"))));
    }

    @Test
    void aPhoneNeedsLittle() throws Exception {
        var leader = new Browser();
        var w = begin(leader);
        var phone = joined(code(leader, w), "");
        leader.post(w + "/regie", Map.of("doe", "vraag", "vraag", "1"));
        var other = joined(code(leader, w), "bewoner");
        for (int i = 0; i < Answer.OF_ONE_PARTICIPANT_MAX; i++) {
            var fields = Map.of("doe", "antwoord", "vraag", "1", "tekst", "x".repeat(280), "sleutel", "" + i);
            other.post(w, fields, "Accept", "application/json");
        }
        var page = phone.get(w);
        long bytes = page.body().getBytes().length;
        var assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page.body());
        while (assets.find()) {
            var file = site.get(assets.group(1), "Accept-Encoding", "gzip");
            bytes += Long.parseLong(file.headers().firstValue("Content-Length").orElseThrow());
        }
        assertTrue(bytes < 30 * 1024, "bytes: " + bytes);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void whereOnlyEditorsMayStartATokenIsAskedFor(@TempDir Path closed) throws Exception {
        var config = new SiteConfig("", "", "", "", true, 10);
        var kind = new RunningDesk.Kind(true, Optional.empty(), config);
        try (var strict = RunningDesk.of(closed, SmallContent.FILES, kind)) {
            var form = Map.of("set", "v=.Waarom%3F", "plaats", "De Kiem");
            assertTrue(strict.get("/workshop/nieuw?v=.Waarom%3F").body().contains("start alleen een redacteur"));
            var refused = strict.post("/workshop/nieuw", form);
            assertEquals(403, refused.statusCode());
            assertTrue(refused.body().contains("value=\"De Kiem\""), "what was typed is still there");
            var with = new HashMap<>(form);
            with.put("token", strict.token);
            assertTrue(location(strict.post("/workshop/nieuw", with)).startsWith("/w/"));
        }
    }
}
