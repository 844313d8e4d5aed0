package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Status;
import org.junit.jupiter.api.Test;

/// The bodies stand under front matter of four lines that is in order; larger examples are in `cases/`.
class DocumentReaderTest {

    private static final String REPORT = "verslagen/2021/avond.md";

    private static final String HEAD = """
            ---
            datum: 2021-05-17
            samenvatting: Een avond over de straat.
            ---
            """;

    @Test
    void aTipIsFoundAtItsLineByItsOwnId() {
        check("""
                ## Tips
                - Vraag eerst wat er speelt. ^tip-vraag
                - Begin klein. ^tip-klein
                """, """
                6 tips/avond/tip-vraag | Vraag eerst wat er speelt.
                7 tips/avond/tip-klein | Begin klein.
                """);
    }

    @Test
    void onlyTheLettersOfAHeadingCount() {
        for (var heading : List.of("## Tips", "### **Tips:**", "## TIPS!", "Tips\n----", "#### _tips_ 💡")) {
            check(
                    heading + "\n\n- Begin klein. ^k",
                    (heading.contains("\n") ? 8 : 7) + " tips/avond/k | Begin klein.\n");
        }
    }

    @Test
    void aHeadingThatIsNearlyRightIsReported() {
        check("""
                ## Tipps
                - Begin klein.
                """, """
                5: SECTION_NEAR_MISS Tipps | Tips
                """);
    }

    @Test
    void anIdIsMadeFromTheFirstWordsAndTheCheckSaysSo() {
        check("""
                ## Tips
                1. Praat met je buren voordat je een plan maakt.
                """, """
                6 tips/avond/tip-praat-met-je-buren-voordat-je | Praat met je buren voordat je een plan maakt.
                6: ID_MISSING tip | ^tip-praat-met-je-buren-voordat-je
                """);
    }

    @Test
    void aTipKeepsTheIdOfItsWordsWhenAnotherIsPutAboveIt() {
        var before = Shown.read(REPORT, HEAD + "## Tips\n- Begin klein.\n").value();
        var after = Shown.read(REPORT, HEAD + "## Tips\n- Vraag rond.\n- Begin klein.\n")
                .value();
        assertEquals(
                before.passages().getLast().id(), after.passages().getLast().id());
        assertEquals(2, after.passages().getLast().number());
    }

    @Test
    void twoTipsThatStartTheSameGetIdsOfTheirOwn() {
        check("""
                ## Tips
                - Begin klein.
                - Begin klein.
                """, """
                6 tips/avond/tip-begin-klein | Begin klein.
                7 tips/avond/tip-begin-klein-2 | Begin klein.
                6: ID_MISSING tip | ^tip-begin-klein
                7: ID_MISSING tip | ^tip-begin-klein-2
                """);
    }

    @Test
    void idsAreNeverTooLongForAnAddress() {
        var word = "x".repeat(100);
        var parsed = Shown.read(REPORT, HEAD + "## Tips\n- " + word + "\n- " + word + "\n- ! ? .\n");
        assertEquals(
                List.of("tip-" + "x".repeat(76), "tip-" + "x".repeat(74) + "-2", "tip"),
                parsed.value().passages().stream().map(p -> p.id().part()).toList());
    }

    @Test
    void anIdThatIsTakenOrOddIsReportedAndMended() {
        check("""
                ## Tips
                - Begin klein. ^klein
                - Blijf klein. ^klein
                - Denk groot. ^Denk_Groot
                """, """
                6 tips/avond/klein | Begin klein.
                7 tips/avond/klein-2 | Blijf klein.
                8 tips/avond/denk-groot | Denk groot.
                7: ID_TAKEN klein | verslagen/2021/avond.md:6
                8: ID_INVALID Denk_Groot | denk-groot
                """);
    }

    @Test
    void idAndCommentMayStandInEitherOrder() {
        for (var end : List.of(
                "^k <!-- rol: bewoner; thema: vergroening -->",
                "<!-- rol: bewoner; thema: vergroening --> ^k",
                "<!-- rol: bewoner --> ^k <!-- thema: vergroening -->",
                "<!-- id: k; rol: bewoner; thema: vergroening -->")) {
            var tip = Shown.read(REPORT, HEAD + "## Tips\n- Begin klein. " + end)
                    .value()
                    .passages()
                    .getFirst();
            assertEquals("tips/avond/k", tip.id().value(), end);
            assertEquals("Begin klein.", tip.text(), end);
            assertEquals(
                    "[bewoner] [groen/vergroening]",
                    tip.labels().roles() + " " + tip.labels().themes(),
                    end);
        }
    }

