package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.kennisatelier.source.Content;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// What stands in one commit: plain files that are content, in folders that are not hidden.
///
/// A few paths are looked up in the tree; who asks for all of them gets a map, kept as long as this value is.
final class CommitContent implements Content {

    /// Beyond it a tree of a few kilobytes could name more paths than fit in memory.
    static final int FILES_MAX = 200_000;

    /// In bytes. Of a larger file the beginning is read: enough to say that it is too large.
    static final int FILE_SIZE_MAX = Content.ATTACHMENT_SIZE_MAX;

    private final Supplier<Repository> repository;
    private final Optional<ObjectId> tree;
    private volatile Map<String, ObjectId> files = Map.of();

    private CommitContent(Supplier<Repository> repository, Optional<ObjectId> tree) {
        this.repository = repository;
        this.tree = tree;
    }

    /// @param repository where the objects are by the time that they are asked for
    static CommitContent of(Supplier<Repository> repository, ObjectId commit) throws IOException {
        return of(repository, commit, "");
    }

    /// @param prefix of the folder that the content is in, with a slash behind it; empty for the top
    static CommitContent of(Supplier<Repository> repository, ObjectId commit, String prefix) throws IOException {
        try (var walk = new RevWalk(repository.get())) {
            return new CommitContent(repository, folder(walk, commit, prefix));
        }
    }

    /// Nothing when it had no such folder.
    private static Optional<ObjectId> folder(RevWalk walk, ObjectId commit, String prefix) throws IOException {
        var top = walk.parseCommit(commit).getTree();
        if (prefix.isEmpty()) return Optional.of(top);
        try (var found = TreeWalk.forPath(walk.getObjectReader(), prefix.substring(0, prefix.length() - 1), top)) {
            return found == null || !found.isSubtree() ? Optional.empty() : Optional.of(found.getObjectId(0));
        }
    }

    /// Content paths that differ between two commits.
    static Set<String> changes(Repository repository, ObjectId from, ObjectId to) throws IOException {
        return changes(repository, from, to, "");
    }

    /// @param prefix as of [#of]
    static Set<String> changes(Repository repository, ObjectId from, ObjectId to, String prefix) throws IOException {
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(revisions.getObjectReader())) {
            addTree(walk, folder(revisions, from, prefix));
            addTree(walk, folder(revisions, to, prefix));
            walk.setFilter(TreeFilter.ANY_DIFF);
            var changed = new TreeSet<String>();
            eachFile(walk, CommitContent::isOurs, path -> changed.add(path));
            return changed;
        }
    }

    /// Of the files that hold words and that nobody reads those that are new or have changed since a commit.
    static Set<String> otherTexts(Repository repository, ObjectId from, ObjectId to) throws IOException {
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(revisions.getObjectReader())) {
            walk.addTree(revisions.parseCommit(from).getTree());
            walk.addTree(revisions.parseCommit(to).getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            var come = new TreeSet<String>();
            eachFile(walk, Content::isOtherText, path -> {
                if (isPlain(walk.getFileMode(1))) come.add(path);
            });
            return come;
        }
    }

    private static void addTree(TreeWalk walk, Optional<ObjectId> tree) throws IOException {
        if (tree.isPresent()) walk.addTree(tree.get());
        else walk.addTree(new EmptyTreeIterator());
    }

    @Override
    public Set<String> paths() throws IOException {
        if (files.isEmpty()) files = list(Content::isContent);
        return Collections.unmodifiableSet(files.keySet());
    }

    @Override
    public byte[] read(String path) throws IOException {
        try (var reader = repository.get().newObjectReader()) {
            var listed = files.get(path);
            var blob = listed != null ? listed : find(reader, path);
            return read(reader, blob);
        }
    }

    /// At most [#FILE_SIZE_MAX] bytes of it.
    static byte[] read(ObjectReader reader, ObjectId blob) throws IOException {
        var loader = reader.open(blob, Constants.OBJ_BLOB);
        if (loader.getSize() <= FILE_SIZE_MAX) return loader.getBytes(FILE_SIZE_MAX);
        try (var stream = loader.openStream()) {
            return stream.readNBytes(FILE_SIZE_MAX);
        }
    }

    private ObjectId find(ObjectReader reader, String path) throws IOException {
        if (tree.isEmpty() || path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("//")) {
            throw new NoSuchFileException(path);
        }
        try (var walk = TreeWalk.forPath(reader, path, tree.get())) {
            if (walk == null || !isWanted(walk.getFileMode(0), path, CommitContent::isOurs))
                throw new NoSuchFileException(path);
            return walk.getObjectId(0);
        }
    }

    @Override
    public Set<String> otherTexts() throws IOException {
        return list(Content::isOtherText).keySet();
    }

    private Map<String, ObjectId> list(Predicate<String> wanted) throws IOException {
        try (var reader = repository.get().newObjectReader();
                var walk = new TreeWalk(reader)) {
            addTree(walk, tree);
            var found = new TreeMap<String, ObjectId>();
            eachFile(walk, wanted, path -> found.put(path, walk.getObjectId(0)));
            return found;
        }
    }

    private static void eachFile(TreeWalk walk, Predicate<String> wanted, Consumer<String> use) throws IOException {
        int seen = 0;
        while (walk.next()) {
            if (++seen > FILES_MAX) throw new IOException("more than " + FILES_MAX + " files");
            if (walk.isSubtree()) {
                if (!walk.getNameString().startsWith(".")) walk.enterSubtree();
            } else if (isWantedIn(walk, wanted)) {
                use.accept(walk.getPathString());
            }
        }
    }

    private static boolean isWantedIn(TreeWalk walk, Predicate<String> wanted) {
        for (int tree = 0; tree < walk.getTreeCount(); tree++) {
            if (isWanted(walk.getFileMode(tree), walk.getPathString(), wanted)) return true;
        }
        return false;
    }

    private static boolean isWanted(FileMode mode, String path, Predicate<String> wanted) {
        var hidden = path.startsWith(".") || path.contains("/.");
        return !hidden && isPlain(mode) && wanted.test(path);
    }

    /// What is read, and what makes a text look different when it changes.
    private static boolean isOurs(String path) {
        return Content.isContent(path) || Content.isAttachment(path);
    }

    /// An executable bit is an error of its own; the text in such a file is as good as any.
    private static boolean isPlain(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }
}
