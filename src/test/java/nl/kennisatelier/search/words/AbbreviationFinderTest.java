package nl.kennisatelier.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which abbreviations a text explains, and what looks like it but is none.
class AbbreviationFinderTest {

    @Test
    void anAbbreviationStandsBehindWhatItMeansOrBeforeIt() {
        check("Eerst kwam de Transitievisie Warmte (TVW), later meer.", "TVW=Transitievisie Warmte");
        check("In een wijkuitvoeringsplan (WUP) staat het.", "WUP=wijkuitvoeringsplan");
        check("Het WUP (wijkuitvoeringsplan, per buurt) volgt.", "WUP=wijkuitvoeringsplan");
        check("De Vereniging van Eigenaren (VvE) stemde.", "VvE=Vereniging van Eigenaren");
        check("Een warmte- en koudeopslag (WKO) werkt.", "WKO=warmte- en koudeopslag");
    }

    @Test
    void onlyTheWordsThatAreMeantAreTaken() {
        check("Zij schreven samen met ons een plan van aanpak (PVA).", "PVA=plan van aanpak");
        check("Een WIG (we lopen samen iedere week een goede groene route) volgt.", "");
        check("Regie.\nEnergie Strategie (RES)", "");
    }

    @Test
    void oneCapitalIsEnoughWhereEachLetterBeginsAWord() {
        check("De Wet maatschappelijke ondersteuning (Wmo) helpt.", "Wmo=Wet maatschappelijke ondersteuning");
        check("Het besluit bouwwerken leefomgeving (Bbl) geldt.", "Bbl=besluit bouwwerken leefomgeving");
        check("Wij waren in de zaal van het dorp (Zeist) bijeen.", "");
        check("Een brede verbouwing (Ede) begon.", "");
    }

    @Test
    void bracketsAroundSomethingElseExplainNothing() {
        check("De tegels (zie foto) en de gemeente (Zwolle) en 2021 (II).", "");
        check("Een overleg met bewoners (ABC) over later.", "");
        check("De pilot (tip) en de kosten (€ 30) en (", "");
        check("De TVW visie warmte (TVW)", "");
        check("Alles wordt beter ()", "");
    }

    @Test
    void aLongTextIsReadNoFurtherThanANameIsLong() {
        var far = "Werk " + "en ".repeat(40);
        check("W" + far + "plan (WP)", "");
        check("WP (" + far + "plan)", "");
        check("(".repeat(200_000) + ")", "");
    }

    @Test
    void wordsInCapitalsAreThoseWithMoreThanAFirstCapital() {
        assertEquals(
                "[GGD, TVW, VvE]",
                AbbreviationFinder.capitals("De VvE en TVW's van de GGD in Arnhem.")
                        .toString());
    }

    private static void check(String text, String expected) {
        var pairs = AbbreviationFinder.pairs(text).stream().map(pair -> pair.shortened() + "=" + pair.full());
        assertEquals(expected, pairs.collect(Collectors.joining(", ")), text);
    }
}
