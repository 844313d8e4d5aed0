package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures and PDFs beside a text, over real HTTP and from a real repository.
class PictureTest {

    private static final String REPORT = """
            ---
            titel: Een avond
            samenvatting: Met plaatjes.
            datum: 2021-05-17
            ---
            ![Buren & "meten"](beeld/De%20gevel.png)

            ![](kaal.png) ![weg](weg.png) ![elders](https://elders.example/x.png) ![hoog](../../../etc/x.png)

            Lees [het plan](plan.pdf), of <img src="content:geheim.png" alt="geheim"> en <img src="https://elders.example/y.png">.

            ## Tips
            - Meet zelf. ![Een meetlint](beeld/lint.jpg) ^tip-meet
            """;

    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\"[^>]*>");

    @TempDir
    private static Path folder;

    private static RunningRepository site;

    @BeforeAll
    static void start() throws IOException {
        site = RunningRepository.of(folder);
        var files = new HashMap<String, Optional<byte[]>>();
        files.put("verslagen/avond.md", Optional.of(REPORT.getBytes(UTF_8)));
        files.put("verslagen/beeld/De gevel.png", Optional.of(picture("png", 640, 400)));
        files.put("verslagen/beeld/lint.jpg", Optional.of(picture("jpg", 300, 200)));
        files.put("verslagen/kaal.png", Optional.of(picture("png", 10, 20)));
        files.put("verslagen/plan.pdf", Optional.of("%PDF-1.4 een plan".getBytes(UTF_8)));
        files.put("geheim.png", Optional.of(picture("png", 11, 11)));
        site.commitBytes("main", "Begin", files);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aPictureBesideTheTextIsShownWithItsRoomAndItsDescription() throws Exception {
        var html = site.page("/verslagen/avond");
        assertTrue(
                Pattern.compile("<img src=\"/bijlagen/[0-9a-f]{40}/de-gevel\\.png\" "
                                + "alt=\"Buren &amp; &#34;meten&#34;\" "
                                + "width=\"640\" height=\"400\" loading=\"lazy\">")
                        .matcher(html)
                        .find(),
                html);
        assertEquals(3, IMAGE.matcher(html).results().count(), html);
        assertTrue(html.contains("width=\"300\" height=\"200\""), "in a tip too");
        assertTrue(site.page("/tips/avond/tip-meet").contains("width=\"300\" height=\"200\""));
    }

    @Test
    void whatIsNotBesideTheTextIsSaidInWords() throws Exception {
        var html = site.page("/verslagen/avond");
        for (var words : new String[] {"weg", "elders", "hoog", "geheim"}) assertTrue(html.contains(words), words);
        assertFalse(html.contains("src=\"https://elders.example"), html);
        assertTrue(html.contains("<a href=\"https://elders.example/x.png\">"), html);
        assertFalse(html.contains("content:"), html);
    }

    @Test
    void theBytesAreWhatTheyAreAndCanDoNothing() throws Exception {
        var address = address("de-gevel.png");
        var answer = site.bytes(address);
        assertArrayEquals(picture("png", 640, 400), answer.body());
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "sandbox; default-src 'none'", String.join("|", answer.headers().allValues("Content-Security-Policy")));
        assertEquals("cross-origin", String.join("|", answer.headers().allValues("Cross-Origin-Resource-Policy")));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    }

    @Test
    void aPdfIsALinkToKeep() throws Exception {
        var found = Pattern.compile("<a href=\"(/bijlagen/[0-9a-f]{40}/plan\\.pdf)\">het plan</a>")
                .matcher(site.page("/verslagen/avond"));
        assertTrue(found.find());
        var answer = site.bytes(found.group(1));
        assertEquals(
                "application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"plan.pdf\"",
                answer.headers().firstValue("Content-Disposition").orElse(""));
    }

    @Test
    void nothingElseCanBeAskedFor() throws Exception {
        var address = address("de-gevel.png");
        for (var path : new String[] {
            address.replace("de-gevel", "x"),
            "/bijlagen/" + "0".repeat(40) + "/de-gevel.png",
            "/bijlagen/verslagen/kaal.png",
            "/bijlagen/..%2f..%2fgeheim.png/x",
            "/en" + address,
            "/bijlagen"
        }) {
            assertEquals(404, site.get(path).statusCode(), path);
        }
        var secret = nl.kennisatelier.source.SourceFile.fingerprint(picture("png", 11, 11));
        assertEquals(404, site.get("/bijlagen/" + secret + "/geheim.png").statusCode(), "no text names it");
    }

    @Test
    void theEditorHearsWhatIsMissing() throws Exception {
        var html = site.page("/redactie");
        assertTrue(html.contains("plaatje heeft geen beschrijving: verslagen/kaal.png"), html);
        assertTrue(html.contains("gaat nergens heen: verslagen/weg.png"), html);
        assertFalse(html.contains("lint.jpg"), html);
    }

    @Test
    void anotherPictureOfTheSameNameHasAnotherAddress(@TempDir Path other) throws Exception {
        try (var moving = RunningRepository.of(other)) {
            var text = "---\ntitel: Een\n---\n![Een gevel](gevel.png)\n".getBytes(UTF_8);
            moving.commitBytes("main", "Tekst", Map.of("verslagen/een.md", Optional.of(text)));
            assertFalse(moving.page("/verslagen/een").contains("<img"));
            moving.commitBytes("main", "Beeld", Map.of("verslagen/gevel.png", Optional.of(picture("png", 5, 6))));
            var before = first(moving.page("/verslagen/een"));
            moving.commitBytes("main", "Beter", Map.of("verslagen/gevel.png", Optional.of(picture("png", 7, 8))));
            var after = first(moving.page("/verslagen/een"));
            assertNotEquals(before, after);
            assertEquals(200, moving.bytes(after).statusCode());
            assertEquals(404, moving.get(before).statusCode());
            moving.commitBytes("idee", "Nog beter", Map.of("verslagen/gevel.png", Optional.of(picture("png", 9, 9))));
            var shown = first(moving.page(moving.preview("idee") + "/verslagen/een"));
            assertTrue(shown.startsWith(moving.preview("idee") + "/bijlagen/"), shown);
            assertEquals(
                    "no-store",
                    moving.bytes(shown).headers().firstValue("Cache-Control").orElse(""));
            assertEquals(
                    404, moving.get(shown.substring(shown.indexOf("/bijlagen"))).statusCode(), "not published");
            moving.commitBytes("main", "Weg", Map.of("verslagen/gevel.png", Optional.empty()));
            assertTrue(moving.page("/verslagen/een").contains("Een gevel"));
            assertFalse(moving.page("/verslagen/een").contains("<img"));
        }
    }

    private static String address(String name) throws Exception {
        return IMAGE.matcher(site.page("/verslagen/avond"))
                .results()
                .map(image -> image.group(1))
                .filter(src -> src.endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String first(String html) {
        var image = IMAGE.matcher(html);
        assertTrue(image.find(), html);
        return image.group(1);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
