package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.search.SearchFeature;

/// The editors' groups of words that mean the same, found by the stems of what was typed; of several words too.
public final class Synonyms {

    /// In words; a longer synonym is a sentence.
    static final int LENGTH_MAX = 6;

    private final Map<List<String>, Set<Group>> groups = new HashMap<>();

    /// @param members as written, each with its stems
    private record Group(Map<String, List<String>> members) {}

    public Synonyms(List<List<String>> written, TextAnalysis analysis) {
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        for (var words : written) {
            var members = new HashMap<String, List<String>>();
            for (var member : new LinkedHashSet<>(words)) {
                var stems = analysis.stems(member);
                if (!stems.isEmpty() && stems.size() <= LENGTH_MAX) members.put(member, stems);
            }
            var group = new Group(members);
            members.values()
                    .forEach(stems -> groups.computeIfAbsent(stems, _ -> new LinkedHashSet<>())
                            .add(group));
        }
    }

    boolean knows(List<String> stems) {
        return groups.containsKey(stems);
    }

    /// The other words for these, as written; empty when there are none.
    List<String> of(List<String> stems) {
        var others = new LinkedHashSet<String>();
        for (var group : groups.getOrDefault(stems, Set.of())) {
            group.members().forEach((written, other) -> {
                if (!other.equals(stems)) others.add(written);
            });
        }
        return new ArrayList<>(others);
    }
}
