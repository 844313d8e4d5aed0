package nl.kennisatelier.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The ways in which words can match the fields, each with its weight.
///
/// @param weighs whether one way weighs more than another
record Matching(boolean weighs) {

    /// Of several ways the best counts; this is what the lesser ones add.
    private static final float TIE = 0.15f;

    /// A lesser way to find the same thing.
    Query lesser(Query query, float weight) {
        return weighs ? new BoostQuery(query, weight) : query;
    }

    /// The best of several ways to find the same thing.
    Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
    }

    /// A word by its stem, and better as it was typed.
    Query word(String folded, String stem) {
        return new BooleanQuery.Builder()
                .add(any(Field.STEMS, stem), Occur.SHOULD)
                .add(any(Field.EXACT, folded), Occur.SHOULD)
                .build();
    }

    /// A token in any of these fields.
    Query any(List<Field> fields, String token) {
        return best(fields.stream()
                .map(field -> weighted(field, new TermQuery(new Term(field.key, token))))
                .toList());
    }

    /// Words as typed, next to each other.
    Query phrase(List<String> folded) {
        if (folded.isEmpty()) return new MatchNoDocsQuery("a phrase without words");
        return best(Field.EXACT.stream().map(field -> phrase(field, folded, 0)).toList());
    }

    /// Stems in this order, with at most so many words between.
    Query together(List<String> stems, int between) {
        return best(Field.WHOLE_STEMS.stream()
                .map(field -> phrase(field, stems, between))
                .toList());
    }

    /// Words that start like this.
    Query startsWith(String folded) {
        return best(Field.EXACT.stream()
                .map(field -> weighted(field, new ConstantScoreQuery(new PrefixQuery(new Term(field.key, folded)))))
                .toList());
    }

    private Query phrase(Field field, List<String> tokens, int between) {
        return weighted(field, new PhraseQuery(between, field.key, tokens.toArray(String[]::new)));
    }

    private Query weighted(Field field, Query query) {
        return weighs ? new BoostQuery(query, field.weight) : query;
    }
}
