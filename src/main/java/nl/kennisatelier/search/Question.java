package nl.kennisatelier.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/// The visitor's words as a question to the index.
///
/// @param query nothing when no word was typed: then everything is asked for
/// @param widened words that are looked for too, as written
/// @param mended a better spelling of all words, when one occurs nowhere
/// @param missed words that occur nowhere, in no way, while others do
/// @param typed what was asked, taken apart
/// @param units each word with the ways to find it
record Question(
        Optional<Query> query,
        List<String> widened,
        Optional<String> mended,
        List<String> missed,
        Typed typed,
        List<Unit> units) {

    static final Question EVERYTHING =
            new Question(Optional.empty(), List.of(), Optional.empty(), List.of(), Typed.of(""), List.of());
}