    @Test
    void aNumberInTheTextOfAnItemIsNoPartOfIt() {
        check("""
                ## Vragen
                - 1: Wat wil jij? ^wat
                - 2) Wie helpt? ^wie
                - 3 dingen die je kunt doen ^drie
                """, """
                6 vragen/avond/wat | Wat wil jij?
                7 vragen/avond/wie | Wie helpt?
                8 vragen/avond/drie | 3 dingen die je kunt doen
                """);
    }

    @Test
    void questionsAreNumberedOnThroughTheDocument() {
        var document = Shown.read(REPORT, HEAD + """
                ## Vragen
                1. Wat? ^a
                1. Wie? ^b

                ## Richtvragen
                1. Hoe? ^c
                """).value();
        assertEquals(
                List.of("a1", "b2", "c3"),
                document.passages().stream().map(p -> p.anchor() + p.number()).toList());
    }

    @Test
    void aParagraphUnderACommentIsAPassageOfThatKind() {
        check("""
                <!-- soort: kans; id: geld; rol: gemeente -->
                Voeg de potjes samen. Dan kan er meer.

                Gewone tekst.

                <!-- soort: risico; id: traag -->

                Samen gaat langzaam.
                """, """
                6 kansen/avond/geld | Voeg de potjes samen.
                12 risicos/avond/traag | Samen gaat langzaam.
                """);
    }

    @Test
    void aCommentWithAnotherKindIsReportedWithWhatWasMeant() {
        check("""
                <!-- soort: risiko; id: traag -->
                Samen gaat langzaam.

                <!-- gewoon een notitie -->
                Tekst.
                """, """
                6: KIND_UNKNOWN risiko | risico
                """);
    }

    @Test
    void aCommentAboveSomethingElseIsReported() {
        for (var below : List.of("- punt", "> citaat", "| a | b |\n|---|---|\n| 1 | 2 |", "```\ncode\n```", ""))
            check("<!-- soort: risico; id: lijst -->\n\n" + below + "\n", "5: MARK_ASTRAY\n");
        check("<!-- soort: risico; id: lijst -->\n## Tips\n- Doe het. ^tip-a\n", """
                7 tips/avond/tip-a | Doe het.
                5: MARK_ASTRAY
                """);
    }

    @Test
    void theIdOfAnItemOfAnyListIsNotShown() {
        var document = Shown.read(REPORT, HEAD + "- punt ^blok-c\n- x\n  - y ^blok-d\n")
                .value();
        assertEquals("Een avond over de straat.\npunt\nx\ny", document.text().strip());
    }

    @Test
    void anItemWithAnIdIsAPlaceToLeadTo() {
        checkPlaces("3. een\n4. twee ^Blok-C\n5. drie\n6. vier\n", """
                : <ol start="3"><li>een</li></ol>
                blok-c: <ol start="4"><li>twee</li></ol>
                : <ol start="5"><li>drie</li><li>vier</li></ol>
                """);
        checkPlaces("- x ^blok-x\n  - y ^blok-y\n- z\n\n[naar y](#blok-y)\n", """
                blok-y:\s
                blok-x: <ul><li>x<ul><li>y</li></ul></li></ul>
                : <ul><li>z</li></ul><p><a href="#blok-y">naar y</a></p>
                """);
        checkPlaces("- x\n- y\n", ": <ul><li>x</li><li>y</li></ul>\n");
    }

    private static void checkPlaces(String list, String expected) {
        var read = Shown.read("verslagen/plek.md", "---\ntitel: Plek\ndatum: 2021\nsamenvatting: Kort.\n---\n" + list);
        assertEquals(List.of(), read.problems());
        var blocks = read.value().sections().getFirst().blocks().stream()
                .map(Block.Prose.class::cast)
                .map(prose -> prose.anchor() + ": " + prose.html().replace("\n", "") + "\n")
                .collect(Collectors.joining());
        assertEquals(expected, blocks);
    }

    @Test
    void aTipBehindACommentIsShownOnce() {
        checkRest("<!-- x --> Nog iets.", "Nog iets.", "");
        checkRest("<!-- x --> Nog iets. En dan?", "Nog iets.", "<p>En dan?</p>");
    }

