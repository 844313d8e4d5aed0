package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Once;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.SearchResult.Hit;
import nl.kennisatelier.search.SearchResult.More;
import nl.kennisatelier.search.SearchResult.Rescue;
import nl.kennisatelier.search.lucene.Ranking.Result;
import nl.kennisatelier.search.words.Explainer;
import nl.kennisatelier.search.words.NearThings;
import nl.kennisatelier.search.words.ParsedQuery;
import nl.kennisatelier.search.words.QueryBuilder;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/// Answers one request from one snapshot of the index.
final class SearchExecution {

    /// Results looked at when those of one document are collapsed; further than anybody pages.
    private static final int COLLAPSED_FROM_MAX = 1000;

    /// Ties are broken by id, so that the same question always has the same answer.
    private static final SortField BY_ID = new SortField(IndexField.ID, SortField.Type.STRING);

    private static final SortField BY_USE = new SortField(IndexField.USED, SortField.Type.LONG, true);

    private static final SortField BY_PLACES = new SortField(IndexField.TRAVELLED, SortField.Type.LONG, true);

    private static final SortField BY_DATE = new SortField(IndexField.DATE, SortField.Type.LONG, true);

    private final IndexSnapshot snapshot;
    private final SearchRequest request;

    /// The same by the names of today.
    private final SearchRequest meant;

    /// What is near to who asks; nothing where he did not say where that is.
    private final Optional<Nearness> near;

    private final ParsedQuery parsed;

    private final FieldQueries queries;

    /// The words in the fields of the index; nothing when everything is asked for.
    private final Optional<Query> query;

    /// The same in the text itself, for the words that are marked.
    private final Supplier<Query> marked;

    private SearchExecution(IndexSnapshot snapshot, SearchRequest request, ParsedQuery parsed, FieldQueries queries) {
        this.snapshot = snapshot;
        this.request = request;
        this.meant = Meant.today(request, snapshot.library());
        this.near = LikeMine.of(snapshot.library(), request.mine().slug())
                .map(like -> Nearness.of(snapshot.facets(), like));
        this.parsed = parsed;
        this.queries = queries;
        this.query = parsed.match().map(queries::of);
        this.marked = Once.of(() ->
                new FieldQueries(snapshot.analysis().dutch()).of(parsed.match().orElseThrow()));
    }

    /// Finds out what the words mean in this snapshot; to answer is up to the caller.
    static SearchExecution of(IndexSnapshot snapshot, SearchRequest asked) throws IOException {
        var request = Meant.narrowed(asked, snapshot.library());
        var analysis = snapshot.analysis();
        var queries = FieldQueries.withReuse(analysis.dutch(), request.isChosen(Facet.KIND, Kind.REUSE.word));
        var lexicon = new LuceneLexicon(snapshot.searcher(), queries);
        var parsed = new QueryBuilder(analysis, snapshot.synonyms(), snapshot.names(), lexicon)
                .parse(request.words(), request.exact());
        return new SearchExecution(snapshot, request, parsed, queries);
    }

    SearchResult answer(boolean collapse) throws IOException {
        int first = (request.page() - 1) * request.size();
        var collapsing = collapse && request.chosen(Facet.DOCUMENT).isEmpty();
        var answer = gather(collapsing ? COLLAPSED_FROM_MAX : first + request.size());
        var counts = answer.counts();
        var facets =
                Meant.withNamesOfBefore(counts.counted(), snapshot.library().moved());
        var page = collapsing
                ? new Collapse(snapshot.parents(), first, request.size()).of(answer.ranking())
                : new Collapse.CollapsedPage(answer.ranking().from(first), counts.total());
        return new SearchResult(
                request,
                counts.total(),
                hits(page.shown()),
                (int) Math.min(Math.ceilDiv(page.total(), (long) request.size()), SearchRequest.PAGE_MAX),
                facets,
                request.isNarrowed()
                        ? Meant.withNamesOfBefore(
                                counts.unfiltered(), snapshot.library().moved())
                        : facets,
                parsed.widened(),
                parsed.mended(),
                parsed.missed(),
                parsed.named(),
                counts.total() == 0 ? rescues(answer) : List.of(),
                counts.total() == 0 ? near().to(parsed.typed()) : List.of());
    }

