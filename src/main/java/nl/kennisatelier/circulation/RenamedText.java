package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Document;

/// Recognises a text under another name by its sentences: at least half of them are the same, as git has it. It needs
/// no git, so a push, a form, a folder and the past are all looked at in the same way.
final class RenamedText {

    /// Of the longer one, in its letters.
    private static final double SHARE_MIN = 0.5;

    /// Texts gone, and texts new: beyond it only those are recognised that are the same to the letter.
    private static final int COMPARED_MAX = 400;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}]+");

    private RenamedText() {}

    private record Pair(Document gone, Document come, double share) {}

    /// For the path of a text that is gone the text that it is now, each used once: the likest first.
    static Map<String, Document> pairs(Collection<Document> gone, Collection<Document> come) {
        var found = new HashMap<String, Document>();
        var used = new HashSet<String>();
        take(sameBytes(gone, come), found, used);
        var left = gone.stream().filter(was -> !found.containsKey(was.path())).toList();
        var free = come.stream().filter(is -> !used.contains(is.path())).toList();
        if (left.size() <= COMPARED_MAX && free.size() <= COMPARED_MAX) take(alike(left, free), found, used);
        return found;
    }

    private static void take(List<Pair> pairs, Map<String, Document> found, HashSet<String> used) {
        for (var pair : pairs) {
            if (found.containsKey(pair.gone().path()) || !used.add(pair.come().path())) continue;
            found.put(pair.gone().path(), pair.come());
        }
    }

    private static List<Pair> sameBytes(Collection<Document> gone, Collection<Document> come) {
        var byBytes = new HashMap<String, List<Document>>();
        for (var is : come)
            byBytes.computeIfAbsent(is.fingerprint(), _ -> new ArrayList<>()).add(is);
        return gone.stream()
                .flatMap(was -> byBytes.getOrDefault(was.fingerprint(), List.of()).stream()
                        .map(is -> new Pair(was, is, 1)))
                .toList();
    }

    private static List<Pair> alike(List<Document> gone, List<Document> come) {
        if (gone.isEmpty() || come.isEmpty()) return List.of();
        var there = come.stream().map(RenamedText::sentences).toList();
        var pairs = new ArrayList<Pair>();
        for (var was : gone) {
            var own = sentences(was);
            for (int i = 0; i < come.size(); i++) {
                var share = share(own, there.get(i));
                if (share >= SHARE_MIN) pairs.add(new Pair(was, come.get(i), share));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::share).reversed());
        return pairs;
    }

    /// Whether these are one text, before and after a change of it.
    static boolean isOne(Document was, Document is) {
        return was.fingerprint().equals(is.fingerprint()) || share(was, is) >= SHARE_MIN;
    }

    /// Whether a sentence is another one with most of its words.
    static boolean isReworded(String was, String is) {
        return share(counted(WORD_END, was.toLowerCase(Locale.ROOT)), counted(WORD_END, is.toLowerCase(Locale.ROOT)))
                >= SHARE_MIN;
    }

    static double share(Document one, Document other) {
        return share(sentences(one), sentences(other));
    }

    private static double share(Map<String, Integer> one, Map<String, Integer> other) {
        int longest = Math.max(length(one), length(other));
        int common = one.entrySet().stream()
                .mapToInt(sentence -> sentence.getKey().length()
                        * Math.min(sentence.getValue(), other.getOrDefault(sentence.getKey(), 0)))
                .sum();
        return longest == 0 ? 0 : (double) common / longest;
    }

    private static int length(Map<String, Integer> sentences) {
        return sentences.entrySet().stream()
                .mapToInt(sentence -> sentence.getKey().length() * sentence.getValue())
                .sum();
    }

    /// Each with how often it stands there.
    private static Map<String, Integer> sentences(Document document) {
        return counted(SENTENCE_END, document.title() + "\n" + document.text());
    }

    private static Map<String, Integer> counted(Pattern end, String text) {
        var parts = new HashMap<String, Integer>();
        for (var part : end.split(text)) {
            if (!part.isBlank()) parts.merge(part.strip(), 1, Integer::sum);
        }
        return parts;
    }
}
