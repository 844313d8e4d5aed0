package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.kennisatelier.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner gives the site its colours and its logo in a browser, and sees which cannot be read.
class StylePageTest {

    private static final String PAGE = "/beheer/huisstijl";
    private static final String HEAD = "--basis-color-accent-1-inverse-bg-default";
    private static final String LINKS = "--basis-color-accent-1-color-default";
    private static final String LOGO = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
            + "<script>alert(1)</script><path d=\"M0 0h10v10z\"/></svg>";

    @TempDir
    private Path folder;

    private RunningDesk site;
    private String cookie;

    @BeforeEach
    void open() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        site.editors.give("Ada", Role.ADMINISTRATOR);
        cookie = site.cookie();
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    @Test
    void coloursAreWrittenAndTheOneThatCannotBeReadIsTakenOver() throws Exception {
        assertTrue(page().contains("nog onze kleuren"), page());
        var kept = send(Map.of("doe", "kleuren", HEAD, "#123456", LINKS, "#ffee00"), "", new byte[0]);
        assertEquals(200, kept.statusCode(), kept.body());
        assertEquals(":root {\n  " + LINKS + ": #ffee00;\n  " + HEAD + ": #123456;\n}\n", theme());
        assertTrue(kept.body().contains("#ffee00") && kept.body().contains("Neem over"), kept.body());
        assertTrue(sheet().contains("#123456"), "it is how the site looks, at once");
        assertFalse(sheet().contains("#ffee00"), "what cannot be read is not used");

        send(Map.of("doe", "neem-over", "kleur", LINKS), "", new byte[0]);
        assertFalse(theme().contains("#ffee00"), theme());
        assertTrue(theme().contains(HEAD + ": #123456;"), "all else stands as it was");
        assertFalse(page().contains("Neem over"), page());
    }

    @Test
    void whatStoodInTheFileStays() throws Exception {
        var written = "/* ons */\n:root { " + LINKS + ":#ffee00; --ka-accent: #ffcc00 }\n";
        site.desk.change("Ada", "", Map.of("huisstijl/thema.css", java.util.Optional.of(written.getBytes(UTF_8))), "");
        send(Map.of("doe", "kleuren", LINKS, "#0a4a52"), "", new byte[0]);
        assertEquals(written.replace("#ffee00", "#0a4a52"), theme());
    }

    @Test
    void aLogoIsOnThePageAtOnceAndWhatIsNoneIsRefused() throws Exception {
        var sent = send(Map.of("doe", "stuur", "wat", "logo"), "ons.svg", LOGO.getBytes(UTF_8));
        assertEquals(200, sent.statusCode(), sent.body());
        assertTrue(sent.body().contains("Bewaard") && sent.body().contains("logo.svg"), sent.body());
        assertTrue(site.get("/").body().contains("mark.svg"), "the bar has it");

        var no = send(Map.of("doe", "stuur", "wat", "shared"), "x.png", "geen plaatje".getBytes(UTF_8));
        assertEquals(400, no.statusCode());
        assertTrue(no.body().contains("Er is niets veranderd"), no.body());
        assertFalse(site.desk.files().style().files().containsKey("delen.png"));
    }

    @Test
    void onlyAnAdministratorChangesIt() throws Exception {
        site.editors.add("Cas");
        site.editors.give("Cas", Role.ADMINISTRATOR);
        site.editors.give("Ada", Role.EDITOR);
        assertTrue(page().contains("Alleen een beheerder"), page());
        assertEquals(
                403,
                send(Map.of("doe", "kleuren", HEAD, "#123456"), "", new byte[0]).statusCode());
        assertEquals(303, site.get(PAGE).statusCode(), "who is nobody logs in");
        assertTrue(site.desk.files().style().files().isEmpty());
    }

    private String page() throws Exception {
        return site.get(PAGE, "Cookie", cookie).body();
    }

    private String theme() throws Exception {
        return new String(site.desk.files().style().files().get("thema.css"), UTF_8);
    }

    private String sheet() throws Exception {
        var link = java.util.regex.Pattern.compile("href=\"([^\"]*/ka\\.css[^\"]*)\"")
                .matcher(site.get("/").body());
        assertTrue(link.find());
        return site.get(link.group(1)).body();
    }

    private HttpResponse<String> send(Map<String, String> fields, String name, byte[] file) throws Exception {
        return new FormWithFile(fields, name, file).send(site.url(PAGE), cookie, "same-origin");
    }
}
