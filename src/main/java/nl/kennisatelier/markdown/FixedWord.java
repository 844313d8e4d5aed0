package nl.kennisatelier.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Slug;

/// A word of a list, as editors write it: `Niet overgenomen`, `“ja”` and ` bzk ` are words of ours, and so is what the
/// list calls one. Each field with fixed words reads them here.
final class FixedWord {

    /// What a word processor makes of quotes; those of YAML are gone already.
    private static final Pattern QUOTED = Pattern.compile("(?s)\\s*[\"'“”„‘’‚«»](.*)[\"'“”„‘’‚«»]\\s*");

    private FixedWord() {}

    /// The one of these words that was written.
    static Optional<String> of(String written, Collection<String> words) {
        if (words.contains(written)) return Optional.of(written);
        if (written.isBlank()) return Optional.empty();
        var slug = Slug.of(written);
        return words.stream().filter(word -> Slug.of(word).equals(slug)).findFirst();
    }

    static boolean is(String written, String word) {
        return of(written, List.of(word)).isPresent();
    }

    /// The id of the choice that was written, by its id or by what it is called.
    static Optional<String> chosen(String written, List<Choice> choices) {
        return of(written, choices.stream().map(Choice::id).toList())
                .or(() -> choices.stream()
                        .filter(choice -> of(written, called(choice)).isPresent())
                        .map(Choice::id)
                        .findFirst());
    }

    private static List<String> called(Choice choice) {
        return Stream.concat(Stream.of(choice.label()), choice.alternatives().stream())
                .toList();
    }

    /// Without the quotes around it.
    static String unquoted(String written) {
        var quoted = QUOTED.matcher(written);
        return quoted.matches() ? quoted.group(1).strip() : written;
    }
}
