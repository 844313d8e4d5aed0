package nl.kennisatelier.search.words;

import java.util.List;
import nl.kennisatelier.search.NamedValue;

/// What is looked for, in the terms of words and stems; an engine says in which of its fields, and how much each of
/// those weighs.
public sealed interface Match {

    /// All that can be found.
    record Everything() implements Match {}

    /// A word as it was typed.
    record Exact(String folded) implements Match {}

    /// Every form of a word, also as part of a compound.
    record Stem(String stem) implements Match {}

    /// A word by its stem, and better as it was typed.
    record WordOrStem(String folded, String stem) implements Match {}

    /// A word of an English text.
    record EnglishStem(String stem) implements Match {}

    /// What has this value of a facet.
    record Value(NamedValue value) implements Match {}

    /// Words that start like this.
    record Prefix(String folded) implements Match {}

    /// Words as typed, next to each other.
    record Phrase(List<String> folded) implements Match {}

    /// Stems in this order, with at most so many words between.
    record Together(List<String> stems, int between) implements Match {}

    /// The same texts, with another weight: 1 is as it was.
    record Weighted(Match match, float weight) implements Match {}

    /// The best of several ways to find the same thing; the others add a little.
    record Best(List<Match> ways) implements Match {}

    /// At least so many of these; each adds its weight.
    record Some(int needed, List<Match> some) implements Match {}

    /// All of these, and none of those without; what is optional only adds its weight.
    record All(List<Match> required, List<Match> optional, List<Match> without) implements Match {}

    static Match all(List<Match> required) {
        return new All(required, List.of(), List.of());
    }
}
