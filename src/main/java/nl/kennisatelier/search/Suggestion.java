package nl.kennisatelier.search;

/// What a visitor may mean while still typing.
///
/// @param type `thema`, `wijk`, `gemeente` or the word of a kind
/// @param label as written in the library
/// @param address on the site, from the root: `/wijken/palenstein`
public record Suggestion(String type, String label, String address) {}
