package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.Spellings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text that may be meant as a draft, however that is written, is at no address and in no list, and leaves by no
/// door.
class UnseenTest {

    private static final String SECRET = "kwartelveer";

    @TempDir
    private static Path folder;

    private static RunningRepository site;
    private static int closed;
    private static int open;

    @BeforeAll
    static void start() throws IOException {
        site = RunningRepository.of(folder.resolve("site"));
        var files = new TreeMap<String, Optional<byte[]>>();
        SmallContent.FILES.forEach((path, text) -> files.put(path, bytes(text)));
        for (var head : Spellings.closed()) files.put("verslagen/geheim-" + closed++ + ".md", bytes(head + secret()));
        for (var head : Spellings.open()) files.put("verslagen/open-" + open++ + ".md", bytes(head + "Gewoon.\n"));
        files.put("verslagen/veer.png", Optional.of(picture()));
        files.put("wegwijzer.md", bytes("# Wegwijzer\n\nLees [dit](verslagen/geheim-0.md).\n"));
        files.put("onderling.md", bytes("""
                ---
                titel: Onderling # kwartelveer
                # kwartelveer
                ---
                Tekst <!-- kwartelveer: ja --> en %%kwartelveer%% {# kwartelveer #}.

                ```
                <!-- dit is te zien -->
                ```
                """));
        files.put("taxonomie/notities.md", bytes("kwartelveer\n"));
        site.force(files);
        site.commit("ander-plan", "Iets anders", Map.of("ander.md", "# Ander plan\n\nTekst.\n"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(UTF_8));
    }

    private static String secret() {
        return """
                Een %s. ![Veer](veer.png) In [Palenstein](../wijken/palenstein.md).

                ## Tips
                - Vraag naar de %s. ^tip-veer

                ## Vragen
                - Waar is de %s? ^vraag-veer
                """.replace("%s", SECRET);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(7, 9, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void noneIsAtAnAddress() throws Exception {
        for (int i = 0; i < closed; i++) {
            for (var path : List.of("/verslagen/geheim-" + i, "/tips/geheim-" + i + "/tip-veer")) {
                assertEquals(
                        404, site.get(path).statusCode(), Spellings.closed().get(i));
            }
        }
        for (var path :
                List.of("/wijzigingen/verslagen/geheim-0", "/vragen/geheim-0/vraag-veer", "/en/verslagen/geheim-0")) {
            assertEquals(404, site.get(path).statusCode(), path);
        }
        for (int i = 0; i < open; i++) {
            assertEquals(
                    200,
                    site.get("/verslagen/open-" + i).statusCode(),
                    Spellings.open().get(i));
        }
    }

    @Test
    void noneIsInAList() throws Exception {
        for (var path : List.of(
                "/",
                "/verslagen",
                "/wijken/palenstein",
                "/artikelen/wegwijzer",
                "/redactie",
                "/sitemap.xml",
                "/zoeken?q=" + SECRET,
                "/zoeken?soort=tip",
                "/zoeken.atom?q=" + SECRET,
                "/zoeken.csv?q=" + SECRET,
                "/zoeken.json?q=" + SECRET,
                "/api/v1/zoeken?q=" + SECRET,
                "/api/v1/suggesties?q=kwartel",
                "/en/zoeken?q=" + SECRET)) {
            var body = site.page(path).replace("q=" + SECRET, "").replaceAll("(value|content)=\"" + SECRET, "");
            assertFalse(body.contains("geheim-"), path + "\n" + body);
            assertFalse(body.contains("Vraag naar de " + SECRET), path);
        }
        assertTrue(site.page("/zoeken?q=" + SECRET).contains("<h1 id=\"kop\">0 resultaten"));
        assertTrue(site.page("/sitemap.xml").contains("/verslagen/open-0"));
    }

    /// Only the preview of the published branch shows what waits there: its address is for who works on it.
    @Test
    void anotherBranchShowsOnlyItsOwnDrafts() throws Exception {
        var own = site.preview("main");
        var other = site.preview("ander-plan");
        assertEquals(200, site.get(own + "/verslagen/geheim-0").statusCode());
        assertEquals(200, site.get(other + "/artikelen/ander").statusCode());
        for (var path : List.of("/verslagen/geheim-0", "/tips/geheim-0/tip-veer")) {
            assertEquals(404, site.get(other + path).statusCode(), path);
        }
        assertFalse(site.page(other + "/meldingen").contains("geheim-"));
        assertFalse(site.page(other + "/zoeken?q=" + SECRET).contains("geheim-"));
        var picture = Pattern.compile("(/voorbeeld/\\w+)(/bijlagen/[0-9a-f]{40}/veer\\.png)")
                .matcher(site.page(own + "/verslagen/geheim-0"));
        assertTrue(picture.find());
        assertEquals(200, site.get(picture.group()).statusCode());
        assertEquals(404, site.get(picture.group(2)).statusCode());
        assertEquals(404, site.get(other + picture.group(2)).statusCode());
    }

    @Test
    void noneLeavesByGit() throws Exception {
        new RealGit(folder).ok("clone", "--quiet", "--mirror", site.url("/git/content.git"), "lezer.git");
        var reader = new RealGit(folder.resolve("lezer.git"));
        assertEquals("1", reader.ok("rev-list", "--all", "--count"));
        var files = reader.ok("ls-tree", "-r", "--name-only", "HEAD");
        assertFalse(files.contains("geheim-") || files.contains("veer.png"), files);
        assertTrue(files.contains("verslagen/open-0.md") && files.contains("taxonomie/themas.yaml"), files);
        assertFalse(reader.ok("cat-file", "--batch-all-objects", "--batch").contains(SECRET));
        assertEquals(
                "---\ntitel: Onderling\n---\nTekst  en  .\n\n```\n<!-- dit is te zien -->\n```",
                reader.ok("show", "HEAD:onderling.md"));
        assertFalse(reader.ok("log", "--format=%an %cn %B").contains("Noor"));
    }
}
