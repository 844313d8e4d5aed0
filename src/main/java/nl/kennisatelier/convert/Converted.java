package nl.kennisatelier.convert;

/// What came of a document: a manuscript, or why not.
public sealed interface Converted permits Manuscript, Converted.Unusable {

    /// Nothing can be made of this file.
    record Unusable(Reason reason) implements Converted {}

    /// Each has its sentence in the messages, under `import.REASON`.
    enum Reason {
        /// Not Word, OpenDocument, HTML or PDF.
        KIND,
        /// An old Word file, or one with a password.
        LOCKED,
        /// Larger than anybody writes, packed or unpacked.
        LARGE,
        /// Says what it is, and cannot be read.
        BROKEN,
        /// Without any text.
        EMPTY,
        /// A PDF that opens with a password, or whose maker does not want its words taken over.
        PDF_LOCKED,
        /// A PDF of pictures of paper.
        PDF_SCANNED
    }
}
