package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.source.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a form that anybody may fill in to a text that an editor places.
class LetterboxPagesTest {

    private static final String LESSON = "/wij-ook/tips/avond/tip-bewoners";

    @TempDir
    private Path folder;

    private RunningDesk desk;
    private String cookie;

    @BeforeEach
    void start() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        files.put("taxonomie/lijsten.yaml", """
            rollen:
              - {id: bewoner, label: Bewoner, en: Resident}
            gemeenten:
              - {id: gm0637, label: Zoetermeer}
            werkte:
              - {id: ja, label: Werkte, en: Worked}
              - {id: deels, label: Werkte deels, en: Worked in part}
              - {id: nee, label: Werkte niet, en: Did not work}
            """);
        desk = RunningDesk.of(folder, files);
        cookie = desk.cookie();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private int forms;

    /// When a form was opened, as the site signs it.
    private String opened(long secondsAgo) {
        var seconds = Long.toHexString(Instant.now().getEpochSecond() - secondsAgo);
        var form = seconds + "." + "%016x".formatted(++forms);
        var proof = Signature.of(("open " + form).getBytes(UTF_8), desk.letterbox.secretOfForms());
        return form + "-" + HexFormat.of().formatHex(proof, 0, 8);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.putIfAbsent("tijd", opened(60));
        return desk.post(path, all);
    }

