package nl.kennisatelier.search.words;

import java.util.List;
import nl.kennisatelier.search.dutch.Dutch;

/// What words are made of: the stems of those that say something, compounds taken apart, in the order of their letters.
/// So `dakisolatie`, `dak isoleren` and "isoleren van het dak" are nearly one thing.
final class MadeOf {

    private MadeOf() {}

    /// @param folded the words, with the small ones
    static List<String> words(List<String> folded, Dutch dutch) {
        return saying(folded, dutch).stream()
                .flatMap(word -> parts(word, dutch).stream())
                .sorted()
                .distinct()
                .toList();
    }

    /// Those that are no stop words.
    static List<String> saying(List<String> folded, Dutch dutch) {
        return folded.stream().filter(word -> !dutch.stopWord(word)).toList();
    }

    private static List<String> parts(String word, Dutch dutch) {
        var parts = dutch.split(word);
        return parts.isEmpty()
                ? List.of(dutch.stem(word))
                : parts.stream().map(dutch::stem).toList();
    }
}
