package nl.kennisatelier.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.WordLists;
import nl.kennisatelier.source.SourceFile;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The index in Lucene: one record for each entry, replaced document by document as the library changes.
public final class LuceneIndex implements SearchIndex {

    private static final WordLists NO_LISTS = new WordLists(Set.of(), Set.of(), Map.of());

    private final WordLists builtIn = WordLists.builtIn();
    private final Directory directory;
    private final IndexWriter writer;
    private volatile Dutch writing;
    private volatile Reading current;

    /// What is indexed, by path; guarded by `this`.
    private final Map<String, String> states = new HashMap<>();

    private String analysis = "";

    private LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writing = Dutch.of(NO_LISTS); // Nothing to find yet; the first update brings the words of its library.
        this.writer = IndexFolder.writer(directory, new ByField());
        var reader = DirectoryReader.open(writer);
        this.current = Reading.of(Library.empty(), writing, new Synonyms(List.of(), writing), reader);
    }

    /// Opens the index in a folder; a damaged one is emptied, and filled again by the first update.
    ///
    /// @throws IndexInUse when another process has it
    public static LuceneIndex open(Path folder) throws IOException {
        return new LuceneIndex(IndexFolder.open(folder));
    }

    /// An index that is gone when the process is.
    public static LuceneIndex inMemory() throws IOException {
        return new LuceneIndex(new ByteBuffersDirectory());
    }

    @Override
    public synchronized Update update(Library library) throws IOException {
        try {
            return apply(library);
        } catch (IOException | RuntimeException failure) {
            analysis = ""; // What was written and what not is unknown: the next update compares with the last commit.
            states.clear();
            throw failure;
        }
    }

    private Update apply(Library library) throws IOException {
        var conventions = library.conventions();
        var known = !analysis.isEmpty() && conventions == current.library().conventions();
        var wanted = known ? analysis : analysis(conventions);
        var rebuilt = !wanted.equals(analysis) && !adopt(wanted, conventions);
        if (rebuilt) {
            writer.deleteAll();
            states.clear();
        }
        analysis = wanted;
        var update = write(library, rebuilt);
        swap(library);
        if (update.indexed() + update.removed() > 0 || rebuilt) IndexFolder.commit(writer, analysis);
        return update;
    }

    /// Takes over what an earlier process indexed in the same way.
    ///
    /// @return false when there is nothing to take over
    private boolean adopt(String wanted, Conventions conventions) throws IOException {
        writing = Dutch.of(lists(conventions));
        if (!analysis.isEmpty() || !DirectoryReader.indexExists(directory)) return false;
        try (var reader = DirectoryReader.open(directory)) {
            states.putAll(IndexFolder.states(reader, wanted));
        }
        return !states.isEmpty();
    }

    /// Names everything that decides how text becomes terms; with another name the index must be made anew.
    private String analysis(Conventions conventions) {
        var lists = lists(conventions);
        var themes = conventions.taxonomy().allThemes().map(theme -> theme.path() + "=" + theme.label());
        var places =
                conventions.taxonomy().list(ListName.MUNICIPALITIES).stream().map(Choice::label);
        var words = IndexFolder.FORMAT
                + new TreeSet<>(lists.parts())
                + new TreeSet<>(lists.unsplittable())
                + new TreeMap<>(lists.irregular())
                + Stream.concat(themes, places).toList();
        return SourceFile.fingerprint(words.getBytes(UTF_8));
    }

    private WordLists lists(Conventions conventions) {
        var vocabulary = conventions.vocabulary();
        return builtIn.plus(vocabulary.wordParts(), vocabulary.unsplittable());
    }

    private Update write(Library library, boolean rebuilt) {
        var entries = new EntryDocuments(library);
        var gone = new HashSet<>(states.keySet());
        var changed = new ArrayList<Document>();
        for (var document : library.documents()) {
            gone.remove(document.path());
            var state = entries.state(document);
            if (!state.equals(states.put(document.path(), state))) changed.add(document);
        }
        changed.parallelStream().forEach(document -> replace(document.path(), entries.of(document)));
        for (var path : gone) {
            replace(path, List.of());
            states.remove(path);
        }
        return new Update(changed.size(), gone.size(), rebuilt);
    }

    private void replace(String path, List<org.apache.lucene.document.Document> records) {
        var old = new Term(Field.PATH, path);
        try {
            if (records.isEmpty()) { // An update by nothing leaves Lucene's books out of balance.
                writer.deleteDocuments(old);
            } else {
                writer.updateDocuments(old, records);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void swap(Library library) throws IOException {
        var before = current;
        var newer = DirectoryReader.openIfChanged(before.reader(), writer);
        if (newer == null) before.reader().incRef();
        var groups = library.synonyms();
        var same = before.dutch() == writing && before.library().synonyms().equals(groups);
        var synonyms = same ? before.synonyms() : new Synonyms(groups, writing);
        current = Reading.of(library, writing, synonyms, newer == null ? before.reader() : newer);
        before.release();
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return read(reading -> new Answerer(reading, request).answer(false));
    }

    @Override
    public SearchResult searchCollapsed(SearchRequest request) {
        return read(reading -> new Answerer(reading, request).answer(true));
    }

    @Override
    public List<Ranked> rank(String words, int count) {
        return read(reading -> new Answerer(reading, SearchRequest.words(words)).rank(count));
    }

    @Override
    public List<Suggestion> suggest(String typed) {
        return read(reading ->
                new Suggester(reading).suggest(SearchRequest.words(typed).words()));
    }

    @Override
    public List<Entry> related(Entry entry, int count) {
        return read(reading -> new Related(reading).to(entry, count));
    }

    @Override
    public synchronized Optional<SearchIndex> copy(long bytesMax) throws IOException {
        return bytes() > bytesMax ? Optional.empty() : Optional.of(new LuceneIndex(IndexFolder.copy(directory)));
    }

    @Override
    public long bytes() throws IOException {
        return IndexFolder.bytes(directory);
    }

    @Override
    public synchronized void close() throws IOException {
        current.release();
        writer.close();
        directory.close();
    }

    private interface Answer<T> {
        T from(Reading reading) throws IOException;
    }

    private <T> T read(Answer<T> answer) {
        var reading = current;
        while (!reading.acquire()) { // It was replaced between these two words.
            if (reading == current) throw new IllegalStateException("the index is closed");
            reading = current;
        }
        try {
            return answer.from(reading);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            reading.release();
        }
    }

    /// Each field by its own analysis, in the Dutch of the moment.
    private final class ByField extends DelegatingAnalyzerWrapper {

        ByField() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (field.endsWith("_woord")) return writing.exact();
            return field.endsWith("_deel") ? writing.parts() : writing.stems();
        }
    }
}
