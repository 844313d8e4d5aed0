package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.kept.KeptValues;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Values in the stored fields of an index of their own: packed, with checksums, and each change whole or not at all.
/// What is damaged, or of another version, is thrown away.
public final class LuceneValues implements KeptValues {

    private static final String NAME = "name";
    private static final String VALUE = "value";

    /// A restart works out anew what was not committed, and it is in memory until then.
    private static final int UNCOMMITTED_MAX = 1000;

    private final Directory directory;
    private final IndexWriter writer;
    private final Map<String, byte[]> uncommitted = new ConcurrentHashMap<>();
    private volatile DirectoryReader committed;

    private LuceneValues(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.committed = DirectoryReader.open(writer);
    }

    /// @param version of what wrote the values: those of another are thrown away
    /// @throws IOException when another process has it
    public static LuceneValues open(Path folder, String version) throws IOException {
        var directory = IndexFolder.open(folder);
        var writer = IndexFolder.writer(directory);
        if (!IndexFolder.analysis(writer).equals(version)) IndexFolder.startAnew(writer, version);
        return new LuceneValues(directory, writer);
    }

    @Override
    public Optional<byte[]> find(String name) throws IOException {
        while (true) {
            var reader = committed; // Before what is not committed: what goes from there has come here by then.
            var waiting = uncommitted.get(name);
            if (waiting != null) return Optional.of(waiting);
            if (!reader.tryIncRef()) {
                if (!writer.isOpen()) return Optional.empty();
                continue;
            }
            try {
                var found = find(reader, name);
                if (found.isPresent() || reader == committed) return found;
            } finally {
                reader.decRef();
            }
        }
    }

    private static Optional<byte[]> find(DirectoryReader reader, String name) throws IOException {
        for (var leaf : reader.leaves()) {
            var found = find(leaf.reader(), name);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<byte[]> find(LeafReader leaf, String name) throws IOException {
        var found = leaf.postings(new Term(NAME, name), PostingsEnum.NONE);
        if (found == null) return Optional.empty();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (isGone(leaf, doc)) continue;
            var value = leaf.storedFields().document(doc).getBinaryValue(VALUE);
            return Optional.of(BytesRef.deepCopyOf(value).bytes);
        }
        return Optional.empty();
    }

    private static boolean isGone(LeafReader leaf, int doc) {
        return leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc);
    }

    @Override
    public void put(String name, byte[] value) throws IOException {
        if (!writer.isOpen()) throw new IOException("closed");
        var document = new Document();
        document.add(new StringField(NAME, name, Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(name)));
        document.add(new StoredField(VALUE, value));
        writer.updateDocument(new Term(NAME, name), document);
        uncommitted.put(name, value);
        if (uncommitted.size() > UNCOMMITTED_MAX) commit(UNCOMMITTED_MAX);
    }

    /// @param most that may wait for it
    private synchronized void commit(int most) throws IOException {
        if (!writer.isOpen() || uncommitted.size() <= most) return;
        var written = Map.copyOf(uncommitted);
        writer.commit();
        var before = committed;
        var after = DirectoryReader.openIfChanged(before, writer);
        if (after != null) {
            committed = after;
            before.decRef();
        }
        written.forEach(uncommitted::remove);
    }

    @Override
    public synchronized void settle(Set<String> names) throws IOException {
        if (!writer.isOpen()) return;
        commit(0);
        var gone = new ArrayList<Term>();
        for (var leaf : committed.leaves()) addGone(leaf.reader(), names, gone);
        writer.deleteDocuments(gone.toArray(Term[]::new));
        writer.commit();
    }

    private static void addGone(LeafReader leaf, Set<String> names, List<Term> gone) throws IOException {
        var values = leaf.getBinaryDocValues(NAME);
        if (values == null) return;
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            var name = values.binaryValue().utf8ToString();
            if (!isGone(leaf, doc) && !names.contains(name)) gone.add(new Term(NAME, name));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!writer.isOpen()) return;
        commit(0);
        writer.close();
        committed.close();
        directory.close();
    }
}
