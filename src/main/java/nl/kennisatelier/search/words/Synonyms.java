package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.WordGroup;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.SearchFeature;

/// Words that mean the same, or nearly, found by the stems of what was typed; of several words too. First the words of
/// the library, then those that come with the product; what an editor says of two words holds.
public final class Synonyms {

    /// In words; a longer synonym is a sentence.
    static final int LENGTH_MAX = 6;

    /// How much a list counts that was made for no library in particular.
    private static final float COMMON = 0.6f;

    /// A word beside the one asked for.
    ///
    /// @param written as it stands in the list
    /// @param weight how much the list that it is of counts
    /// @param translates whether it is Dutch for an English word
    record Kin(Nearness nearness, String written, List<String> stems, float weight, boolean translates) {}

    private final Map<List<String>, List<Stemmed>> groups = new HashMap<>();

    /// @param members as written, each with its stems
    private record Stemmed(Nearness nearness, float weight, boolean translates, Map<String, List<String>> members) {

        /// The first word of a line of English is the English one.
        boolean translates(List<String> stems) {
            return translates && members.values().iterator().next().equals(stems);
        }
    }

    /// @param own words of the library, the strongest list first
    /// @param common words that come with the product
    public Synonyms(List<WordGroup> own, List<WordGroup> common, TextAnalysis analysis) {
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        for (var group : own) add(group, 1, analysis);
        for (var group : common) add(group, RelatedWords.isEnglish(group) ? 1 : COMMON, analysis);
    }

    private void add(WordGroup written, float weight, TextAnalysis analysis) {
        var members = new LinkedHashMap<String, List<String>>();
        for (var member : written.words()) {
            var stems = analysis.stems(member);
            if (!stems.isEmpty() && stems.size() <= LENGTH_MAX) members.put(member, stems);
        }
        var group = new Stemmed(written.nearness(), weight, RelatedWords.isEnglish(written), members);
        members.values().stream()
                .distinct()
                .limit(group.translates() ? 1 : members.size()) // English finds Dutch, and not the other way round.
                .forEach(stems ->
                        groups.computeIfAbsent(stems, _ -> new ArrayList<>(1)).add(group));
    }

    boolean knows(List<String> stems) {
        return groups.containsKey(stems);
    }

    /// The other words for these; empty when there are none.
    List<Kin> of(List<String> stems) {
        var kin = new LinkedHashMap<List<String>, Kin>();
        for (var group : groups.getOrDefault(stems, List.of())) {
            boolean translates = group.translates(stems);
            group.members().forEach((written, other) -> {
                var one = new Kin(group.nearness(), written, other, group.weight(), translates);
                if (!other.equals(stems)) kin.putIfAbsent(other, one);
            });
        }
        return kin.values().stream()
                .filter(one -> one.nearness() != Nearness.APART)
                .toList();
    }
}
