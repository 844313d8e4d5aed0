package nl.kennisatelier.search.lucene;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.words.Match;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What is looked for, in the fields of the index, each with its weight. For one question, by one thread: what is asked
/// for more than once is made once.
///
/// Ranking is BM25 in each field; of the ways in which one word matches the best counts (a disjunction maximum), so
/// that a text with three synonyms of a word is no better than one with the word itself.
final class FieldQueries {

    /// Of several ways the best counts; this is what the lesser ones add.
    private static final float TIE = 0.15f;

    /// The same for the fields in which one word stands: a title that the text takes up again says more than a text
    /// alone.
    private static final float FIELD_TIE = 0.3f;

    private final boolean weighs;
    private final boolean opens;
    private final List<IndexField> exact;
    private final List<IndexField> stems;
    private final List<IndexField> wholeStems;
    private final Map<Match, Query> made = new IdentityHashMap<>();

    /// In the text of an entry itself: what can be marked in it.
    FieldQueries(Dutch dutch) {
        this(dutch, List.of(), List.of());
    }

    /// @param records whether records of reuse are asked for by themselves
    static FieldQueries withReuse(Dutch dutch, boolean records) {
        return records
                ? new FieldQueries(
                        dutch,
                        List.of(IndexField.REUSED_EXACT, IndexField.RECORD_EXACT),
                        List.of(IndexField.REUSED_STEM, IndexField.RECORD_STEM))
                : new FieldQueries(dutch, List.of(IndexField.REUSED_EXACT), List.of(IndexField.REUSED_STEM));
    }

    /// In what an entry says itself, without what it belongs to.
    static FieldQueries ofText(Dutch dutch) {
        var without = new ArrayList<>(IndexField.STEMS);
        without.remove(IndexField.CONTEXT_STEM);
        return new FieldQueries(dutch, IndexField.EXACT, without, List.of(IndexField.TITLE_STEM, IndexField.TEXT_STEM));
    }

    private FieldQueries(Dutch dutch, List<IndexField> moreExact, List<IndexField> moreStems) {
        this(
                dutch,
                both(IndexField.EXACT, moreExact),
                both(IndexField.STEMS, moreStems),
                both(IndexField.WHOLE_STEMS, moreStems));
    }

    private FieldQueries(Dutch dutch, List<IndexField> exact, List<IndexField> stems, List<IndexField> wholeStems) {
        this.weighs = dutch.uses(SearchFeature.WEIGHTS);
        this.opens = dutch.uses(SearchFeature.OPENING);
        this.exact = exact;
        this.stems = stems;
        this.wholeStems = wholeStems;
    }

    private static List<IndexField> both(List<IndexField> fields, List<IndexField> more) {
        return Stream.concat(fields.stream(), more.stream()).toList();
    }

    /// By stem.
    List<IndexField> stems() {
        return stems;
    }

    Query of(Match match) {
        var known = made.get(match);
        if (known != null) return known;
        var query = make(match);
        made.put(match, query);
        return query;
    }

    private Query make(Match match) {
        return switch (match) {
            case Match.Everything() -> new FieldExistsQuery(IndexField.DATE);
            case Match.Exact(var folded) -> any(exact, folded);
            case Match.Stem(var stem) -> any(stems, stem);
            case Match.WordOrStem(var folded, var stem) -> word(folded, stem);
            case Match.EnglishStem(var stem) ->
                new BoostQuery(token(IndexField.ENGLISH, stem), IndexField.ENGLISH.weight);
            case Match.Value(var named) -> value(named);
            case Match.Prefix(var folded) -> startsWith(folded);
            case Match.Phrase(var folded) -> phrase(folded);
            case Match.Together(var stems, var between) -> together(stems, between);
            case Match.Weighted(var same, var weight) -> new BoostQuery(of(same), weight);
            case Match.Best(var ways) -> best(ways.stream().map(this::of).toList());
            case Match.Some(var needed, var some) -> some(needed, some);
            case Match.All all -> all(all);
        };
    }

    private static Query value(NamedValue named) {
        var dimension = Dimension.of(named.facet()).orElseThrow();
        return new ConstantScoreQuery(dimension.query(named.facet(), named.value()));
    }

    private static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
    }

    private Query some(int needed, List<Match> some) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        some.forEach(one -> query.add(of(one), Occur.SHOULD));
        return query.build();
    }

    private Query all(Match.All all) {
        var query = new BooleanQuery.Builder();
        all.required().forEach(one -> query.add(of(one), Occur.MUST));
        all.optional().forEach(one -> query.add(of(one), Occur.SHOULD));
        all.without().forEach(one -> query.add(of(one), Occur.MUST_NOT));
        return query.build();
    }

    private Query word(String folded, String stem) {
        return new BooleanQuery.Builder()
                .add(any(stems, stem), Occur.SHOULD)
                .add(any(IndexField.EXACT, folded), Occur.SHOULD) // The stem finds it in records.
                .build();
    }

    /// A token in any of these fields.
    private Query any(List<IndexField> fields, String token) {
        var queries = fields.stream()
                .filter(field -> opens || field != IndexField.OPENING_STEM)
                .map(field -> weighted(field, token(field, token)))
                .toList();
        return new DisjunctionMaxQuery(queries, FIELD_TIE);
    }

    private static Query token(IndexField field, String token) {
        return new TermQuery(new Term(field.key, token));
    }

    private Query phrase(List<String> folded) {
        if (folded.isEmpty()) return new MatchNoDocsQuery("a phrase without words");
        return best(exact.stream().map(field -> phrase(field, folded, 0)).toList());
    }

    private Query together(List<String> words, int between) {
        return best(
                wholeStems.stream().map(field -> phrase(field, words, between)).toList());
    }

    private Query startsWith(String folded) {
        return best(exact.stream()
                .map(field -> weighted(field, new ConstantScoreQuery(new PrefixQuery(new Term(field.key, folded)))))
                .toList());
    }

    private Query phrase(IndexField field, List<String> tokens, int between) {
        return weighted(field, new PhraseQuery(between, field.key, tokens.toArray(String[]::new)));
    }

    private Query weighted(IndexField field, Query query) {
        return weighs ? new BoostQuery(query, field.weight) : query;
    }
}
