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
final class Matching {

    /// Of several ways the best counts; this is what the lesser ones add.
    private static final float TIE = 0.15f;

    private Matching() {}

    /// The best of several ways to find the same thing.
    static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
    }

    /// A word by its stem, and better as it was typed.
    static Query word(String folded, String stem) {
        return new BooleanQuery.Builder()
                .add(any(Field.STEMS, stem), Occur.SHOULD)
                .add(any(Field.EXACT, folded), Occur.SHOULD)
                .build();
    }

    /// A token in any of these fields.
    static Query any(List<Field> fields, String token) {
        return best(fields.stream()
                .map(field -> weighted(field, new TermQuery(new Term(field.key, token))))
                .toList());
    }

    /// Words as typed, next to each other.
    static Query phrase(List<String> folded) {
        if (folded.isEmpty()) return new MatchNoDocsQuery("a phrase without words");
        return best(Field.EXACT.stream().map(field -> phrase(field, folded, 0)).toList());
    }

    /// Stems in this order, with at most so many words between.
    static Query together(List<String> stems, int between) {
        return best(Field.WHOLE_STEMS.stream()
                .map(field -> phrase(field, stems, between))
                .toList());
    }

    /// Words that start like this.
    static Query startsWith(String folded) {
        return best(Field.EXACT.stream()
                .map(field -> weighted(field, new ConstantScoreQuery(new PrefixQuery(new Term(field.key, folded)))))
                .toList());
    }

    private static Query phrase(Field field, List<String> tokens, int between) {
        return weighted(field, new PhraseQuery(between, field.key, tokens.toArray(String[]::new)));
    }

    private static Query weighted(Field field, Query query) {
        return new BoostQuery(query, field.weight);
    }
}
