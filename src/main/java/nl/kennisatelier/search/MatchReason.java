package nl.kennisatelier.search;

/// Why a text is among the results: a word of the question, and what stands in the text for it.
///
/// @param typed as the visitor wrote it
/// @param found as it stands in the text
public record MatchReason(String typed, Through through, String found) {

    /// The ways to find a word, best first.
    public enum Through {
        /// The very word.
        TYPED,
        /// Another form of it: huizen for huis.
        FORM,
        /// A longer word that it is part of: koophuis for huis.
        PART,
        /// Its own parts, each for itself: aanpak and wijk for wijkaanpak.
        APART,
        SYNONYM,
        /// A word that has to do with it.
        RELATED,
        /// A word made from it, or the other way round: duurzaam for verduurzamen.
        FAMILY,
        /// A word that starts with it.
        LONGER,
        /// A better spelling.
        MENDED,
        /// Words between quotes, just as they stand there.
        PHRASE
    }
}
