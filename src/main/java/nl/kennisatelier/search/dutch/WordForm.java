package nl.kennisatelier.search.dutch;

/// What may be indexed of a word.
public enum WordForm {
    /// As written, folded.
    EXACT,

    STEM,

    /// Of a compound: the stem of each part, and of each two parts that stand together (aardgas and gasvrije in
    /// aardgasvrije); of another word nothing.
    PARTS
}
