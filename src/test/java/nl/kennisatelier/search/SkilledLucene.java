package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.library.WordGroup;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.words.RelatedWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
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

/// What a skilled engineer makes of Lucene's own parts: letters folded, Hunspell's stems, compounds cut by a
/// dictionary,
/// our own lists of words as synonyms, titles beside texts. Needs Debian's `hunspell-nl` and `wdutch`; nothing of them
/// is kept here.
final class SkilledLucene implements AutoCloseable {

    private static final Path STEMS = Path.of("usr/share/hunspell/nl.dic");
    private static final Path ENDINGS = Path.of("usr/share/hunspell/nl.aff");
    private static final Path WORDS = Path.of("usr/share/dict/dutch");

    private static final Pattern TITLE = Pattern.compile("(?m)^(?:titel|title): \"?(.*?)\"?$");

    private final Analyzer indexing;
    private final Analyzer asking;
    private final float titleWeight;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// @param root under which the two packages were unpacked: `/` where they are installed
    static boolean canBeHad(Path root) {
        return Files.exists(root.resolve(STEMS)) && Files.exists(root.resolve(WORDS));
    }

    /// @param titleWeight beside the text
    SkilledLucene(Path content, Path root, float titleWeight) throws IOException {
        this.titleWeight = titleWeight;
        var synonyms = Files.createTempFile("synonyms", ".txt");
        Files.writeString(
                synonyms,
                RelatedWords.related().stream()
                        .filter(group -> group.nearness() == Nearness.SAME)
                        .map(SkilledLucene::line)
                        .collect(Collectors.joining("\n")));
        indexing = analyzer(root, Optional.empty());
        asking = analyzer(root, Optional.of(synonyms));
        Files.delete(synonyms);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(indexing));
                var files = Files.walk(content)) {
            for (var file : files.filter(f -> f.toString().endsWith(".md")).toList()) writer.addDocument(record(file));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static String line(WordGroup group) {
        return String.join(", ", group.words());
    }

    /// Synonyms only in the question, as Lucene advises.
    private static Analyzer analyzer(Path root, Optional<Path> synonyms) throws IOException {
        var folding = TokenFilterFactory.availableTokenFilters().contains("icuFolding") ? "icuFolding" : "asciiFolding";
        var analyzer = CustomAnalyzer.builder(root).withTokenizer("standard").addTokenFilter("lowercase");
        if (synonyms.isPresent()) {
            analyzer.addTokenFilter(
                    "synonymGraph", "synonyms", synonyms.get().toString(), "expand", "true", "ignoreCase", "true");
        } else {
            analyzer.addTokenFilter(
                    "dictionaryCompoundWord",
                    "dictionary",
                    root.resolve(WORDS).toString(),
                    "minSubwordSize",
                    "4",
                    "onlyLongestMatch",
                    "true");
        }
        return analyzer.addTokenFilter(
                        "hunspellStem",
                        "dictionary",
                        root.resolve(STEMS).toString(),
                        "affix",
                        root.resolve(ENDINGS).toString(),
                        "longestOnly",
                        "true")
                .addTokenFilter(folding)
                .build();
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
