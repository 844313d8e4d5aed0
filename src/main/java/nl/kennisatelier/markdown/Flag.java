package nl.kennisatelier.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Yes and no, in the words that people write for them. What is neither is for the caller to take as the closed one.
final class Flag {

    static final Set<String> YES = Set.of("ja", "j", "yes", "y", "true", "waar", "1", "on", "aan");
    static final Set<String> NO = Set.of("nee", "neen", "n", "no", "false", "onwaar", "0", "off", "uit");

    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");
    private static final Pattern LEGIBLE = Pattern.compile("[\\p{L}\\p{N}]");

    private Flag() {}

    static Optional<Boolean> of(String text) {
        var word = word(text);
        if (YES.contains(word)) return Optional.of(true);
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /// The one word or phrase of a value, in small letters: itself, or the only item of a list. Empty for anything
    /// else.
    static String word(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> word(scalar.text());
            case Yaml.Sequence list
            when list.items().size() == 1 -> word(list.items().getFirst());
            case Yaml.Sequence _, Yaml.Mapping _ -> "";
        };
    }

    /// `Niet-gepubliceerd` and `niet gepubliceerd` are the same words.
    static String word(String text) {
        return BETWEEN.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /// What a schema can check: any of these words, in capitals or not.
    static String pattern(Collection<String> words) {
        return words.stream().sorted().map(Flag::anyCase).collect(Collectors.joining("|", "^\\s*(", ")\\s*$"));
    }

    static String anyCase(String word) {
        return word.codePoints().mapToObj(Flag::anyCase).collect(Collectors.joining());
    }

    private static String anyCase(int letter) {
        var small = Character.toString(letter);
        if (small.equals(" ")) return "[\\s_-]+";
        if (small.equals("_")) return "[_-]";
        var large = small.toUpperCase(Locale.ROOT);
        return small.equals(large) || !LEGIBLE.matcher(small).matches() ? small : "[" + large + small + "]";
    }

    static List<String> words() {
        return Stream.concat(YES.stream(), NO.stream()).sorted().toList();
    }
}