    @Test
    void whatFollowsTheFirstSentenceIsKeptWordForWord() {
        checkRest("Begin klein. Dan groeit het vanzelf.", "Begin klein.", "<p>Dan groeit het vanzelf.</p>");
        checkRest("Begin klein.\n  Dan groeit het.\n  En dan?", "Begin klein.", "<p>Dan groeit het.\nEn dan?</p>");
        checkRest("**Begin klein.** Dan groeit het. Echt.", "Begin klein.", "<p>Dan groeit het. Echt.</p>");
        checkRest(
                "Begin *klein*. Dan groeit `het`. Echt.", "Begin klein.", "<p>Dan groeit <code>het</code>. Echt.</p>");
        checkRest("Begin klein.", "Begin klein.", "");
        checkRest("**Begin klein.**", "Begin klein.", "");
        checkRest("Begin klein.\n\n  Nog een alinea.", "Begin klein.", "<p>Nog een alinea.</p>");
    }

    @Test
    void aHeadlineThatIsNoParagraphIsRatherSaidTwiceThanLost() {
        checkRest("_Begin klein. Dan groeit het._", "Begin klein.", "<p><em>Dan groeit het.</em></p>");
        checkRest("> Begin klein. Dan groeit het.", "Begin klein.", """
                <blockquote>
                <p>Begin klein. Dan groeit het.</p>
                </blockquote>""");
        checkRest("woord ".repeat(40), "woord ".repeat(26).strip() + "…", "");
    }

    @Test
    void aFirstSentenceEndsWhereASentenceEnds() {
        checkTitle("Dat kost veel, d.w.z. Te veel. Stop.", "Dat kost veel, d.w.z. Te veel.");
        checkTitle("Er zijn ca. 500 huizen. Meer niet.", "Er zijn ca. 500 huizen.");
        checkTitle("Zie nr. 5 en bijv. De Hoek. Klaar.", "Zie nr. 5 en bijv. De Hoek.");
        checkTitle("Kom op 1. Mei is mooi.", "Kom op 1. Mei is mooi.");
        checkTitle("Het was in 2021. Toen begon het.", "Het was in 2021.");
        checkTitle("Wat wil jij? Denk na.", "Wat wil jij?");
        checkTitle("Zij zei: “Doe het.” Dat hielp.", "Zij zei: “Doe het.”");
        checkTitle("Kijk op wijk.nl voor meer. Doe mee.", "Kijk op wijk.nl voor meer.");
        checkTitle("Vraag het i.v.m. de buren aan J. Jansen. Goed.", "Vraag het i.v.m. de buren aan J. Jansen.");
        checkTitle("geen punt aan het eind", "geen punt aan het eind");
    }

    @Test
    void aPassageIsAboutItsOwnThemesOrElseTheFirstOfItsDocument() {
        checkTip("thema: vergroening; rol: bewoner", "[groen/vergroening] [bewoner] [palenstein] []");
        checkTip("thema: aardgasvrij, groen", "[energie/aardgasvrij, groen] [] [palenstein] []");
        checkTip("rol: bewoner", "[groen] [bewoner] [palenstein] []");
        checkTip("wijk: hengstdal", "[groen] [] [hengstdal] []");
        checkTip("gemeente: Rotterdam", "[groen] [] [] [rotterdam]");
        checkTip("", "[groen] [] [palenstein] []");
    }

    private static void checkTip(String comment, String expected) {
        var document = Shown.read(REPORT, """
                ---
                datum: 2021-05
                samenvatting: Kort.
                themas: [groen, aardgasvrij]
                rollen: [gemeente]
                wijken: [palenstein]
                programma: samen
                ---
                ## Tips
                - Begin klein. ^k <!-- %s -->
                """.formatted(comment)).value();
        var labels = document.passages().getFirst().labels();
        assertEquals(
                expected + " samen 2021-05",
                labels.themes() + " " + labels.roles() + " " + labels.neighbourhoods() + " " + labels.municipalities()
                        + " " + labels.programme().get() + " " + labels.date().get());
        assertEquals("[groen, energie/aardgasvrij]", document.labels().themes().toString());
    }

