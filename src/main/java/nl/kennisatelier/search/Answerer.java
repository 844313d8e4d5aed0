package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.search.SearchResult.Hit;
import nl.kennisatelier.search.SearchResult.More;
import nl.kennisatelier.search.SearchResult.Rescue;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/// Answers one request from one reading of the index.
final class Answerer {

    /// Results looked at when those of one document are collapsed; further than anybody pages.
    private static final int COLLAPSED_FROM_MAX = 1000;

    /// Results of one document that are shown.
    private static final int OF_ONE_DOCUMENT = 2;

    /// Who searches wants lessons first; what helps to understand or to write them weighs less with the same words.
    private static final Map<Kind, Float> WEIGHTS =
            Map.of(Kind.TERM, 0.75f, Kind.SOURCE, 0.85f, Kind.LINK, 0.7f, Kind.MANUAL, 0.4f);

    /// Ties are broken by id, so that the same question always has the same answer.
    private static final SortField BY_ID = new SortField(Field.ID, SortField.Type.STRING);

    private static final SortField BY_DATE = new SortField(Field.DATE, SortField.Type.LONG, true);

    private final Reading reading;
    private final SearchRequest request;
    private final Question question;

    Answerer(Reading reading, SearchRequest asked) throws IOException {
        this.reading = reading;
        this.request = narrowed(asked);
        this.question = new Interpreter(reading.dutch(), reading.synonyms(), reading.searcher())
                .ask(request.words(), request.exact());
    }

    SearchResult answer(boolean collapse) throws IOException {
        int first = (request.page() - 1) * request.size();
        var collapsing = collapse && request.chosen(Facet.DOCUMENT).isEmpty();
        var sideways = sideways(request, collapsing ? COLLAPSED_FROM_MAX : first + request.size());
        long total = sideways.hits == null ? 0 : sideways.hits.totalHits.value();
        var found = sideways.hits == null ? List.<Found>of() : found(sideways.hits);
        var shown = collapsing ? collapsed(found) : found;
        long pages = Math.ceilDiv(collapsing ? shown.size() : total, (long) request.size());
        return new SearchResult(
                request,
                total,
                shown.stream().skip(first).limit(request.size()).map(this::hit).toList(),
                (int) Math.min(pages, SearchRequest.PAGE_MAX),
                counts(sideways.facets),
                question.widened(),
                question.mended(),
                total == 0 ? rescues() : List.of());
    }

    List<List<Reason>> why(List<Entry> entries) {
        var explainer = new Explainer(reading.dutch(), question);
        var documents = new EntryDocuments(reading.library());
        return entries.stream()
                .map(entry -> explainer.reasons(documents.allText(entry)))
                .toList();
    }

    List<SearchIndex.Ranked> rank(int count) throws IOException {
        var hits = reading.searcher().search(base(request), count, sort(), false);
        return found(hits).stream()
                .map(found -> new SearchIndex.Ranked(found.entry(), found.score()))
                .toList();
    }

    /// Where a theme or a municipality is chosen together with something inside it, only the inner one counts: ticking
    /// a child narrows.
    private SearchRequest narrowed(SearchRequest asked) {
        var themes = new TreeSet<>(asked.chosen(Facet.THEME));
        themes.removeIf(theme -> asked.chosen(Facet.THEME).stream().anyMatch(other -> other.startsWith(theme + "/")));
        var municipalities = new TreeSet<>(asked.chosen(Facet.MUNICIPALITY));
        asked.chosen(Facet.NEIGHBOURHOOD)
                .forEach(slug -> reading.library().municipalityOf(slug).ifPresent(municipalities::remove));
        return asked.with(Facet.THEME, themes)
                .with(Facet.MUNICIPALITY, municipalities)
                .withPage(asked.page());
    }

    private DrillSideways.DrillSidewaysResult sideways(SearchRequest chosen, int count) throws IOException {
        var query = new DrillDownQuery(Dimension.CONFIG, base(chosen));
        for (var facet : chosen.chosen().entrySet()) {
            Dimension.of(facet.getKey())
                    .ifPresent(dimension -> facet.getValue()
                            .forEach(value -> query.add(dimension.name(), dimension.label(facet.getKey(), value))));
        }
        if (reading.facets() == null) {
            return new DrillSideways.DrillSidewaysResult(null, null, null, null, null);
        }
        return new DrillSideways(reading.searcher(), Dimension.CONFIG, reading.facets())
                .search(query, null, null, Math.max(1, count), sort(), false);
    }

