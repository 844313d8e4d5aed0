package nl.kennisatelier.library;

import nl.kennisatelier.source.Location;

/// One file naming another, by its path in the content folder.
///
/// @param path of the other file: `wijken/palenstein.md`; or as it was written, without extension; or a name with
///     [#BY_NAME] before it, for the file of that name here or anywhere else
/// @param part the block id in it, or empty
/// @param label the words of the link
/// @param location where it is named
public record Reference(String path, String part, String label, Location location) {

    /// Stands where the folders would: `wijken/*/palenstein`.
    public static final String BY_NAME = "*/";

    public Reference withLabel(String other) {
        return new Reference(path, part, other, location);
    }
}
