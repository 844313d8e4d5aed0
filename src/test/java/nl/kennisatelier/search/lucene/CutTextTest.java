package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.search.dutch.DutchWordLists;
import nl.kennisatelier.search.dutch.WordForm;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.SourceFile;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class CutTextTest {

    private final DutchAnalysis dutch = new DutchAnalysis(Set.of(), DutchWordLists.builtIn());

    @Test
    void aTextThatIsCutOnceGivesWhatTheAnalyzersGive() throws IOException {
        var content = new Folder(Path.of("content"));
        TokenStream reused = null;
        for (var path : content.paths()) {
            var text = SourceFile.decode(path, content.read(path)).value().text();
            var cut = dutch.cut(text);
            for (var form : WordForm.values()) {
                reused = cut.in(form, reused);
                assertEquals(words(analyzed(form, text)), words(reused), path + " " + form);
            }
        }
    }

    @Test
    void oddWordsToo() throws IOException {
        var text = "E-health, foto’s -- ÉÉN ĳsbaan: aardgasvrijewijkaanpak œuvre x-x-x-x-x-x-x-x-x-x \u00AD "
                + "a".repeat(90);
        var cut = dutch.cut(text);
        for (var form : WordForm.values()) {
            assertEquals(words(analyzed(form, text)), words(cut.in(form, null)), form.name());
        }
    }

    private TokenStream analyzed(WordForm form, String text) {
        var analyzer = switch (form) {
            case EXACT -> dutch.exact();
            case STEM -> dutch.stems();
            case PARTS -> dutch.parts();
        };
        return analyzer.tokenStream("", text);
    }

    private static List<String> words(TokenStream from) throws IOException {
        var words = new ArrayList<String>();
        try (from) {
            var term = from.addAttribute(CharTermAttribute.class);
            var step = from.addAttribute(PositionIncrementAttribute.class);
            from.reset();
            while (from.incrementToken()) words.add(step.getPositionIncrement() + " " + term);
            from.end();
        }
        return words;
    }
}
