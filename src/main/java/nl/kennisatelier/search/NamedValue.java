package nl.kennisatelier.search;

/// A value of a facet that the words of a question name: the place in `Rotterdam isoleren`, the kind in `vragen over
/// groen`. What has it comes first, and the page offers it as a filter.
public record NamedValue(Facet facet, String value) {}
