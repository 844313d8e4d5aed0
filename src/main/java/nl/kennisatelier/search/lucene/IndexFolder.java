package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.kennisatelier.search.IndexInUse;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;

/// The files of the index: opened when they are whole, thrown away when they are not.
final class IndexFolder {

    /// Raise it when what is written changes: an index of another format is rebuilt.
    static final String FORMAT = "7";

    private static final double SMALL_SEGMENT_MEBIBYTES = 0.5;

    /// Of what was replaced; until it is cleared away its words count along in how rare a word is.
    private static final double REPLACED_PERCENT_MAX = 5;

    private static final String ANALYSIS_KEY = "analysis";

    private IndexFolder() {}

    static Directory open(Path folder) throws IOException {
        Files.createDirectories(folder);
        emptyLock(folder);
        return new NRTCachingDirectory(FSDirectory.open(folder), 5, 60);
    }

    /// Lucene gives up on a lock with something in it. Whether somebody has it does not hang on what is in it.
    private static void emptyLock(Path folder) throws IOException {
        var lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.exists(lock) && Files.size(lock) > 0) Files.write(lock, new byte[0]);
    }

    /// @throws IndexInUse when another process has it
    static IndexWriter writer(Directory directory) throws IOException {
        try {
            if (!isSound(directory)) clear(directory);
            return new IndexWriter(directory, config());
        } catch (LockObtainFailedException taken) {
            throw new IndexInUse(taken);
        }
    }

    /// A change waits for no merge; and a small change, of which there are many, is not merged with large ones each
    /// time. All other words come in cut already.
    private static IndexWriterConfig config() {
        var merging = new TieredMergePolicy();
        merging.setFloorSegmentMB(SMALL_SEGMENT_MEBIBYTES);
        merging.setDeletesPctAllowed(REPLACED_PERCENT_MAX);
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(English.ANALYZER).setMergePolicy(merging).setMaxFullFlushMergeWaitMillis(0);
    }

    /// Reads every byte once and compares the checksums; an absent index is sound.
    private static boolean isSound(Directory directory) {
        try {
            if (directory.listAll().length == 0) return true;
            if (!DirectoryReader.indexExists(directory)) return false;
            try (var reader = DirectoryReader.open(directory)) {
                for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
                return true;
            }
        } catch (IOException | RuntimeException damaged) {
            return false; // Whatever a flipped bit made the reader stumble over: the index is derived.
        }
    }

    private static void clear(Directory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
        }
    }

    /// Names the analysis by which everything was written; empty when nothing is known of it.
    static String analysis(IndexWriter writer) {
        var written = writer.getLiveCommitData();
        if (written == null) return "";
        for (var entry : written) if (entry.getKey().equals(ANALYSIS_KEY)) return entry.getValue();
        return "";
    }

    /// For each path the state in which it was written, whether that was committed or not.
    static Map<String, String> states(IndexWriter writer) throws IOException {
        var states = new HashMap<String, String>();
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) addStates(leaf.reader(), states);
        }
        return states;
    }

    private static void addStates(LeafReader reader, Map<String, String> states) throws IOException {
        var values = reader.getBinaryDocValues(IndexField.FILE_STATE);
        var live = reader.getLiveDocs();
        if (values == null) return;
        for (int doc = values.nextDoc(); doc < reader.maxDoc(); doc = values.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            var state = values.binaryValue().utf8ToString().split("\n", 2);
            states.put(state[0], state[1]);
        }
    }

    /// Empties the index, for everything to be written by this analysis; from now on every commit says so.
    static void startAnew(IndexWriter writer, String analysis) throws IOException {
        writer.deleteAll();
        writer.setLiveCommitData(Map.of(ANALYSIS_KEY, analysis).entrySet());
    }

    /// The last commit once more, in memory. Its files stay until the next commit: nobody may write meanwhile.
    static Directory copy(Directory directory) throws IOException {
        var copy = new ByteBuffersDirectory();
        if (!DirectoryReader.indexExists(directory)) return copy;
        for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
            copy.copyFrom(directory, file, file, IOContext.READONCE);
        }
        return copy;
    }

    static long bytes(Directory directory) throws IOException {
        long bytes = 0;
        for (var file : directory.listAll()) bytes += directory.fileLength(file);
        return bytes;
    }
}
