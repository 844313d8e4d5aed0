package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/// Folds words, and gives those joined by a hyphen or an apostrophe both ways: `gasvrij-ready` as gasvrijready, gasvrij
/// and ready; `corporatie's` as corporaties and corporatie; `e-health` as ehealth and health.
final class JoinedWordFilter extends TokenFilter {

    static final char JOINT = '_';

    /// A text that joins more words than this is no word: a row of keys, a file name.
    private static final int WORDS_MAX = 8;

    /// A word to give out still, at its place in the text.
    private record JoinedWord(String letters, int start, int end, int increment, int length) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final Queue<JoinedWord> waiting = new ArrayDeque<>();

    private final UnaryOperator<String> fold;
    private final boolean both;

    private int skipped;
    private State token;

    /// @param both whether joined words are given in one, too
    JoinedWordFilter(TokenStream words, UnaryOperator<String> fold, boolean both) {
        super(words);
        this.fold = fold;
        this.both = both;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (isOneWord()) return true;
            var words = words();
            if (words.isEmpty()) {
                skipped += increment.getPositionIncrement();
            }
            waiting.addAll(words);
            token = words.isEmpty() ? null : captureState();
        }
        restoreState(token);
        var word = waiting.remove();
        term.setEmpty().append(word.letters);
        offset.setOffset(word.start, word.end);
        length.setPositionLength(word.length);
        increment.setPositionIncrement(word.increment);
        return true;
    }

    /// Most words are: those are folded where they stand.
    private boolean isOneWord() {
        var letters = term.buffer();
        boolean folded = true;
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] == JOINT) return false;
            folded &= Folding.isFolded(letters[i]);
        }
        if (!folded) {
            var word = fold.apply(term.toString());
            term.setEmpty().append(word);
        }
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        length.setPositionLength(1);
        skipped = 0;
        return true;
    }

    private List<JoinedWord> words() {
        var text = term.toString();
        int first = increment.getPositionIncrement() + skipped;
        // Offsets inside a token are only known when the text was not changed before it got here.
        boolean exact = text.length() == offset.endOffset() - offset.startOffset();
        var words = new ArrayList<JoinedWord>();
        for (int from = 0, to; from <= text.length(); from = to + 1) {
            to = text.indexOf(JOINT, from) < 0 ? text.length() : text.indexOf(JOINT, from);
            if (to > from) {
                int start = offset.startOffset() + (exact ? from : 0);
                int end = exact ? offset.startOffset() + to : offset.endOffset();
                words.add(new JoinedWord(fold.apply(text.substring(from, to)), start, end, 1, 1));
            }
        }
        return words.isEmpty() ? words : joined(words, first);
    }

    /// The words in one, then each of them; the s of foto's and the e of e-health are no words of their own.
    private List<JoinedWord> joined(List<JoinedWord> words, int first) {
        skipped = 0;
        var whole = String.join("", words.stream().map(JoinedWord::letters).toList());
        var apart = words.stream()
                .filter(word -> words.size() == 1 || word.letters.length() > 1)
                .toList();
        var all = new ArrayList<JoinedWord>();
        if (both && words.size() > 1 && (words.size() <= WORDS_MAX || apart.isEmpty())) {
            int end = words.getLast().end;
            all.add(new JoinedWord(whole, words.getFirst().start, end, first, Math.max(1, apart.size())));
        }
        for (var word : apart) {
            int step = word != apart.getFirst() ? 1 : all.isEmpty() ? first : 0;
            all.add(new JoinedWord(word.letters, word.start, word.end, step, 1));
        }
        return all;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        skipped = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
    }
}
