package nl.kennisatelier.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is taken for data of a person, and what is not. Each line: the text with what must be found between `{` and
/// `}`.
class PersonalDataTest {

    private static PersonalData data;

    @BeforeAll
    static void read() throws Exception {
        data = PersonalData.in(content());
    }

    private static Library content() throws Exception {
        var folder = new Folder(Path.of("content"));
        return Catalogue.EMPTY.readAll(folder, Catalogue.Broken.AS_IT_IS).library();
    }

    @Test
    void namesAreFound() {
        check("""
            Vraag het aan mevrouw {Jansen} van de flat.
            Dhr. {jansen} weet er meer van.
            Meneer {De Vries} en mevr. {van den Berg-Smit} doen mee.
            Wij hebben dat met {Fatima el Amrani} geregeld.
            Volgens {Piet Jansen} kan het goedkoper.
            {Piet Jansen} heeft een pomp.
            De tuin van {J. de Vries} is mooi.
            Bel {Mohammed} maar even.
            Ik heet {Sanne}, en ik woon hier.
            Onze buurvrouw {Hendriks} helpt iedereen.
            Wethouder {Bakker} komt langs.
            Het plan van {Willem van der Meer} is af.
            Mevrouw {Van 't Hof} en mw. Dr. {A. Bos} waren er.
            Toen kwam {Li Wei} langs.
            Dat deed Stichting van {Kees de Boer}.
            Mevrouw {Jansen} uit de Dorpsstraat wilde niet.
            Mevrouw {Jansen} uit de {Dorpsstraat 12} wilde niet.
            De heer {Bakker} in de {Dorpsstraat 12} en mevrouw {Jansen} van {Dorpsstraat 12} wel.
            Dokter {De Wit} aan de Parklaan, wethouder {Smit} op het Marktplein.
            Mevrouw {Jansen} {Dorpsstraat 12} belde.
            Onze buurvrouw {Hendriks} uit de Hoge Kerkstraat helpt.
            Volgens {Van den Broek} van de {Kerkstraat 5} kan het goedkoper.
            Mevrouw {Jansen van der Laan} en meneer {De Vries} op het Plein.
            Dhr. {v.d. Berg}, mevrouw {vd Linden}, mevr. {v/d Ven} en hr. {P. v. Dam} waren er.
            {J. v.d. Meer} ook.
            Zie {linkedin.com/in/naam} of {https://www.linkedin.com/in/naam-12}.
            """);
    }

    /// As people write `van der` every day.
    @Test
    void aShortenedParticleIsPartOfAName() {
        check("""
            Toen zei dhr. {v.d. Berg} dat hij niet wilde.
            Dhr. {v.d. Berg} en mevrouw {vd Linden} wilden niet. {J. v.d. Meer} ook niet.
            Mevrouw {v.d. Berg} wilde niet, mevrouw {vd Berg} wel.
            Mevrouw {v/d Berg} en mevr. {v. d. Berg} weten het.
            Bij mevrouw {v.d.Berg} en meneer {v.d Berg} lekt het.
            Mevrouw {v. Dijk} en mw. {v. 't Hof} en mevrouw {'t Hart} doen mee.
            Meneer {V.d. Berg} en mevrouw {v.der Berg}, en mevrouw {v. den Berg}.
            De pomp van {J. v. Dijk} bromt.
            De familie {v.d. Meer} en familie {vd Berg} doen mee, en de familie {van der Meer}.
            {Jan v.d. Berg} en {Piet vd Berg} zijn klaar.
            Toen kwam {Jan v/d Berg} langs.
            Dhr. {v.d. berg} weet er meer van.
            {Jansen, A.} wilde niet.
            Aan de balie: {Jansen, A.}, en {Van den Berg, J.P.} kwam later.
            """);
    }

    @Test
    void aShortenedParticleMakesNoNameOfWhatIsNone() {
        check("""
            De helft v.d. bewoners wil het, en 20% v.d. huurders niet.
            Dat is de taak v.d. Gemeente Rotterdam.
            Wij liepen langs de gevel v/d Kerk en de hal v. h. Buurthuis.
            Kies optie d. Behoud de bomen, of c. Kap ze.
            d. Bakker en slager doen mee.
            De muur is uit 300 v. Chr. en de kelder van later.
            Het einde vd Dorpsstraat ligt open, zie ook v. 2.
            De wethouder v.d. Gemeente komt.
            Zie bijlage Dijk, A. Kosten.
            """);
    }