    @Test
    void aTextWithManyThemesIsAskedWhatItsPassagesAreAbout() {
        var three = "- Een. ^a <!-- thema: groen -->\n- Twee. ^b\n- Drie. ^c";
        checkShared("a, b, c, d, e", three, "2: THEMES_SHARED 5 | 2\n");
        checkShared("a, b, c, d", three, "");
        checkShared("a, b, c, d, e", "- Een. ^a <!-- thema: groen -->", "");
        checkShared("a, b, c, d, e", "", "");
    }

    private static void checkShared(String themes, String tips, String expected) {
        var tree = "[{id: groen}, {id: a}, {id: b}, {id: c}, {id: d}, {id: e}]";
        var file = Shown.file("taxonomie/themas.yaml", tree.getBytes(UTF_8)).value();
        var conventions =
                ConventionsReader.read(Map.of("taxonomie/themas.yaml", file)).value();
        var text = "---\nthemas: [" + themes + "]\ndatum: 2021\nsamenvatting: Kort.\n---\n## Tips\n" + tips
                + "\n\n## Inspiratie\n- [Elders](https://www.voorbeeld.nl)\n";
        var read = DocumentReader.read(Shown.file(REPORT, text.getBytes(UTF_8)).value(), conventions);
        assertEquals(expected, Shown.problems(read));
    }

    @Test
    void frontMatterInDutchInEnglishOrNoneGivesADocument() {
        checkHead("titel: De straat\ndatum: 2021-05-17\nsamenvatting: Kort.", "De straat | Kort. | 2021-05-17 | nl");
        checkHead(
                "title: The street\ndate: 2021-05\ndescription: Short.\nlang: en",
                "The street | Short. | 2021-05 | en");
        checkHead("Title: \"De straat: samen\"\nDatum: 17-05-2021", "De straat: samen |  | 2021-05-17 | nl");
        checkHead("samenvatting: Kort.", "Kop | Kort. |  | nl");
        var bare = Shown.read("notities/mijn_eerste-idee.md", "Alleen tekst.").value();
        assertEquals("artikelen/mijn-eerste-idee | Mijn eerste idee", bare.id() + " | " + bare.title());
        assertEquals(
                "Kop",
                Shown.read("a.md", "<!-- x -->\n\n# Kop\n\ntekst").value().title());
    }

    @Test
    void theKindComesFromItsFieldElseFromItsFolder() {
        checkId("verslagen/2021/a.md", "", "verslagen/a");
        checkId("wijken/diep/er/in/a.md", "", "wijken/a");
        checkId("blog/a.md", "soort: begrip", "begrippen/a");
        checkId("verslagen/a.md", "soort: tip", "verslagen/a");
        checkId("links/a.md", "", "artikelen/a");
        checkId("a.md", "", "artikelen/a");
    }

    @Test
    void oddFileNamesGiveSoundAddresses() {
        checkId("wijken/De Hoek & De Akkers.md", "", "wijken/de-hoek-de-akkers");
        checkId("wijken/50% meer.md", "", "wijken/50-meer");
        checkId("wijken/coöperatie-één.md", "", "wijken/cooperatie-een");
        checkId("wijken/diep/thema's en opa’s.md", "", "wijken/themas-en-opas");
        checkId("日本.md", "", "artikelen/865ea6b");
        checkId("elders/日本.md", "", "artikelen/865ea6b");
        checkId("docs/index.md", "", "artikelen/docs");
        checkId("verslagen/2021/avond-een/index.md", "", "verslagen/avond-een");
        checkId("verslagen/2021/avond-een/README.md", "", "verslagen/avond-een");
        checkId("verslagen/2021/avond-een/_Index.md", "", "verslagen/avond-een");
        checkId("index.md", "", "artikelen/index");
        checkId("-.md", "", "artikelen/3cf20d5");
        checkId("wijken/a.md", "id: palenstein", "wijken/palenstein");
        checkId("wijken/a.md", "id: Pálenstein!", "wijken/palenstein");
    }

    @Test
    void windowsLinesAndAByteOrderMarkChangeNothing() {
        var text = HEAD + "## Tips\n- Begin klein. ^k\n  Echt.\n";
        var plain = Shown.whole(Shown.read(REPORT, text));
        assertEquals(plain, Shown.whole(Shown.read(REPORT, text.replace("\n", "\r\n"))));
        assertEquals(plain, Shown.whole(Shown.read(REPORT, "\uFEFF" + text)));
        assertEquals(plain, Shown.whole(Shown.read(REPORT, text.replace('\n', '\r'))));
    }

