package nl.kennisatelier.circulation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.DutchWordLists;

/// Headings for many short notes, from the words that they share: a first heap, to be changed by who was there.
///
/// Frequent term-based clustering (F. Beil, M. Ester and X. Xu, "Frequent term-based text clustering", KDD 2002), as
/// simple as it can be: the word that most of the notes have becomes a heading, those that have it are set apart, and
/// so
/// on. Words are compared by what their forms share, and by the parts of compounds.
final class SharedWords {

    static final int HEADINGS_MAX = 7;

    /// Notes under a heading at least.
    private static final int TOGETHER_MIN = 2;

    /// In letters; shorter words say little.
    private static final int WORD_LENGTH_MIN = 4;

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

    private final List<Map<String, String>> notes;

    private SharedWords(List<Map<String, String>> notes) {
        this.notes = notes;
    }

    /// For each note its heading; empty for those that share too little. A word of the question, or of nearly all
    /// notes, tells none apart.
    static List<String> headings(String question, List<String> texts) {
        var asked = words(question).keySet();
        return new SharedWords(texts.stream()
                        .map(text -> {
                            var words = words(text);
                            words.keySet().removeAll(asked);
                            return words;
                        })
                        .toList())
                .headings();
    }

    private List<String> headings() {
        var found = new ArrayList<>(Collections.nCopies(notes.size(), ""));
        var left = new HashSet<Integer>();
        for (int i = 0; i < notes.size(); i++) left.add(i);
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
    private String mostShared(Set<Integer> left) {
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < notes.size(); i++)
            if (left.contains(i)) notes.get(i).keySet().forEach(stem -> counts.merge(stem, 1, Integer::sum));
        var most = "";
        int count = TOGETHER_MIN - 1;
        for (var each : counts.entrySet()) {
            if (each.getValue() > count && !isOfNearlyAll(each.getKey())) {
                most = each.getKey();
                count = each.getValue();
            }
        }
        return most;
    }

    private boolean isOfNearlyAll(String stem) {
        return notes.stream().filter(note -> note.containsKey(stem)).count() > notes.size() * 0.75;
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
            if (word.length() < WORD_LENGTH_MIN || Loaded.DUTCH.stopWord(word)) return;
            words.putIfAbsent(Loaded.DUTCH.stem(word), word);
            Loaded.DUTCH.split(word).stream()
                    .filter(part -> part.length() >= WORD_LENGTH_MIN)
                    .forEach(part -> words.putIfAbsent(Loaded.DUTCH.stem(part), part));
        });
        return words;
    }

    private static String fold(String word) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static final class Loaded {
        static final Dutch DUTCH = Dutch.of(DutchWordLists.builtIn());
    }
}
