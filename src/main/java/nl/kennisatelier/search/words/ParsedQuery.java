package nl.kennisatelier.search.words;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.TypedQuery;

/// The visitor's words as a question to the index.
///
/// @param match nothing when no word was typed: then everything is asked for
/// @param widened words that are looked for too, as written
/// @param mended a better spelling of all words, when one occurs nowhere
/// @param missed words that occur nowhere, in no way, while others do
/// @param related what was typed, where related words are looked for too
/// @param named values of facets that the words name
/// @param typed what was asked, taken apart
/// @param terms each word with the ways to find it
public record ParsedQuery(
        Optional<Match> match,
        List<String> widened,
        Optional<String> mended,
        List<String> missed,
        Optional<Typed> related,
        List<NamedValue> named,
        TypedQuery typed,
        List<QueryTerm> terms) {

    static final ParsedQuery EVERYTHING = new ParsedQuery(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            TypedQuery.of(""),
            List.of());

    /// A question without a word in it.
    static ParsedQuery wordless(Match match, TypedQuery typed) {
        return new ParsedQuery(
                Optional.of(match),
                List.of(),
                Optional.empty(),
                typed.words(),
                Optional.empty(),
                List.of(),
                typed,
                List.of());
    }

    /// What was typed, without related words.
    ///
    /// @param all every word of it
    /// @param some any word of it
    public record Typed(Match all, Match some) {}
}
