package nl.kennisatelier.search.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has to be known about words, because rules cannot tell.
///
/// @param parts words that compounds are made of, no compounds themselves; `woon-` only opens a compound, `-loos` only
///     closes one
/// @param unsplittable words that look like compounds and are none: leiding is no lei and ding
/// @param irregular words and their stems: steden is stad; `-dagen` stands for every word with that ending
public record DutchWordLists(Set<String> parts, Set<String> unsplittable, Map<String, String> irregular) {

    public DutchWordLists {
        parts = Set.copyOf(parts);
        unsplittable = Set.copyOf(unsplittable);
        irregular = Map.copyOf(irregular);
    }

    /// The lists that come with the product; folded. Read once, for they are large.
    public static DutchWordLists builtIn() {
        return BuiltIn.LISTS;
    }

    private static final class BuiltIn {
        static final DutchWordLists LISTS =
                new DutchWordLists(words("woorddelen.txt"), words("onsplitsbaar.txt"), pairs("onregelmatig.txt"));
        static final String WORDS = LISTS.written();
    }

    /// These lists with the editors' own words; what an editor calls unsplittable is no longer a compound of ours.
    public DutchWordLists plus(Set<String> parts, Set<String> unsplittable) {
        if (parts.isEmpty() && unsplittable.isEmpty()) return this;
        return new DutchWordLists(union(this.parts, parts), union(this.unsplittable, unsplittable), irregular);
    }

    /// The same words, folded.
    public DutchWordLists folded(UnaryOperator<String> fold) {
        return new DutchWordLists(each(parts, fold), each(unsplittable, fold), irregular);
    }

    /// All words in order, by which lists are told apart.
    public String inOrder() {
        return this == BuiltIn.LISTS ? BuiltIn.WORDS : written();
    }

    private String written() {
        return "" + new TreeSet<>(parts) + new TreeSet<>(unsplittable) + new TreeMap<>(irregular);
    }

    private static Set<String> each(Set<String> words, UnaryOperator<String> fold) {
        return words.stream().map(fold).collect(Collectors.toSet());
    }

    static Set<String> words(String file) {
        return lines(file).flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toSet());
    }

    private static Map<String, String> pairs(String file) {
        var pairs = new HashMap<String, String>();
        lines(file).map(line -> line.split("\t", 2)).forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    private static Stream<String> lines(String file) {
        try (var stream = DutchWordLists.class.getResourceAsStream("/analysis/" + file);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }
}
