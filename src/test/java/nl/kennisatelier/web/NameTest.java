package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another name or place for a text, off the site, and away: what becomes of its addresses.
class NameTest {

    private static final String OTHER = """
            ---
            titel: Een andere avond
            samenvatting: Over dezelfde buren.
            datum: 2022-01-02
            ---
            Zie [die avond](avond.md#tip-klein) en [op de site](/tips/avond/tip-klein). [Palenstein](../wijken/palenstein.md)
            """;

    @TempDir
    private Path folder;

    private RunningDesk site;
    private String cookie;

    @BeforeEach
    void start() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        files.put("verslagen/ander.md", OTHER);
        site = RunningDesk.of(folder, files);
        cookie = site.cookie();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatBecomesOfEachAddressIsToldFirst() throws Exception {
        var page = name("avond", Map.of("adres", "Lange Avond", "map", "verslagen/2021", "doe", "bekijk"))
                .body();
        assertTrue(page.contains("/verslagen/lange-avond") && page.contains("/tips/lange-avond/tip-klein"), page);
        assertTrue(page.contains("Een andere avond"), "who names it");
        assertEquals(200, site.get("/verslagen/avond").statusCode(), "nothing is done yet");
    }

    @Test
    void aTextIsRenamedAndBackAndNoAddressIsEverLost() throws Exception {
        name("avond", Map.of("adres", "lange-avond", "map", "verslagen/2021", "doe", "hernoem"));
        leads("/verslagen/avond", "/verslagen/lange-avond");
        leads("/tips/avond/tip-klein", "/tips/lange-avond/tip-klein");
        var other = site.desk.text("verslagen/ander.md").orElseThrow().text();
        assertTrue(other.contains("(2021/lange-avond.md#tip-klein)"), other);
        assertTrue(other.contains("(/tips/lange-avond/tip-klein)"), other);
        assertTrue(other.contains("[Palenstein](../wijken/palenstein.md)"), "all else stays");
        var own = site.desk.text("verslagen/2021/lange-avond.md").orElseThrow().text();
        assertTrue(own.contains("[Palenstein](../../wijken/palenstein.md)"), own);

        name("2021/lange-avond", Map.of("adres", "avond", "map", "verslagen", "doe", "hernoem"));
        assertEquals(200, site.get("/verslagen/avond").statusCode());
        leads("/verslagen/lange-avond", "/verslagen/avond");
        name("avond", Map.of("adres", "derde-naam", "map", "verslagen", "doe", "hernoem"));
        for (var old : new String[] {"avond", "lange-avond"}) leads("/verslagen/" + old, "/verslagen/derde-naam");
    }

    @Test
    void aNameThatCannotBeIsToldAndNothingIsDone() throws Exception {
        var wrong = Map.of(
                Map.of("adres", "ander", "map", "verslagen"), "al van een andere tekst",
                Map.of("adres", "!!", "map", "verslagen"), "letters of cijfers",
                Map.of("adres", "goed", "map", "../../etc"), "map kan niet",
                Map.of("adres", "goed", "map", "wijken"), "andere soort",
                Map.of("adres", "avond", "map", "verslagen"), "niets veranderd");
        for (var one : wrong.entrySet()) {
            var fields = new HashMap<>(one.getKey());
            fields.put("doe", "hernoem");
            var page = name("avond", fields).body();
            assertTrue(page.contains(one.getValue()), one + page);
            assertFalse(page.contains("nergens meer heen"), one + page);
        }
        assertEquals(200, site.get("/verslagen/avond").statusCode());
    }

