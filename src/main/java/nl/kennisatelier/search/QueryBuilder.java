package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.search.TermExpansion.Neighbours;
import nl.kennisatelier.search.TermExpansion.TypedWord;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.SearchFeature;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Turns typed words into a query: as many of the words as give enough, each found in one of the ways of
/// [TermExpansion].
///
/// Ranking is BM25 in each field; of the ways in which one word matches the best counts (a disjunction maximum), so
/// that a text with three synonyms of a word is no better than one with the word itself.
final class QueryBuilder {

    /// How much words weigh extra when they stand together.
    private static final float TOGETHER = 0.2f;

    /// A question of several words asks for texts with all of them; when fewer than this are found, for fewer words.
    private static final int ENOUGH = 20;

    private static final int WIDENED_MAX = 6;

    private final Dutch dutch;
    private final FieldQueries matching;
    private final Synonyms synonyms;
    private final IndexSearcher searcher;
    private final Abbreviations abbreviations;
    private final TermExpansion ways;

    QueryBuilder(Dutch dutch, Synonyms synonyms, IndexSearcher searcher) throws IOException {
        this.dutch = dutch;
        this.matching = new FieldQueries(dutch.uses(SearchFeature.WEIGHTS), dutch.uses(SearchFeature.OPENING));
        this.synonyms = synonyms;
        this.searcher = searcher;
        this.abbreviations = new Abbreviations(dutch, searcher);
        this.ways = new TermExpansion(dutch, synonyms, abbreviations, matching, searcher);
    }

    ParsedQuery ask(String words, boolean exact) throws IOException {
        var typed = TypedQuery.of(words);
        var terms = exact ? exactTerms(typed) : terms(typed);
        var query = new BooleanQuery.Builder();
        for (var phrase : typed.phrases())
            query.add(matching.phrase(TokenReader.of(dutch.exact(), phrase)), Occur.MUST);
        for (var word : typed.without()) {
            query.add(matching.any(IndexField.STEMS, dutch.stem(dutch.fold(word))), Occur.MUST_NOT);
        }
        int needed = exact ? terms.size() : needed(terms);
        if (!terms.isEmpty()) query.add(exact ? all(terms) : together(terms, needed), Occur.MUST);
        if (terms.isEmpty() && typed.phrases().isEmpty()) {
            return ParsedQuery.EVERYTHING;
        }
        var shown = ways.widened().stream().limit(WIDENED_MAX).toList();
        var missed = needed < terms.size() ? missed(typed.words(), terms) : List.<String>of();
        return new ParsedQuery(Optional.of(query.build()), shown, mended(typed.words(), terms), missed, typed, terms);
    }

    private List<QueryTerm> terms(TypedQuery typed) throws IOException {
        var words = new ArrayList<TypedWord>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings :
                    TokenReader.positions(dutch.exact(), typed.words().get(i))) {
                words.add(new TypedWord(i, readings, dutch.stem(readings.getFirst())));
            }
        }
        var shortened = shortened(words);
        var terms = new ArrayList<QueryTerm>();
        for (int i = 0; i < words.size(); ) {
            int end = synonymEnd(words, i);
            var group = words.subList(i, end);
            if (end > i + 1) {
                terms.add(ways.group(group));
            } else if (!dutch.stopWord(group.getFirst().folded())) {
                terms.add(ways.word(group.getFirst(), neighbours(words, i), shortened.get(i), end == words.size()));
            }
            i = end;
        }
        if (terms.isEmpty()) { // Nothing but small words: then they are what is asked for.
            var none = new Neighbours(Optional.empty(), Optional.empty());
            for (var word : words) terms.add(ways.word(word, none, Map.of(), false));
        }
        return terms;
    }

    /// For each word the abbreviations of the words it is one of, and of how many.
    private List<Map<String, Integer>> shortened(List<TypedWord> words) throws IOException {
        var shortened = new ArrayList<Map<String, Integer>>();
        for (int i = 0; i < words.size(); i++) shortened.add(new TreeMap<>());
        var stems = words.stream().map(TypedWord::stem).toList();
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

    private Neighbours neighbours(List<TypedWord> words, int at) {
        return new Neighbours(neighbour(words, at - 1), neighbour(words, at + 1));
    }

    private Optional<TypedWord> neighbour(List<TypedWord> words, int at) {
        boolean is =
                at >= 0 && at < words.size() && !dutch.stopWord(words.get(at).folded());
        return is ? Optional.of(words.get(at)) : Optional.empty();
    }

    /// Where the longest known group of words ends that starts here: `van het gas af` is one thing.
    private int synonymEnd(List<TypedWord> words, int start) {
        int longest = Math.min(words.size(), start + Synonyms.LENGTH_MAX);
        for (int end = longest; end > start + 1; end--) {
            if (synonyms.knows(
                    words.subList(start, end).stream().map(TypedWord::stem).toList())) return end;
        }
        return start + 1;
    }

    private List<QueryTerm> exactTerms(TypedQuery typed) {
        var terms = new ArrayList<QueryTerm>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings :
                    TokenReader.positions(dutch.exact(), typed.words().get(i))) {
                var ways = readings.stream()
                        .map(word -> matching.any(IndexField.EXACT, word))
                        .toList();
                var typedWays = readings.stream()
                        .map(word -> new QueryTerm.Way(MatchReason.Through.TYPED, word, List.of()))
                        .toList();
                terms.add(new QueryTerm(i, i + 1, List.of(), matching.best(ways), Optional.empty(), typedWays));
            }
        }
        return terms;
    }

    private static Query all(List<QueryTerm> terms) {
        var all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(term.query(), Occur.MUST));
        return all.build();
    }

    /// As many of the words as still give enough.
    private int needed(List<QueryTerm> terms) throws IOException {
        int needed = terms.size();
        while (needed > 1 && !Enough.of(ENOUGH, some(terms, needed), searcher)) needed--;
        return needed;
    }

    /// So many of the words, and more where neighbours stand together.
    private Query together(List<QueryTerm> terms, int needed) {
        var ranked = new BooleanQuery.Builder().add(some(terms, needed), Occur.MUST);
        if (dutch.uses(SearchFeature.CLOSENESS)) addPairs(terms, ranked);
        return ranked.build();
    }

    private void addPairs(List<QueryTerm> terms, BooleanQuery.Builder ranked) {
        for (int i = 0; i + 1 < terms.size(); i++) {
            var pair = new ArrayList<>(terms.get(i).stems());
            pair.addAll(terms.get(i + 1).stems());
            if (pair.size() > 1) ranked.add(new BoostQuery(matching.together(pair, 3), TOGETHER), Occur.SHOULD);
        }
    }

    private static Query some(List<QueryTerm> terms, int needed) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        terms.forEach(term -> some.add(term.query(), Occur.SHOULD));
        return some.build();
    }

    /// Looked for word by word: only where all of them together do not give enough.
    private List<String> missed(List<String> typed, List<QueryTerm> terms) throws IOException {
        var missed = new ArrayList<String>();
        for (var term : terms) {
            if (!Enough.of(1, term.query(), searcher)) missed.addAll(typed.subList(term.start(), term.end()));
        }
        return missed.stream().distinct().toList();
    }

    private static Optional<String> mended(List<String> typed, List<QueryTerm> terms) {
        if (terms.stream().allMatch(term -> term.spelling().isEmpty())) return Optional.empty();
        var words = new ArrayList<>(typed);
        for (var term : terms) {
            term.spelling().ifPresent(better -> words.set(term.start(), better));
        }
        return Optional.of(String.join(" ", words));
    }
}
