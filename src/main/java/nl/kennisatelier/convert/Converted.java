package nl.kennisatelier.convert;

/// What came of a document: a manuscript, or why not.
public sealed interface Converted permits Manuscript, Converted.Unusable {

    /// Nothing can be made of this file.
    record Unusable(Reason reason) implements Converted {}

    /// Each has its sentence in the messages, under `import.REASON`.
    enum Reason {
        /// Not Word, OpenDocument or HTML.
        KIND,
        /// An old Word file, or one with a password.
        LOCKED,
        /// Larger than anybody writes, packed or unpacked.
        LARGE,
        /// Says what it is, and cannot be read.
        BROKEN,
        /// Without any text.
        EMPTY
    }
}
