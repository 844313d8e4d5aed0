package nl.kennisatelier.circulation;

import nl.kennisatelier.words.Words;

/// An address that was published, and is not any more: of a text or a piece of one, or of a theme.
public sealed interface LostAddress permits Loss, LostTheme {

    /// Without a slash before it.
    String address();

    /// Whether nothing takes its place.
    boolean isGone();

    /// Whether its text is there still, and readers do not see it.
    boolean hidden();

    /// Whether a whole text is gone, that nobody only put out of sight.
    boolean isTextGone();

    /// What became of it, for an editor.
    String line(Words words);

    /// What an editor can do to let it lead somewhere.
    String cure(Words words);
}
