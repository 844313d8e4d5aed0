package nl.kennisatelier.library;

import nl.kennisatelier.source.Location;

/// A text that a field names by its slug alone, for only one kind can be meant: `wijken: [palenstein]`.
///
/// @param location where it is named
public record Wanted(Kind kind, String slug, Location location) {

    /// As it is asked for: `wijken/palenstein`.
    String name() {
        return kind.folder + "/" + slug;
    }
}
