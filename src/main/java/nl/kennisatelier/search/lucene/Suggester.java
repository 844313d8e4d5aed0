package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Suggestion;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/// What the words typed so far may become: themes first, then places, then titles.
record Suggester(IndexSnapshot snapshot) {

    private static final int TOTAL_MAX = 8;
    private static final int OF_ONE_TYPE_MAX = 4;

    List<Suggestion> suggest(String typed) throws IOException {
        var words = snapshot.analysis().words(typed);
        if (words.isEmpty()) return List.of();
        var found = new ArrayList<Suggestion>();
        labels("thema", words).limit(OF_ONE_TYPE_MAX).forEach(found::add);
        labels("gemeente", words).limit(2).forEach(found::add);
        titles(words, true, found);
        titles(words, false, found);
        return found.stream().distinct().limit(TOTAL_MAX).toList();
    }

    private Stream<Suggestion> labels(String type, List<String> words) {
        return snapshot.labels()
                .startingWith(words)
                .filter(label -> label.type().equals(type));
    }

    /// Documents with all these words in the title, the last one perhaps unfinished; those named most often first.
    private void titles(List<String> words, boolean places, List<Suggestion> found) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words) query.add(new PrefixQuery(new Term(IndexField.TITLE_EXACT.key, word)), Occur.MUST);
        query.add(new TermQuery(new Term(IndexField.IS_DOCUMENT, "1")), Occur.FILTER);
        var place = new TermQuery(new Term(IndexField.KIND, Kind.NEIGHBOURHOOD.word));
        query.add(place, places ? Occur.FILTER : Occur.MUST_NOT);
        for (var kind : Kind.values()) {
            if (kind.isApart()) query.add(new TermQuery(new Term(IndexField.KIND, kind.word)), Occur.MUST_NOT);
        }
        var sort = new Sort(
                new SortField(IndexField.USED, SortField.Type.LONG, true),
                new SortField(IndexField.ID, SortField.Type.STRING));
        var stored = snapshot.searcher().storedFields();
        for (var hit : snapshot.searcher().search(query.build(), OF_ONE_TYPE_MAX, sort).scoreDocs) {
            snapshot.entry(stored, hit.doc)
                    .ifPresent(e -> found.add(new Suggestion(e.kind().word, e.title(), "/" + e.id())));
        }
    }
}
