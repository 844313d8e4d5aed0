package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.WordForm;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Gives the wanted forms of each word, all at the place of that word; a word without any leaves its place open.
final class WordFormFilter extends TokenFilter {

    /// A form of the word at hand; `start` and `end` say which letters of the word it stands for.
    private record Form(String letters, int start, int end) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Set<WordForm> wanted;
    private final Dutch dutch;
    private final Queue<Form> waiting = new ArrayDeque<>();
    private final Set<String> given = new HashSet<>();

    private State word;
    private int step;

    WordFormFilter(TokenStream words, Set<WordForm> wanted, Dutch dutch) {
        super(words);
        this.wanted = wanted;
        this.dutch = dutch;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            step += increment.getPositionIncrement();
            collect(term.toString());
            word = captureState();
        }
        restoreState(word);
        var form = waiting.remove();
        // Folding can change the number of letters (œ, hyphens): then the whole word is marked.
        if (term.length() == offset.endOffset() - offset.startOffset()) {
            offset.setOffset(offset.startOffset() + form.start, offset.startOffset() + form.end);
        }
        term.setEmpty().append(form.letters);
        increment.setPositionIncrement(step);
        step = 0;
        return true;
    }

    private void collect(String letters) {
        given.clear();
        if (wanted.contains(WordForm.EXACT)) {
            give(letters, 0, letters.length());
        }
        if (wanted.contains(WordForm.STEM)) {
            give(dutch.stem(letters), 0, letters.length());
        }
        if (wanted.contains(WordForm.PARTS)) {
            for (var part : dutch.parts(letters)) give(part.stem(), part.start(), part.end());
        }
    }

    private void give(String form, int start, int end) {
        if (given.add(form)) {
            waiting.add(new Form(form, start, end));
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        step = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(increment.getPositionIncrement() + step);
    }
}