    @Test
    void aQuestionSetNamesQuestionsOfOtherFilesAndHasItsOwn() {
        checkAt("vragensets/begin.md", """
                ---
                samenvatting: Kort.
                ---
                ## Vragen
                1. [Wat wil jij?](../verslagen/2021/avond.md#wat)
                2. Wie helpt er mee? ^vraag-wie
                3. [Hoe dan?](avond.md)
                """, """
                6 vragen/begin/vraag-wie | Wie helpt er mee?
                """);
        var set = Shown.read("vragensets/begin.md", "## Vragen\n1. [Wat?](../verslagen/a.md#wat)\n")
                .value();
        assertEquals(
                "verslagen/a.md#wat",
                set.references().getFirst().path() + "#"
                        + set.references().getFirst().part());
    }

    @Test
    void aListOfNeighbourhoodsNamesTheirFilesAndKeepsWhatHasNone() {
        var report = Shown.read(REPORT, HEAD + """
                ## Deelnemende wijken
                - [Hengstdal](../../wijken/hengstdal.md) Nijmegen
                - De Hoek
                """);
        assertEquals("", Shown.problems(report));
        assertEquals(
                "wijken/hengstdal.md", report.value().references().getFirst().path());
        assertEquals(
                "Hengstdal Nijmegen\nDe Hoek",
                report.value().sections().getLast().text());
    }

    @Test
    void everySectionOfTheManualIsFoundOnItsOwn() {
        checkAt("handleiding/tips.md", """
                ---
                titel: Tips schrijven
                samenvatting: Kort.
                ---
                Vooraf.

                ## Schrijf kort ^kort
                Maximaal **twee** zinnen.

                ### Nog korter
                Eén zin.

                ## Leeg

                ## Zonder id
                Ook goed.
                """, """
                7 handleiding/tips/kort | Schrijf kort
                15 handleiding/tips/zonder-id | Zonder id
                """);
    }

    @Test
    void tenThousandEqualHeadingsGetAnchorsOfTheirOwn() {
        var document = Shown.read("a.md", "## Kop\n".repeat(10_000)).value();
        assertEquals(
                10_000,
                document.sections().stream().map(s -> s.anchor()).distinct().count());
        assertEquals("kop-10000", document.sections().getLast().anchor());
    }

    @Test
    void aDraftIsKnownAsOne() {
        assertEquals(
                Status.DRAFT,
                Shown.read("a.md", "---\nstatus: concept\n---\n").value().status());
        assertEquals(
                Status.DRAFT,
                Shown.read("a.md", "---\ndraft: true\n---\n").value().status());
        assertEquals(
                Status.PUBLISHED,
                Shown.read("a.md", "---\ndraft: false\n---\n").value().status());
        assertEquals(
                Status.WITHDRAWN,
                Shown.read("a.md", "---\nstatus: ingetrokken\n---\n").value().status());
    }

    @Test
    void aNameIsShownOnlyWithConsent() {
        var report = Shown.read(REPORT, """
                ---
                datum: 2021
                samenvatting: Kort.
                sprekers:
                  - {naam: Ans Voorbeeld, functie: wethouder, toestemming: ja}
                  - {naam: Bob Voorbeeld, functie: buurman, toestemming: nee}
                  - {naam: Cor Voorbeeld}
                  - {functie: procesbegeleider}
                ---
                """);
        assertEquals(
                List.of("Ans Voorbeeld, wethouder", "buurman", "procesbegeleider"),
                ((Details.Report) report.value().details()).speakers());
        assertEquals("6: CONSENT_MISSING\n7: CONSENT_MISSING\n", Shown.problems(report));
    }

    @Test
    void everyProblemIsReportedAtItsLine() {
        checkAt(REPORT, """
                ---
                datum: gisteren
                themas: [groen, gras]
                rollen: [bewooner]
                deelnemer: 12
                deelnemers: veel
                status: af
                tags: vergroening, fietsen
                ---
                [weg](javascript:alert) en [dood](plaatje.svg)

                ## Tips
                -
                - ^x
                """, """
                1: SUMMARY_MISSING
                2: DATE_INVALID gisteren
                3: THEME_UNKNOWN gras |
                4: VALUE_UNKNOWN rollen | bewooner | bewoner
                5: KEY_UNKNOWN deelnemer | deelnemers
                6: VALUE_SHAPE deelnemers | veel
                7: STATUS_UNKNOWN status | af |
                8: TAG_UNKNOWN fietsen |
                10: LINK_UNSAFE javascript:alert
                10: LINK_DEAD plaatje.svg
                13: ITEM_EMPTY tip
                14: ITEM_EMPTY tip
                """);
    }

