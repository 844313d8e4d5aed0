package nl.kennisatelier.search.dutch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
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
    private final Stemmer stemmer;
    private final CompoundSplitter splitter;
    private final Queue<Form> waiting = new ArrayDeque<>();
    private final Set<String> given = new HashSet<>();

    private State word;
    private int step;

    WordFormFilter(TokenStream words, Set<WordForm> wanted, Stemmer stemmer, CompoundSplitter splitter) {
        super(words);
        this.wanted = wanted;
        this.stemmer = stemmer;
        this.splitter = splitter;
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
            give(stemmer.stem(letters), 0, letters.length());
        }
        if (wanted.contains(WordForm.PARTS)) {
            for (var part : withPairs(splitter.split(letters))) {
                give(stemmer.stem(part.in(letters)), part.start(), part.end());
            }
        }
    }

    /// Two parts that are the whole compound are no news; three parts hold two pairs.
    static List<CompoundSplitter.CompoundPart> withPairs(List<CompoundSplitter.CompoundPart> parts) {
        if (parts.size() <= 2) return parts;
        var all = new ArrayList<CompoundSplitter.CompoundPart>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(parts.get(i));
            if (i + 1 < parts.size()) {
                all.add(new CompoundSplitter.CompoundPart(
                        parts.get(i).start(), parts.get(i + 1).end()));
            }
        }
        return all;
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
