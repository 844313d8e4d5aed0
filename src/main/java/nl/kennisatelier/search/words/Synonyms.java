package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// In letters: what English adds to a word, as in insulat-ing.
    private static final int ENDING_MAX = 3;

    /// A word beside the one asked for.
    ///
    /// @param written as it stands in the list
    /// @param weight how much the list that it is of counts
    /// @param translates whether it is Dutch for an English word
    record Kin(Nearness nearness, String written, List<String> stems, float weight, boolean translates) {

        /// Whether no library in particular says so.
        boolean isCommon() {
            return weight < 1;
        }
    }

    private final Map<List<String>, List<Stemmed>> groups = new HashMap<>();

    /// The same by what members are made of, in any order and as one word or several.
    private final Map<List<String>, List<Stemmed>> byParts = new HashMap<>();

    /// English lines by the stems that English has for their first word.
    private final Map<List<String>, List<Stemmed>> english = new HashMap<>();

    /// @param members as written, each with its stems
    private record Stemmed(Nearness nearness, float weight, boolean translates, Map<String, List<String>> members) {

        /// The first word of a line of English is the English one.
        boolean translates(List<String> stems) {
            return translates && members.values().iterator().next().equals(stems);
        }
    }

    /// No words beside others.
    public static final Synonyms NONE = new Synonyms();

    private final Optional<Synonyms> common;

    /// @param own words of the library, the strongest list first
    /// @param common words that come with the product
    public Synonyms(List<WordGroup> own, Synonyms common, TextAnalysis analysis) {
        this.common = Optional.of(common);
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        for (var group : own) add(group, 1, analysis);
    }

    private Synonyms() {
        this.common = Optional.empty();
    }

    private Synonyms(TextAnalysis analysis) {
        this.common = Optional.empty();
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        for (var group : RelatedWords.related()) add(group, RelatedWords.isEnglish(group) ? 1 : COMMON, analysis);
    }

    /// Those that come with the product; some tenths of a second of work.
    public static Synonyms common(TextAnalysis analysis) {
        return new Synonyms(analysis);
    }

    private void add(WordGroup written, float weight, TextAnalysis analysis) {
        var dutch = analysis.dutch();
        var members = new LinkedHashMap<String, List<String>>();
        var parts = new HashMap<String, List<String>>();
        for (var member : written.words()) {
            var words = analysis.words(member);
            if (words.isEmpty() || words.size() > LENGTH_MAX) continue;
            members.put(member, words.stream().map(dutch::stem).toList());
            parts.put(member, MadeOf.words(words, dutch));
        }
        var group = new Stemmed(written.nearness(), weight, RelatedWords.isEnglish(written), members);
        if (group.translates())
            put(english, analysis.englishStems(written.words().getFirst()), group);
        members.entrySet().stream()
                .limit(group.translates() ? 1 : members.size()) // English finds Dutch, and not the other way round.
                .forEach(member -> {
                    put(groups, member.getValue(), group);
                    var made = parts.get(member.getKey());
                    if (made.size() > 1) put(byParts, made, group);
                });
    }

    private static void put(Map<List<String>, List<Stemmed>> groups, List<String> key, Stemmed group) {
        var there = groups.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (there.isEmpty() || there.getLast() != group) there.add(group); // Two members may be one by their stems.
    }

    /// The other words for these; empty when there are none.
    List<Kin> of(List<String> stems) {
        return others(stems, groups(stems).toList());
    }

    /// What English words are in Dutch, in whatever form they stand; with a longer ending it is another word.
    ///
    /// @param stems by the rules of English
    /// @param length in letters, of the words
    List<Kin> translations(List<String> stems, int length) {
        var groups = Stream.concat(Stream.of(this), common.stream())
                .flatMap(one -> one.english.getOrDefault(stems, List.of()).stream())
                .filter(group ->
                        length - group.members().keySet().iterator().next().length() <= ENDING_MAX);
        var kin = new LinkedHashMap<List<String>, Kin>();
        groups.forEach(group -> group.members().entrySet().stream()
                .skip(1)
                .forEach(dutch -> kin.putIfAbsent(
                        dutch.getValue(),
                        new Kin(group.nearness(), dutch.getKey(), dutch.getValue(), group.weight(), true))));
        return List.copyOf(kin.values());
    }

    /// Whether there are other words for one with this stem.
    boolean has(String stem) {
        return groups(List.of(stem)).findAny().isPresent();
    }

    private Stream<Stemmed> groups(List<String> stems) {
        return Stream.concat(
                groups.getOrDefault(stems, List.of()).stream(), common.stream().flatMap(one -> one.groups(stems)));
    }

    private Stream<Stemmed> byParts(List<String> parts) {
        return Stream.concat(
                byParts.getOrDefault(parts, List.of()).stream(), common.stream().flatMap(one -> one.byParts(parts)));
    }

    /// The same, and those for what is made of the same words, however they stand: `isolatie van het dak` and
    /// dakisolatie.
    ///
    /// @param parts as [MadeOf] has them
    List<Kin> of(List<String> stems, List<String> parts) {
        return others(stems, Stream.concat(groups(stems), byParts(parts)).toList());
    }

    private static List<Kin> others(List<String> stems, List<Stemmed> groups) {
        var kin = new LinkedHashMap<List<String>, Kin>();
        for (var group : groups) {
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
