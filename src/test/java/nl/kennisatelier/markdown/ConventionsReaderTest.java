package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kennisatelier.library.Atelier;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class ConventionsReaderTest {

    @Test
    void withoutFilesThereAreSensibleDefaults() {
        var conventions = read().value();
        assertEquals(Atelier.DEFAULT, conventions.atelier());
        assertEquals(List.of(), conventions.taxonomy().themes());
    }

    @Test
    void whatIsNotReadIsToldAtItsLine() {
        check("atelier.yaml", """
                naam: Wijk #1
                ondertitel: x
                licensie: CC0
                koppen:
                  tip: [Raad]
                contact: x # van wie
                """, """
                1 TEXT_LOST #1 Wijk #1
                1 OWNER_EMPTY\s
                2 KEY_UNKNOWN ondertitel\s
                3 KEY_UNKNOWN licensie licentie
                5 KEY_UNKNOWN tip tips
                6 TEXT_LOST # van wie x # van wie
                """);
        check("taxonomie/lijsten.yaml", """
                rollen: # wie
                  - {id: gemeente, labell: Gemeente}
                  - id: bewoner # vast
                    label: Bewoner
                    alt: [inwoner]
                fases: []
                """, """
                2 KEY_UNKNOWN labell label
                6 KEY_UNKNOWN fases fasen
                """);
        check("taxonomie/themas.yaml", """
                - id: groen
                  kinderen:
                    - id: water
                      labels: Water
                """, """
                4 KEY_UNKNOWN labels label
                """);
    }

    @Test
    void anAddressThatCannotBeIsToldAtItsLineAndShownToNobody() {
        var text = """
                afzender:
                  naam: Gemeente
                  mail: geen-adres
                  website: javascript:alert(1)
                  privacy: {wie: Iemand, mail: a b@c}
                  toegankelijkheid:
                    verklaring: ftp://register
                contacten:
                  wijk: {naam: Wijk, mail: [wijk@x.example]}
                  werk: {naam: Werk, mail: werk@x.example}
                voet:
                  - {label: Elders, url: "mailto:x"}
                  - {label: Hier, url: /over}
                """;
        check("atelier.yaml", text, """
                1 OWNER_EMPTY\s
                3 VALUE_SHAPE mail geen-adres
                4 VALUE_SHAPE website javascript:alert(1)
                5 VALUE_SHAPE mail a b@c
                7 VALUE_SHAPE verklaring ftp://register
                9 VALUE_SHAPE mail [ ]
                12 VALUE_SHAPE url mailto:x
                """);
        var site = read("atelier.yaml", text).value().atelier();
        assertEquals("", site.contact());
        assertEquals(
                "",
                site.owner().website()
                        + site.owner().privacy().mail()
                        + site.owner().accessibility());
        assertEquals("", site.contacts().get("wijk").mail());
        assertEquals("werk@x.example", site.contacts().get("werk").mail());
        assertEquals(Map.of("Hier", "/over"), site.foot());
    }

    @Test
    void aThemeBelowIsPartOfTheSameChallengeUntilItSaysAnother() {
        var lists = "opgaven: [{id: werk}, {id: groen}]\nrne_paden: [{id: energie}]\n";
        var themes = """
                - id: wonen
                  opgave: [groen]
                  rne: [energie]
                  kinderen:
                    - {id: gas}
                    - {id: banen, opgave: [werk, groen], kinderen: [{id: school}]}
                - {id: plein, opgave: [werkk]}
                """;
        var read = read("taxonomie/themas.yaml", themes, "taxonomie/lijsten.yaml", lists);
        assertEquals(
                List.of(
                        "wonen [groen] [energie]",
                        "wonen/gas [groen] [energie]",
                        "wonen/banen [werk, groen] [energie]",
                        "wonen/banen/school [werk, groen] [energie]",
                        "plein [werkk] []"),
                read.value()
                        .taxonomy()
                        .allThemes()
                        .map(theme -> theme.path() + " " + theme.challenges() + " " + theme.paths())
                        .toList());
        assertEquals(
                "[taxonomie/themas.yaml:7: VALUE_UNKNOWN opgave werkk werk]",
                read.problems().toString());
    }

    @Test
    void whoASignalGoesToHasACodeInTheRegister() {
        var list = read("taxonomie/lijsten.yaml", """
                geadresseerden:
                  - {id: bzk, label: Binnenlandse Zaken, tooi: mnre1034}
                  - {id: ezk, label: Economie en klimaat, opgevolgd_door: bzk}
                """).value().taxonomy().list(ListName.ADDRESSEES);
        assertEquals(
                List.of("bzk mnre1034 ", "ezk  bzk"),
                list.stream()
                        .map(to -> to.id() + " " + to.code() + " " + to.successor())
                        .toList());
    }

    private static void check(String path, String text, String expected) {
        var told = new StringBuilder();
        for (var problem : read(path, text).problems().stream().sorted().toList()) {
            told.append(problem.location().line() + " " + problem.kind() + " " + String.join(" ", problem.arguments())
                    + "\n");
        }
        assertEquals(expected, told.toString());
    }

    @Test
    void theOwnerNamesTheSiteAndItsHeadings() {
        var atelier = read("atelier.yaml", """
                naam: Wijklessen
                licentie: CC-BY-4.0
                contact: wijk.nl/contact
                koppen:
                  tips: [Raad, Goede raad]
                vaak_gezocht: warmte, groen
                """).value().atelier();
        assertEquals(
                "Wijklessen CC-BY-4.0 wijk.nl/contact",
                atelier.name() + " " + atelier.licence() + " " + atelier.contact());
        assertEquals(List.of("Raad", "Goede raad"), atelier.headings().get(Kind.TIP));
        assertEquals(
                Atelier.DEFAULT.headings().get(Kind.LINK), atelier.headings().get(Kind.LINK), "not named, not changed");
        assertEquals(List.of("warmte", "groen"), atelier.oftenSearched());
    }

    @Test
    void themesAreATree() {
        var taxonomy = read("taxonomie/themas.yaml", """
                - id: groen
                  label: Groen
                  en: Green
                  alt: [natuur]
                  kinderen:
                    - {id: water, label: Water in de wijk}
                    - label: Straat & plein
                """).value().taxonomy();
        assertEquals(
                List.of(
                        "groen Groen Green [natuur]",
                        "groen/water Water in de wijk Water in de wijk []",
                        "groen/straat-plein Straat & plein Straat & plein []"),
                taxonomy.allThemes()
                        .map(t -> t.path() + " " + t.label() + " " + t.labelEnglish() + " " + t.alternatives())
                        .toList());
    }

    @Test
    void aThemeHasTheIconOfTheThemeAboveUntilItChoosesOne() {
        var themes = read("taxonomie/themas.yaml", """
                        - id: groen
                          icoon: blad
                          kinderen:
                            - id: water
                              kinderen:
                                - {id: wadi, icoon: huis}
                            - {id: gras, icoon: grasspriet}
                        - id: geld
                        """).value().taxonomy().themes();
        var icons = themes.stream()
                .flatMap(Theme::branch)
                .map(theme -> theme.leaf() + " " + theme.icon().word)
                .toList();
        assertEquals(List.of("groen blad", "water blad", "wadi huis", "gras blad", "geld stapel"), icons);
    }

    @Test
    void anIconThatThereIsNotIsToldWithAllThatThereAre() {
        var all = "bliksem, blad, mensen, koffer, euro, huis, boek, pin, scherm, kring, tip, klok, stapel";
        check("taxonomie/themas.yaml", """
                - id: groen
                  icoon: boom
                  kinderen:
                    - {id: water, icoon: [blad]}
                    - id: lucht
                      icoon:
                """, """
                2 ICON_UNKNOWN boom %1$s
                4 ICON_UNKNOWN [ ] %1$s
                6 ICON_UNKNOWN  %1$s
                """.formatted(all));
        check("taxonomie/aanpakken.yaml", """
                - id: samen
                  icoon: blad
                """, """
                2 KEY_UNKNOWN icoon\s
                """);
    }

    @Test
    void aMunicipalityGoesByItsName() {
        var taxonomy = read("taxonomie/lijsten.yaml", """
                gemeenten:
                  - {id: gm0518, label: "'s-Gravenhage", alt: [Den Haag]}
                  - {id: gm0614, label: Westvoorne, opgevolgd_door: gm1992}
                  - {id: gm1992, label: Voorne aan Zee}
                rollen:
                  - {id: bewoner, label: Bewoner, en: Resident}
                """).value().taxonomy();
        var municipality =
                taxonomy.choice(ListName.MUNICIPALITIES, "s-gravenhage").orElseThrow();
        assertEquals("gm0518 [Den Haag]", municipality.code() + " " + municipality.alternatives());
        assertEquals(
                "voorne-aan-zee",
                taxonomy.choice(ListName.MUNICIPALITIES, "westvoorne")
                        .orElseThrow()
                        .successor());
        assertEquals(
                "Resident",
                taxonomy.choice(ListName.ROLES, "bewoner").orElseThrow().label("en"));
    }

    /// Of any list, also one that nothing is chosen from.
    @Test
    void whoTookOverIsInTheSameListAndNeverItself() {
        check("taxonomie/lijsten.yaml", """
                organisaties:
                  - {id: so1, label: Een, opgevolgd_door: so2}
                  - id: so2
                    label: Twee
                    opgevolgd_door: Een
                  - {id: so3, label: Drie, opgevolgd_door: so1}
                  - {id: so4, label: Vier, opgevolgd_door: so4}
                gemeenten:
                  - {id: gm0614, label: Westvoorne, opgevolgd_door: GM1992}
                  - {id: gm0501, label: Brielle, opgevolgd_door: Voorne aan Zee}
                  - {id: gm0530, label: Hellevoetsluis, opgevolgd_door: voorn-aan-zee}
                  - {id: gm1992, label: Voorne aan Zee}
                """, """
                2 SUCCESSOR_CIRCLE so2
                5 SUCCESSOR_CIRCLE Een
                7 SUCCESSOR_CIRCLE so4
                11 VALUE_UNKNOWN opgevolgd_door voorn-aan-zee voorne-aan-zee
                """);
    }

    @Test
    void approachesMayStandInAFileOfTheirOwn() {
        var taxonomy = read("taxonomie/aanpakken.yaml", "- {id: samen, label: Samen leren}")
                .value()
                .taxonomy();
        assertTrue(taxonomy.choice(ListName.APPROACHES, "samen").isPresent());
    }

    @Test
    void wordListsSkipNotesAndEmptyLines() {
        var vocabulary = read(
                        "taal/synoniemen.txt", "# mensen\nbewoners, inwoners,,\nalleen\n\nburen,buurtgenoten # hier\n",
                        "taal/woorddelen.txt", "wijk, buurt\nwarmte\n")
                .value()
                .vocabulary();
        assertEquals(
                "[[bewoners, inwoners], [buren, buurtgenoten]]",
                vocabulary.synonyms().toString());
        assertEquals(
                List.of("buurt", "warmte", "wijk"),
                vocabulary.wordParts().stream().sorted().toList());
    }

    @Test
    void whatDoesNotParseIsAProblemAtItsLine() {
        var parsed = read("taxonomie/themas.yaml", "- {id: groen}\n- {id: [}\n");
        assertTrue(parsed.hasErrors());
        assertEquals(
                "taxonomie/themas.yaml:2",
                parsed.problems().getFirst().location().toString());
    }

    @Test
    void oddShapesAreNoFailure() {
        for (var yaml : List.of("", "tekst", "[[[]]]", "- 1\n- [2]\n- {label: x}", "gemeenten: x\nrollen: {a: b}")) {
            for (var path : List.of("atelier.yaml", "taxonomie/themas.yaml", "taxonomie/lijsten.yaml")) {
                assertFalse(read(path, yaml).value().atelier().name().isEmpty(), path + " " + yaml);
            }
        }
        assertTrue(read("taxonomie/themas.yaml", "[".repeat(100_000)).hasErrors());
    }

    @Test
    void onlyTheFilesThatSayHowToReadAreConventions() {
        for (var path : List.of("atelier.yaml", "taxonomie/themas.yaml", "taal/woorddelen.txt")) {
            assertTrue(ConventionsReader.isConvention(path), path);
        }
        for (var path : List.of("a/atelier.yaml", "verslagen/taal/a.md", "taal.md")) {
            assertFalse(ConventionsReader.isConvention(path), path);
        }
    }

    /// @param files path and text in turn
    private static Parsed<Conventions> read(String... files) {
        var byPath = new TreeMap<String, SourceFile>();
        for (int i = 0; i < files.length; i += 2) {
            byPath.put(
                    files[i], Shown.file(files[i], files[i + 1].getBytes(UTF_8)).value());
        }
        return ConventionsReader.read(byPath);
    }
}
