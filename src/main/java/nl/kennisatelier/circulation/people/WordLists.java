package nl.kennisatelier.circulation.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Predicate;
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
            var dutch = Dutch.of(nl.kennisatelier.search.dutch.WordLists.builtIn());
            Predicate<String> isDoubt = word -> word.endsWith(DOUBT);
            return new WordLists(
                    words("voornamen.txt", isDoubt.negate()),
                    words("voornamen.txt", isDoubt),
                    words("achternamen.txt", isDoubt.negate()),
                    words("achternamen.txt", isDoubt),
                    stems(dutch),
                    words("geen-namen.txt", _ -> true),
                    dutch);
        }

        private static Set<String> stems(Dutch dutch) {
            return Stream.of("gewone-woorden.txt", "woorddelen.txt", "stopwoorden.txt", "onsplitsbaar.txt")
                    .flatMap(file -> words(file, _ -> true).stream())
                    .map(word -> word.replace("-", ""))
                    .flatMap(word -> Stream.of(word, dutch.stem(word)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Set<String> words(String file, Predicate<String> isWanted) {
        try (var in = new BufferedReader(
                new InputStreamReader(WordLists.class.getResourceAsStream("/analysis/" + file), UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .filter(isWanted)
                    .map(word -> Token.key(word.replace(DOUBT, "")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // It comes with the program.
        }
    }
}
