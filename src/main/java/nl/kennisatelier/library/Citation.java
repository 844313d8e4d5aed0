package nl.kennisatelier.library;

import java.util.Optional;

/// Where the facts of a document come from.
///
/// @param url a web address, or empty when only a title is known
/// @param note what a reader should know of it
public record Citation(String url, String title, Optional<EventDate> date, String note) {}
