package nl.kennisatelier.search.lucene;

import java.util.List;
import nl.kennisatelier.search.dutch.WordForm;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Gives the forms of words that were cut before, all at the place of their word; one without any leaves its place
/// open.
final class FormStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private List<CutText.CutWord> words = List.of();
    private WordForm form = WordForm.EXACT;
    private List<String> waiting = List.of();
    private int nextWord;
    private int nextForm;
    private int step;

    void read(List<CutText.CutWord> words, WordForm form) {
        this.words = words;
        this.form = form;
        reset();
    }

    @Override
    public boolean incrementToken() {
        while (nextForm == waiting.size()) {
            if (nextWord == words.size()) return false;
            var word = words.get(nextWord++);
            step += word.step();
            waiting = word.forms().in(form);
            nextForm = 0;
        }
        clearAttributes();
        term.append(waiting.get(nextForm++));
        increment.setPositionIncrement(step);
        step = 0;
        return true;
    }

    @Override
    public void reset() {
        waiting = List.of();
        nextWord = 0;
        nextForm = 0;
        step = 0;
    }

    @Override
    public void end() {
        clearAttributes();
        increment.setPositionIncrement(step);
    }
}
