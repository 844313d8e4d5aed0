package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Random questions, weighed and not, on a random index of several segments with holes.
class UnscoredTest {

    private static final int RECORDS = 9_000;
    private static final List<String> FIELDS = List.of("titel", "tekst");

    private static ByteBuffersDirectory directory;
    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    @BeforeAll
    static void makeAnIndex() throws IOException {
        var random = new Random(7);
        directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < RECORDS; i++) {
                var record = new Document();
                for (var field : FIELDS) record.add(new TextField(field, text(random), Store.NO));
                record.add(new TextField("nummer", "n" + i % 97, Store.NO));
                writer.addDocument(record);
                if (i % 4_000 == 3_999) writer.flush();
            }
            writer.deleteDocuments(new Term("nummer", "n13"));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static String text(Random random) {
        return IntStream.range(0, 3 + random.nextInt(9))
                .mapToObj(_ -> word(random))
                .collect(Collectors.joining(" "));
    }

    /// Few are common and many are rare.
    private static String word(Random random) {
        return "w" + (int) Math.pow(400, random.nextDouble());
    }

    @Test
    void anUnweighedQuestionFindsTheSame() throws IOException {
        var random = new Random(12);
        for (int i = 0; i < 80; i++) {
            var query = query(random, 3);
            var all = new HashSet<Integer>();
            for (var hit : searcher.search(query, RECORDS).scoreDocs) all.add(hit.doc);
            var found = new HashSet<Integer>();
            for (var hit : searcher.search(Unscored.of(query), RECORDS).scoreDocs) found.add(hit.doc);
            assertEquals(all, found, query.toString());
        }
    }

    private static Query query(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) return leaf(random);
        var some = new ArrayList<Query>();
        for (int i = random.nextInt(1, 4); i >= 0; i--) some.add(query(random, depth - 1));
        return switch (random.nextInt(5)) {
            case 0, 1 -> new DisjunctionMaxQuery(some, 0.1f * random.nextInt(4));
            case 2 -> new BoostQuery(some.getFirst(), 0.5f + random.nextFloat());
            default -> combined(some, random);
        };
    }

    private static Query combined(List<Query> some, Random random) {
        var all = new BooleanQuery.Builder();
        var occurs = random.nextBoolean() ? List.of(Occur.SHOULD) : List.of(Occur.MUST, Occur.SHOULD, Occur.MUST);
        int optional = 0;
        for (int i = 0; i < some.size(); i++) {
            var occur = occurs.get(i % occurs.size());
            if (occur == Occur.SHOULD) optional++;
            all.add(some.get(i), occur);
        }
        if (optional > 1) all.setMinimumNumberShouldMatch(random.nextInt(optional + 1));
        if (random.nextInt(8) == 0) all.add(leaf(random), Occur.MUST_NOT);
        return all.build();
    }

    private static Query leaf(Random random) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> new PhraseQuery(random.nextInt(3), field, word(random), word(random));
            case 1 -> new ConstantScoreQuery(new PrefixQuery(new Term(field, word(random))));
            default -> new TermQuery(new Term(field, word(random)));
        };
    }
}
