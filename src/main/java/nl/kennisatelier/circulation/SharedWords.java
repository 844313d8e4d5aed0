package nl.kennisatelier.circulation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.search.dutch.Dutch;

/// Headings for many short notes, from the words that they share: a first heap, to be changed by who was there.
///
/// Frequent term-based clustering (F. Beil, M. Ester and X. Xu, "Frequent term-based text clustering", KDD
/// 2002), as simple as it can be: the word that most of the notes have becomes a heading, those that have it
/// are set apart, and so on. Words are compared by what their forms share, and by the parts of compounds.
final class SharedWords {

    static final int HEADINGS_MAX = 7;

    /// Notes under a heading at least.
    private static final int TOGETHER_MIN = 2;

    /// In letters; shorter words say little.
    private static final int WORD_LENGTH_MIN = 4;

    /// The part of the notes above which a word tells none of them apart.
    private static final double NEARLY_ALL = 0.75;

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

    private static final Dutch DUTCH = Dutch.builtIn();

    /// Of each note what its words share, with how they are written there.
    private final List<Map<String, String>> notes;

    private SharedWords(List<Map<String, String>> notes) {
        this.notes = notes;
    }

    /// For each note its heading; empty for those that share too little. A word of the question, or of nearly all
    /// notes, tells none apart.
    static List<String> headings(String question, List<String> texts) {
        var notes = texts.stream().map(SharedWords::words).toList();
        var telling = counts(notes.stream());
        telling.values().removeIf(count -> count > notes.size() * NEARLY_ALL);
        telling.keySet().removeAll(words(question).keySet());
        notes.forEach(note -> note.keySet().retainAll(telling.keySet()));
        return new SharedWords(notes).headings();
    }

    /// How many notes have each word, in the order in which the words come.
    private static Map<String, Integer> counts(Stream<Map<String, String>> notes) {
        var counts = new LinkedHashMap<String, Integer>();
        notes.forEach(note -> note.keySet().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }

    private List<String> headings() {
        var found = new ArrayList<>(Collections.nCopies(notes.size(), ""));
        var left = IntStream.range(0, notes.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
        for (int many = 0; many < HEADINGS_MAX; many++) {
            var stem = mostShared(left);
            if (stem.isEmpty()) break;
            var heading = written(stem);
            left.removeIf(i -> {
                boolean isIn = notes.get(i).containsKey(stem);
                if (isIn) found.set(i, heading);
                return isIn;
            });
        }
        return List.copyOf(found);
    }

    /// The first of those that most have; empty when no word is shared.
    private String mostShared(SortedSet<Integer> left) {
        var most = "";
        int count = TOGETHER_MIN - 1;
        for (var each : counts(left.stream().map(notes::get)).entrySet()) {
            if (each.getValue() > count) {
                most = each.getKey();
                count = each.getValue();
            }
        }
        return most;
    }

    /// As most of those notes have it.
    private String written(String stem) {
        var ways = new LinkedHashMap<String, Integer>();
        notes.stream()
                .filter(note -> note.containsKey(stem))
                .forEach(note -> ways.merge(note.get(stem), 1, Integer::sum));
        var way = Collections.max(ways.entrySet(), Map.Entry.comparingByValue()).getKey();
        return way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1);
    }

    /// What a text is about: what the forms of each word share, with how it is written there.
    private static Map<String, String> words(String text) {
        var words = new LinkedHashMap<String, String>();
        WORD.matcher(text).results().map(found -> fold(found.group())).forEach(word -> {
            if (word.length() < WORD_LENGTH_MIN || DUTCH.stopWord(word)) return;
            words.putIfAbsent(DUTCH.stem(word), word);
            DUTCH.split(word).stream()
                    .filter(part -> part.length() >= WORD_LENGTH_MIN)
                    .forEach(part -> words.putIfAbsent(DUTCH.stem(part), part));
        });
        return words;
    }

    private static String fold(String word) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
