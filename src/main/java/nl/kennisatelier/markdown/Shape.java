package nl.kennisatelier.markdown;

import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;

/// What the value of a key looks like: the schema for editors' programs and the form of a new file come from it.
sealed interface Shape {

    /// Shapes that say all by their name.
    enum Plain implements Shape {
        TEXT,
        /// A list of texts, or one text.
        SENTENCES,
        /// A list of single words or names, or one of them.
        WORDS,
        NUMBER,
        DATE,
        FLAG,
        URL,
        SLUG,
        LANGUAGE,
        KIND,
        STATUS,
        THEMES,
        CITATIONS,
        SPEAKERS,
        PLACE,
        PILOTS,
        ELEMENTS
    }

    /// Chosen from a list in `taxonomie/`.
    record From(ListName list, boolean many) implements Shape {}

    /// The name of another document.
    record To(Kind kind, boolean many) implements Shape {}
}
