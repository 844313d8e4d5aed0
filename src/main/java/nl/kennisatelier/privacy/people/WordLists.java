package nl.kennisatelier.privacy.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.search.dutch.Dutch;

/// What words are: names of people, ordinary words, names of something else. All folded.
///
/// @param given first names that are nothing else
/// @param perhapsGiven first names that are a word, a place or a brand as well
/// @param family words of surnames that are nothing else
/// @param perhapsFamily those that are something else as well: Bakker, Berg, Breda
/// @param stems of ordinary words
/// @param others names of places, brands and institutions
record WordLists(
        Set<String> given,
        Set<String> perhapsGiven,
        Set<String> family,
        Set<String> perhapsFamily,
        Set<String> stems,
        Set<String> others,
        Dutch dutch) {

    private static final String DOUBT = "?";

    /// Those that come with the product; read once, for they are large.
    static WordLists builtIn() {
        return Loaded.LISTS;
    }

    /// An ordinary word in any of its forms, or a compound of such.
    boolean isWord(String key) {
        return isListed(key) || !dutch.split(key).isEmpty();
    }

    /// An ordinary word in any of its forms.
    boolean isListed(String key) {
        return stems.contains(key) || stems.contains(dutch.stem(key));
    }

    private static final class Loaded {

        static final WordLists LISTS = load();

        private static WordLists load() {
            var dutch = Dutch.builtIn();
            var given = sorted("voornamen.txt");
            var family = sorted("achternamen.txt");
            return new WordLists(
                    given.get(false),
                    given.get(true),
                    family.get(false),
                    family.get(true),
                    stems(dutch),
                    words("geen-namen.txt"),
                    dutch);
        }

        private static Set<String> stems(Dutch dutch) {
            return Stream.of("gewone-woorden.txt", "woorddelen.txt", "stopwoorden.txt", "onsplitsbaar.txt")
                    .flatMap(file -> words(file).stream())
                    .map(word -> word.replaceAll("[-()]", ""))
                    .flatMap(word -> Stream.of(word, dutch.stem(word)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Set<String> words(String file) {
        return lines(file).map(WordLists::key).collect(Collectors.toUnmodifiableSet());
    }

    /// Those that are something else as well under `true`.
    private static Map<Boolean, Set<String>> sorted(String file) {
        return lines(file)
                .collect(Collectors.partitioningBy(
                        word -> word.endsWith(DOUBT),
                        Collectors.mapping(WordLists::key, Collectors.toUnmodifiableSet())));
    }

    private static String key(String word) {
        return Token.key(word.endsWith(DOUBT) ? word.substring(0, word.length() - 1) : word);
    }

    private static Stream<String> lines(String file) {
        try (var in = WordLists.class.getResourceAsStream("/analysis/" + file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split(" ")))
                    .filter(word -> !word.isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // It comes with the program.
        }
    }
}
