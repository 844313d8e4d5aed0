package nl.kennisatelier.search.words;

import java.util.List;
import nl.kennisatelier.search.dutch.Dutch;

/// How text becomes words: the same for a question as for what is indexed. An engine gives it.
///
/// All methods may be called from any thread.
public interface TextAnalysis {

    /// What is known of the words themselves.
    Dutch dutch();

    /// The word as it is compared: lower-case, without accents, apostrophes straight, ĳ as two letters.
    String fold(String word);

    /// For each place in the text the folded words that stand there; more than one where a word has several readings.
    List<List<String>> readings(String text);

    /// The first reading at each place.
    default List<String> words(String text) {
        return readings(text).stream().map(List::getFirst).toList();
    }

    /// The stem of every word.
    List<String> stems(String text);

    /// The same by the rules of English.
    List<String> englishStems(String text);

    /// Every reading, with where it stands.
    List<TextToken> tokens(String text);

    /// A word of a text.
    ///
    /// @param start the first of its letters in the text
    /// @param end the letter after it
    record TextToken(String folded, String stem, int start, int end) {}
}
