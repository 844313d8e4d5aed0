package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.words.QueryTerm.Way;

/// Every way to find one word: its forms, its synonyms, the parts of a compound; a word that occurs nowhere is taken as
/// the start of one, or as a typing error.
final class TermExpansion {

    /// How much a synonym weighs beside the word itself.
    private static final float SYNONYM = 0.6f;

    /// How much all parts of a compound, standing apart, weigh beside the compound.
    private static final float APART = 0.7f;

    /// How much two neighbours written as one weigh, for each of the two.
    private static final float JOINED = 0.2f;

    private static final float MENDED = 0.9f;
    private static final float PREFIX = 0.3f;

    /// How much a word of the same root weighs, where the word itself finds nothing.
    private static final float FAMILY = 0.4f;

    private static final int PREFIX_LENGTH_MIN = 3;

    /// @param index of the typed word it is of
    record TypedWord(int index, List<String> readings, String stem) {

        String folded() {
            return readings.getFirst();
        }
    }

    private final TextAnalysis analysis;
    private final Dutch dutch;
    private final Synonyms synonyms;
    private final Abbreviations abbreviations;
    private final Lexicon lexicon;
    private final LearnedCompounds compounds;
    private final Set<String> widened = new LinkedHashSet<>();

    TermExpansion(TextAnalysis analysis, Synonyms synonyms, Abbreviations abbreviations, Lexicon lexicon) {
        this.analysis = analysis;
        this.dutch = analysis.dutch();
        this.synonyms = synonyms;
        this.abbreviations = abbreviations;
        this.lexicon = lexicon;
        this.compounds = new LearnedCompounds(lexicon);
    }

    /// Words that were looked for besides those typed.
    Set<String> widened() {
        return widened;
    }

    /// What is found for the word at hand, while it is worked out.
    private static final class Found {
        private final List<Match> matches = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();
        private boolean somewhere;
    }

    /// Several words that mean one thing.
    QueryTerm group(List<TypedWord> group) throws IOException {
        var stems = group.stream().map(TypedWord::stem).toList();
        var found = new Found();
        found.matches.add(new Match.Together(stems, 1));
        var loose = new ArrayList<Match>();
        for (var word : group) {
            if (dutch.stopWord(word.folded())) continue;
            loose.add(new Match.Stem(word.stem()));
            found.ways.add(new Way(Through.TYPED, word.folded(), List.of(word.stem())));
        }
        found.matches.add(lesser(Match.all(loose), APART));
        addSynonyms(stems, found);
        return term(group, stems, found, Optional.empty());
    }

    /// @param neighbours the words before and after it
    /// @param shortened abbreviations of words that it is one of, and of how many
    /// @param last whether it may still be being typed
    QueryTerm word(TypedWord word, Neighbours neighbours, Map<String, Integer> shortened, boolean last)
            throws IOException {
        var found = new Found();
        for (var reading : word.readings()) {
            var stem = dutch.stem(reading);
            found.matches.add(new Match.WordOrStem(reading, stem));
            found.ways.add(new Way(Through.TYPED, reading, List.of(stem)));
            found.somewhere |= lexicon.hasStem(stem) || lexicon.texts(reading) > 0;
        }
        addEnglish(word.folded(), found);
        var apart = addApart(word.folded(), found);
        addSynonyms(List.of(word.stem()), found);
        for (var abbreviation : shortened.entrySet()) {
            addOther(abbreviation.getKey(), SYNONYM / abbreviation.getValue(), found);
        }
        addJoined(word, neighbours, found);
        if (!found.somewhere && !apart && last) addLonger(word.folded(), found);
        var spelling = Optional.<String>empty();
        if (!found.somewhere && dutch.uses(SearchFeature.SPELLING)) {
            spelling = mend(word.folded(), apart ? 1 : SpellingCorrection.EDITS_MAX, found);
        }
        if (!found.somewhere && !apart && spelling.isEmpty()) { // Then its relatives are better than nothing.
            addFamily(word, found);
        }
        return term(List.of(word), List.of(word.stem()), found, spelling);
    }

    /// A way that weighs less than the word itself, where ways have weights at all.
    private Match lesser(Match match, float weight) {
        return dutch.uses(SearchFeature.WEIGHTS) ? new Match.Weighted(match, weight) : match;
    }

    record Neighbours(Optional<TypedWord> before, Optional<TypedWord> after) {}

    private QueryTerm term(List<TypedWord> words, List<String> stems, Found found, Optional<String> spelling) {
        int end = words.getLast().index() + 1;
        return new QueryTerm(words.getFirst().index(), end, stems, new Match.Best(found.matches), spelling, found.ways);
    }

