package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an index knows of the words in its texts: all that has to be asked of it before a question can be put. Asked
/// word by word, so each answer must be quick; for one question, by one thread.
public interface Lexicon {

    /// In how many texts a word stands, as written but folded.
    int texts(String folded) throws IOException;

    /// The same for many at a time; words that stand nowhere are left out.
    Map<String, Integer> texts(Collection<String> folded) throws IOException;

    /// In how many texts a word is written in capitals.
    int textsInCapitals(String folded) throws IOException;

    /// Whether a word with this stem stands anywhere, or a compound with it.
    boolean hasStem(String stem) throws IOException;

    /// Those of these stems that stand in a text.
    Set<String> stemsIn(Collection<String> stems) throws IOException;

    /// Whether any text is English.
    boolean hasEnglish();

    /// Whether a word with this stem, by the rules of English, stands in one of those.
    boolean hasEnglishStem(String stem) throws IOException;

    /// Words that are nearly this one.
    ///
    /// @param edits letters that may differ
    /// @param samePrefix letters at the beginning that may not
    List<NearWord> near(String folded, int edits, int samePrefix) throws IOException;

    /// What the texts say of abbreviations, as [AbbreviationKeys] wrote it: all keys that start so, in the order of
    /// their letters.
    List<String> abbreviations(By by, String start) throws IOException;

    /// Whether there are any.
    boolean hasAbbreviations(By by, String start) throws IOException;

    /// Whether at least so many texts answer this.
    boolean finds(int enough, Match match) throws IOException;

    /// The same among what everybody finds who searches.
    boolean answers(int enough, Match match) throws IOException;

    /// Whether any text does.
    default boolean finds(Match match) throws IOException {
        return finds(1, match);
    }

    /// What the keys of abbreviations start with.
    enum By {
        SHORTENED,
        FULL
    }

    /// @param nearness from 0 to 1, for the very word
    /// @param texts in how many it stands
    record NearWord(String word, double nearness, int texts) {}
}
