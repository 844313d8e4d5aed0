package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people take along of a site: files of its texts, over real HTTP and from a real repository.
class TakeAlongTest {

    private static final String NIGHT = """
            ---
            titel: Een nacht over warmte
            samenvatting: Wat buren leerden.
            datum: 2021-05-17
            sprekers:
              - {naam: Kim de Vries, functie: wethouder, toestemming: ja}
            met_toestemming: [Kim de Vries]
            notitie: nog bellen met de secretaris
            gepubliceerd: ja   # op verzoek
            bron:
              - url: https://example.nl/bron
                titel: De bron
                telefoon: "0612345678"
            themas: [aardgasvrij]
            ---
            <!-- De wethouder wil dit niet horen. -->
            Buren kwamen bij elkaar.

            ## Tips
            - Betrek de bewoners. Zij weten wat er speelt. <!-- thema: groen; let op: gevoelig --> ^tip-bewoners
            """;

    private static final String SIGNAL = """
            ---
            titel: Gemeenten missen een bevoegdheid
            samenvatting: Zonder bevoegdheid blijft een wijk aan het gas.
            aard: knelpunt
            vraag: Geef gemeenten een bevoegdheid.
            bewijs: [tips/nacht/tip-bewoners, verslagen/avond]
            verloop:
              - {stap: opgehaald, datum: 2021-05-17}
              - {stap: aangeboden}
              - {stap: beantwoord, datum: 2024-12, antwoord: "De wet is er.", bron: {url: "https://example.nl/wet", titel: De wet}}
            ---
            """;

    private static final String PROPOSAL = """
            ---
            titel: Palenstein van het gas
            samenvatting: Nul op de meter.
            wijken: [palenstein]
            kosten: [{post: "nul op de meter maken", bedrag: 100000, eenheid: euro-per-woning, geschat: ja, prijspeil: 2017}, {post: beheer, bedrag: onbekend}]
            dekking: [{van: rijk, bedrag: 6600000, eenheid: euro, stand: toegekend, datum: 2018-12}, {van: huurder, bedrag: onbekend}]
            steunt_op: [tips/nacht/tip-bewoners]
            voorbeeld: voorbeelden/plan
            ---
            """;

    @TempDir
    private static Path folder;

    private static RunningRepository site;

