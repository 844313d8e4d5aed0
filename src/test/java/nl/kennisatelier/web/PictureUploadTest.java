package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.kennisatelier.workshop.Evening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A photo or a PDF that is sent with the form, over real HTTP and into a real repository.
class PictureUploadTest {

    private static final String PATH = "verslagen/avond.md";
    private static final String EDIT = "/redactie/bewerk/" + PATH;
    private static final String SEND = "/redactie/foto/" + PATH;
    private static final String PLACE = "/redactie/foto-erbij/" + PATH;

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private RunningDesk site;
    private String cookie;

    @BeforeEach
    void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        cookie = site.cookie();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPhotoComesInWithItsTextInOneCommit() throws Exception {
        var text = area(site.get(EDIT, "Cookie", cookie).body()) + "\nNieuw: **tekst**.";
        var asked = send(SEND, typed(text), photo());
        assertEquals(200, asked.statusCode());
        var fields = hidden(asked.body());
        assertEquals(text, fields.get("inhoud"), "what was typed waits in the page");
        assertEquals(200, site.get(image(asked.body()), "Cookie", cookie).statusCode());
        assertEquals(404, site.get(image(asked.body())).statusCode(), "only editors see it");

        var without = place(fields, "", "nee");
        assertTrue(without.body().contains("id=\"f-fout\""), "what is to be seen is asked for");
        var placed = place(fields, "Een straat met [bomen]", "nee");
        var body = area(placed.body());
        assertTrue(body.contains("![Een straat met \\[bomen\\]](avond-een-straat-met-bomen.jpg"), body);
        assertTrue(site.get(image(placed.body()), "Cookie", cookie).statusCode() == 200, "and stands in the preview");
        assertEquals(404, site.get("/bijlagen/x/avond-een-straat-met-bomen.jpg").statusCode());

        long before = site.desk.history().commits(20).size();
        var form = hidden(placed.body());
        form.putAll(Map.of("inhoud", body, "getoond", "titel", "v.titel", "Een avond over warmte", "doe", "publiceer"));
        assertEquals(200, site.post(EDIT, form, "Cookie", cookie).statusCode());
        assertEquals(before + 1, site.desk.history().commits(20).size());
        var page = site.get("/verslagen/avond").body();
        assertTrue(page.contains("avond-een-straat-met-bomen.jpg\" alt=\"Een straat met [bomen]\""), page);
        assertEquals(200, site.get(image(page)).statusCode());
    }

    @Test
    void twoPhotosOfTheSameNameStandBesideEachOther() throws Exception {
        var first = place(hidden(send(SEND, typed("Een."), photo()).body()), "Een boom", "nee");
        var form = hidden(first.body());
        form.put("inhoud", area(first.body()));
        var second = place(hidden(send(SEND, form, photo()).body()), "Een boom", "ja");
        var body = area(second.body());
        assertTrue(body.contains("(avond-een-boom.jpg)") && body.contains("(avond-een-boom-2.jpg)"), body);
    }

    @Test
    void aPdfBecomesALinkWithItsSize() throws Exception {
        var asked = send(SEND, typed("Lees het plan."), "%PDF-1.4 een plan".getBytes(UTF_8));
        var placed = place(hidden(asked.body()), "Het plan", "");
        assertTrue(area(placed.body()).contains("[Het plan (pdf, 1 kB)](avond-het-plan.pdf)"), placed.body());
    }

    @Test
    void whatIsRefusedIsToldAndNothingTypedIsLost() throws Exception {
        var files = Map.of(
                "leeg", new byte[0],
                "svg", "<svg/>".getBytes(UTF_8),
                "groot", Arrays.copyOf(photo(), 22 << 20),
                "heic", "....ftypheic....".getBytes(UTF_8));
        for (var file : files.entrySet()) {
            var answer = send(SEND, typed("Blijft staan."), file.getValue());
            assertTrue(answer.body().contains("class=\"error\" role=\"alert\""), file.getKey());
            assertEquals("Blijft staan.", area(answer.body()).strip(), file.getKey());
        }
        var unasked = place(hidden(send(SEND, typed("Ook dit."), photo()).body()), "Mensen", "niet-gevraagd");
        assertFalse(area(unasked.body()).contains("!["), "who is on it was not asked");
        assertEquals("Ook dit.", area(unasked.body()).strip());
    }

