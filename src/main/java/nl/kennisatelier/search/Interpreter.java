package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.Part;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Turns typed words into a question: each word with its forms, its synonyms, and the parts of a compound; a word that
/// occurs nowhere is taken as the start of one, or as a typing error.
///
/// Ranking is BM25 in each field; of the ways in which one word matches the best counts (a disjunction maximum), so
/// that a text with three synonyms of a word is no better than one with the word itself.
final class Interpreter {

    /// How much a synonym weighs beside the word itself.
    private static final float SYNONYM = 0.6f;

    /// How much all parts of a compound, standing apart, weigh beside the compound.
    private static final float APART = 0.7f;

    private static final float MENDED = 0.8f;
    private static final float PREFIX = 0.3f;

    /// How much words weigh extra when they stand together.
    private static final float TOGETHER = 0.4f;

    /// A question of several words asks for texts with all of them; when fewer than this are found, for fewer words.
    private static final int ENOUGH = 20;

    private static final int PREFIX_LENGTH_MIN = 3;
    private static final int WIDENED_MAX = 6;

    private final Dutch dutch;
    private final Matching matching;
    private final Synonyms synonyms;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Set<String> widened = new LinkedHashSet<>();

    Interpreter(Dutch dutch, Synonyms synonyms, IndexSearcher searcher) {
        this.dutch = dutch;
        this.matching = new Matching(dutch.uses(Part.WEIGHTS));
        this.synonyms = synonyms;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    Question ask(String words, boolean exact) throws IOException {
        var typed = Typed.of(words);
        var units = exact ? exactUnits(typed) : units(typed);
        var query = new BooleanQuery.Builder();
        for (var phrase : typed.phrases()) query.add(matching.phrase(Tokens.of(dutch.exact(), phrase)), Occur.MUST);
        for (var word : typed.without()) {
            query.add(matching.any(Field.STEMS, dutch.stem(dutch.fold(word))), Occur.MUST_NOT);
        }
        if (!units.isEmpty()) query.add(exact ? all(units) : together(units), Occur.MUST);
        if (units.isEmpty() && typed.phrases().isEmpty()) {
            return Question.EVERYTHING;
        }
        var shown = widened.stream().limit(WIDENED_MAX).toList();
        return new Question(Optional.of(query.build()), shown, mended(typed.words(), units));
    }

    /// A word, or several that mean one thing, and every way to find it.
    ///
    /// @param stems empty for a word that only counts as typed
    /// @param spelling the better spelling, when the word itself occurs nowhere
    private record Unit(int start, int end, List<String> stems, Query query, Optional<String> spelling) {}

    private List<Unit> units(Typed typed) throws IOException {
        var words = new ArrayList<Word>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : Tokens.positions(dutch.exact(), typed.words().get(i))) {
                words.add(new Word(i, readings, dutch.stem(readings.getFirst())));
            }
        }
        var units = new ArrayList<Unit>();
        for (int i = 0; i < words.size(); ) {
            int end = synonymEnd(words, i);
            var group = words.subList(i, end);
            if (end > i + 1) {
                units.add(groupUnit(group));
            } else if (!dutch.stopWord(group.getFirst().folded())) {
                units.add(wordUnit(group.getFirst(), end == words.size()));
            }
            i = end;
        }
        if (units.isEmpty()) { // Nothing but small words: then they are what is asked for.
            for (var word : words) units.add(wordUnit(word, false));
        }
        return units;
    }

    /// @param index of the typed word it is of
    private record Word(int index, List<String> readings, String stem) {

        String folded() {
            return readings.getFirst();
        }
    }

    /// Where the longest known group of words ends that starts here: `van het gas af` is one thing.
    private int synonymEnd(List<Word> words, int start) {
        int longest = Math.min(words.size(), start + Synonyms.LENGTH_MAX);
        for (int end = longest; end > start + 1; end--) {
            if (synonyms.knows(
                    words.subList(start, end).stream().map(Word::stem).toList())) return end;
        }
        return start + 1;
    }

    private Unit groupUnit(List<Word> group) {
        var stems = group.stream().map(Word::stem).toList();
        var ways = new ArrayList<Query>();
        ways.add(matching.together(stems, 1));
        var loose = new BooleanQuery.Builder();
        for (var word : group) {
            if (!dutch.stopWord(word.folded())) loose.add(matching.any(Field.STEMS, word.stem()), Occur.MUST);
        }
        ways.add(matching.lesser(loose.build(), APART));
        addSynonyms(stems, ways);
        return new Unit(
                group.getFirst().index(), group.getLast().index() + 1, stems, matching.best(ways), Optional.empty());
    }

    private Unit wordUnit(Word word, boolean last) throws IOException {
        var ways = new ArrayList<Query>();
        var found = false;
        for (var reading : word.readings()) {
            var stem = dutch.stem(reading);
            ways.add(matching.word(reading, stem));
            found |= occurs(reading, stem);
        }
        var apart = addApart(word.folded(), ways);
        found |= addSynonyms(List.of(word.stem()), ways);
        var spelling = Optional.<String>empty();
        if (!found && !apart && last) found = addLonger(word.folded(), ways);
        if (!found && dutch.uses(Part.SPELLING)) spelling = mend(word.folded(), apart ? 1 : Spelling.EDITS_MAX, ways);
        return new Unit(word.index(), word.index() + 1, List.of(word.stem()), matching.best(ways), spelling);
    }

    private boolean occurs(String folded, String stem) throws IOException {
        for (var field : Field.STEMS) {
            if (reader.docFreq(new Term(field.key, stem)) > 0) return true;
        }
        return reader.docFreq(new Term(Field.TEXT_EXACT.key, folded)) > 0;
    }

    /// A compound also finds its parts where they stand apart, in any order: `wijkaanpak` finds "aanpak van de wijk".
    private boolean addApart(String folded, List<Query> ways) throws IOException {
        var parts = dutch.split(folded);
        if (parts.size() < 2) return false;
        var all = new BooleanQuery.Builder();
        var stems = parts.stream().map(dutch::stem).toList();
        for (var stem : stems) all.add(matching.any(Field.STEMS, stem), Occur.MUST);
        ways.add(matching.lesser(all.build(), APART));
        ways.add(matching.together(stems, 3));
        if (searcher.count(all.build()) == 0) return false;
        if (reader.docFreq(new Term(Field.TEXT_EXACT.key, folded)) == 0) widened.add(String.join(" ", parts));
        return true;
    }

    private boolean addSynonyms(List<String> stems, List<Query> ways) {
        var found = false;
        for (var other : synonyms.of(stems)) {
            var otherStems = Tokens.of(dutch.stems(), other);
            var query = otherStems.size() == 1
                    ? matching.any(Field.STEMS, otherStems.getFirst())
                    : matching.together(otherStems, 1);
            if (count(query) > 0) {
                ways.add(matching.lesser(query, SYNONYM));
                widened.add(other);
                found = true;
            }
        }
        return found;
    }

    private int count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// A word that occurs nowhere may become one that does, while it is still being typed.
    private boolean addLonger(String folded, List<Query> ways) {
        if (folded.length() < PREFIX_LENGTH_MIN) return false;
        var longer = matching.startsWith(folded);
        if (count(longer) == 0) return false;
        ways.add(matching.lesser(longer, PREFIX));
        return true;
    }

    /// What was probably meant by a word that occurs nowhere. A made-up compound whose parts do occur is mended only
    /// when it is one letter away from a word.
    private Optional<String> mend(String folded, int edits, List<Query> ways) throws IOException {
        var better = new Spelling(reader, dutch).mend(folded, edits);
        float weight = MENDED;
        for (var word : better) {
            ways.add(matching.lesser(matching.word(word, dutch.stem(word)), weight));
            weight *= 0.7f;
        }
        better.stream().limit(1).forEach(widened::add);
        return better.stream().findFirst();
    }

    private List<Unit> exactUnits(Typed typed) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : Tokens.positions(dutch.exact(), typed.words().get(i))) {
                var ways = readings.stream()
                        .map(word -> matching.any(Field.EXACT, word))
                        .toList();
                units.add(new Unit(i, i + 1, List.of(), matching.best(ways), Optional.empty()));
            }
        }
        return units;
    }

    private Query all(List<Unit> units) {
        var all = new BooleanQuery.Builder();
        units.forEach(unit -> all.add(unit.query(), Occur.MUST));
        return all.build();
    }

    /// As many of the words as still give enough, and more where neighbours stand together.
    private Query together(List<Unit> units) {
        int needed = units.size();
        var query = some(units, needed);
        while (needed > 1 && count(query) < ENOUGH) {
            query = some(units, --needed);
        }
        if (units.size() == 1 || !dutch.uses(Part.CLOSENESS)) return query;
        var ranked = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (int i = 0; i + 1 < units.size(); i++) {
            var pair = new ArrayList<>(units.get(i).stems());
            pair.addAll(units.get(i + 1).stems());
            if (pair.size() > 1) ranked.add(new BoostQuery(matching.together(pair, 3), TOGETHER), Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Query some(List<Unit> units, int needed) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        units.forEach(unit -> some.add(unit.query(), Occur.SHOULD));
        return some.build();
    }

    private static Optional<String> mended(List<String> typed, List<Unit> units) {
        if (units.stream().allMatch(unit -> unit.spelling().isEmpty())) return Optional.empty();
        var words = new ArrayList<>(typed);
        for (var unit : units) {
            unit.spelling().ifPresent(better -> words.set(unit.start(), better));
        }
        return Optional.of(String.join(" ", words));
    }
}