    @BeforeAll
    static void start() throws IOException {
        site = RunningRepository.of(folder);
        var files = new HashMap<>(SmallContent.FILES);
        files.put("verslagen/nacht.md", NIGHT);
        files.put("signalen/bevoegdheid.md", SIGNAL);
        files.put("voorstellen/plan.md", PROPOSAL);
        files.put("voorbeelden/plan.md", "---\ntitel: Een voorbeeld\n---\n");
        files.put("verslagen/klad.md", "---\ntitel: Klad\nstatus: concept\n---\nNog geheim.\n");
        site.commit("main", "Begin", files);
        site.force(Map.of("verslagen/namen.md", Optional.of("""
                        ---
                        titel: Met namen
                        samenvatting: Wie er was.
                        datum: 2021
                        sprekers:
                          - {naam: Piet Geheim, functie: wijkagent}
                        ---
                        Er werd gepraat.
                        """.getBytes(UTF_8))));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// Whoever is told that a file takes too long comes back for it.
    private static HttpResponse<byte[]> file(String path) throws Exception {
        var answer = site.bytes(path);
        for (int again = 0; answer.statusCode() == 503 && again < 5; again++) answer = site.bytes(path);
        assertEquals(200, answer.statusCode(), path);
        return answer;
    }

    @Test
    void aTextIsItsFileWithoutWhatIsForEditors() throws Exception {
        var answer = site.get("/verslagen/nacht.md");
        assertEquals(
                "text/markdown; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("noindex", answer.headers().firstValue("X-Robots-Tag").orElse(""));
        assertTrue(answer.headers().firstValue("ETag").isPresent());
        assertEquals("""
                ---
                titel: Een nacht over warmte
                samenvatting: Wat buren leerden.
                datum: 2021-05-17
                sprekers:
                  - {naam: Kim de Vries, functie: wethouder, toestemming: ja}
                themas: [aardgasvrij]
                ---

                Buren kwamen bij elkaar.

                ## Tips
                - Betrek de bewoners. Zij weten wat er speelt. <!-- thema: groen --> ^tip-bewoners
                """, answer.body());
    }

    @Test
    void aNameToWhichNobodyAgreedLeavesByNoDoor() throws Exception {
        for (var form : List.of(".md", ".docx", ".pdf")) {
            var words = words(file("/verslagen/namen" + form).body(), form);
            assertTrue(words.contains("Er werd gepraat."), words);
            assertFalse(words.contains("Geheim"), words);
        }
        assertTrue(site.page("/verslagen/namen.md").contains("Wijkagent"));
    }

    @Test
    void whatIsNotOnlineIsNotTakenAlong() throws Exception {
        for (var form : List.of("md", "docx", "pdf")) {
            for (var page :
                    List.of("/verslagen/klad.", "/verslagen/niets.", "/verslagen/../nacht.", "/tips/nacht/niets.")) {
                assertEquals(404, site.get(page + form).statusCode(), page + form);
            }
        }
    }

    @Test
    void aLessonIsMadeOfItsPage() throws Exception {
        var text = site.page("/tips/nacht/tip-bewoners.md");
        assertTrue(text.startsWith("""
                ---
                titel: "Betrek de bewoners."
                soort: tip
                datum: 2021-05-17
                """), text);
        assertTrue(text.contains("\n**Betrek de bewoners.**\n\nZij weten wat er speelt.\n"), text);
        assertTrue(site.page("/en/tips/nacht/tip-bewoners.md").contains("From: [Een nacht over warmte]"));
    }

    @Test
    void aThemeAndATextOfTheProgramAreMarkdownToo() throws Exception {
        var theme = site.page("/themas/energie/aardgasvrij.md");
        assertTrue(theme.startsWith("---\ntitel: \"Aardgasvrij\"\n"), theme);
        assertTrue(theme.contains("/tips/avond/tip-bewoners)"), theme);
        assertTrue(site.page("/en/over.md").contains("\ntaal: en\n"));
        assertEquals(404, site.get("/themas/niets.md").statusCode());
        assertEquals(404, site.get("/niets.md").statusCode());
    }

    @Test
    void aPageLeadsToItsOtherForms() throws Exception {
        var page = site.page("/en/verslagen/nacht");
        for (var form : List.of("md", "docx", "pdf")) {
            assertTrue(page.contains("href=\"/en/verslagen/nacht." + form + "\" rel=\"nofollow\""), form);
            file("/en/verslagen/nacht." + form);
        }
        assertTrue(site.page("/tips/nacht/tip-bewoners").contains("href=\"/tips/nacht/tip-bewoners.md\""));
    }

    @Test
    void aPdfIsTheSameEachTime() throws Exception {
        var one = file("/verslagen/nacht.pdf");
        assertArrayEquals(one.body(), file("/verslagen/nacht.pdf").body());
        assertEquals(
                "attachment; filename=\"nacht.pdf\"",
                one.headers().firstValue("Content-Disposition").orElse(""));
        try (var pdf = Loader.loadPDF(one.body())) {
            assertEquals("Een nacht over warmte", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void aDossierHasTheTextsOfAPlace() throws Exception {
        var files = unpacked(file("/wijken/palenstein.zip").body());
        assertEquals(
                List.of(
                        "dossier.pdf",
                        "leesmij.md",
                        "teksten/verslagen/avond.md",
                        "teksten/voorstellen/plan.md",
                        "teksten/wijken/palenstein.md"),
                List.copyOf(files.keySet()));
        assertTrue(new String(files.get("teksten/verslagen/avond.md"), UTF_8).contains("](../wijken/palenstein.md)"));
        var list = new String(files.get("leesmij.md"), UTF_8);
        assertTrue(list.startsWith("# Dossier: Palenstein\n\n3 teksten om mee te nemen"), list);
        var pdf = words(files.get("dossier.pdf"), ".pdf");
        assertTrue(pdf.contains("Betrek de bewoners."), pdf);
        assertArrayEquals(
                file("/wijken/palenstein.zip").body(),
                file("/wijken/palenstein.zip").body());
    }

    @Test
    void aDossierHasWhatASearchFinds() throws Exception {
        var files = unpacked(file("/zoeken.zip?soort=tip").body());
        assertEquals(
                List.of(
                        "dossier.pdf",
                        "leesmij.md",
                        "teksten/tips/avond/tip-bewoners.md",
                        "teksten/tips/avond/tip-klein.md",
                        "teksten/tips/nacht/tip-bewoners.md"),
                List.copyOf(files.keySet()));
        assertEquals(404, site.get("/verslagen/nacht.zip").statusCode(), "a report is one text");
    }

    @Test
    void aSignalIsANoteWithItsEvidence() throws Exception {
        var note = words(file("/signalen/bevoegdheid.docx").body(), ".docx");
        for (var part : List.of(
                "Signaalnota",
                "Geef gemeenten een bevoegdheid.",
                "Gebundeld: niet bekend",
                "Aangeboden: niet bekend",
                "Opgelost: nog niet",
                "De wet is er.",
                "Zij weten wat er speelt.",
                "Wat buren leerden over warmte.",
                "/tips/nacht/tip-bewoners",
                "Stand van")) {
            assertTrue(note.contains(part), part + " in " + note);
        }
        assertTrue(words(file("/signalen.pdf?stand=beantwoord").body(), ".pdf").contains("Eén signaal"));
        assertTrue(words(file("/signalen.docx?stand=beantwoord&aard=verzoek").body(), ".docx")
                .contains("geen signalen"));
    }

    @Test
    void whatNobodyKnowsIsNeverNothing() throws Exception {
        var note = words(file("/voorstellen/plan.docx").body(), ".docx");
        for (var part : List.of(
                "Kosten, in euro’s van toen: niet bekend.",
                "Dekking, in euro’s van toen: €\u00a06.600.000, bij 1 van 2 bekend.",
                "Plaats: Palenstein, Zoetermeer",
                "Een voorbeeld",
                "ongeveer €\u00a0100.000 per woning",
                "prijzen van 2017",
                "Betrek de bewoners.")) {
            assertTrue(note.contains(part), part + " in " + note);
        }
        assertFalse(note.contains("€\u00a00"), note);
    }

    private static SortedMap<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String words(byte[] file, String form) throws IOException {
        if (form.equals(".docx")) {
            return new String(unpacked(file).get("word/document.xml"), UTF_8).replaceAll("<[^>]*>", "");
        }
        if (!form.equals(".pdf")) return new String(file, UTF_8);
        try (var pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
