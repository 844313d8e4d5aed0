package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Words that stand on one line of a list, and what that says of each two of them.
public record WordGroup(Nearness nearness, List<String> words) {

    /// How near two words are, by the sign that a line begins with.
    public enum Nearness {
        /// They mean the same.
        SAME('='),
        /// Who asks for one is helped by the other, when that finds too little.
        RELATED('~'),
        /// They have nothing to do with each other, whatever another list says.
        APART('-');

        private final char sign;

        Nearness(char sign) {
            this.sign = sign;
        }
    }

    public WordGroup {
        words = List.copyOf(words);
    }

    /// A line `= een, twee`; without a sign they mean the same. Nothing for a line with fewer than two words.
    public static Optional<WordGroup> parse(String line) {
        var nearness = Arrays.stream(Nearness.values())
                .filter(one -> !line.isEmpty() && line.charAt(0) == one.sign)
                .findFirst();
        var words = Arrays.stream((nearness.isPresent() ? line.substring(1) : line).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.size() < 2 ? Optional.empty() : Optional.of(new WordGroup(nearness.orElse(Nearness.SAME), words));
    }
}
