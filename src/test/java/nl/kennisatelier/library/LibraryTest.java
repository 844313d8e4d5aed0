package nl.kennisatelier.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Small libraries, written as files: a line `== path` starts each.
class LibraryTest {

    private static final String SMALL = """
            == bronnen/tegels.md
            ---
            titel: Tegels eruit
            samenvatting: x
            url: https://www.tegels-eruit.nl/
            ---
            == verslagen/2020/ochtend.md
            ---
            titel: Ochtend
            datum: 2020
            samenvatting: x
            ---
            Zie de [tip](../2021/avond.md#tip-klein) en [de wijk](../../wijken/hoek.md).
            == verslagen/2021/avond.md
            ---
            titel: Avond
            datum: 2021-05-17
            samenvatting: x
            wijken: [hoek]
            ---
            ## Tips
            - Begin klein. ^tip-klein
            ## Inspiratie
            - [Tegels](http://tegels-eruit.nl) weg ermee ^link-tegels
            == wijken/hoek.md
            ---
            titel: De Hoek
            samenvatting: x
            gemeente: Voorbeeldstad
            ---
            Zie [onszelf](hoek.md).
            """;

    @Test
    void everyDocumentAndPassageIsFoundByItsId() {
        var library = library(SMALL).value();
        assertEquals(4, library.documents().size());
        for (var id : List.of("bronnen/tegels", "verslagen/avond", "tips/avond/tip-klein", "links/avond/link-tegels")) {
            assertEquals(id, library.entry(new EntryId(id)).orElseThrow().id().value());
        }
        var tip = library.entry(new EntryId("tips/avond/tip-klein")).orElseThrow();
        assertEquals("Avond", library.home(tip).title());
        assertEquals(Optional.empty(), library.document(tip.id()), "a passage is no document");
        assertEquals(Optional.empty(), library.entry(new EntryId("tips/avond/weg")));
    }

    @Test
    void documentsStandByKindAndPath() {
        var library = library(SMALL).value();
        assertEquals("[Ochtend, Avond]", titles(library.documents(Kind.REPORT)));
        assertEquals("[]", titles(library.documents(Kind.TERM)));
    }

    @Test
    void aPilotLiesInTheMunicipalityThatItsNeighbourhoodLiesIn() {
        check("""
                == programmas/d.md
                ---
                pilots: [{gemeente: rotterdam, wijk: palenstein}, {gemeente: zoetermeer, wijk: oost}, {wijk: hoog}]
                ---
                == wijken/palenstein.md
                ---
                gemeente: zoetermeer
                ---
                == wijken/oost.md
                ---
                gemeente: zoetermeer
                ---
                == wijken/hoog.md
                ---
                gemeente: ede
                ---
                """, """
                programmas/d.md:2: PILOT_ELSEWHERE palenstein Zoetermeer Rotterdam
                """);
    }

    @Test
    void aReferenceLeadsToADocumentAPassageOrAHeading() {
        checkTarget("verslagen/2021/avond.md", "", "verslagen/avond");
        checkTarget("verslagen/2021/avond.md", "tip-klein", "tips/avond/tip-klein");
        checkTarget("verslagen/2021/avond.md", "inspiratie", "verslagen/avond");
        checkTarget("verslagen/2021/avond.md", "weg", "");
        checkTarget("verslagen/2021/weg.md", "", "");
    }

    @Test
    void aLessonKnowsWhoNamesIt() {
        checkNamed("tips/avond/tip-klein", "[Ochtend]");
        checkNamed("verslagen/avond", "[Ochtend]");
        checkNamed("wijken/hoek", "[Ochtend]");
        checkNamed("verslagen/ochtend", "[]");
    }

    @Test
    void aSourceIsNamedByItsAddressHoweverItIsWritten() {
        checkNamed("bronnen/tegels", "[Avond]");
    }

    @Test
    void whoNamesStandNewestFirst() {
        var library = library(SMALL + """
                == verslagen/a.md
                ---
                titel: Zonder datum
                ---
                [w](../wijken/hoek.md)
                == verslagen/b.md
                ---
                titel: Nieuwste
                datum: 2024
                ---
                [w](../wijken/hoek.md) en nog eens [w](../wijken/hoek.md)
                """).value();
        assertEquals("[Nieuwste, Ochtend, Zonder datum]", titles(library.namedBy(new EntryId("wijken/hoek"))));
    }

    @Test
    void aNeighbourhoodKnowsItsMunicipality() {
        var library = library(SMALL).value();
        assertEquals(Optional.of("voorbeeldstad"), library.municipalityOf("hoek"));
        assertEquals(Optional.empty(), library.municipalityOf("nergens"));
    }

    @Test
    void draftsStayOutAndMayBeNamed() {
        var library = library("""
                == verslagen/a.md
                ---
                titel: A
                wijken: [nieuw]
                ---
                Zie [straks](../wijken/nieuw.md).
                == wijken/nieuw.md
                ---
                status: concept
                ---
                ## Tips
                - Nog niet. ^tip-niet
                """);
        assertEquals("[A]", titles(library.value().documents()));
        assertEquals(Optional.empty(), library.value().entry(new EntryId("tips/nieuw/tip-niet")));
        assertEquals("verslagen/a.md:5: LINK_TO_DRAFT wijken/nieuw.md\n", problems(library));
    }