    private static String to(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> reuse(String because) {
        return Map.of("wijk", "palenstein", "werkte", "deels", "jaar", "2024", "waardoor", because);
    }

    private Letter only() {
        return desk.letterbox.undecided().getFirst();
    }

    private String letterHref() {
        return "/redactie/binnengekomen/" + only().id();
    }

    private HttpResponse<String> act(String href, Map<String, String> fields) throws Exception {
        return desk.post(href, fields, "Cookie", cookie);
    }

    private long onDisk() throws Exception {
        try (var files = Files.list(folder.resolve(Letterbox.FOLDER))) {
            return files.count();
        }
    }

    @Test
    void aLessonIsSentReadAndPlacedAndItsAddressTells() throws Exception {
        var status =
                to(send("/deel", Map.of("geleerd", "Begin bij de school.", "wijk", "palenstein", "rol", "bewoner")));
        var waits = desk.get(status);
        assertTrue(waits.body().contains("Begin bij de school."), waits.body());
        assertEquals("no-store", waits.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("noindex", waits.headers().firstValue("X-Robots-Tag").orElse(""));
        assertTrue(desk.get("/redactie", "Cookie", cookie).body().contains("Brievenbus: 1"));
        assertTrue(desk.get("/redactie/binnengekomen", "Cookie", cookie).body().contains("Begin bij de school."));
        var href = letterHref();
        var page = desk.get(href, "Cookie", cookie).body();
        assertTrue(page.contains("verslagen/" + only().arrived().toString().substring(0, 4)), page);
        var placed =
                act(href, Map.of("doe", "plaats", "geleerd", "Begin bij de school in je wijk.", "wijk", "palenstein"));
        assertEquals(href, to(placed));
        assertTrue(desk.get("/verslagen/begin-bij-de-school-in-je-wijk").body().contains("Begin bij de school"));
        assertTrue(desk.get(status).body().contains("href=\"/verslagen/begin-bij-de-school-in-je-wijk\""));
        assertEquals(0, desk.letterbox.counts().waiting());
        assertEquals(
                "Ada",
                desk.letterbox
                        .byToken(status.substring("/melding/".length()))
                        .orElseThrow()
                        .fate()
                        .who());
    }

    @Test
    void reuseIsPlacedAtItsLesson() throws Exception {
        to(send(LESSON, reuse("Bij de flats beslist de vereniging.")));
        var href = letterHref();
        to(act(
                href,
                Map.of(
                        "doe",
                        "plaats",
                        "soort",
                        "hergebruik",
                        "wijk",
                        "palenstein",
                        "werkte",
                        "deels",
                        "jaar",
                        "2024")));
        assertTrue(desk.desk
                .text("hergebruik/2024/tip-bewoners-palenstein.md")
                .orElseThrow()
                .text()
                .contains("van: tips/avond/tip-bewoners\n"));
    }

    @Test
    void aLessonThatGotAnotherNameIsStillTheOneThatWasMeant() throws Exception {
        to(send(LESSON, reuse("Bij de flats.")));
        var href = letterHref();
        desk.must(".", "clone", "--quiet", desk.git(desk.token), "bo");
        desk.must("bo", "mv", "verslagen/avond.md", "verslagen/feest.md");
        desk.must("bo", "commit", "--quiet", "--message", "Hernoem");
        desk.must("bo", "push", "--quiet");
        to(send(LESSON, reuse("Nog een keer, van wie het oude adres heeft.")));
        var fields = new HashMap<>(Map.of("doe", "plaats", "soort", "hergebruik", "wijk", "palenstein"));
        fields.putAll(Map.of("werkte", "deels", "jaar", "2024"));
        to(act(href, fields));
        assertTrue(desk.desk
                .text("hergebruik/2024/tip-bewoners-palenstein.md")
                .orElseThrow()
                .text()
                .contains("van: tips/feest/tip-bewoners\n"));
    }

    @Test
    void namesAreFoundBeforeSendingAndTheSenderChooses() throws Exception {
        var fields = new HashMap<>(reuse("Volgens mevrouw Jansen duurde het een jaar."));
        var asked = send(LESSON, fields);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("value=\"mevrouw Jansen\""), asked.body());
        assertEquals(0, onDisk());
        fields.put("woord-1", "mevrouw Jansen");
        fields.put("keus-1", "goed");
        to(send(LESSON, fields));
        assertEquals(List.of("mevrouw Jansen"), only().kept());
        assertTrue(desk.get(letterHref(), "Cookie", cookie).body().contains("<mark>mevrouw Jansen</mark>"));
        fields.put("keus-1", "weg");
        to(send(LESSON, fields));
        assertTrue(desk.letterbox.undecided().stream()
                .anyMatch(letter -> letter.text().contains("Volgens iemand duurde het een jaar.")));
    }

    @Test
    void whatNoPersonSendsIsThankedForAndKeptNowhere() throws Exception {
        var answers = List.of(
                desk.post(LESSON, reuse("Zo.")),
                send(LESSON, with(reuse("Zo."), "website", "x")),
                send(LESSON, with(reuse("Zo."), "tijd", opened(0))),
                send(LESSON, with(reuse("Zo."), "tijd", opened(60).replace('-', '0'))));
        for (var answer : answers) {
            var thanks = desk.get(to(answer));
            assertEquals(200, thanks.statusCode());
            assertTrue(thanks.body().contains("Dank je wel"));
        }
        assertEquals(0, onDisk());
        assertEquals(404, desk.get("/melding/" + "0".repeat(32)).statusCode());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void whatCannotBeTakenComesBackWithWhatWasTyped() throws Exception {
        var cases = List.of(
                Map.of("wijk", "palenstein"),
                Map.of("werkte", "ja"),
                Map.of("wijk", "nergens", "werkte", "ja"),
                Map.of("wijk", "palenstein", "werkte", "misschien"),
                with(reuse("Kijk op www.voorbeeld.nl/koop"), "aangepast", "niets"),
                with(reuse("Zo."), "aangepast", "a".repeat(281)),
                with(reuse("Zo."), "tijd", opened(90_000)));
        for (var fields : cases) {
            var answer = send(LESSON, fields);
            assertEquals(422, answer.statusCode(), fields.toString());
            assertTrue(answer.body().contains("id=\"fout\""), fields.toString());
            assertTrue(answer.body().contains(fields.getOrDefault("aangepast", "")), fields.toString());
        }
        assertEquals(0, onDisk());
        assertEquals(404, desk.get("/wij-ook/wijken/palenstein").statusCode());
        var elsewhere = desk.send(
                "POST",
                LESSON,
                "werkte=ja",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://www.example.nl");
        assertEquals(403, elsewhere.statusCode());
    }

    /// A program that is no browser tells nothing of where its form stood.
    @Test
    void aProgramIsThankedAndNothingIsKept() throws Exception {
        var sent = RunningDesk.form(reuse("Zo."));
        assertTrue(to(desk.send("POST", LESSON, sent, "Content-Type", "application/x-www-form-urlencoded"))
                .startsWith("/melding/"));
        assertEquals(0, onDisk());
    }

    @Test
    void sentTwiceIsOneLetterAndItCanBeTakenBack() throws Exception {
        var mine = with(reuse("Zo."), "tijd", opened(60));
        var status = to(send(LESSON, mine));
        assertEquals(status, to(send(LESSON, mine)));
        assertEquals(1, onDisk());
        assertEquals(status, to(desk.post(status, Map.of())));
        assertTrue(desk.get(status).body().contains("Teruggehaald"));
        assertEquals(0, desk.letterbox.counts().waiting());
    }

    @Test
    void theSameWordsOfSomebodyElseAreALetterOfTheirOwn() throws Exception {
        var mine = to(send(LESSON, reuse("Zo.")));
        var yours = to(send(LESSON, reuse("Zo.")));
        assertNotEquals(mine, yours);
        to(desk.post(yours, Map.of()));
        assertFalse(desk.get(mine).body().contains("Teruggehaald"));
        assertEquals(1, desk.letterbox.counts().waiting());
    }

    @Test
    void theSecondEditorSeesWhatTheFirstDid() throws Exception {
        to(send("/deel", Map.of("geleerd", "Begin bij de school.")));
        var href = letterHref();
        to(act(href, Map.of("doe", "niet", "waarom", "te-weinig")));
        var late = act(href, Map.of("doe", "plaats", "geleerd", "Begin bij de school."));
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Niet geplaatst. Door Ada."), late.body());
        assertTrue(late.body().contains("- Begin bij de school."), late.body());
        assertTrue(desk.desk.previews().size() == 1
                && desk.get("/verslagen/begin-bij-de-school").statusCode() == 404);
    }

    @Test
    void whoDecidesTooLateIsToldSo() throws Exception {
        var status = to(send("/deel", Map.of("geleerd", "Begin bij de school.")));
        var href = letterHref();
        to(desk.post(status, Map.of()));
        for (var doing : List.of("plaats", "voorstel", "niet")) {
            var late = act(href, Map.of("doe", doing, "waarom", "reclame", "geleerd", "Begin bij de school."));
            assertEquals(409, late.statusCode(), doing);
            assertTrue(late.body().contains("Over deze brief was al beslist."), late.body());
            assertTrue(late.body().contains("Teruggehaald."), late.body());
        }
    }

    @Test
    void aSecondTabWithOtherWordsLosesNone() throws Exception {
        to(send("/deel", Map.of("geleerd", "Begin bij de school.")));
        var href = letterHref();
        var first = Map.of("doe", "plaats", "geleerd", "Begin bij de school, en vroeg.");
        to(act(href, first));
        to(act(href, first)); // Who pressed twice.
        var second = act(href, Map.of("doe", "plaats", "geleerd", "Begin bij het plein."));
        assertEquals(409, second.statusCode());
        assertTrue(second.body().contains("- Begin bij het plein."), second.body());
        assertTrue(second.body().contains("- Begin bij de school, en vroeg."), second.body());
        assertEquals(409, act(href, Map.of("doe", "niet", "waarom", "reclame")).statusCode());
    }

    @Test
    void whoHasTheAddressOfADamagedLetterIsToldSo() throws Exception {
        var name = Sha256.hex(List.of("brief abc".getBytes(UTF_8)), 16) + ".md.stuk";
        Files.writeString(folder.resolve(Letterbox.FOLDER).resolve(name), "half");
        var page = desk.get("/melding/abc");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("het bestand raakte beschadigd"), page.body());
        assertEquals(404, desk.get("/melding/abd").statusCode());
    }

    @Test
    void aMunicipalityThatNobodyToldOfIsTypedAndTheEditorIsToldThatItIsNew() throws Exception {
        var fields = with(with(reuse("Zo."), "wijk", "gemeente:anders"), "gemeente", "Bergen op Zoom");
        to(send(LESSON, fields));
        assertTrue(only().text().contains("gemeenten: [\"Bergen op Zoom\"]"), only().text());
        var page = desk.get(letterHref(), "Cookie", cookie).body();
        assertTrue(page.contains("“Bergen op Zoom” staat niet in onze lijst"), page);
        to(act(letterHref(), with(fields, "doe", "plaats")));
        assertTrue(desk.get("/tips/avond/tip-bewoners").body().contains("Bergen op Zoom"));
        var known = with(fields, "gemeente", "zoetermeer");
        to(send(LESSON, known));
        assertTrue(only().text().contains("gemeenten: [zoetermeer]"), only().text());
    }

    @Test
    void aReasonIsAskedForAndTheSenderReadsIt() throws Exception {
        var status = to(send("/deel", Map.of("geleerd", "Koop nu.")));
        var href = letterHref();
        assertEquals(
                422, act(href, Map.of("doe", "niet", "geleerd", "Koop nu.")).statusCode());
        to(act(href, Map.of("doe", "niet", "waarom", "reclame")));
        assertTrue(desk.get(status).body().contains("Dit is reclame."));
    }

    @Test
    void aLessonBecomesAStopOfAnother() throws Exception {
        to(send(
                "/deel",
                Map.of("geleerd", "Betrek de bewoners, zij weten wat speelt.", "wijk", "palenstein", "werkte", "ja")));
        var href = letterHref();
        var fields =
                Map.of("geleerd", "Betrek de bewoners, zij weten wat speelt.", "wijk", "palenstein", "werkte", "ja");
        assertTrue(desk.get(href, "Cookie", cookie).body().contains("value=\"tips/avond/tip-bewoners\""));
        var page = act(href, with(fields, "reis", "tips/avond/tip-bewoners")).body();
        assertTrue(page.contains("van: tips/avond/tip-bewoners"), page);
        to(act(
                href,
                Map.of(
                        "doe",
                        "voorstel",
                        "soort",
                        "wij-ook",
                        "over",
                        "tips/avond/tip-bewoners",
                        "wijk",
                        "palenstein",
                        "werkte",
                        "ja",
                        "jaar",
                        "2026")));
        assertTrue(desk.desk.previews().stream()
                .anyMatch(preview -> preview.branch().equals("brief/tip-bewoners-palenstein")));
    }

    @Test
    void whoSaysThatATextIsWrongHearsThatItWasMended() throws Exception {
        var status =
                to(send("/klopt-niet/verslagen/avond", Map.of("reden", "persoon", "tekst", "Mijn naam staat erin.")));
        assertTrue(desk.get("/redactie/binnengekomen", "Cookie", cookie).body().contains("Gaat over een persoon"));
        to(act(letterHref(), Map.of("doe", "verbeterd")));
        assertTrue(desk.get(status).body().contains("href=\"/verslagen/avond\""));
    }

    @Test
    void onlyEditorsReadTheLetterbox() throws Exception {
        to(send(LESSON, reuse("Zo.")));
        assertTrue(to(desk.get("/redactie/binnengekomen")).contains("/redactie/inloggen"));
        assertTrue(to(desk.get(letterHref())).contains("/redactie/inloggen"));
        var asked = desk.post(letterHref(), Map.of("doe", "plaats", "waardoor", "Zo."));
        assertEquals(403, asked.statusCode());
        assertTrue(asked.body().contains("value=\"Zo.\""), "it waits behind the question for a token");
    }

    @Test
    void ofManyInOneHourSixtyAreKeptAndTheOthersHearWhen() throws Exception {
        var full = 0;
        for (int i = 0; i < 64; i++) {
            var answer = send(LESSON, reuse("Nummer " + i));
            if (answer.statusCode() != 503) continue;
            full++;
            var wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(wait > 3_600 && wait <= 7_200, "as long as the page says: " + wait);
            assertTrue(answer.body().contains("Nummer " + i) && answer.body().contains(":00 uur"), answer.body());
        }
        assertEquals(60, desk.letterbox.counts().waiting());
        assertEquals(4, full);
        assertEquals(4, desk.strikes("letters"));
    }

    @Test
    void aSiteThatShowsAFolderGivesTheFile(@TempDir Path content) throws Exception {
        try (var site = RunningSite.of(content, SmallContent.FILES)) {
            var answer =
                    site.post("/deel", "geleerd=Begin+bij+de+school.&wijk=palenstein", "Sec-Fetch-Site", "same-origin");
            assertEquals(
                    "attachment; filename=\"begin-bij-de-school.md\"",
                    answer.headers().firstValue("Content-Disposition").orElse(""));
            assertTrue(answer.body().contains("wijken: [palenstein]"), answer.body());
            assertEquals(404, site.get("/melding/" + "0".repeat(32)).statusCode());
            assertFalse(site.get("/deel").body().contains("Je krijgt een link"));
        }
    }
}
