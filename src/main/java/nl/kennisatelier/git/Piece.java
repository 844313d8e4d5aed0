package nl.kennisatelier.git;

/// A run of words in the comparison of two texts.
public record Piece(Mark mark, String text) {

    public enum Mark {
        SAME,
        ADDED,
        REMOVED
    }
}