    @Test
    void addressesAndNumbersAreFound() {
        check("""
            Mail naar {jan.de.vries@example.nl} graag.
            Mail {buurt @ example.nl} mag ook.
            Mail {jan [at] gmail [dot] com} of {jan (at) example (punt) nl}.
            Bel {06-12345678} of {0613 45 67 89}, of {0 6 1 2 3 4 5 6 7 8}.
            Of {+31 6 1234 5678}, of {020 123 45 67}, of {(079) 346 81 23}.
            Ik woon op {Kerkstraat 12}, drie hoog.
            Op {kerkstraat 12a} lekt het.
            De pomp bij {Laan van Meerdervoort 103} bromt.
            Zij woont {Laan van Meerdervoort 12}, hij aan het {Plein van de Vrede 3}.
            Aan de {Oude Dijk 4} is plek.
            De buren van {nummer 12} weten het, op {huisnummer 7} niet.
            Bij {2718 AB} en {2718CD} ligt een lus.
            """);
    }

    @Test
    void whatIsNoPersonIsLeftAlone() {
        check("""
            Operatie Steenbreek is een goed begin.
            Doe mee met Operatie Steenbreek in Den Haag.
            Leer van Wijk van de Toekomst, en van Den Haag Zuidwest.
            De VvE wil eerst weten wat het kost.
            De regel i.v.m. Prinsenland geldt v.a. Januari, zie art. 3 v.d. Omgevingswet.
            In Bospolder-Tussendijken ging het goed.
            Dat is in Prinsenland en Het Lage Land ook zo.
            De Gemeente Rotterdam en Woningcorporatie Havensteder doen mee.
            Wij vroegen de Provincie Zuid-Holland om geld.
            Het Nationaal Isolatieprogramma helpt daarbij.
            Vraag het bij Next Generation Woonwijken.
            Begin klein. Samen Sterk is ons motto.
            In de Groene Kamer was de Tweede Kamer.
            Op Maandag Avond is het Buurthuis open.
            De Green Deal Palenstein is van 2017.
            Bij de Albert Heijn hangt een briefje.
            Sinds 2021 VN-doelen, en in 2030 EU-regels.
            De snelweg 30 meter verderop, en op de weg 50 km.
            Bel 112, 14 079 of 0800 1234.
            Het kostte 1234567 euro, in 2019 en 2020.
            Op nummer 1 staat groen, en daarna nummer 2.
            Toon wat je doet, en rijd Max 30.
            De straat 20 jaar geleden was mooier.
            De Burgemeester van Roijenstraat en de Jan van Galenstraat gaan open.
            Wonen in de Dorpsstraat, bakker aan huis en de Bakker aan de Kerkstraat.
            De wethouder Wonen in de Kerkstraat en de burgemeester van Delft.
            Mijn oma zei het al, en de buurman ook.
            Mevrouw die hier woont, vindt het fijn.
            Iedereen wil een warm huis @ home.
            """);
    }

    @Test
    void whatIsFoundCanBeMasked() {
        assertEquals(
                "Vraag [NAME], [PHONE], of kom naar [ADDRESS].",
                data.masked("Vraag Piet Jansen, 06 12345678, of kom naar Kerkstraat 12.", kind -> "[" + kind + "]"));
    }

    @Test
    void aLongTextOfOddSignsTakesNoTime() {
        var pieces =
                "A |Aa |a.|0 |a@|a|Van de |van der Aa |straat |J.|1|12 |NL12 |1234AB|'t|-|a-|Fatma |Ria, |en |😀|\n"
                        + "|Ab\n";
        for (var piece : pieces.split("\\|")) {
            data.find(piece.repeat(20_000));
        }
    }

    private static void check(String lines) {
        var expected = lines.lines().toList();
        var actual = new ArrayList<String>();
        for (var line : expected) actual.add(marked(line.replaceAll("[{}]", "")));
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static String marked(String text) {
        var marked = new StringBuilder(text);
        for (var found : data.find(text).reversed())
            marked.insert(found.end(), '}').insert(found.start(), '{');
        return marked.toString();
    }
}