    private NearThings near() {
        return new NearThings(snapshot.library(), snapshot.analysis(), snapshot.synonyms());
    }

    List<List<MatchReason>> why(List<Entry> entries) {
        var explainer = new Explainer(snapshot.analysis(), parsed);
        var documents = new EntryDocuments(snapshot.library());
        return entries.stream()
                .map(entry -> explainer.reasons(documents.allText(entry), isEnglish(entry)))
                .toList();
    }

    List<SearchIndex.Ranked> rank(int count) throws IOException {
        var ranked = new ArrayList<SearchIndex.Ranked>();
        for (var result : gather(count).ranking().from(0)) {
            snapshot.entry(result.record())
                    .ifPresent(entry -> ranked.add(new SearchIndex.Ranked(entry, result.score())));
        }
        return ranked;
    }

    /// @param dimensions of the filters, in their order
    private record Gathered(FacetCounts counts, Ranking ranking, List<Optional<Dimension>> dimensions) {}

    /// @param count so many of the best
    private Gathered gather(int count) throws IOException {
        var dimensions =
                request.chosen().keySet().stream().map(Dimension::of).distinct().toList();
        var filters = new ArrayList<FacetCollector.FacetFilter>();
        for (var dimension : dimensions) filters.add(filter(dimension));
        if (request.isOrdinary()) filters.add(withoutApart());
        if (request.mine().onlyLike()) filters.add(ofLike());
        // Without words everything that can be found: a text that is withdrawn is known to the index, but has no date.
        var all = query.orElse(new FieldExistsQuery(IndexField.DATE));
        var collector = new FacetCollector(filters, snapshot.facets(), silent());
        var behind = Scoring.behind(parsed.typed().words().size());
        var scoring = new Scoring(snapshot.searcher(), all, this::weights, snapshot.parents(), behind);
        var ranking = ranking(count, results -> {
            if (!request.isNarrowed()) {
                scoring.collect(results, collector);
            } else {
                snapshot.searcher().search(Unscored.of(all), collector);
                scoring.collect(results, collector.passed());
            }
        });
        return new Gathered(collector.counts(), ranking, dimensions);
    }

    /// Without words all are equal, but for where they are from.
    private float[] weights(LeafReaderContext segment) {
        var weights = snapshot.weights().of(segment.reader());
        if (near.isEmpty()) return weights;
        return query.isPresent() ? near.get().on(weights, segment) : near.get().alone(segment);
    }

    private FacetCollector.FacetFilter ofLike() {
        return new FacetCollector.FacetFilter(
                Optional.empty(), near.map(Nearness::like).orElseGet(BitSet::new), Optional.empty());
    }

    private interface Collecting {
        void into(Collector results) throws IOException;
    }

    private Ranking ranking(int count, Collecting collecting) throws IOException {
        if ((query.isPresent() || near.isPresent()) && request.order() == Order.RELEVANCE) {
            var best = new ScoreRanking(count);
            collecting.into(best);
            if (parsed.related().isPresent())
                best.hold(typedFirst(parsed.related().get()));
            return best.finish();
        }
        var best = new TopFieldCollectorManager(sort(), Math.max(1, count), Integer.MAX_VALUE).newCollector();
        collecting.into(best);
        return Ranking.of(best.topDocs());
    }

    private TypedFirst typedFirst(ParsedQuery.Typed typed) throws IOException {
        var inText = FieldQueries.ofText(snapshot.analysis().dutch());
        return TypedFirst.of(snapshot.searcher(), inText.of(typed.all()), inText.of(typed.some()));
    }

    /// What is chosen in one dimension, or for none the documents.
    private FacetCollector.FacetFilter filter(Optional<Dimension> dimension) throws IOException {
        if (dimension.isPresent()) {
            return new FacetCollector.FacetFilter(
                    dimension, snapshot.facets().numbers(meant, dimension.get()), Optional.empty());
        }
        var ids = request.chosen(Facet.DOCUMENT).stream().map(BytesRef::new).toList();
        var searcher = snapshot.searcher();
        var documents = searcher.rewrite(new TermInSetQuery(IndexField.DOCUMENT, ids));
        return new FacetCollector.FacetFilter(
                dimension,
                new BitSet(),
                Optional.of(searcher.createWeight(documents, ScoreMode.COMPLETE_NO_SCORES, 1)));
    }

