package nl.kennisatelier.git;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/// How many files a tree holds, all folders in it included. Remembers every folder, so that the next commit costs only
/// the folders that changed, and a few small trees that name each other a million times cost nothing either.
final class FileCounts {

    /// Of remembered folders. Beyond it everything is counted again.
    private static final int MEMORY_MAX = 100_000;

    /// Not counted and not remembered: that is an error of its own.
    private static final int TOO_DEEP = -1;

    private static final int ENOUGH = CommitContent.FILES_MAX + 1;

    private final ConcurrentMap<ObjectId, Integer> known = new ConcurrentHashMap<>();

    /// Stops counting when it is more than any repository may hold.
    int count(ObjectReader reader, AnyObjectId tree) throws IOException {
        if (known.size() > MEMORY_MAX) known.clear();
        return count(reader, tree.toObjectId(), 0);
    }

    private int count(ObjectReader reader, ObjectId tree, int depth) throws IOException {
        var before = known.get(tree);
        if (before != null) return before;
        if (depth > TreeRules.DEPTH_MAX) return TOO_DEEP;
        int files = 0;
        for (var entries = new CanonicalTreeParser(null, reader, tree);
                !entries.eof() && files < ENOUGH;
                entries.next()) {
            var isFolder = FileMode.TREE.equals(entries.getEntryRawMode());
            var more = isFolder ? count(reader, entries.getEntryObjectId(), depth + 1) : 1;
            if (more == TOO_DEEP) return TOO_DEEP;
            files += more;
        }
        var result = Math.min(files, ENOUGH);
        known.put(tree.copy(), result);
        return result;
    }
}
