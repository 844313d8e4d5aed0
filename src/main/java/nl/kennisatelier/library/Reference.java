package nl.kennisatelier.library;

import nl.kennisatelier.source.Location;

/// One file naming another, by its path in the content folder.
///
/// @param path of the other file: `wijken/palenstein.md`
/// @param part the block id in it, or empty
/// @param label the words of the link
/// @param location where it is named
public record Reference(String path, String part, String label, Location location) {}
