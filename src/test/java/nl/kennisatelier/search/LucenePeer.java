package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Lucene with the analysis that it is given, to judge what it finds: any of the words, titles beside texts.
/// [BareLucene], which is measured for speed, has our analysis.
final class LucenePeer implements AutoCloseable {

    private static final Pattern TITLE = Pattern.compile("(?m)^(?:titel|title): \"?(.*?)\"?$");

    /// The best on half A of the judged questions, where titles are those of whole chapters.
    private static final float TITLE_WEIGHT = .3f;

    private final Analyzer indexing;
    private final Analyzer asking;
    private final float titleWeight;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// As its manual shows it: its own Dutch analyser.
    static LucenePeer plain(Path content) throws IOException {
        var dutch = new DutchAnalyzer();
        return new LucenePeer(content, dutch, dutch, TITLE_WEIGHT);
    }

    /// @param titleWeight beside the text
    LucenePeer(Path content, Analyzer indexing, Analyzer asking, float titleWeight) throws IOException {
        this.indexing = indexing;
        this.asking = asking;
        this.titleWeight = titleWeight;
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(indexing));
                var files = Files.walk(content)) {
            for (var file : files.filter(f -> f.toString().endsWith(".md")).toList()) writer.addDocument(record(file));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document record(Path file) throws IOException {
        var text = Files.readString(file);
        var title = TITLE.matcher(text);
        var record = new Document();
        record.add(new StringField("path", file.toString(), Store.YES));
        record.add(new TextField("title", title.find() ? title.group(1) : "", Store.NO));
        record.add(new TextField("text", text, Store.NO));
        return record;
    }

    Set<String> files(String question, int limit) throws IOException {
        var build = new QueryBuilder(asking);
        var any = new BooleanQuery.Builder();
        var title = build.createBooleanQuery("title", question);
        var text = build.createBooleanQuery("text", question);
        if (title != null) any.add(new BoostQuery(title, titleWeight), Occur.SHOULD);
        if (text != null) any.add(text, Occur.SHOULD);
        var files = new LinkedHashSet<String>();
        for (var hit : searcher.search(any.build(), limit).scoreDocs) {
            files.add(searcher.storedFields().document(hit.doc).get("path"));
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        indexing.close();
        asking.close();
    }
}