    private FacetCollector.FacetFilter withoutApart() {
        var kinds = snapshot.facets().numbers(Dimension.KIND, value -> !isApart(value));
        return new FacetCollector.FacetFilter(Optional.of(Dimension.KIND), kinds, Optional.empty());
    }

    private static boolean isApart(FacetValues.Value value) {
        return Kind.ofWord(value.value()).filter(Kind::isApart).isPresent();
    }

    /// Records of reuse are counted with the lessons that they tell of: by themselves only for who asks for them.
    private BitSet silent() {
        return request.isChosen(Facet.KIND, Kind.REUSE.word)
                ? new BitSet()
                : snapshot.facets()
                        .numbers(Dimension.KIND, value -> value.value().equals(Kind.REUSE.word));
    }

    private Sort sort() {
        var first = switch (request.order()) {
            case MOST_USED -> BY_USE;
            case TRAVELLED -> BY_PLACES;
            case RELEVANCE, NEWEST -> BY_DATE;
        };
        var score = query.map(_ -> SortField.FIELD_SCORE); // Without words all are equal.
        var keys = Stream.of(Stream.of(first), score.stream(), Stream.of(BY_DATE, BY_ID));
        return new Sort(keys.flatMap(key -> key).distinct().toArray(SortField[]::new));
    }

    private List<Hit> hits(List<Result> shown) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var result : shown) {
            var entry = snapshot.entry(result.record());
            if (entry.isPresent()) hits.add(hit(entry.get(), result.score(), more(result.behind())));
        }
        return hits;
    }

    /// The document itself is where the link to the others leads, so it is not counted.
    private List<More> more(List<Integer> behind) throws IOException {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        for (int record : behind) {
            snapshot.entry(record)
                    .filter(Passage.class::isInstance)
                    .ifPresent(passage -> kinds.merge(passage.kind(), 1, Integer::sum));
        }
        return kinds.entrySet().stream()
                .map(kind -> new More(kind.getKey(), kind.getValue()))
                .toList();
    }

    private Hit hit(Entry entry, double score, List<More> more) {
        var used = snapshot.library().mentions(entry.id()).size();
        var body = body(entry);
        var title = RecordTitle.of(snapshot.library(), entry);
        if (query.isEmpty()) {
            return new Hit(entry, title, Fragments.beginning(body), score, used, more);
        }
        var fragments = new Fragments(
                marked.get(),
                isEnglish(entry) ? English.ALL : snapshot.analysis().all());
        return new Hit(entry, fragments.whole(title), fragments.best(body), score, used, more);
    }

    private boolean isEnglish(Entry entry) {
        return English.is(snapshot.library().home(entry).language());
    }

    /// The text under the title.
    private static String body(Entry entry) {
        var text = entry.kind() == Kind.REUSE ? ReuseWords.told((Document) entry) : entry.text();
        return text.startsWith(entry.title())
                ? text.substring(entry.title().length()).strip()
                : text;
    }

    /// What taking one filter away would give, most first. Where several values of one facet are chosen, taking away
    /// one of them gives no more than there is.
    private List<Rescue> rescues(Gathered answer) {
        var rescues = new ArrayList<Rescue>();
        request.chosen().forEach((facet, values) -> {
            var dimension = Dimension.of(facet);
            var leftOut = request.with(facet, new TreeSet<>()).isOrdinary()
                    ? snapshot.facets().numbers(Dimension.KIND, SearchExecution::isApart)
                    : new BitSet();
            long total = answer.counts().totalWithout(answer.dimensions().indexOf(dimension), leftOut);
            var isAlone = values.size() == 1 && sharing(dimension) == 1;
            if (total > 0 && isAlone) rescues.add(new Rescue(facet, values.first(), total));
        });
        rescues.sort((one, other) -> Long.compare(other.total(), one.total()));
        return rescues;
    }

    /// How many of the facets with a choice stand in this dimension.
    private long sharing(Optional<Dimension> dimension) {
        return request.chosen().keySet().stream()
                .filter(facet -> Dimension.of(facet).equals(dimension))
                .count();
    }
}
