package nl.kennisatelier.search.dutch;

/// Part of a compound, or two that stand together.
///
/// @param start the first of its letters in the compound
/// @param end the letter after it
public record WordPart(String stem, int start, int end) {}
