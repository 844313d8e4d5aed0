package nl.kennisatelier.search.words;

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

    /// One for each word or phrase, in however many lines it stands.
    private record Member(String written, List<String> stems, List<String> madeOf) {}

    private record Stemmed(Nearness nearness, float weight, boolean translates, List<Member> members) {

        /// The first word of a line of English is the English one.
        boolean translates(List<String> stems) {
            return translates && members.getFirst().stems().equals(stems);
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
        var members = new Members(analysis);
        for (var group : own) add(group, 1, members);
    }

    private Synonyms() {
        this.common = Optional.empty();
    }

    private Synonyms(TextAnalysis analysis) {
        this.common = Optional.empty();
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        var members = new Members(analysis);
        for (var group : RelatedWords.related()) add(group, RelatedWords.isEnglish(group) ? 1 : COMMON, members);
    }

    /// Those that come with the product; some tenths of a second of work.
    public static Synonyms common(TextAnalysis analysis) {
        return new Synonyms(analysis);
    }

    /// Reads members, and keeps one of each that is the same: of thousands of lines most words stand in several.
    private static final class Members {
        private final TextAnalysis analysis;
        private final Map<String, Optional<Member>> members = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();
        private final Map<List<String>, List<String>> lists = new HashMap<>();

        Members(TextAnalysis analysis) {
            this.analysis = analysis;
        }

        List<Member> of(WordGroup group) {
            return group.words().stream()
                    .distinct()
                    .flatMap(written -> members.computeIfAbsent(written, this::read).stream())
                    .toList();
        }

        private Optional<Member> read(String written) {
            var words = analysis.words(written);
            if (words.isEmpty() || words.size() > LENGTH_MAX) return Optional.empty();
            var stems = words.stream().map(analysis.dutch()::stem).toList();
            return Optional.of(new Member(written, same(stems), same(MadeOf.words(words, analysis.dutch()))));
        }

        private List<String> same(List<String> list) {
            return lists.computeIfAbsent(
                    list,
                    _ -> List.copyOf(list.stream()
                            .map(word -> words.computeIfAbsent(word, one -> one))
                            .toList()));
        }

        List<String> english(String written) {
            return analysis.englishStems(written);
        }
    }

    private void add(WordGroup written, float weight, Members all) {
        var group = new Stemmed(written.nearness(), weight, RelatedWords.isEnglish(written), all.of(written));
        if (group.members().isEmpty()) return;
        if (group.translates()) put(english, all.english(written.words().getFirst()), group);
        group.members().stream()
                .limit(group.translates() ? 1 : group.members().size()) // English finds Dutch, not the other way round.
                .forEach(member -> {
                    put(groups, member.stems(), group);
                    if (member.madeOf().size() > 1) put(byParts, member.madeOf(), group);
                });
    }

    private static void put(Map<List<String>, List<Stemmed>> groups, List<String> key, Stemmed group) {
        var there = groups.getOrDefault(key, List.of());
        if (!there.isEmpty() && there.getLast() == group) return; // Two members may be one by their stems.
        groups.put(key, Stream.concat(there.stream(), Stream.of(group)).toList());
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
                .filter(group -> length - group.members().getFirst().written().length() <= ENDING_MAX);
        var kin = new LinkedHashMap<List<String>, Kin>();
        groups.forEach(group -> group.members().stream()
                .skip(1)
                .forEach(dutch -> kin.putIfAbsent(
                        dutch.stems(),
                        new Kin(group.nearness(), dutch.written(), dutch.stems(), group.weight(), true))));
        return List.copyOf(kin.values());
    }

    /// Whether the lists that come with the product have a word with this stem. Those of the library do not count: a
    /// line more changes nothing in what a misspelled word is taken for.
    boolean isCommon(String stem) {
        return common.orElse(this).groups.containsKey(List.of(stem));
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
            for (var other : group.members()) {
                var one = new Kin(group.nearness(), other.written(), other.stems(), group.weight(), translates);
                if (!other.stems().equals(stems)) kin.putIfAbsent(other.stems(), one);
            }
        }
        return kin.values().stream()
                .filter(one -> one.nearness() != Nearness.APART)
                .toList();
    }
}
