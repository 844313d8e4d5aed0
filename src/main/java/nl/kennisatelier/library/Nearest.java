package nl.kennisatelier.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what an editor probably meant, by the letters.
public final class Nearest {

    private Nearest() {}

    /// The candidate that differs in the fewest letters: at most one in three, and never more than three.
    public static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.min(3, Math.max(1, word.length() / 3));
        return candidates.stream()
                .filter(candidate -> Math.abs(word.length() - candidate.length()) <= limit)
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// As [#distance], but two letters that changed places are one slip.
    public static int slips(String one, String other) {
        int length = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 3) return Integer.MAX_VALUE;
        int from = 0;
        while (from < length && one.charAt(from) == other.charAt(from)) from++;
        boolean isSwapped = from + 1 < length
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
        return isSwapped
                ? 1 + distance(one.substring(from + 2), other.substring(from + 2))
                : distance(one.substring(from), other.substring(from));
    }

    /// Levenshtein's distance: letters to add, drop or change.
    public static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) above[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }
}