    private Query base(SearchRequest chosen) {
        var base = new BooleanQuery.Builder();
        base.add(question.query().map(Answerer::weighted).orElse(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        base.add(new FieldExistsQuery(Field.DATE), Occur.FILTER);
        var documents = chosen.chosen(Facet.DOCUMENT);
        if (!documents.isEmpty()) {
            base.add(
                    new TermInSetQuery(
                            Field.DOCUMENT,
                            documents.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        return base.build();
    }

    private static Query weighted(Query query) {
        for (var kind : WEIGHTS.entrySet()) {
            var ofKind = new TermQuery(new Term(Field.KIND, kind.getKey().word));
            query = FunctionScoreQuery.boostByQuery(query, ofKind, kind.getValue());
        }
        return query;
    }

    private Sort sort() {
        return switch (request.order()) {
            case RELEVANCE ->
                question.query().isPresent()
                        ? new Sort(SortField.FIELD_SCORE, BY_DATE, BY_ID)
                        : new Sort(BY_DATE, BY_ID);
            case NEWEST -> new Sort(BY_DATE, SortField.FIELD_SCORE, BY_ID);
            case MOST_USED ->
                new Sort(new SortField(Field.USED, SortField.Type.LONG, true), SortField.FIELD_SCORE, BY_DATE, BY_ID);
        };
    }

    /// A result before it is written out.
    private record Found(Entry entry, double score, Map<Kind, Integer> more) {}

    private List<Found> found(TopDocs hits) {
        var found = new ArrayList<Found>();
        for (var hit : hits.scoreDocs) {
            reading.library()
                    .entry(id(hit))
                    .ifPresent(entry -> found.add(new Found(entry, score(hit), new EnumMap<>(Kind.class))));
        }
        return found;
    }

    /// Every order ends by id, so each result brings its own along: reading a thousand records back costs more than
    /// finding them.
    private static EntryId id(ScoreDoc hit) {
        var order = ((FieldDoc) hit).fields;
        return new EntryId(((BytesRef) order[order.length - 1]).utf8ToString());
    }

    /// As the order kept it; to work it out once more for a thousand results is a tenth of a page. Without words all
    /// are equal.
    private static double score(ScoreDoc hit) {
        for (var part : ((FieldDoc) hit).fields) if (part instanceof Float score) return score;
        return 1;
    }

    private static List<Found> collapsed(List<Found> found) {
        var shown = new ArrayList<Found>();
        var ofDocument = new HashMap<EntryId, List<Found>>();
        for (var one : found) {
            var same = ofDocument.computeIfAbsent(one.entry().documentId(), _ -> new ArrayList<>());
            if (same.size() < OF_ONE_DOCUMENT) {
                same.add(one);
                shown.add(one);
            } else if (one.entry() instanceof Passage) { // The document itself is where the link to the others leads.
                same.getLast().more().merge(one.entry().kind(), 1, Integer::sum);
            }
        }
        return shown;
    }

    private Hit hit(Found found) {
        var entry = found.entry();
        var more = found.more().entrySet().stream()
                .map(kind -> new More(kind.getKey(), kind.getValue()))
                .toList();
        var used = reading.library().namedBy(entry.id()).size();
        var body = body(entry);
        if (question.query().isEmpty()) {
            return new Hit(entry, entry.title(), Fragments.beginning(body), found.score(), used, more);
        }
        var fragments = new Fragments(question.query().get(), reading.dutch().all());
        return new Hit(entry, fragments.whole(entry.title()), fragments.best(body), found.score(), used, more);
    }

    /// The text under the title.
    private static String body(Entry entry) {
        var text = entry.text();
        return text.startsWith(entry.title())
                ? text.substring(entry.title().length()).strip()
                : text;
    }

    private Map<Facet, Map<String, Long>> counts(Facets facets) throws IOException {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        Arrays.stream(Facet.values()).forEach(facet -> counts.put(facet, new LinkedHashMap<>()));
        if (facets == null) return counts;
        for (var dimension : Dimension.values()) {
            var children = facets.getAllChildren(dimension.name());
            if (children == null) continue;
            for (var label : children.labelValues) {
                counts.get(dimension.facetOf(label.label)).put(dimension.value(label.label), label.value.longValue());
            }
        }
        return counts;
    }

    /// What taking one filter away would give, most first.
    private List<Rescue> rescues() throws IOException {
        var rescues = new ArrayList<Rescue>();
        for (var facet : request.chosen().entrySet()) {
            for (var value : facet.getValue()) {
                var sideways = sideways(request.minus(facet.getKey(), value), 1);
                long total = sideways.hits == null ? 0 : sideways.hits.totalHits.value();
                if (total > 0) rescues.add(new Rescue(facet.getKey(), value, total));
            }
        }
        rescues.sort((one, other) -> Long.compare(other.total(), one.total()));
        return rescues;
    }
}
