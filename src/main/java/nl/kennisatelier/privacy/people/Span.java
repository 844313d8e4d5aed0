package nl.kennisatelier.privacy.people;

/// A piece of a text.
///
/// @param start place of its first character; `end`: behind its last
public record Span(int start, int end) {}
