package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.words.Lexicon.NearWord;

/// What was probably meant by a word that occurs nowhere: words of the library one or two letters away.
record SpellingCorrection(Lexicon lexicon, Dutch dutch) {

    private static final int MEANT_MAX = 3;
    private static final int LENGTH_MIN = 4;

    /// In texts; a word that stands in one only may be a typing error itself.
    private static final int SURE_TEXTS_MIN = 2;

    /// In letters; of a shorter word only one may differ, for with two it is soon another word.
    private static final int SURE_LENGTH_MIN = 8;

    private static final int FAR = 5;

    /// Letters that may differ in a longer one.
    static final int EDITS_MAX = 2;

    /// Best first; empty when nothing is near.
    List<String> mend(String folded, int edits) throws IOException {
        if (folded.length() < LENGTH_MIN) return List.of();
        var near = near(folded, folded.length() < SURE_LENGTH_MIN ? 1 : edits, 1);
        var meant = new LinkedHashSet<String>();
        for (var sounding : soundAlike(folded)) if (!isFarRarer(sounding, near)) meant.add(sounding);
        meant.addAll(near);
        if (meant.isEmpty()) meant.addAll(near(folded, 1, 0)); // The first letter is seldom the wrong one.
        var stem = dutch.stem(folded); // Or only other forms of what was meant stand there.
        if (meant.isEmpty() && !stem.equals(folded)) meant.addAll(near(stem, 1, 1));
        return meant.stream().limit(MEANT_MAX).toList();
    }

    /// Whether what is one letter away stands in so many more texts that it is likelier than what sounds alike.
    private boolean isFarRarer(String sounding, List<String> near) throws IOException {
        if (near.isEmpty()) return false;
        return (long) lexicon.texts(sounding) * FAR < lexicon.texts(near.getFirst());
    }

    /// The most common one is likeliest to be meant.
    private List<String> soundAlike(String folded) throws IOException {
        var best = "";
        int texts = 0;
        var others = SoundAlike.of(folded);
        var known = lexicon.texts(others);
        for (var other : others) {
            int of = known.getOrDefault(other, 0);
            if (of <= texts || dutch.stopWord(other)) continue;
            best = other;
            texts = of;
        }
        return texts < SURE_TEXTS_MIN ? List.of() : List.of(best);
    }

    private List<String> near(String folded, int edits, int samePrefix) throws IOException {
        var near = new ArrayList<>(lexicon.near(folded, edits, samePrefix));
        near.removeIf(other -> dutch.stopWord(other.word()));
        near.sort(Comparator.comparingDouble((NearWord other) -> merit(folded, other))
                .reversed());
        return near.stream().map(NearWord::word).toList();
    }

    /// Nearness counts most; among equals the same first letters and a common word.
    private static double merit(String folded, NearWord other) {
        int same = 0;
        while (same < Math.min(folded.length(), other.word().length())
                && folded.charAt(same) == other.word().charAt(same)) same++;
        return other.nearness() + 0.15 * same / folded.length() + 0.02 * Math.log(1 + other.texts());
    }
}
