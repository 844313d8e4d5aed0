package nl.kennisatelier.web.kit.page;

/// A step in the path from the front page.
///
/// @param path Dutch address, without language
public record Crumb(String label, String path) {}
