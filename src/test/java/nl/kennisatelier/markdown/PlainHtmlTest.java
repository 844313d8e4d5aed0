package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainHtmlTest {

    @Test
    void whatIsPlainIsLeftAsItIsByTheWashing() {
        var plain = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> PlainHtml.isPlain((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var html = "<p>" + plain + "</p>\n<p>een</p>\n";
        assertTrue(PlainHtml.is(html));
        assertEquals(html, Washing.ofText(html));
    }

    @Test
    void nothingElseIsPlain() {
        for (var html : new String[] {
            "een",
            "<p>een",
            "<p>een</p>",
            "<p class=x>een</p>\n",
            "<p><script>een</script></p>\n",
            "<p>een &amp; twee</p>\n",
            "<p>een</p>\n<hr>",
            "<p>een</p>\n<h2>twee</h2>\n<p>drie</p>\n",
            "<p>{{een}}</p>\n",
            "<p>een\0</p>\n",
            "<p>een\u202Etwee</p>\n"
        }) assertFalse(PlainHtml.is(html), html);
    }

    @Test
    void blanksBecomeOneAsByPatterns() {
        for (var text : new String[] {
            "", " ", "\n", "a  b", "a \t b", "a \n b", "a\n \n\nb", " a\n", "\t\n\ta  \n", "a\t\tb\n \t \nc"
        }) {
            var byPatterns = text.replaceAll("[ \t]+", " ").replaceAll(" ?\n[ \n]*", "\n");
            assertEquals(byPatterns, Html.oneBlank(text));
        }
    }

    @Test
    void wordsAreCountedBySentence() {
        for (var text : new String[] {"", "een", "Een twee. Drie!  Vier vijf zes", "Ca. 5\nstuks? Ja", "Slot."}) {
            var byPatterns = java.util.Arrays.stream(text.split("(?<=[.!?])\\s+"))
                    .map(sentence -> sentence.split("\\s+").length)
                    .toList();
            assertEquals(byPatterns, Prose.sentences(text));
        }
    }
}
