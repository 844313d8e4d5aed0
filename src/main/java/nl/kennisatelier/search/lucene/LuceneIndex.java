package nl.kennisatelier.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.WordGroup;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.Suggestion;
import nl.kennisatelier.search.dutch.DutchWordLists;
import nl.kennisatelier.search.words.Synonyms;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.DutchTime;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The index in Lucene: one record for each entry, replaced document by document as the library changes.
public final class LuceneIndex implements SearchIndex {

    private static final DutchWordLists NO_LISTS = new DutchWordLists(Set.of(), Set.of(), Map.of());

    /// Documents that may be written without being safe on disk: a commit waits for some fifty files, far longer than
    /// the change itself takes. Who loses them reads them again at the next start, for the index is derived.
    private static final int UNCOMMITTED_MAX = 500;

    /// After so many seconds without a change a small index is settled.
    private static final int QUIET_SECONDS = 5;

    /// In bytes; in a larger index a few old versions tell on no answer, and clearing them away costs too much.
    private static final long SETTLED_SIZE_MAX = 64 << 20;

    private final DutchWordLists builtIn = DutchWordLists.builtIn();
    private final CommonSynonyms common = new CommonSynonyms();
    private final Set<SearchFeature> without;
    private final Directory directory;
    private final Clock clock;
    private final IndexWriter writer;
    private volatile DutchAnalysis writing;
    private volatile IndexSnapshot current;

    /// Names the analysis in which everything was written; guarded by `this`, as the next.
    private String analysis;

    /// Whether what was written is the current library, neither more nor less.
    private boolean inStep;

    private int uncommitted;

    /// How many updates there were; -1 when the index is closed.
    private volatile long updates;

    private LuceneIndex(Directory directory, Set<SearchFeature> without, Clock clock) throws IOException {
        this.clock = clock;
        this.without = without;
        this.directory = directory;
        this.writing = new DutchAnalysis(
                without, NO_LISTS); // Nothing to find yet; the first update brings the words of its library.
        this.writer = IndexFolder.writer(directory);
        this.analysis = IndexFolder.analysis(writer);
        var reader = DirectoryReader.open(writer);
        this.current =
                IndexSnapshot.of(Library.empty(), writing, Synonyms.NONE, reader, FacetValues.NONE, RecordWeights.NONE);
    }

    /// Opens the index in a folder; a damaged one is emptied, and filled again by the first update.
    ///
    /// @throws IndexInUse when another process has it
    public static LuceneIndex open(Path folder) throws IOException {
        return new LuceneIndex(IndexFolder.open(folder), Set.of(), Clock.systemUTC());
    }

    /// An index that is gone when the process is.
    public static LuceneIndex inMemory() throws IOException {
        return inMemory(Set.of());
    }

    /// As `inMemory`, without some of what the search does: to measure what that is worth.
    public static LuceneIndex inMemory(Set<SearchFeature> without) throws IOException {
        return new LuceneIndex(new ByteBuffersDirectory(), without, Clock.systemUTC());
    }

    /// As `inMemory`.
    ///
    /// @param clock says which day it is for who asks
    public static LuceneIndex inMemory(Clock clock) throws IOException {
        return new LuceneIndex(new ByteBuffersDirectory(), Set.of(), clock);
    }

    @Override
    public synchronized Update update(Library library) throws IOException {
        var known = inStep;
        inStep = false; // Should this fail half-way: the next update asks the index what it holds.
        var rebuilt = adapt(library.conventions(), known);
        var update = known && !rebuilt ? writeTouched(library) : writeAll(library, rebuilt);
        swap(library);
        inStep = true;
        uncommitted += update.indexed() + update.removed();
        if (rebuilt || uncommitted > UNCOMMITTED_MAX) commit();
        updates++;
        settleWhenQuiet(updates);
        return update;
    }

