package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final String STATE = "state";
    private static final String VALUE = "value";

    /// A restart works out anew what was not committed.
    private static final int UNCOMMITTED_MAX = 500;

    private final Directory directory;
    private final IndexWriter writer;
    private volatile Optional<DirectoryReader> before;
    private int uncommitted;

    private LuceneValues(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.before = Optional.of(DirectoryReader.open(writer));
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
    public Optional<byte[]> find(String name, String state) throws IOException {
        var reader = before.filter(DirectoryReader::tryIncRef);
        if (reader.isEmpty()) return Optional.empty();
        try {
            for (var leaf : reader.get().leaves()) {
                var found = find(leaf.reader(), name, state);
                if (found.isPresent()) return found;
            }
            return Optional.empty();
        } finally {
            reader.get().decRef();
        }
    }

    private static Optional<byte[]> find(LeafReader leaf, String name, String state) throws IOException {
        var found = leaf.postings(new Term(NAME, name), PostingsEnum.NONE);
        if (found == null) return Optional.empty();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (isGone(leaf, doc)) continue;
            var stored = leaf.storedFields().document(doc);
            if (!stored.get(STATE).equals(state)) return Optional.empty();
            return Optional.of(BytesRef.deepCopyOf(stored.getBinaryValue(VALUE)).bytes);
        }
        return Optional.empty();
    }

    private static boolean isGone(LeafReader leaf, int doc) {
        return leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc);
    }

    /// Of one name only the last state is kept.
    @Override
    public void put(String name, String state, byte[] value) throws IOException {
        var document = new Document();
        document.add(new StringField(NAME, name, Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(name)));
        document.add(new StoredField(STATE, state));
        document.add(new StoredField(VALUE, value));
        writer.updateDocument(new Term(NAME, name), document);
        synchronized (this) {
            if (before.isEmpty() && ++uncommitted > UNCOMMITTED_MAX) commit();
        }
    }

    private synchronized void commit() throws IOException {
        uncommitted = 0;
        if (writer.isOpen() && writer.hasUncommittedChanges()) writer.commit();
    }

    @Override
    public synchronized void settle(Set<String> names) throws IOException {
        if (!writer.isOpen()) return;
        var gone = new ArrayList<Term>();
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) addGone(leaf.reader(), names, gone);
        }
        writer.deleteDocuments(gone.toArray(Term[]::new));
        stopFinding();
        commit();
    }

    private static void addGone(LeafReader leaf, Set<String> names, List<Term> gone) throws IOException {
        var values = leaf.getBinaryDocValues(NAME);
        if (values == null) return;
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            var name = values.binaryValue().utf8ToString();
            if (!isGone(leaf, doc) && !names.contains(name)) gone.add(new Term(NAME, name));
        }
    }

    private void stopFinding() throws IOException {
        var reader = before;
        before = Optional.empty();
        if (reader.isPresent()) reader.get().close();
    }

    @Override
    public synchronized void close() throws IOException {
        stopFinding();
        commit();
        writer.close();
        directory.close();
    }
}
