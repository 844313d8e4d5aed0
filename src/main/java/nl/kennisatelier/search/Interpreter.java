package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.search.WordWays.Neighbours;
import nl.kennisatelier.search.WordWays.Word;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.Part;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Turns typed words into a question: as many of the words as give enough, each found in one of its [WordWays].
///
/// Ranking is BM25 in each field; of the ways in which one word matches the best counts (a disjunction maximum), so
/// that a text with three synonyms of a word is no better than one with the word itself.
final class Interpreter {

    /// How much words weigh extra when they stand together.
    private static final float TOGETHER = 0.2f;

    /// A question of several words asks for texts with all of them; when fewer than this are found, for fewer words.
    private static final int ENOUGH = 20;

    private static final int WIDENED_MAX = 6;

    private final Dutch dutch;
    private final Matching matching;
    private final Synonyms synonyms;
    private final IndexSearcher searcher;
    private final Abbreviations abbreviations;
    private final WordWays ways;

    Interpreter(Dutch dutch, Synonyms synonyms, IndexSearcher searcher) throws IOException {
        this.dutch = dutch;
        this.matching = new Matching(dutch.uses(Part.WEIGHTS), dutch.uses(Part.OPENING));
        this.synonyms = synonyms;
        this.searcher = searcher;
        this.abbreviations = new Abbreviations(dutch, searcher);
        this.ways = new WordWays(dutch, synonyms, abbreviations, matching, searcher);
    }

    Question ask(String words, boolean exact) throws IOException {
        var typed = Typed.of(words);
        var units = exact ? exactUnits(typed) : units(typed);
        var query = new BooleanQuery.Builder();
        for (var phrase : typed.phrases()) query.add(matching.phrase(Tokens.of(dutch.exact(), phrase)), Occur.MUST);
        for (var word : typed.without()) {
            query.add(matching.any(Field.STEMS, dutch.stem(dutch.fold(word))), Occur.MUST_NOT);
        }
        int needed = exact ? units.size() : needed(units);
        if (!units.isEmpty()) query.add(exact ? all(units) : together(units, needed), Occur.MUST);
        if (units.isEmpty() && typed.phrases().isEmpty()) {
            return Question.EVERYTHING;
        }
        var shown = ways.widened().stream().limit(WIDENED_MAX).toList();
        var missed = needed < units.size() ? missed(typed.words(), units) : List.<String>of();
        return new Question(Optional.of(query.build()), shown, mended(typed.words(), units), missed, typed, units);
    }

    private List<Unit> units(Typed typed) throws IOException {
        var words = new ArrayList<Word>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : Tokens.positions(dutch.exact(), typed.words().get(i))) {
                words.add(new Word(i, readings, dutch.stem(readings.getFirst())));
            }
        }
        var shortened = shortened(words);
        var units = new ArrayList<Unit>();
        for (int i = 0; i < words.size(); ) {
            int end = synonymEnd(words, i);
            var group = words.subList(i, end);
            if (end > i + 1) {
                units.add(ways.group(group));
            } else if (!dutch.stopWord(group.getFirst().folded())) {
                units.add(ways.word(group.getFirst(), neighbours(words, i), shortened.get(i), end == words.size()));
            }
            i = end;
        }
        if (units.isEmpty()) { // Nothing but small words: then they are what is asked for.
            var none = new Neighbours(Optional.empty(), Optional.empty());
            for (var word : words) units.add(ways.word(word, none, Map.of(), false));
        }
        return units;
    }

    /// For each word the abbreviations of the words it is one of, and of how many.
    private List<Map<String, Integer>> shortened(List<Word> words) throws IOException {
        var shortened = new ArrayList<Map<String, Integer>>();
        for (int i = 0; i < words.size(); i++) shortened.add(new TreeMap<>());
        var stems = words.stream().map(Word::stem).toList();
        for (int start = 0; start + 1 < words.size(); start++) {
            if (!abbreviations.begin(stems.get(start))) continue;
            int longest = Math.min(words.size(), start + Synonyms.LENGTH_MAX);
            for (int end = start + 2; end <= longest; end++) {
                for (var abbreviation : abbreviations.shortened(stems.subList(start, end))) {
                    for (int i = start; i < end; i++) shortened.get(i).put(abbreviation, end - start);
                }
            }
        }
        return shortened;
    }

    private Neighbours neighbours(List<Word> words, int at) {
        return new Neighbours(neighbour(words, at - 1), neighbour(words, at + 1));
    }

    private Optional<Word> neighbour(List<Word> words, int at) {
        boolean is =
                at >= 0 && at < words.size() && !dutch.stopWord(words.get(at).folded());
        return is ? Optional.of(words.get(at)) : Optional.empty();
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

    private List<Unit> exactUnits(Typed typed) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : Tokens.positions(dutch.exact(), typed.words().get(i))) {
                var ways = readings.stream()
                        .map(word -> matching.any(Field.EXACT, word))
                        .toList();
                var typedWays = readings.stream()
                        .map(word -> new Unit.Way(Reason.Through.TYPED, word, List.of()))
                        .toList();
                units.add(new Unit(i, i + 1, List.of(), matching.best(ways), Optional.empty(), typedWays));
            }
        }
        return units;
    }

    private static Query all(List<Unit> units) {
        var all = new BooleanQuery.Builder();
        units.forEach(unit -> all.add(unit.query(), Occur.MUST));
        return all.build();
    }

    /// As many of the words as still give enough.
    private int needed(List<Unit> units) throws IOException {
        int needed = units.size();
        while (needed > 1 && !Enough.of(ENOUGH, some(units, needed), searcher)) needed--;
        return needed;
    }

    /// So many of the words, and more where neighbours stand together.
    private Query together(List<Unit> units, int needed) {
        var ranked = new BooleanQuery.Builder().add(some(units, needed), Occur.MUST);
        if (dutch.uses(Part.CLOSENESS)) addPairs(units, ranked);
        return ranked.build();
    }

    private void addPairs(List<Unit> units, BooleanQuery.Builder ranked) {
        for (int i = 0; i + 1 < units.size(); i++) {
            var pair = new ArrayList<>(units.get(i).stems());
            pair.addAll(units.get(i + 1).stems());
            if (pair.size() > 1) ranked.add(new BoostQuery(matching.together(pair, 3), TOGETHER), Occur.SHOULD);
        }
    }

    private static Query some(List<Unit> units, int needed) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        units.forEach(unit -> some.add(unit.query(), Occur.SHOULD));
        return some.build();
    }

    /// Looked for word by word: only where all of them together do not give enough.
    private List<String> missed(List<String> typed, List<Unit> units) throws IOException {
        var missed = new ArrayList<String>();
        for (var unit : units) {
            if (!Enough.of(1, unit.query(), searcher)) missed.addAll(typed.subList(unit.start(), unit.end()));
        }
        return missed.stream().distinct().toList();
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
