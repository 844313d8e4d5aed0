package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.DurableFiles;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/// A copy of what was online last, without its past, in a repository of its own: for the day on which the other cannot
/// be read. A change costs what it changed.
///
/// Git can read it too: `git clone` gives the texts as they were.
public final class EditionCopy implements AutoCloseable {

    /// Every change adds one. Beyond this all is written anew, without what is not online any more.
    private static final int PACKS_MAX = 50;

    private final Path folder;
    private final String ref;
    private final int packsMax;
    private Optional<FileRepository> opened = Optional.empty();

    private EditionCopy(Path folder, String branch, int packsMax) {
        this.folder = folder;
        this.ref = Constants.R_HEADS + branch;
        this.packsMax = packsMax;
    }

    /// @param folder need not exist yet
    /// @param branch that was online
    public static EditionCopy in(Path folder, String branch) {
        return in(folder, branch, PACKS_MAX);
    }

    static EditionCopy in(Path folder, String branch, int packsMax) {
        return new EditionCopy(folder, branch, packsMax);
    }

    /// The commit that it holds; nothing when there is none, or when it cannot be read.
    public synchronized Optional<Commit> commit() {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var walk = new RevWalk(repository())) {
            var tip = tip();
            return tip.isEmpty() ? Optional.empty() : Optional.of(BareRepository.commit(walk.parseCommit(tip.get())));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// What stands in it.
    ///
    /// @param commit that it holds
    public Content content(Commit commit) throws IOException {
        var git = repository();
        return CommitContent.of(() -> git, ObjectId.fromString(commit.id()));
    }

    /// Takes over a commit that is online now; it is on the disk when this returns.
    public synchronized void keep(ContentRepository online, String commit) throws IOException {
        var id = ObjectId.fromString(commit);
        if (tip().equals(Optional.of(id))) return;
        var before = packs();
        boolean anew = before.size() >= 2 * packsMax; // Each has an index beside it.
        try (var reader = online.newReader();
                var inserter = repository().getObjectDatabase().newPackInserter()) {
            inserter.checkExisting(!anew);
            inserter.setCompressionLevel(Deflater.BEST_SPEED);
            copyCommit(reader, inserter, id, anew);
            inserter.flush();
        }
        sync(before);
        move(id);
        if (anew) forget(before);
    }

    /// Throws away what it has: it was damaged, and is made again of what is online.
    public synchronized void clear() throws IOException {
        close();
        DurableFiles.delete(folder);
    }

    /// Reads all of it once; says whether it is whole.
    public synchronized boolean isSound() {
        try (var reader = repository().newObjectReader();
                var walk = new TreeWalk(reader)) {
            var tip = tip();
            if (tip.isEmpty()) return false;
            walk.addTree(new RevWalk(reader).parseCommit(tip.get()).getTree());
            walk.setRecursive(true);
            try (var check = new ObjectInserter.Formatter()) {
                while (walk.next()) {
                    var blob = reader.open(walk.getObjectId(0));
                    try (var stream = blob.openStream()) {
                        if (!check.idFor(blob.getType(), blob.getSize(), stream).equals(walk.getObjectId(0))) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private FileRepository repository() throws IOException {
        if (opened.isEmpty()) opened = Optional.of(open());
        return opened.get();
    }

    private FileRepository open() throws IOException {
        PlainSystemReader.keepQuiet();
        Files.createDirectories(folder);
        DerivedFiles.mend(folder);
        var git = new FileRepository(
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().setup());
        if (!Files.exists(folder.resolve(Constants.CONFIG))) git.create(true);
        git.getConfig().setBoolean("core", null, "fsyncRefFiles", true);
        git.updateRef(Constants.HEAD).link(ref);
        return git;
    }

    private Optional<ObjectId> tip() throws IOException {
        return Optional.ofNullable(repository().exactRef(ref)).map(Ref::getObjectId);
    }

    private void copyCommit(ObjectReader from, ObjectInserter to, ObjectId id, boolean anew) throws IOException {
        try (var walk = new RevWalk(from)) {
            copyTree(from, to, walk.parseCommit(id).getTree(), anew);
        }
        copy(from, to, id);
    }

    /// A tree comes after all that is in it: one that is there is there as a whole.
    private void copyTree(ObjectReader from, ObjectInserter to, ObjectId tree, boolean anew) throws IOException {
        if (!anew && repository().getObjectDatabase().has(tree)) return;
        try (var walk = new TreeWalk(from)) {
            walk.addTree(tree);
            while (walk.next()) {
                if (walk.getFileMode(0) == FileMode.TREE) copyTree(from, to, walk.getObjectId(0), anew);
                else copy(from, to, walk.getObjectId(0));
            }
        }
        copy(from, to, tree);
    }

    private static void copy(ObjectReader from, ObjectInserter to, ObjectId id) throws IOException {
        var object = from.open(id);
        try (var stream = object.openStream()) {
            var written = to.insert(object.getType(), object.getSize(), stream);
            if (!written.equals(id)) throw new IOException(id.name() + " is damaged");
        }
    }

    private void move(ObjectId id) throws IOException {
        var update = repository().updateRef(ref);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.disableRefLog();
        var result = update.update();
        repository().getObjectDatabase().setShallowCommits(Set.of(id)); // Its past is elsewhere.
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> DurableFiles.sync(folder.resolve(Constants.R_HEADS));
            default -> throw new IOException(ref + ": " + result);
        }
    }

    private Path packFolder() {
        return folder.resolve("objects/pack");
    }

    private Set<Path> packs() throws IOException {
        repository();
        try (var files = Files.list(packFolder())) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void sync(Set<Path> before) throws IOException {
        for (var file : packs()) if (!before.contains(file)) DurableFiles.sync(file);
        DurableFiles.sync(packFolder());
    }

    private void forget(Set<Path> old) throws IOException {
        if (packs().equals(old)) return; // The new one is one of them.
        close();
        for (var file : old) Files.deleteIfExists(file);
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(FileRepository::close);
        opened = Optional.empty();
    }
}
