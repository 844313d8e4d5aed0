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
/// @param opens whether the first words of a text count once more
record FieldQueries(boolean weighs, boolean opens) {

    /// Of several ways the best counts; this is what the lesser ones add.
    private static final float TIE = 0.15f;

    /// The same for the fields in which one word stands: a title that the text takes up again says more than a text
    /// alone.
    private static final float FIELD_TIE = 0.3f;

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
                .add(any(IndexField.STEMS, stem), Occur.SHOULD)
                .add(any(IndexField.EXACT, folded), Occur.SHOULD)
                .build();
    }

    /// A token in any of these fields.
    Query any(List<IndexField> fields, String token) {
        var queries = fields.stream()
                .filter(field -> opens || field != IndexField.OPENING_STEM)
                .map(field -> weighted(field, new TermQuery(new Term(field.key, token))))
                .toList();
        return new DisjunctionMaxQuery(queries, FIELD_TIE);
    }

    /// Words as typed, next to each other.
    Query phrase(List<String> folded) {
        if (folded.isEmpty()) return new MatchNoDocsQuery("a phrase without words");
        return best(
                IndexField.EXACT.stream().map(field -> phrase(field, folded, 0)).toList());
    }

    /// Stems in this order, with at most so many words between.
    Query together(List<String> stems, int between) {
        return best(IndexField.WHOLE_STEMS.stream()
                .map(field -> phrase(field, stems, between))
                .toList());
    }

    /// Words that start like this.
    Query startsWith(String folded) {
        return best(IndexField.EXACT.stream()
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
