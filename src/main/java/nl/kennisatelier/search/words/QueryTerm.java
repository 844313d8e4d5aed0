package nl.kennisatelier.search.words;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.search.MatchReason;

/// A typed word, or several that mean one thing, and every way to find it.
///
/// @param start the first typed word it is of
/// @param end the typed word after it
/// @param stems empty for words that only count as typed
/// @param spelling the better spelling, when the word itself occurs nowhere
/// @param ways the same ways, to explain a result with
record QueryTerm(int start, int end, List<String> stems, Match match, Optional<String> spelling, List<Way> ways) {

    /// @param words as they are written
    /// @param stems of those words, in order
    record Way(MatchReason.Through through, String words, List<String> stems) {}
}
