package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.SourceFile;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/// What readers clone: a repository of its own, with one commit that holds what is online and has no past.
///
/// Its objects are copies, of texts without what their writers told each other. What is no reader's business is not
/// there, whatever a client asks for. It is made when a
/// reader comes after something changed; the one before stays for who is still at it.
final class ReadersCopy implements AutoCloseable {

    private static final String FOLDER = "lezers";
    private static final String SITE = "Kennisatelier";

    private final BareRepository store;
    private final Supplier<OnlineVersion> shown;
    private final String message;

    private FileRepository copy;
    private String commit = "";
    private int number;

    /// @param message of the one commit
    ReadersCopy(BareRepository store, Supplier<OnlineVersion> shown, String message) {
        this.store = store;
        this.shown = shown;
        this.message = message;
    }

    /// The copy as of now, to be closed after use.
    synchronized Repository open() throws IOException {
        var now = shown.get();
        if (copy == null || !commit.equals(now.commit().orElse(""))) remake(now);
        copy.incrementOpen();
        return copy;
    }

    private void remake(OnlineVersion now) throws IOException {
        number++;
        if (copy == null) DurableFiles.delete(folder()); // Of an earlier process.
        DurableFiles.delete(folder(number - 2));
        var next = new FileRepository(new FileRepositoryBuilder()
                .setGitDir(Files.createDirectories(folder(number)).toFile())
                .setBare()
                .setup());
        next.create(true);
        next.updateRef(Constants.HEAD).link(store.publishedRef());
        if (now.commit().isPresent()) {
            var made = commit(next, ObjectId.fromString(now.commit().get()), now);
            var ref = next.updateRef(store.publishedRef());
            ref.setNewObjectId(made);
            ref.forceUpdate();
        }
        if (copy != null) copy.close();
        copy = next;
        commit = now.commit().orElse("");
    }

    private ObjectId commit(FileRepository next, ObjectId online, OnlineVersion now) throws IOException {
        try (var inserter = next.getObjectDatabase().newPackInserter();
                var walk = new RevWalk(store.git)) {
            var commit = new CommitBuilder();
            var from = walk.parseCommit(online);
            commit.setTreeId(tree(inserter, walk.getObjectReader(), from.getTree(), now));
            var when = from.getCommitterIdent().getWhenAsInstant();
            commit.setAuthor(new PersonIdent(SITE, CommitWriter.NO_ADDRESS, when, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage(message + "\n");
            var made = inserter.insert(commit);
            inserter.flush();
            return made;
        }
    }

    private static ObjectId tree(ObjectInserter inserter, ObjectReader reader, ObjectId tree, OnlineVersion now)
            throws IOException {
        var paths = now.paths().get();
        var files = DirCache.newInCore();
        var builder = files.builder();
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (!paths.contains(walk.getPathString())) continue;
                var entry = new DirCacheEntry(walk.getRawPath());
                entry.setFileMode(FileMode.REGULAR_FILE);
                var blob = walk.getObjectId(0);
                entry.setObjectId(
                        Content.isAttachment(walk.getPathString())
                                ? copied(inserter, reader, blob)
                                : cleaned(inserter, reader.open(blob, Constants.OBJ_BLOB), walk.getPathString(), now));
                builder.add(entry);
            }
        }
        builder.finish();
        return files.writeTree(inserter);
    }

    /// A text without what its writers told each other. What is longer than a text may be is not online either.
    private static ObjectId cleaned(ObjectInserter inserter, ObjectLoader text, String path, OnlineVersion now)
            throws IOException {
        try (var stream = text.openStream()) {
            var bytes = stream.readNBytes(SourceFile.SIZE_MAX + 1);
            return inserter.insert(Constants.OBJ_BLOB, now.forReaders().apply(path, bytes));
        }
    }

    private static ObjectId copied(ObjectInserter inserter, ObjectReader reader, ObjectId blob) throws IOException {
        var loader = reader.open(blob, Constants.OBJ_BLOB);
        try (var stream = loader.openStream()) {
            return inserter.insert(Constants.OBJ_BLOB, loader.getSize(), stream);
        }
    }

    private Path folder() {
        return store.folder().resolve(FOLDER);
    }

    private Path folder(int number) {
        return folder().resolve(Integer.toString(number));
    }

    @Override
    public synchronized void close() {
        if (copy != null) copy.close();
    }
}
