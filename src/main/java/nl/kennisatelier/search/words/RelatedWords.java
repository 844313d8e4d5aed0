package nl.kennisatelier.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.WordGroup;

/// The lists of related words that come with the product, in `analysis/`.
public final class RelatedWords {

    private static final List<WordGroup> ENGLISH = groups("engels.txt");
    private static final Set<String> MUNICIPALITIES = lines("gemeenten.txt").stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS_TOO = lines("plaatswoorden.txt").stream()
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<WordGroup> ENGLISH_LINES = Set.copyOf(ENGLISH);
    private static final List<WordGroup> PLACES = groups("plaatsen.txt");

    private RelatedWords() {}

    /// Of `verwant.txt` and `engels.txt`, and what places are called. The first is read anew each time: who keeps its
    /// words has them in a form of its own.
    public static List<WordGroup> related() {
        return Stream.of(groups("verwant.txt"), ENGLISH, PLACES)
                .flatMap(List::stream)
                .toList();
    }

    /// Whether a line says in Dutch what its first word is in English.
    static boolean isEnglish(WordGroup group) {
        return ENGLISH_LINES.contains(group);
    }

    /// Whether this is what a municipality is called, whether the library has anything from there or not.
    static boolean isPlace(String written) {
        return MUNICIPALITIES.contains(written.toLowerCase(Locale.ROOT)) && !isWordToo(written);
    }

    /// Whether the name of a place was written as the common word that it is too: `buren`, but not `Buren`.
    static boolean isWordToo(String written) {
        return WORDS_TOO.contains(written);
    }

    /// Of `plaatsen.txt`.
    static List<WordGroup> places() {
        return PLACES;
    }

    private static List<WordGroup> groups(String file) {
        return lines(file).stream()
                .flatMap(line -> WordGroup.parse(line).stream())
                .toList();
    }

    /// Without remarks.
    static List<String> lines(String file) {
        try (var stream = RelatedWords.class.getResourceAsStream("/analysis/" + file);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
