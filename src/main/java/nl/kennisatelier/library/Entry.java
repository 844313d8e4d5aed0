package nl.kennisatelier.library;

import nl.kennisatelier.source.Location;

/// Anything a visitor can find: one entry is one search result with one address.
public sealed interface Entry permits Document, Passage {

    EntryId id();

    Kind kind();

    String title();

    /// All its words, without markup; the title is not repeated in it where it is a heading of its own.
    String text();

    Labels labels();

    Location location();

    /// The document it stands in; a document stands in itself.
    EntryId documentId();
}
