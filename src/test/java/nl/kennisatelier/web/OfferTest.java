package nl.kennisatelier.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.SetTranslations;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.facilitator.sets.Selection;
import nl.kennisatelier.web.facilitator.sets.SetAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A set becomes a file of the library, and that file the same set again.
class OfferTest {

    private static final String SET = "v=avond/vraag-weten~15~keuze~" + coded("ja; of zo|nee -- nooit|<b>misschien</b>")
            + "&v=avond/vraag-weten-2&v=." + coded("Wat *mis* je_hier_ [echt] <!-- x --> & waarom? ^niet") + "~5"
            + "&v=." + coded("1. Eerst dit?") + "&v=." + coded("- - -") + "&v=." + coded("---")
            + "&v=." + coded("Hoe belangrijk?") + "~~schaal~" + coded("niet|heel")
            + "&v=." + coded("Hoe belangrijk?") + "~~prioriteren~" + coded("a: eerst|b")
            + "&titel=" + coded("Onze \"avond\": \\ 2") + "&open=" + coded("Welkom.\nEr is koffie.")
            + "&slot=Dag&van=basis";

    private static final Map<String, String> FILES = Map.of(
            "taxonomie/themas.yaml",
            "- id: energie\n  label: Energie\n  en: Energy\n",
            "taxonomie/rollen.yaml",
            "- id: bewoner\n  label: Bewoner\n  en: Resident\n",
            "verslagen/2021/avond.md",
            """
            ---
            titel: Een avond
            samenvatting: Wat buren leerden.
            datum: 2021-05-17
            themas: [energie]
            ---
            ## Vragen
            1. Wat wil jij weten? ^vraag-weten <!-- rol: bewoner -->
            2. Wat wil jij later weten? ^vraag-weten-2 <!-- minuten: 20; vorm: schaal -->
            """,
            "vragensets/basis.md",
            """
            ---
            titel: Basis
            samenvatting: Om van te maken.
            inleiding: Hallo.
            ---
            ## Vragen
            1. Hoe gaat het? ^vraag-hoe <!-- minuten: 10 -->
            2. [Wat wil jij weten?](../verslagen/2021/avond.md#vraag-weten) <!-- minuten: 5 -->
            """,
            "vragensets/talen.md",
            """
            ---
            titel: Talen
            samenvatting: In meer talen.
            inleiding: Welkom.
            vertalingen:
              - {van: titel, tr: Diller}
              - {van: inleiding, pl: Witamy.}
              - van: 1
                tr: "Önce hangi yer? | Okul | Meydan"
                ar: 'أي "مكان" أولًا؟ | مدرسة | ميدان'
            ---
            ## Vragen
            1. Welke plek moet eerst? ^vraag-eerst <!-- vorm: keuze; opties: School | Plein -->
            """);

    @TempDir
    static Path folder;

    private static RunningDesk site;

