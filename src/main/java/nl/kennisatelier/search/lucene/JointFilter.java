package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/// Gives hyphens, apostrophes and brackets as [JoinedWordFilter#JOINT]: there the tokenizer keeps words together,
/// so that it can be seen where they joined. One character for one, so every place in the text stays what it was.
final class JointFilter extends CharFilter {

    private static final String BEYOND_LATIN = "\u2010\u2011\u2018\u2019\u02BC";

    JointFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] letters, int from, int length) throws IOException {
        int read = input.read(letters, from, length);
        for (int i = from; i < from + read; i++) if (isJoint(letters[i])) letters[i] = JoinedWordFilter.JOINT;
        return read;
    }

    private static boolean isJoint(char c) {
        return c == '-'
                || c == '\''
                || c == '('
                || c == '&'
                || c == ')'
                || c == '`'
                || c == '\u00B4'
                || c >= '\u02BC' && BEYOND_LATIN.indexOf(c) >= 0;
    }

    @Override
    protected int correct(int place) {
        return place;
    }
}
