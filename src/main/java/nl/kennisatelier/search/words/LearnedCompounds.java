package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Dutch;

/// Where words join and where they come apart, learned from the library itself: for what no list of parts knows.
record LearnedCompounds(Lexicon lexicon) {

    private static final List<String> LINKS = List.of("", "s", "en", "e");

    /// In letters; shorter pieces are in too many words by chance.
    private static final int PIECE_LENGTH_MIN = 4;

    /// In texts; a piece must be a word that is known to stand alone.
    private static final int PIECE_TEXTS_MIN = 2;

    /// Two neighbours written as one word somewhere: `energiebespaar pakket` as energiebespaarpakket.
    Optional<String> joined(String first, String second) throws IOException {
        for (var link : LINKS) {
            var word = first + link + second;
            if (texts(word) > 0) return Optional.of(word);
        }
        return Optional.empty();
    }

    /// The parts of a compound by the lists; of a word that occurs nowhere also by the words that do.
    List<String> parts(String folded, Dutch dutch, boolean occurs) throws IOException {
        var parts = dutch.split(folded);
        boolean isUnknown = parts.isEmpty() && !occurs && !dutch.isWhole(folded);
        return isUnknown && dutch.uses(SearchFeature.COMPOUNDS) ? cut(folded) : parts;
    }

    /// The two words a compound is made of, best known first; empty when it is none.
    List<String> cut(String word) throws IOException {
        var best = List.<String>of();
        double most = 0;
        for (int end = PIECE_LENGTH_MIN; end <= word.length() - PIECE_LENGTH_MIN; end++) {
            var first = word.substring(0, end);
            int texts = texts(first);
            if (texts < PIECE_TEXTS_MIN) continue;
            for (var link : LINKS) {
                int start = end + link.length();
                if (word.length() - start < PIECE_LENGTH_MIN || !word.startsWith(link, end)) continue;
                double known = (double) texts * texts(word.substring(start));
                if (known > most && texts(word.substring(start)) >= PIECE_TEXTS_MIN) {
                    most = known;
                    best = List.of(first, word.substring(start));
                }
            }
        }
        return best;
    }

    private int texts(String word) throws IOException {
        return lexicon.texts(word);
    }
}
