package nl.kennisatelier.search.words;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.search.MatchReason;

/// A typed word and every way to find it.
///
/// @param start the first typed word it is of
/// @param end the typed word after it
/// @param stems empty for words that only count as typed
/// @param typed the word itself, in all its forms
/// @param own the same, and its parts, its better spelling
/// @param match the same, and related words
/// @param spelling the better spelling, when the word itself occurs nowhere
/// @param ways the same ways, to explain a result with
/// @param missing whether it stands nowhere, and was not taken for another word
record QueryTerm(
        int start,
        int end,
        List<String> stems,
        Match typed,
        Match own,
        Match match,
        Optional<String> spelling,
        List<Way> ways,
        boolean missing) {

    /// @param words as they are written
    /// @param stems of those words, in order
    /// @param asked the words of the question that it stands for; empty for the word itself
    record Way(MatchReason.Through through, String words, List<String> stems, String asked) {

        Way(MatchReason.Through through, String words, List<String> stems) {
            this(through, words, stems, "");
        }
    }

    /// The same, found in one more way.
    QueryTerm or(Match related, List<Way> told) {
        var either = new Match.Best(List.of(match, related));
        return new QueryTerm(start, end, stems, typed, own, either, spelling, told, missing);
    }

    boolean hasRelated() {
        return own != match;
    }
}
