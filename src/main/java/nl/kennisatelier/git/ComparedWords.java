package nl.kennisatelier.git;

import java.util.List;

/// A run of words in the comparison of two texts.
public record ComparedWords(Mark mark, String text) {

    public enum Mark {
        SAME,
        ADDED,
        REMOVED
    }

    /// All words of two texts, marked as the same, added or removed.
    public static List<ComparedWords> between(String before, String after) {
        return WordDiff.between(before, after);
    }
}
