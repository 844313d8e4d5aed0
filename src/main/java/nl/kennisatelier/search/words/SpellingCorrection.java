package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.KnownWords;
import nl.kennisatelier.search.words.Lexicon.NearWord;

/// What was probably meant by a word that occurs nowhere: words of the library one or two letters away, or of the lists
/// when what was meant occurs nowhere either, but other words for it do.
record SpellingCorrection(Lexicon lexicon, Dutch dutch, Synonyms synonyms) {

    private static final int MEANT_MAX = 3;
    private static final int LENGTH_MIN = 4;

    /// In texts; a word that stands in one only may be a typing error itself.
    private static final int SURE_TEXTS_MIN = 2;

    /// In letters; of a shorter word only one may differ, for with two it is soon another word.
    private static final int SURE_LENGTH_MIN = 8;

    private static final int FAR = 5;

    /// In letters; a shorter word is soon one letter away from one of the lists.
    private static final int LISTED_LENGTH_MIN = 6;

    /// In letters, of either part of a compound of which one is misspelled.
    private static final int PART_LENGTH_MIN = 5;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /// Letters that may differ in a longer one.
    static final int EDITS_MAX = 2;

    /// Best first; empty when nothing is near.
    List<String> mend(String folded, int edits) throws IOException {
        if (folded.length() < LENGTH_MIN) return List.of();
        var near = near(folded, folded.length() < SURE_LENGTH_MIN ? 1 : edits, 1);
        var meant = new LinkedHashSet<String>();
        for (var sounding : soundAlike(folded)) if (!isFarRarer(sounding, near)) meant.add(sounding);
        boolean isSure = !meant.isEmpty() || !near.isEmpty() && Nearest.slips(folded, near.getFirst()) <= 1;
        var listed = isSure ? Optional.<String>empty() : listed(folded);
        if (listed.isPresent()) return List.of(listed.get());
        meant.addAll(near);
        if (meant.isEmpty()) meant.addAll(near(folded, 1, 0)); // The first letter is seldom the wrong one.
        var stem = dutch.stem(folded); // Or only other forms of what was meant stand there.
        if (meant.isEmpty() && !stem.equals(folded)) meant.addAll(near(stem, 1, 1));
        return meant.stream().limit(MEANT_MAX).toList();
    }

    /// A word of the lists that sounds the same or is one slip away.
    private Optional<String> listed(String folded) {
        if (folded.length() < LISTED_LENGTH_MIN) return Optional.empty();
        var others = new LinkedHashSet<>(SoundAlike.of(folded));
        others.addAll(slips(folded));
        return others.stream()
                .filter(KnownWords.dutch()::has)
                .filter(other -> synonyms.isCommon(dutch.stem(other)))
                .findFirst();
    }

    /// All that differs in one slip, likeliest first: two letters that changed places, one that is missing, one that is
    /// another, one too many. The first letter is seldom the wrong one.
    private static Set<String> slips(String word) {
        var swapped = new ArrayList<String>();
        var longer = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var shorter = new ArrayList<String>();
        for (int at = 1; at <= word.length(); at++) {
            var before = word.substring(0, at);
            var after = word.substring(at);
            for (char letter : LETTERS.toCharArray()) longer.add(before + letter + after);
            if (after.isEmpty()) continue;
            var rest = after.substring(1);
            shorter.add(before + rest);
            for (char letter : LETTERS.toCharArray()) changed.add(before + letter + rest);
            if (!rest.isEmpty()) swapped.add(before + rest.charAt(0) + after.charAt(0) + rest.substring(1));
        }
        var all = new LinkedHashSet<>(swapped);
        Stream.of(longer, changed, shorter).forEach(all::addAll);
        return all;
    }

    /// The two words of a compound that occurs nowhere, one of them misspelled; empty when it is none.
    List<String> mendPart(String folded) throws IOException {
        var best = List.<String>of();
        int most = SURE_TEXTS_MIN - 1;
        for (int at = PART_LENGTH_MIN; at <= folded.length() - PART_LENGTH_MIN; at++) {
            var first = folded.substring(0, at);
            var last = folded.substring(at);
            int firstTexts = lexicon.texts(first);
            int lastTexts = lexicon.texts(last);
            if (Math.max(firstTexts, lastTexts) <= most) continue;
            boolean isFirst = firstTexts >= lastTexts;
            var near = near(isFirst ? last : first, 1, 1);
            if (near.isEmpty()) continue;
            most = Math.max(firstTexts, lastTexts);
            best = isFirst ? List.of(first, near.getFirst()) : List.of(near.getFirst(), last);
        }
        return best;
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