    @Test
    void aSessionThatEndedCostsNobodyTheirText() throws Exception {
        var answer = request(SEND, typed("Nog hier."), photo(), "", "same-origin");
        assertEquals(403, answer.statusCode());
        assertEquals("Nog hier.", hidden(answer.body()).get("inhoud").strip());
        var foreign = request(SEND, typed("Nee."), photo(), cookie, "cross-site");
        assertEquals(403, foreign.statusCode());
    }

    @Test
    void aPhotoOfAFlipOverIsForWhoLeadsAndGoesWithItsAnswer() throws Exception {
        var evening = Evening.begin(site.workshops).begun();
        var w = "/w/" + evening.workshop().id();
        var key = site.post(w + "/sleutel", Map.of("sleutel", evening.facilitator()));
        var leader = key.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var fields = Map.of("vraag", "1", "omschrijving", "Flap van tafel 2", "sleutel", "f");
        assertEquals(
                403,
                request(w + "/regie/foto", fields, photo(), cookie, "same-origin")
                        .statusCode(),
                "an editor leads nothing");
        var refused = request(w + "/regie/foto", fields, "geen foto".getBytes(UTF_8), leader, "same-origin");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Flap van tafel 2</textarea>"), "what was typed comes back");
        var taken = request(w + "/regie/foto", fields, photo(), leader, "same-origin");
        assertEquals(303, taken.statusCode(), taken.body());
        var photo = image(site.get(w + "/regie?vraag=1", "Cookie", leader).body());
        assertEquals(200, site.get(photo, "Cookie", leader).statusCode());
        assertEquals(404, site.get(photo, "Cookie", cookie).statusCode());
        assertTrue(site.get(w + "/oogst", "Cookie", leader).body().contains(photo));
        assertFalse(site.get(w + "/scherm", "Cookie", leader).body().contains("Flap van tafel 2"));
        var answer = photo.replaceFirst(".*/", "");
        site.post(w + "/regie", Map.of("doe", "wis", "antwoord", answer), "Cookie", leader);
        assertEquals(404, site.get(photo, "Cookie", leader).statusCode());
    }

    private Map<String, String> typed(String body) throws Exception {
        var fields = hidden(site.get(EDIT, "Cookie", cookie).body());
        fields.put("inhoud", body);
        fields.put("v.titel", "Een avond over warmte");
        fields.put("getoond", "titel");
        return fields;
    }

    private HttpResponse<String> place(Map<String, String> fields, String alt, String people) throws Exception {
        var sent = new HashMap<>(fields);
        sent.putAll(Map.of("alt", alt, "mensen", people, "waar", "1", "doe", "zet-erin"));
        return site.post(PLACE, sent, "Cookie", cookie);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, byte[] file) throws Exception {
        return request(path, fields, file, cookie, "same-origin");
    }

    private HttpResponse<String> request(
            String path, Map<String, String> fields, byte[] file, String cookie, String from) throws Exception {
        return new FormWithFile(fields, "IMG_2041.JPG", file).send(site.url(path), cookie, from);
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), RunningDesk.plain(field.group(2))));
        return fields;
    }

    private static String area(String page) {
        int from = page.indexOf("name=\"inhoud\"");
        int start = page.indexOf('>', from) + 1;
        return RunningDesk.plain(
                page.substring(start, page.indexOf("</textarea>", start)).replaceFirst("^\n", ""));
    }

    private static String image(String page) {
        var image = Pattern.compile("<img[^>]* src=\"([^\"]+)\"").matcher(page);
        assertTrue(image.find(), page);
        return image.group(1);
    }
}
