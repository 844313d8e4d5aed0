package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/// Lessons on the same subject from elsewhere, by the telling words of a text (Lucene's "more like this") and its
/// themes.
record Related(IndexSnapshot snapshot) {

    private static final float THEME = 2f;
    private static final int LOOK_AT = 40;

    List<Entry> to(Entry entry, int count) throws IOException {
        var query = new BooleanQuery.Builder();
        var like = new BooleanQuery.Builder().add(like(entry), Occur.SHOULD);
        entry.labels().themes().forEach(theme -> like.add(sameTheme(theme), Occur.SHOULD));
        query.add(like.build(), Occur.MUST);
        query.add(new FieldExistsQuery(IndexField.DATE), Occur.FILTER);
        query.add(lessons(), Occur.FILTER);
        query.add(term(IndexField.DOCUMENT, entry.documentId().value()), Occur.MUST_NOT);
        entry.labels()
                .neighbourhoods()
                .forEach(slug -> query.add(term(IndexField.NEIGHBOURHOOD, slug), Occur.MUST_NOT));
        return onePerDocument(query.build(), count);
    }

    private Query like(Entry entry) throws IOException {
        var like = new MoreLikeThis(snapshot.reader());
        like.setAnalyzer(snapshot.analysis().stems());
        like.setFieldNames(new String[] {IndexField.TEXT_STEM.key});
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMaxDocFreqPct(20);
        like.setMaxQueryTerms(20);
        like.setBoost(true);
        return like.like(IndexField.TEXT_STEM.key, new StringReader(entry.title() + "\n" + entry.text()));
    }

    private static Query sameTheme(String path) {
        return new BoostQuery(new ConstantScoreQuery(term(IndexField.THEME, path)), THEME);
    }

    private static Query lessons() {
        var lessons = new BooleanQuery.Builder();
        Arrays.stream(Kind.values())
                .filter(kind -> kind.isLesson() || kind.speaksForItself())
                .forEach(kind -> lessons.add(term(IndexField.KIND, kind.word), Occur.SHOULD));
        return lessons.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private List<Entry> onePerDocument(Query query, int count) throws IOException {
        var sort = new Sort(SortField.FIELD_SCORE, new SortField(IndexField.ID, SortField.Type.STRING));
        var stored = snapshot.searcher().storedFields();
        var seen = new HashSet<EntryId>();
        var related = new ArrayList<Entry>();
        for (var hit : snapshot.searcher().search(query, LOOK_AT, sort).scoreDocs) {
            var entry = snapshot.entry(stored, hit.doc);
            if (entry.isPresent() && seen.add(entry.get().documentId())) related.add(entry.get());
            if (related.size() == count) break;
        }
        return related;
    }
}
