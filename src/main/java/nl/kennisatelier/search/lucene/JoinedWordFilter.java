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

/// Folds words, and gives those joined by a sign both ways: `gasvrij-ready` as gasvrijready, gasvrij and ready;
/// `corporatie's` as corporaties and corporatie; `e-health` as ehealth and health; `buurkracht.nl` as buurkrachtnl,
/// buurkracht and nl; `(ver)huur` as verhuur, ver and huur; `b.v.` as bv; `MijnBuurtje` as mijnbuurtje, mijn and
/// buurtje.
final class JoinedWordFilter extends TokenFilter {

    static final char JOINT = '_';

    /// A text that joins more words than this is no word: a row of keys, a file name.
    private static final int WORDS_MAX = 8;

    /// In letters, on either side of a capital.
    private static final int CAMEL_LENGTH_MIN = 3;

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
        boolean capital = false;
        boolean point = false;
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] == JOINT) return false;
            point |= isPoint(letters[i]);
            capital |= i > 0 && Character.isUpperCase(letters[i]);
            folded &= Folding.isFolded(letters[i]);
        }
        if (point && hasLetter(letters, term.length())) return false;
        if (capital && capital(term, 0) < term.length()) return false;
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
        boolean points = hasLetter(term.buffer(), term.length());
        var words = new ArrayList<JoinedWord>();
        for (int from = 0, to; from < text.length(); from = to) {
            to = end(text, from, points);
            if (to > from) {
                int start = offset.startOffset() + (exact ? from : 0);
                int end = exact ? offset.startOffset() + to : offset.endOffset();
                words.add(new JoinedWord(fold.apply(text.substring(from, to)), start, end, 1, 1));
            }
            if (to < text.length() && !Character.isLetterOrDigit(text.charAt(to))) to++; // A sign, no capital.
        }
        return words.isEmpty() ? words : joined(words, first);
    }

    /// Where a word ends that begins here: at a sign, or at a capital inside it.
    private static int end(String text, int from, boolean points) {
        int capital = capital(text, from);
        for (int at = from; at < capital; at++) {
            char letter = text.charAt(at);
            if (letter == JOINT || points && isPoint(letter)) return at;
        }
        return capital;
    }

    /// The first capital that follows a small letter, with enough letters on both sides to be words; or the end.
    private static int capital(CharSequence text, int from) {
        for (int at = from + CAMEL_LENGTH_MIN; at <= text.length() - CAMEL_LENGTH_MIN; at++) {
            if (Character.isUpperCase(text.charAt(at))
                    && areSmall(text, at - CAMEL_LENGTH_MIN + 1, at)
                    && areSmall(text, at + 1, at + CAMEL_LENGTH_MIN)) return at;
        }
        return text.length();
    }

    private static boolean areSmall(CharSequence text, int from, int to) {
        for (int at = from; at < to; at++) if (!Character.isLowerCase(text.charAt(at))) return false;
        return true;
    }

    /// Inside a word: the tokenizer parts words from those at their end.
    private static boolean isPoint(char letter) {
        return letter == '.' || letter == ':';
    }

    /// Numbers keep their points.
    private static boolean hasLetter(char[] letters, int length) {
        for (int i = 0; i < length; i++) if (Character.isLetter(letters[i])) return true;
        return false;
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
