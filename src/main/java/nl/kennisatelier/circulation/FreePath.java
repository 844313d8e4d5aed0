package nl.kennisatelier.circulation;

import java.util.function.Predicate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// The path of a new text. A text and its parts go by the last step of its path, whatever the folder and the year: no
/// other text may have it.
public final class FreePath {

    private static final String ENDING = ".md";

    private FreePath() {}

    /// @param wished `verslagen/2026/avond.md`
    /// @return the same, or with the first number behind it that makes it free: `verslagen/2026/avond-2.md`
    public static String of(String wished, Library library) {
        return of(wished, library, _ -> false);
    }

    /// @param others says of a path whether a text has it that the library does not show
    public static String of(String wished, Library library, Predicate<String> others) {
        var stem = wished.substring(0, wished.length() - ENDING.length());
        var free = stem;
        for (int number = 2; isTaken(free, library) || others.test(free + ENDING); number++) free = stem + "-" + number;
        return free + ENDING;
    }

    private static boolean isTaken(String stem, Library library) {
        var slug = stem.substring(stem.lastIndexOf('/') + 1);
        return library.atPath(stem + ENDING).isPresent()
                || Kind.documents()
                        .anyMatch(kind -> library.document(kind, slug).isPresent());
    }
}
