package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import nl.kennisatelier.search.Engine;
import nl.kennisatelier.search.GeneratedLibrary;
import nl.kennisatelier.search.dutch.DutchWordLists;
import nl.kennisatelier.search.words.Match;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// The limit: the same search work by Lucene alone, with the same analysis and fields, and none of our layers. No
/// library, no synonyms, compounds or mended words in the question, nothing collapsed, no page.
public final class BareLucene implements Engine {

    private static final Pattern HEAD = Pattern.compile("(?m)^(titel|datum|themas|wijken): [\\[\"]?(.*?)[]\"]?$");
    private static final int SHOWN = 10;

    private final DutchAnalysis analysis = new DutchAnalysis(Set.of(), DutchWordLists.builtIn());
    private final Parser parser = Parser.builder().build();
    private final TextContentRenderer plain = TextContentRenderer.builder().build();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState facets;

    public BareLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new ByField()));
        if (DirectoryReader.indexExists(directory)) refresh();
    }

    public void build(Path content, int threads) throws IOException, InterruptedException, ExecutionException {
        try (var files = Files.walk(content);
                var pool = Executors.newFixedThreadPool(threads)) {
            var jobs = new ArrayList<Future<Void>>();
            files.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> jobs.add(pool.submit((Callable<Void>) () -> {
                        writer.addDocuments(records(file));
                        return null;
                    })));
            for (var job : jobs) job.get();
        }
        writer.commit();
        refresh();
    }

    /// One changed file, until it can be found.
    @Override
    public void change(Path file) throws IOException {
        writer.updateDocuments(new Term(IndexField.PATH, file.toString()), records(file));
        refresh();
    }

    private void refresh() throws IOException {
        var before = reader;
        reader = before == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(before, writer);
        if (before != null) before.close();
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
        facets = new DefaultSortedSetDocValuesReaderState(reader, Dimension.CONFIG);
    }

    private List<Document> records(Path file) throws IOException {
        var text = Files.readString(file);
        int end = text.startsWith("---") ? text.indexOf("\n---\n", 3) : -1;
        var title = file.getFileName().toString();
        var year = "";
        var values = new ArrayList<SortedSetDocValuesFacetField>();
        var head = HEAD.matcher(end < 0 ? "" : text.substring(0, end + 1));
        while (head.find()) {
            var value = head.group(2);
            switch (head.group(1)) {
                case "titel" -> title = value;
                case "datum" -> year = value.substring(0, Math.min(4, value.length()));
                case "themas" -> add(values, Dimension.THEME, value);
                default -> add(values, Dimension.PLACE, value);
            }
        }
        if (!year.isEmpty()) values.add(new SortedSetDocValuesFacetField(Dimension.YEAR.name(), year));
        var root = parser.parse(end < 0 ? text : text.substring(end + 5));
        var records = new ArrayList<Document>();
        records.add(record(file, title, title + "\n" + plain.render(root), "", values));
        collect(root, file, title, values, records);
        return records;
    }

    private static void add(List<SortedSetDocValuesFacetField> to, Dimension dimension, String values) {
        for (var value : values.split(", *")) {
            if (!value.isBlank()) to.add(new SortedSetDocValuesFacetField(dimension.name(), value.strip()));
        }
    }

    private void collect(
            Node node, Path file, String title, List<SortedSetDocValuesFacetField> values, List<Document> records)
            throws IOException {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem) {
                var text = plain.render(child);
                records.add(record(file, text, text, title, values));
            } else {
                collect(child, file, title, values, records);
            }
        }
    }

    private static Document record(
            Path file, String title, String text, String context, List<SortedSetDocValuesFacetField> values)
            throws IOException {
        var record = new Document();
        record.add(new StringField(IndexField.PATH, file.toString(), Store.NO));
        record.add(new StoredField("titel", title));
        record.add(new StoredField("tekst", text));
        record.add(new NumericDocValuesField(IndexField.DATE, 1));
        for (var field : List.of(IndexField.TITLE_EXACT, IndexField.TITLE_STEM))
            record.add(new TextField(field.key, title, Store.NO));
        for (var field : List.of(IndexField.TEXT_EXACT, IndexField.TEXT_STEM, IndexField.TEXT_PART))
            record.add(new TextField(field.key, text, Store.NO));
        record.add(new TextField(IndexField.OPENING_STEM.key, EntryDocuments.opening(title, text), Store.NO));
        record.add(new TextField(IndexField.CONTEXT_STEM.key, context, Store.NO));
        values.forEach(record::add);
        record.add(new SortedSetDocValuesFacetField(Dimension.KIND.name(), context.isEmpty() ? "verslag" : "tip"));
        return Dimension.CONFIG.build(record);
    }

    /// Ten results with marked words, and every count beside them.
    ///
    /// @return characters shown, so that no compiler leaves the work out
    @Override
    public long ask(GeneratedLibrary.Ask ask) throws IOException {
        var query = query(ask);
        TopDocs top;
        Facets counted;
        if (ask.kind() == GeneratedLibrary.Kind.TWO_FACETS) {
            var narrowed = new DrillDownQuery(Dimension.CONFIG, query);
            narrowed.add(Dimension.THEME.name(), GeneratedLibrary.FACET_THEME);
            narrowed.add(Dimension.YEAR.name(), GeneratedLibrary.FACET_YEAR);
            var sideways = new DrillSideways(searcher, Dimension.CONFIG, facets).search(narrowed, SHOWN);
            top = sideways.hits;
            counted = sideways.facets;
        } else {
            var found = FacetsCollectorManager.search(searcher, query, SHOWN, new FacetsCollectorManager());
            top = found.topDocs();
            counted = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
        }
        long shown = 0;
        for (var dimension : Dimension.values()) {
            var values = counted.getAllChildren(dimension.name());
            if (values != null) shown += values.labelValues.length;
        }
        return shown + show(query, top);
    }

    private long show(Query query, TopDocs top) throws IOException {
        long shown = 0;
        var stored = searcher.storedFields();
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(analysis.all())
                .withFieldMatcher(_ -> true)
                .withMaxNoHighlightPassages(0)
                .build();
        for (var hit : top.scoreDocs) {
            var record = stored.document(hit.doc);
            for (var text : List.of(record.get("titel"), record.get("tekst"))) {
                var marked = highlighter.highlightWithoutSearcher(IndexField.TEXT_STEM.key, query, text, 2);
                shown += marked == null ? 0 : ((String) marked).length();
            }
        }
        return shown;
    }

    private Query query(GeneratedLibrary.Ask ask) {
        var words = List.of(ask.words().split(" "));
        return new FieldQueries(analysis.dutch())
                .of(
                        switch (ask.kind()) {
                            case PHRASE -> new Match.Phrase(words);
                            case PREFIX -> new Match.Prefix(analysis.fold(ask.words()));
                            default -> Match.all(words.stream().map(this::word).toList());
                        });
    }

    private Match word(String word) {
        var folded = analysis.fold(word);
        return new Match.WordOrStem(folded, analysis.dutch().stem(folded));
    }

    @Override
    public void close() throws IOException {
        if (reader != null) reader.close();
        writer.close();
        directory.close();
    }

    private final class ByField extends DelegatingAnalyzerWrapper {

        ByField() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (field.endsWith("_woord")) return analysis.exact();
            return field.endsWith("_deel") ? analysis.parts() : analysis.stems();
        }
    }
}
