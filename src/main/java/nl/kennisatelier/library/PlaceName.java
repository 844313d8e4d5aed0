package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a municipality or a neighbourhood that nobody told of, as well as its slug tells it: `bergen-op-zoom` is
/// `Bergen op Zoom`.
public final class PlaceName {

    /// Words inside a name that have no capital.
    private static final Set<String> SMALL =
            Set.of("aan", "bij", "de", "den", "der", "en", "het", "in", "op", "over", "ter", "van");

    private PlaceName() {}

    public static String of(String slug) {
        if (slug.startsWith("s-")) return "’s-" + of(slug.substring(2));
        var name = Arrays.stream(slug.split("-"))
                .map(word -> SMALL.contains(word) ? word : capital(word))
                .collect(Collectors.joining(" "));
        return capital(name);
    }

    /// The slugs that may be meant by the name of a place in a municipality, which people often write behind it.
    static Stream<String> spellings(String name, String town) {
        var bare = name.replaceFirst("(?iu)^\\s*(?:wijk|buurt)\\s+", "");
        var alone = bare.replaceFirst("(?iu)[\\s,(]+" + Pattern.quote(town) + "\\s*\\)?\\s*$", "");
        return Stream.of(name, bare, alone, alone + " " + town).map(Slug::of).distinct();
    }

    private static String capital(String word) {
        if (word.startsWith("ij")) return "IJ" + word.substring(2);
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