    @Test
    void anIdThatIsTakenIsAnErrorAndTheFirstByPathKeepsIt() {
        var library = library("""
                == verslagen/2020/avond.md
                ---
                titel: Eerste
                ---
                == verslagen/2021/avond.md
                ---
                titel: Tweede
                ---
                == voorbeelden/avond.md
                ## Tips
                - Begin. ^tip-a
                == wijken/avond.md
                ## Tips
                - Begin. ^tip-a
                """);
        assertEquals("[Eerste]", titles(library.value().documents(Kind.REPORT)));
        assertEquals("""
                verslagen/2021/avond.md:1: ID_TAKEN verslagen/avond verslagen/2020/avond.md:1
                wijken/avond.md:2: ID_TAKEN tips/avond/tip-a voorbeelden/avond.md:2
                """, problems(library));
        assertTrue(library.hasErrors());
    }

    @Test
    void namesThatLeadNowhereAreReportedWhereTheyStand() {
        check("""
                == verslagen/a.md
                ---
                titel: A
                wijken: [weg]
                programma: weg
                vragenset: weg
                ---
                Tekst [x](weg.md) en

                [y](../b.md#weg).
                == b.md
                Tekst.
                == begrippen/c.md
                ---
                verwant: [weg]
                ---
                == programmas/d.md
                ---
                pilots: [{gemeente: x, wijk: weg}]
                ---
                """, """
                begrippen/c.md:2: REFERENCE_UNKNOWN begrip weg\s
                programmas/d.md:2: REFERENCE_UNKNOWN wijk weg\s
                verslagen/a.md:3: REFERENCE_UNKNOWN wijk weg\s
                verslagen/a.md:4: REFERENCE_UNKNOWN programma weg\s
                verslagen/a.md:5: REFERENCE_UNKNOWN vragenset weg\s
                verslagen/a.md:7: LINK_DEAD verslagen/weg.md
                verslagen/a.md:9: LINK_DEAD b.md#weg
                """);
    }

    @Test
    void aNameWithALetterWrongIsToldAtItsLineWithWhatWasMeant() {
        check("""
                == wijken/palenstein.md
                ---
                gemeente: zoetermeer
                ---
                == verslagen/a.md
                ---
                titel: A
                wijken:
                  - palenstein
                  - palestein
                ---
                ## Tips
                - Doe dit. <!-- wijk: palensteijn -->
                == verslagen/b.md
                ---
                wijk: Palenstien
                ---
                == programmas/d.md
                ---
                pilots: [{gemeente: zoetermeer, wijk: palenstin}]
                ---
                """, """
                programmas/d.md:2: REFERENCE_UNKNOWN wijk palenstin palenstein
                verslagen/a.md:5: REFERENCE_UNKNOWN wijk palestein palenstein
                verslagen/a.md:8: REFERENCE_UNKNOWN wijk palensteijn palenstein
                verslagen/b.md:2: REFERENCE_UNKNOWN wijk palenstien palenstein
                """);
    }

    @Test
    void aLinkFromAPublishedTextToADraftIsTold() {
        check("""
                == verslagen/a.md
                Zie [b](b.md) en [b](b.md#deel).
                == verslagen/b.md
                ---
                status: concept
                ---
                ## Deel
                Zie [c](c.md).
                == verslagen/c.md
                ---
                draft: true
                ---
                Tekst.
                == vragensets/d.md
                ## Vragen
                - [Wie?](../verslagen/c.md)
                """, """
                verslagen/a.md:1: LINK_TO_DRAFT verslagen/b.md
                verslagen/a.md:1: LINK_TO_DRAFT verslagen/b.md#deel
                vragensets/d.md:2: LINK_TO_DRAFT verslagen/c.md
                """);
    }

    @Test
    void termsAndThemesGiveSynonyms() {
        var library = library("""
                == begrippen/wadi.md
                ---
                titel: Wadi
                alternatieven: [greppel, natte laagte]
                ---
                == begrippen/alleen.md
                ---
                titel: Alleen
                ---
                """).value();
        assertEquals("[[Wadi, greppel, natte laagte]]", library.synonyms().toString());
    }

    @Test
    void anEmptyLibraryHasNothingAndIsNoFailure() {
        assertEquals(0, Library.empty().entries().size());
    }

    private static void checkTarget(String path, String part, String expected) {
        var reference = new Reference(path, part, "x", new Location("a.md", 1));
        var target = library(SMALL).value().target(reference);
        assertEquals(expected, target.map(entry -> entry.id().value()).orElse(""));
    }

    private static void checkNamed(String id, String expected) {
        assertEquals(expected, titles(library(SMALL).value().namedBy(new EntryId(id))));
    }

    private static void check(String files, String expected) {
        assertEquals(expected, problems(library(files)));
    }

    private static String titles(Iterable<Document> documents) {
        var titles = new ArrayList<String>();
        documents.forEach(document -> titles.add(document.title()));
        return titles.toString();
    }

    private static String problems(Parsed<Library> library) {
        return library.problems().stream().map(p -> p + "\n").collect(Collectors.joining());
    }

    private static Parsed<Library> library(String files) {
        var documents = new ArrayList<Document>();
        for (var file : files.split("(?m)^== ")) {
            if (file.isBlank()) continue;
            int end = file.indexOf('\n');
            var source = SourceFile.decode(
                    file.substring(0, end), file.substring(end + 1).getBytes(UTF_8));
            documents.add(DocumentReader.read(source.value(), Conventions.NONE).value());
        }
        return Library.of(Conventions.NONE, documents);
    }
}