    @Test
    void anotherOnesFieldsAreNamedInOneLine() {
        checkAt("blog/a.md", """
                ---
                title: A
                layout: post
                permalink: /a
                ---
                """, """
                3: KEY_UNKNOWN layout, permalink |
                """);
    }

    @Test
    void aLinkInTheDescriptionOfAPictureIsJudgedToo() {
        var report = Shown.read(REPORT, HEAD + "## Inspiratie\n- ![[stout](javascript:alert)](x.png) en meer\n");
        assertEquals("6: LINK_UNSAFE javascript:alert\n", Shown.problems(report));
        assertEquals("Optional.empty", report.value().passages().getFirst().url() + "");
        assertEquals("stout en meer", report.value().passages().getFirst().text());
    }

    @Test
    void aPlaceIsAPointOnTheMap() {
        checkPlace("{lat: 52.06, lon: 4.5, nauwkeurig: halte}", "52.06 4.5 halte", "");
        checkPlace("{lat: 520, lon: 4.5}", "", "4: PLACE_INVALID\n");
        checkPlace("{lat: hier}", "", "4: PLACE_INVALID\n");
        checkPlace("{lat: NaN, lon: 4}", "", "4: PLACE_INVALID\n");
    }

    @Test
    void aMunicipalityWithALetterWrongIsToldAtItsLine() {
        checkTowns("gemeenten: [zoetermer, Zoetermeer]", "3: VALUE_UNKNOWN gemeenten | zoetermer | zoetermeer\n");
        checkTowns("gemeenten:\n  - gouda\n  - Goude", "5: VALUE_UNKNOWN gemeenten | Goude | gouda\n");
        checkTowns("gemeenten: [leusden, \"'s-Gravenhage\"]", "");
        checkTowns("gemeenten: [Nergenshuizen]", "3: VALUE_UNKNOWN gemeenten | Nergenshuizen |\n");
    }

    private static void checkTowns(String field, String problems) {
        var parsed = Shown.read("voorbeelden/a.md", "---\nsamenvatting: x\n" + field + "\n---\n");
        assertEquals(problems, Shown.problems(parsed));
    }

    private static void checkPlace(String place, String expected, String problems) {
        var parsed =
                Shown.read("wijken/a.md", "---\nsamenvatting: x\ngemeente: Zoetermeer\nplaats: " + place + "\n---\n");
        var details = (Details.Neighbourhood) parsed.value().details();
        var shown = details.place().map(p -> p.latitude() + " " + p.longitude() + " " + p.precision());
        assertEquals(expected, shown.orElse(""));
        assertEquals(problems, Shown.problems(parsed));
        assertEquals("zoetermeer", details.municipality());
    }

    /// Reads a body under good front matter.
    private static void check(String body, String expected) {
        checkAt(REPORT, HEAD + body, expected);
    }

    private static void checkAt(String path, String text, String expected) {
        var parsed = Shown.read(path, text);
        assertEquals(expected, Shown.passages(parsed.value()) + Shown.problems(parsed));
    }

    /// @param rest what follows the headline; null when only the headline matters
    private static void checkRest(String item, String title, String rest) {
        var tip = Shown.read(REPORT, HEAD + "## Tips\n- " + item)
                .value()
                .passages()
                .getFirst();
        assertEquals(title, tip.title());
        assertEquals(rest, tip.restHtml());
    }

    private static void checkTitle(String item, String title) {
        checkRest(item, title, rest(item, title));
    }

    private static String rest(String item, String title) {
        var rest = item.substring(title.length()).strip();
        return rest.isEmpty() ? "" : "<p>" + rest + "</p>";
    }

    private static void checkHead(String fields, String expected) {
        var d = Shown.read("map/a.md", "---\n" + fields + "\n---\n# Kop\n").value();
        assertEquals(expected, d.title() + " | " + d.summary() + " | " + date(d) + " | " + d.language());
    }

    private static String date(Document document) {
        return document.labels().date().map(EventDate::toString).orElse("");
    }

    private static void checkId(String path, String fields, String expected) {
        assertEquals(
                expected,
                Shown.read(path, "---\n" + fields + "\n---\n").value().id().value());
    }
}