    @BeforeAll
    static void start() throws Exception {
        site = RunningDesk.of(folder, FILES);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String coded(String text) {
        return encode(text, UTF_8);
    }

    private static Selection set(String query) {
        return Selection.parse(SetAddress.fields(query));
    }

    /// Of what is asked in the same words, wherever it stands now.
    @Test
    void translationsGoAlong() throws Exception {
        var text = site.get(
                        "/vragenset/bestand?van=talen&titel=Meer+talen&open=Welkom.&v=.Nieuw%3F&v=talen/vraag-eerst")
                .body();
        assertTrue(text.contains("""
                vertalingen:
                  - van: inleiding
                    pl: "Witamy."
                  - van: 2
                    ar: "أي \\"مكان\\" أولًا؟ | مدرسة | ميدان"
                    tr: "Önce hangi yer? | Okul | Meydan"
                """), text);
        var read = site.desk.check("vragensets/meer-talen.md", text);
        assertEquals(
                List.of(),
                read.problems().stream()
                        .filter(p -> p.kind() == Problem.Kind.TRANSLATION_OF_NOTHING)
                        .toList());
        var words = SetTranslations.of(read.edition().library(), "meer-talen");
        assertEquals(
                "Önce hangi yer?",
                words.in("tr", "Welke plek moet eerst?").orElseThrow().text());
        assertEquals(Optional.empty(), words.in("tr", "Nieuw?"));
    }

    @Test
    void theFileOfASetIsReadBackAsTheSameSet() throws Exception {
        var answer = site.get("/vragenset/bestand?" + SET);
        assertEquals(
                "text/markdown; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(
                answer.headers().firstValue("Content-Disposition").orElseThrow().contains("onze-avond-2.md"));
        var text = answer.body();
        assertTrue(text.contains("themas: [energie]\nrollen: [bewoner]\nvoor: [bewoner]\nduur: 40\n"), text);
        assertTrue(text.contains("afgeleid_van: basis\n"), text);
        assertTrue(text.contains("](../verslagen/2021/avond.md#vraag-weten-2)\n"), text);

        var checked = site.desk.check("vragensets/onze-avond-2.md", text);
        assertEquals(
                List.of(), checked.problems().stream().filter(Problem::isError).toList());
        var library = checked.edition().library();
        var read = Selection.of(
                library, library.document(Kind.QUESTION_SET, "onze-avond-2").orElseThrow());
        var before = set(SET).asked(library);
        var after = read.asked(library);
        assertEquals("Onze \"avond\": \\ 2", after.title());
        assertEquals("Welkom. Er is koffie.", after.opening());
        assertEquals(
                List.of(
                        "Wat wil jij weten?",
                        "Wat wil jij later weten?",
                        "Wat *mis* je_hier_ [echt] <!-- x --> & waarom? ^niet",
                        "Eerst dit?", // Readers take an old number off.
                        "- - -",
                        "---",
                        "Hoe belangrijk?",
                        "Hoe belangrijk?"),
                after.questions().stream().map(ask -> ask.text()).toList());
        for (int i = 1; i < before.questions().size(); i++) {
            assertEquals(
                    before.questions().get(i).how(), after.questions().get(i).how(), text);
        }
        assertEquals(
                List.of("ja, of zo", "nee – nooit", "<b›misschien</b›"),
                after.questions().getFirst().how().options());
        assertEquals(15, after.questions().getFirst().how().minutes());
    }

    @Test
    void aSetOfTheLibraryIsTakenOverWhole() throws Exception {
        for (var root : List.of("", "/en")) {
            var answer = site.get(root + "/vragenset?neem=basis");
            assertEquals(302, answer.statusCode());
            var to = answer.headers().firstValue("Location").orElseThrow();
            assertTrue(
                    to.endsWith(root + "/vragenset?v=basis/vraag-hoe&v=avond/vraag-weten~5&titel=Basis&open=Hallo."
                            + "&van=basis"),
                    to);
        }
        var start = site.get("/vragenset?neem=basis&doe=start").headers().firstValue("Location");
        assertTrue(start.orElseThrow().contains("/workshop/nieuw?v=basis/vraag-hoe"), start.toString());
        assertEquals(404, site.get("/vragenset?neem=bestaat-niet").statusCode());
        assertEquals(404, site.get("/vragenset?neem=../x").statusCode());
    }

    @Test
    void anEditorOffersASetAndSeesItInAPreview() throws Exception {
        var query = "v=avond/vraag-weten~15&v=.Wat+nog%3F&titel=Aangeboden+set&van=basis";
        var asks = site.get("/vragenset/aanbieden?" + query);
        assertTrue(asks.body().contains("name=\"token\""), asks.body());
        var wrong = site.post("/vragenset/aanbieden", Map.of("set", query, "token", "ka_niet"));
        assertEquals(403, wrong.statusCode());
        assertTrue(wrong.body().contains("role=\"alert\""));

        var done = site.post("/vragenset/aanbieden", Map.of("set", query, "token", site.token));
        assertEquals(200, done.statusCode());
        var preview = Pattern.compile("href=\"(/voorbeeld/[0-9a-f]+/vragensets/aangeboden-set)\"")
                .matcher(done.body());
        assertTrue(preview.find(), done.body());
        var seen = site.get(preview.group(1)).body();
        assertTrue(seen.contains("Wat nog?") && seen.contains("Wat wil jij weten?"), seen);
        assertEquals(404, site.get("/vragensets/aangeboden-set").statusCode(), "it is not published");
        assertTrue(site.desk.previews().stream()
                .anyMatch(one -> one.branch().matches("concept/\\d{4}-\\d\\d-\\d\\d-aangeboden-set")));

        var known = site.get("/vragenset/aanbieden?" + query, "Cookie", site.cookie());
        assertFalse(known.body().contains("name=\"token\""), "who is logged in needs no token");
    }

    @Test
    void whoIsNoEditorOffersNothing() throws Exception {
        var before = site.desk.previews().size();
        var answer = site.post("/vragenset/aanbieden", Map.of("set", "v=.Wat%3F"));
        assertTrue(answer.body().contains("name=\"token\""));
        assertEquals(404, site.get("/vragenset/aanbieden").statusCode(), "there is nothing to offer");
        assertEquals(
                403,
                site.send(
                                "POST",
                                "/vragenset/aanbieden",
                                "set=v%3D.Wat&token=" + site.token,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Origin",
                                "https://evil.example")
                        .statusCode());
        assertEquals(before, site.desk.previews().size());
    }

    @Test
    void aSetSaysWhatItWasMadeFromAndWhatWasMadeOfIt() throws Exception {
        var made = site.desk.check(
                "vragensets/kind.md",
                "---\ntitel: Kind\nsamenvatting: Ja.\nafgeleid_van: basis\n---\n## Vragen\n1. Wat?\n");
        assertEquals(
                List.of(), made.problems().stream().filter(Problem::isError).toList());
        site.change(
                "bo",
                "vragensets/kind.md",
                "---\ntitel: Kind\nsamenvatting: Ja.\nafgeleid_van: basis\n---\n## Vragen\n1. Wat? ^vraag-wat\n");
        site.must("bo", "push", "--quiet");
        assertTrue(site.get("/vragensets/kind").body().contains("href=\"/vragensets/basis\""));
        assertTrue(site.get("/vragensets/basis").body().contains("href=\"/vragensets/kind\""));
    }

    @Test
    void anEmptyLibraryHasNoQuestionOfIt() {
        assertEquals(
                List.of(),
                set(SET).asked(Library.empty()).questions().stream()
                        .filter(ask -> ask.source().isPresent())
                        .toList());
    }
}
