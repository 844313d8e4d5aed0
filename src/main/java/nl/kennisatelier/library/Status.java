package nl.kennisatelier.library;

/// How far a document may be relied on. A draft is not published at all.
public enum Status {
    DRAFT("concept"),
    PUBLISHED("gepubliceerd"),
    OUTDATED("verouderd"),
    WITHDRAWN("ingetrokken");

    public final String word;

    Status(String word) {
        this.word = word;
    }

    /// A withdrawn text keeps its address, to say so, but is no longer found.
    public boolean isFound() {
        return this == PUBLISHED || this == OUTDATED;
    }
}
