package nl.kennisatelier.web.reader.read;

import java.util.Optional;

/// Where a text comes from, and how old it is.
///
/// @param changed when it was changed last; nothing where nobody knows
/// @param source the line below a quotation of it, or empty
public record Provenance(Optional<Changed> changed, String source) {}