    private void addEnglish(String folded, Found found) throws IOException {
        if (!lexicon.hasEnglish()) return;
        var stems = analysis.englishStems(folded);
        if (stems.size() != 1 || !lexicon.hasEnglishStem(stems.getFirst())) return;
        found.matches.add(new Match.EnglishStem(stems.getFirst()));
        found.somewhere = true;
    }

    /// A compound also finds its parts where they stand apart, in any order: `wijkaanpak` finds "aanpak van de wijk".
    private boolean addApart(String folded, Found found) throws IOException {
        var parts = parts(folded, found.somewhere);
        if (parts.size() < 2) return false;
        var stems = parts.stream().map(dutch::stem).toList();
        var all = Match.all(stems.stream().<Match>map(Match.Stem::new).toList());
        found.matches.add(lesser(all, APART));
        found.matches.add(new Match.Together(stems, 3));
        if (!lexicon.finds(all)) return false;
        for (int i = 0; i < parts.size(); i++) {
            found.ways.add(new Way(Through.APART, parts.get(i), List.of(stems.get(i))));
        }
        if (lexicon.texts(folded) == 0) widened.add(String.join(" ", parts));
        return true;
    }

    /// By the lists; for a word that occurs nowhere also by the words that do.
    private List<String> parts(String folded, boolean occurs) throws IOException {
        var parts = dutch.split(folded);
        return parts.isEmpty() && !occurs && dutch.uses(SearchFeature.COMPOUNDS) ? compounds.cut(folded) : parts;
    }

    /// By the editors' lists, then by what the texts say.
    private void addSynonyms(List<String> stems, Found found) throws IOException {
        for (var other : synonyms.of(stems)) addOther(other, SYNONYM, found);
        for (var other : abbreviations.of(stems)) addOther(other, SYNONYM, found);
    }

    private void addOther(String other, float weight, Found found) throws IOException {
        var stems = analysis.stems(other);
        boolean known = found.ways.stream()
                .anyMatch(way -> way.through() == Through.SYNONYM && way.stems().equals(stems));
        var match = stems.size() == 1 ? new Match.Stem(stems.getFirst()) : new Match.Together(stems, 1);
        if (known || !lexicon.finds(match)) return;
        found.matches.add(lesser(match, weight));
        found.ways.add(new Way(Through.SYNONYM, other, stems));
        found.somewhere = true;
        widened.add(other);
    }

    /// A compound written apart: each of the two words is found by the whole.
    private void addJoined(TypedWord word, Neighbours neighbours, Found found) throws IOException {
        if (!dutch.uses(SearchFeature.JOINED)) return;
        if (neighbours.before().isPresent()) addJoined(neighbours.before().get(), word, found);
        if (neighbours.after().isPresent()) addJoined(word, neighbours.after().get(), found);
    }

    private void addJoined(TypedWord first, TypedWord second, Found found) throws IOException {
        var whole = compounds.joined(first.folded(), second.folded());
        if (whole.isEmpty()) return;
        var stem = dutch.stem(whole.get());
        found.matches.add(lesser(new Match.WordOrStem(whole.get(), stem), JOINED));
        found.ways.add(new Way(Through.PART, whole.get(), List.of(stem)));
        found.somewhere = true;
    }

    private void addFamily(TypedWord word, Found found) throws IOException {
        if (!dutch.uses(SearchFeature.FAMILY)) return;
        for (var other : new WordFamily(lexicon).of(word.stem())) {
            found.matches.add(lesser(new Match.Stem(other), FAMILY));
            found.ways.add(new Way(Through.FAMILY, other, List.of(other)));
        }
    }

    /// A word that occurs nowhere may become one that does, while it is still being typed.
    private void addLonger(String folded, Found found) throws IOException {
        if (folded.length() < PREFIX_LENGTH_MIN) return;
        var longer = new Match.Prefix(folded);
        if (!lexicon.finds(longer)) return;
        found.matches.add(lesser(longer, PREFIX));
        found.ways.add(new Way(Through.LONGER, folded, List.of()));
        found.somewhere = true;
    }

    /// What was probably meant by a word that occurs nowhere. A made-up compound whose parts do occur is mended only
    /// when it is one letter away from a word.
    private Optional<String> mend(String folded, int edits, Found found) throws IOException {
        var better = new SpellingCorrection(lexicon, dutch).mend(folded, edits);
        float weight = MENDED;
        for (var word : better) {
            found.matches.add(lesser(new Match.WordOrStem(word, dutch.stem(word)), weight));
            found.ways.add(new Way(Through.MENDED, word, List.of(dutch.stem(word))));
            weight *= 0.7f;
        }
        better.stream().limit(1).forEach(widened::add);
        return better.stream().findFirst();
    }
}
