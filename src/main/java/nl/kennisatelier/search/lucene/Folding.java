package nl.kennisatelier.search.lucene;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Words as they are compared: by their letters, whatever their capitals and accents.
final class Folding {

    private Folding() {}

    /// Lower-case, without accents, apostrophes straight, the ligature ĳ as two letters, no soft hyphens.
    static String fold(String word) {
        boolean isFolded = true;
        boolean isPlain = true;
        for (int i = 0; i < word.length(); i++) {
            isFolded &= isFolded(word.charAt(i));
            isPlain &= word.charAt(i) < 128;
        }
        if (isFolded) return word;
        if (isPlain) return lower(word); // Nothing to take off; the first word of every sentence.
        var letters = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        // A letter folds to at most four: Lucene's own bound.
        var folded = new char[letters.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        var kept = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (Character.getType(folded[i]) != Character.NON_SPACING_MARK
                    && Character.getType(folded[i]) != Character.FORMAT) {
                kept.append(folded[i]);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /// Lower-case, and nothing else.
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static boolean isFolded(int letter) {
        return letter < 128 && (letter < 'A' || letter > 'Z');
    }
}