    private void settleWhenQuiet(long seen) {
        CompletableFuture.delayedExecutor(QUIET_SECONDS, TimeUnit.SECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    try {
                        if (updates == seen && bytes() <= SETTLED_SIZE_MAX) settle();
                    } catch (IOException | AlreadyClosedException notNow) {
                        // The answers are right as they are; the next quiet moment is another chance.
                    }
                });
    }

    @Override
    public void settle() throws IOException {
        writer.forceMergeDeletes();
        synchronized (this) {
            if (updates >= 0) swap(current.library());
        }
    }

    private void commit() throws IOException {
        writer.commit();
        uncommitted = 0;
    }

    /// Takes over how text becomes terms.
    ///
    /// @return whether everything must be written anew for it
    private boolean adapt(Conventions conventions, boolean known) throws IOException {
        if (known && conventions == current.library().conventions()) return false;
        writing = new DutchAnalysis(without, lists(conventions));
        var wanted = analysis(conventions);
        if (wanted.equals(analysis)) return false;
        IndexFolder.startAnew(writer, wanted);
        analysis = wanted;
        return true;
    }

    /// Names everything that decides how entries are written; with another name the index must be made anew.
    private String analysis(Conventions conventions) {
        var lists = lists(conventions);
        var themes = conventions.taxonomy().allThemes().map(theme -> theme.path() + "=" + theme.label());
        var places =
                conventions.taxonomy().list(ListName.MUNICIPALITIES).stream().map(Choice::label);
        var words = IndexFolder.FORMAT
                + Dimension.words()
                + lists.inOrder()
                + Stream.concat(themes, places).toList();
        return SourceFile.fingerprint(words.getBytes(UTF_8));
    }

    private DutchWordLists lists(Conventions conventions) {
        var vocabulary = conventions.vocabulary();
        return builtIn.plus(vocabulary.wordParts(), vocabulary.unsplittable());
    }

    private Update writeAll(Library library, boolean rebuilt) throws IOException {
        try {
            return write(library, library.documents(), IndexFolder.states(writer), rebuilt);
        } catch (RuntimeException other) { // Of another program, that gave its fields another form.
            IndexFolder.startAnew(writer, analysis);
            return write(library, library.documents(), Map.of(), true);
        }
    }

    /// The same, when what is written is known to be the library before this one.
    private Update writeTouched(Library library) {
        var before = current.library();
        var old = new EntryDocuments(before);
        var touched = library.touchedSince(before);
        var written = new HashMap<String, String>();
        touched.stream()
                .flatMap(path -> before.atPath(path).stream())
                .forEach(document -> written.put(document.path(), old.state(document)));
        var documents =
                touched.stream().flatMap(path -> library.atPath(path).stream()).toList();
        return write(library, documents, written, false);
    }

    /// @param documents those that may differ from what was written
    /// @param written the states of the same; what is not among the documents goes
    private Update write(
            Library library, Collection<Document> documents, Map<String, String> written, boolean rebuilt) {
        var entries = new EntryDocuments(library);
        var gone = new HashMap<>(written);
        var states = new ConcurrentHashMap<String, String>();
        documents.parallelStream().forEach(document -> states.put(document.path(), entries.state(document)));
        var changed = documents.stream()
                .filter(document -> !states.get(document.path()).equals(gone.remove(document.path())))
                .toList();
        var failure = new AtomicReference<RuntimeException>();
        changed.parallelStream().forEach(document -> {
            if (failure.get() != null) return; // Told when nobody is writing any more: then all may be made anew.
            var path = document.path();
            try {
                put(path, entries.of(document, states.get(path), writing), written.containsKey(path));
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
            }
        });
        if (failure.get() != null) throw failure.get();
        gone.keySet().forEach(path -> put(path, List.of(), true));
        return new Update(changed.size(), gone.size(), rebuilt);
    }

    /// @param replaces whether there are records of this path
    private void put(String path, List<org.apache.lucene.document.Document> records, boolean replaces) {
        var old = new Term(IndexField.PATH, path);
        try {
            if (records.isEmpty()) { // An update by nothing leaves Lucene's books out of balance.
                writer.deleteDocuments(old);
            } else if (replaces) {
                writer.updateDocuments(old, records);
            } else {
                writer.addDocuments(records);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void swap(Library library) throws IOException {
        var before = current;
        var newer = DirectoryReader.openIfChanged(before.reader(), writer);
        if (newer == null) before.reader().incRef();
        var groups = library.wordGroups();
        var same = before.analysis() == writing && before.library().wordGroups().equals(groups);
        var synonyms = same ? before.synonyms() : synonyms(groups);
        var reader = newer == null ? before.reader() : newer;
        current = IndexSnapshot.of(library, writing, synonyms, reader, before.facets(), before.weights());
        before.release();
    }

    /// The words of the library before those that come with the product.
    private Synonyms synonyms(List<WordGroup> groups) {
        return new Synonyms(groups, common.of(writing), writing);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return read(snapshot -> SearchExecution.of(snapshot, request).answer(false));
    }

    @Override
    public SearchResult searchCollapsed(SearchRequest request) {
        return read(snapshot -> SearchExecution.of(snapshot, request).answer(true));
    }

    @Override
    public List<List<MatchReason>> why(SearchRequest request, List<Entry> entries) {
        return read(snapshot -> SearchExecution.of(snapshot, request).why(entries));
    }

    @Override
    public List<Ranked> rank(String words, int count) {
        return read(snapshot ->
                SearchExecution.of(snapshot, SearchRequest.words(words)).rank(count));
    }

    @Override
    public List<Suggestion> suggest(String typed) {
        return read(snapshot ->
                new Suggester(snapshot).suggest(SearchRequest.words(typed).words()));
    }

    @Override
    public List<Entry> related(Entry entry, int count) {
        return read(snapshot -> new Related(snapshot).to(entry, count));
    }

    @Override
    public synchronized Optional<SearchIndex> copy(long bytesMax) throws IOException {
        if (bytes() > bytesMax) return Optional.empty();
        commit();
        var copy = new LuceneIndex(IndexFolder.copy(directory), without, clock);
        if (inStep) copy.continueFrom(current);
        return Optional.of(copy);
    }

    /// Takes over what another index knows, when it has the same files: the next update costs what differs from there.
    private synchronized void continueFrom(IndexSnapshot other) throws IOException {
        writing = other.analysis();
        current = IndexSnapshot.of(
                other.library(), writing, other.synonyms(), current.reader(), current.facets(), current.weights());
        inStep = true;
    }

    @Override
    public long bytes() throws IOException {
        return IndexFolder.bytes(directory);
    }

    @Override
    public synchronized void close() throws IOException {
        updates = -1;
        current.release();
        writer.close();
        directory.close();
    }

    private interface Lookup<T> {
        T from(IndexSnapshot snapshot) throws IOException;
    }

    private <T> T read(Lookup<T> answer) {
        var snapshot = current;
        while (!snapshot.acquire()) { // It was replaced between these two words.
            if (snapshot == current) throw new IllegalStateException("the index is closed");
            snapshot = current;
        }
        try {
            return answer.from(snapshot.on(DutchTime.today(clock)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            snapshot.release();
        }
    }
}
