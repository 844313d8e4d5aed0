package nl.kennisatelier.convert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;

/// Which words open the tips, the questions or the links.
///
/// @param headings for each kind as the content folder lists them
record Sections(Map<Kind, List<String>> headings) {

    private static final List<Kind> LISTED = List.of(Kind.TIP, Kind.QUESTION, Kind.LINK);

    private static final Map<Kind, Pattern> LIKE = Map.of(
            Kind.TIP, Pattern.compile("(?iu)\\b(tips?|adviezen|aanbevelingen|lessen|geleerde lessen)\\b"),
            Kind.QUESTION, Pattern.compile("(?iu)\\b(vragen|zelf aan de slag)\\b"),
            Kind.LINK, Pattern.compile("(?iu)\\b(inspiratie|links|meer (lezen|informatie|weten)|bronnen)\\b"));

    /// What a heading opens.
    ///
    /// @param sure whether it is one of the known headings, letter by letter
    record Opened(Kind kind, boolean sure) {}

    Optional<Opened> opened(String heading) {
        for (var kind : LISTED) {
            if (names(kind).stream().anyMatch(name -> letters(name).equals(letters(heading)))) {
                return Optional.of(new Opened(kind, true));
            }
        }
        return LISTED.stream()
                .filter(kind -> LIKE.get(kind).matcher(heading).find())
                .map(kind -> new Opened(kind, false))
                .findFirst();
    }

    /// `Meer inspiratie vind je o.a. op` above a row of links says no more than its heading.
    boolean startsLinks(String words) {
        return names(Kind.LINK).stream().anyMatch(name -> letters(words).startsWith(letters(name)));
    }

    String name(Kind kind) {
        var names = names(kind);
        return names.isEmpty() ? kind.folder : names.getFirst();
    }

    private List<String> names(Kind kind) {
        return headings.getOrDefault(kind, List.of());
    }

    /// Case, marks and spaces do not count.
    static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
