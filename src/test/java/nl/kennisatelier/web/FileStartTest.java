package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new text that begins with a Word file, over real HTTP and into a real repository, as a browser without script
/// does it.
class FileStartTest {

    private static final Path FORMS = Path.of("src/test/resources/import");
    private static final String NEW = "/redactie/nieuw";
    private static final String SEND = "/redactie/nieuw-van-bestand";
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
    void aWordFileStandsInTheFormWithItsPictureAndIsSavedAsOne() throws Exception {
        assertTrue(site.get(NEW, "Cookie", cookie).body().contains("action=\"" + SEND + "\""));
        long before = site.desk.history().commits(20).size();
        var opened = send(Map.of(), Files.readAllBytes(FORMS.resolve("avond.docx")));
        assertEquals(200, opened.statusCode());
        var page = opened.body();
        assertTrue(page.contains("value=\"Samen een koele straat maken\""), page);
        var body = area(page);
        assertTrue(body.startsWith("<!-- NAKIJKEN: is dit de titel? -->\n"), body);
        assertTrue(body.contains("![Een geveltuin in een smalle straat](samen-een-koele-straat-maken-1."), body);
        assertTrue(page.contains("nog nakijken: is dit de titel?"), "each doubt is told with its line");
        assertFalse(page.contains("zonder vast id"), "and nothing else");
        assertFalse(page.contains("deze link gaat nergens heen"), "its own picture is there");
        assertEquals(before, site.desk.history().commits(20).size(), "nothing is saved yet");
        var picture = image(page);
        assertEquals(200, site.get(picture, "Cookie", cookie).statusCode());
        assertEquals(404, site.get(picture).statusCode(), "only editors see it");

        var path = "/redactie/bewerk/verslagen/2025/samen-een-koele-straat-maken.md";
        var fields = hidden(page);
        fields.putAll(Map.of("inhoud", body, "doe", "publiceer"));
        var refused = site.post(path, fields, "Cookie", cookie).body();
        assertTrue(refused.contains("hier moet nog iemand naar kijken"), "what is doubtful does not go online unseen");
        fields.put("inhoud", body.replaceAll("<!-- NAKIJKEN.*?-->\n*", ""));
        var saved = site.post(path, fields, "Cookie", cookie);
        assertEquals(200, saved.statusCode(), saved.body());
        assertEquals(before + 1, site.desk.history().commits(20).size());
        var online = site.get("/verslagen/samen-een-koele-straat-maken").body();
        assertTrue(online.contains("Begin met één stoep"), online);
        assertEquals(200, site.get(image(online)).statusCode());
    }

    @Test
    void whereAndWhenAPhotoWasTakenStaysBehind() throws Exception {
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", photo);
        var jpeg = photo.toByteArray();
        var exif = "\u00FF\u00E1\u0000\u001AExif\u0000\u0000GPS 52.0607 4.4940".getBytes(ISO_8859_1);
        var told = new ByteArrayOutputStream();
        told.write(jpeg, 0, 2);
        told.write(exif);
        told.write(jpeg, 2, jpeg.length - 2);
        var page = Base64.getEncoder().encodeToString(told.toByteArray());
        var opened = send(
                Map.of(),
                ("<h1>Foto</h1><p>Een tekst.</p><img alt='Een boom' src='data:image/jpeg;base64," + page + "'>")
                        .getBytes(UTF_8));
        var kept = bytes(image(opened.body()));
        assertTrue(kept.length > 100, "there is a picture");
        assertFalse(new String(kept, ISO_8859_1).contains("GPS"));
    }

    @Test
    void aNameComesInOnlyWhereSomebodyChoseSo() throws Exception {
        var page = "<h1>Avond</h1><p>Een tekst.</p><p>Mevrouw Jansen belde.</p>".getBytes(UTF_8);
        var masked = area(send(Map.of(), page).body());
        assertTrue(masked.contains("Mevrouw [naam]<!-- NAKIJKEN: wie stond hier?"), masked);
        var kept = area(send(Map.of("namen", "on"), page).body());
        assertTrue(kept.contains("Mevrouw Jansen belde."), kept);
    }

    @Test
    void aTitleThatThereIsAlreadyGetsAnAddressOfItsOwn() throws Exception {
        var page = "<h1>Avond</h1><p>Een tekst.</p>".getBytes(UTF_8);
        var opened = send(Map.of(), page).body();
        assertTrue(opened.matches("(?s).*/redactie/bewerk/verslagen/\\d{4}/avond-2\\.md.*"), opened);
    }

    @Test
    void whatCannotBeReadIsToldAndLeavesNothing() throws Exception {
        var docx = Files.readAllBytes(FORMS.resolve("avond.docx"));
        var bomb = zip("word/document.xml", ("<a>" + " ".repeat(17 << 20) + "</a>").getBytes(UTF_8));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Er is geen bestand gekozen", new byte[0]);
        files.put("Dit is geen bestand van Word", "Alleen tekst.".getBytes(UTF_8));
        files.put("Dit is een oud bestand van Word", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        files.put("Dit bestand is niet te lezen", Arrays.copyOf(docx, docx.length / 2));
        files.put("Dit bestand is te groot", bomb);
        files.put("In dit bestand staat geen tekst", "<html><body> <p> </p></body></html>".getBytes(UTF_8));
        for (var file : files.entrySet()) {
            var answer = send(Map.of(), file.getValue());
            assertEquals(422, answer.statusCode(), file.getKey());
            var said = answer.body().replaceAll("(?s).*id=\"f-bestand-fout\"", "");
            assertTrue(said.contains(file.getKey()), said);
        }
        var large = send(Map.of(), Arrays.copyOf(docx, 33 << 20));
        assertTrue(large.body().contains("Dit bestand is te groot"), large.body());
    }

    @Test
    void onlyAnEditorSendsOne() throws Exception {
        var page = "<h1>Avond</h1><p>Een tekst.</p>".getBytes(UTF_8);
        var asked = request(page, Map.of(), "", "same-origin");
        assertEquals(303, asked.statusCode());
        assertTrue(asked.headers().firstValue("Location").orElseThrow().contains("/redactie/inloggen"));
        assertEquals(403, request(page, Map.of(), cookie, "cross-site").statusCode());
    }

    private HttpResponse<String> send(Map<String, String> fields, byte[] file) throws Exception {
        return request(file, fields, cookie, "same-origin");
    }

    private HttpResponse<String> request(byte[] file, Map<String, String> fields, String cookie, String from)
            throws Exception {
        return new FormWithFile(fields, "verslag.docx", file).send(site.url(SEND), cookie, from);
    }

    private byte[] bytes(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.url(path))).header("Cookie", cookie);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
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
