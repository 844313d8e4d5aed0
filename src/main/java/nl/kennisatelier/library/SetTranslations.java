package nl.kennisatelier.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The texts of a question set in other languages, found by the words that they have in the set. So whoever changed a
/// question has no translation of it, and whoever left others out or moved them has.
public final class SetTranslations {

    /// By the words in the set, then by language.
    private final Map<String, Map<String, Translation>> byWords = new TreeMap<>();

    private SetTranslations() {}

    /// @param slug of a set, or empty; none are known of what is no set of the library
    public static SetTranslations of(Library library, String slug) {
        var found = new SetTranslations();
        if (!slug.isEmpty()) library.document(Kind.QUESTION_SET, slug).ifPresent(set -> found.read(library, set));
        return found;
    }

    private void read(Library library, Document document) {
        if (!(document.details() instanceof Details.SetOfQuestions set)) return;
        for (var translation : set.translations()) {
            for (var words : words(library, document, set, translation.of())) {
                byWords.computeIfAbsent(line(words), _ -> new TreeMap<>()).put(translation.language(), translation);
            }
        }
    }

    /// A long question is asked by its title.
    private static List<String> words(Library library, Document document, Details.SetOfQuestions set, String of) {
        return switch (of) {
            case Translation.TITLE -> List.of(document.title());
            case Translation.OPENING -> List.of(set.opening());
            case Translation.CLOSING -> List.of(set.closing());
            default ->
                library.target(set.questions().get(Integer.parseInt(of) - 1).question())
                        .map(question -> List.of(question.text(), question.title()))
                        .orElse(List.of());
        };
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /// Whether this is what some text of the set is in a language.
    public boolean has(String language, String text) {
        return byWords.values().stream()
                .anyMatch(all ->
                        all.containsKey(language) && all.get(language).text().equals(text));
    }

    /// @param words as they stand in the set
    public Optional<Translation> in(String language, String words) {
        return Optional.ofNullable(in(words).get(language));
    }

    /// By language.
    public Map<String, Translation> in(String words) {
        return words.isBlank() ? Map.of() : byWords.getOrDefault(line(words), Map.of());
    }
}
