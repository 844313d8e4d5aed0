package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import nl.kennisatelier.search.dutch.DutchWordLists;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/// Terms are written as `term@place[letters of the text]`.
class AnalyzersTest {

    private static final DutchAnalysis DUTCH = new DutchAnalysis(Set.of(), DutchWordLists.builtIn());

    @Test
    void exactKeepsWordsAndFoldsThem() throws IOException {
        check(DUTCH.exact(), "Cafés in Huizen", "cafes@1[Cafés] in@2[in] huizen@3[Huizen]");
    }

    @Test
    void stemsGivesOneStemForAWord() throws IOException {
        check(DUTCH.stems(), "oude huizen", "oud@1[oude] huis@2[huizen]");
    }

    @Test
    void partsSpeaksOnlyOfCompoundsAndKeepsTheirPlace() throws IOException {
        check(DUTCH.parts(), "een oude wijkaanpak", "wijk@3[wijk] aanpak@3[aanpak]");
    }

    @Test
    void partsGivesTwoPartsThatStandTogetherAsWell() throws IOException {
        check(
                DUTCH.parts(),
                "aardgasvrije",
                "aard@1[aard] aardgas@1[aardgas] gas@1[gas] gasvrij@1[gasvrije] vrij@1[vrije]");
    }

    @Test
    void allGivesEveryFormOnce() throws IOException {
        check(DUTCH.all(), "Koophuizen nu", """
                koophuizen@1[Koophuizen] koophuis@1[Koophuizen] koop@1[Koop] huis@1[huizen] nu@2[nu]""");
    }

    @Test
    void wordsJoinedByAHyphenAreFoundTogetherAndApart() throws IOException {
        check(DUTCH.exact(), "een aardgasvrij-ready huis", """
                een@1[een] aardgasvrijready@2[aardgasvrij-ready] aardgasvrij@2[aardgasvrij] ready@3[ready] huis@4[huis]""");
        check(DUTCH.exact(), "e-health nu", "ehealth@1[e-health] health@1[health] nu@2[nu]");
    }

    @Test
    void apostrophesDoNotHideAWord() throws IOException {
        check(DUTCH.exact(), "corporatie’s 's avonds 'huis'", """
                corporaties@1[corporatie’s] corporatie@1[corporatie] s@2[s] avonds@3[avonds] huis@4[huis]""");
    }

    @Test
    void loneHyphensAndLongRowsOfLettersAreNoWords() throws IOException {
        check(DUTCH.exact(), "--- - " + "x".repeat(61) + " huis", "huis@2[huis]");
    }

    @Test
    void lettersThatFoldToTwoKeepTheWordWhole() throws IOException {
        check(DUTCH.parts(), "wĳkaanpak", "wijk@1[wĳkaanpak] aanpak@1[wĳkaanpak]");
    }

    private static void check(Analyzer analyzer, String text, String expected) throws IOException {
        var terms = new StringBuilder();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int place = 0;
            while (tokens.incrementToken()) {
                place += increment.getPositionIncrement();
                var letters = text.substring(offset.startOffset(), offset.endOffset());
                terms.append(" %s@%d[%s]".formatted(term, place, letters));
            }
            tokens.end();
        }
        assertEquals(expected, terms.toString().strip());
    }
}