    @Test
    void aPhotoGoesAlongUnlessAnotherTextShowsItToo() throws Exception {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", photo);
        var avond = site.desk.text("verslagen/avond.md").orElseThrow();
        var files = new HashMap<String, Optional<byte[]>>();
        for (var name : List.of("eigen.png", "samen.png"))
            files.put("verslagen/" + name, Optional.of(photo.toByteArray()));
        var shown = avond.text() + "\n![Plein](eigen.png)\n\n![Straat](samen.png)\n";
        files.put("verslagen/avond.md", Optional.of(shown.getBytes(UTF_8)));
        files.put("verslagen/ander.md", Optional.of((OTHER + "\n![Straat](samen.png)\n").getBytes(UTF_8)));
        site.desk.change("Ada", avond.commit(), files, "Foto's");
        var before = site.desk.text("verslagen/avond.md").orElseThrow().commit();

        name("avond", Map.of("adres", "avond", "map", "verslagen/2025", "doe", "hernoem"));
        var moved = site.desk.text("verslagen/2025/avond.md").orElseThrow();
        assertTrue(moved.text().contains("](eigen.png)") && moved.text().contains("](../samen.png)"), moved.text());
        assertTrue(site.desk.files().attachment("verslagen/2025/eigen.png").isPresent());
        assertTrue(site.desk.files().attachment("verslagen/eigen.png").isEmpty());
        assertTrue(site.desk.files().attachment("verslagen/samen.png").isPresent());
        var back = site.get("/redactie/bewerk/verslagen/2025/avond.md?versie=" + before, "Cookie", cookie);
        assertEquals(200, back.statusCode());
        assertFalse(back.body().contains("eigen.png</code>"), back.body());
    }

    @Test
    void takingOffTheSiteIsNotTakingAway() throws Exception {
        name("avond", Map.of("doe", "concept"));
        assertTrue(site.desk.text("verslagen/avond.md").orElseThrow().text().contains("status: concept"));
        assertFalse(site.get("/verslagen").body().contains("Een avond over warmte"));
        assertTrue(site.get("/redactie/concepten", "Cookie", cookie).body().contains("Een avond over warmte"));
    }

    @Test
    void whatIsTakenAwayLeadsOnOrSaysThatItIsGone() throws Exception {
        var asked = site.get("/redactie/weghalen/verslagen/avond.md", "Cookie", cookie)
                .body();
        assertTrue(asked.contains("/tips/avond/tip-klein") && asked.contains("ander.md"), asked);
        var without = away("avond", Map.of("wie-opent", "naar-tekst", "naar-welke", "bestaat niet"));
        assertTrue(without.body().contains("Typ de titel of het adres"), without.body());
        assertEquals(200, site.get("/verslagen/avond").statusCode());
        away("avond", Map.of("wie-opent", "naar-tekst", "naar-welke", "Een andere avond", "waarom", "Opgegaan"));
        leads("/verslagen/avond", "/verslagen/ander");
        leads("/tips/avond/tip-klein", "/verslagen/ander");
        away("ander", Map.of("wie-opent", "weg"));
        assertEquals(410, site.get("/verslagen/ander").statusCode());
    }

    @Test
    void onlyEditorsDoThis() throws Exception {
        assertEquals(303, site.get("/redactie/naam/verslagen/avond.md").statusCode());
        var answer = site.post("/redactie/weghalen/verslagen/avond.md", Map.of("doe", "haal-weg", "wie-opent", "weg"));
        assertEquals(403, answer.statusCode());
        assertEquals(
                404,
                site.get("/redactie/naam/verslagen/geen.md", "Cookie", cookie).statusCode());
        assertEquals(200, site.get("/verslagen/avond").statusCode());
    }

    private HttpResponse<String> name(String text, Map<String, String> fields) throws Exception {
        return site.post("/redactie/naam/verslagen/" + text + ".md", fields, "Cookie", cookie);
    }

    private HttpResponse<String> away(String text, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("doe", "haal-weg");
        return site.post("/redactie/weghalen/verslagen/" + text + ".md", all, "Cookie", cookie);
    }

    private void leads(String from, String to) throws Exception {
        var answer = site.get(from);
        assertEquals(301, answer.statusCode(), from);
        assertEquals(to, answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", ""));
        assertEquals(200, site.get(to).statusCode(), "one step");
    }
}
