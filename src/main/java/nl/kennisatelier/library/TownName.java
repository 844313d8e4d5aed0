package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The name of a municipality that is in no list, as well as its slug tells it: `bergen-op-zoom` is `Bergen op Zoom`.
final class TownName {

    /// Words inside a name that have no capital.
    private static final Set<String> SMALL =
            Set.of("aan", "bij", "de", "den", "der", "en", "het", "in", "op", "over", "ter", "van");

    private TownName() {}

    static String of(String slug) {
        if (slug.startsWith("s-")) return "’s-" + of(slug.substring(2));
        var name = Arrays.stream(slug.split("-"))
                .map(word -> SMALL.contains(word) ? word : capital(word))
                .collect(Collectors.joining(" "));
        return capital(name);
    }

    private static String capital(String word) {
        if (word.startsWith("ij")) return "IJ" + word.substring(2);
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
