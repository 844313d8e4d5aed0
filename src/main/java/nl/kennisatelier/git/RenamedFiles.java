package nl.kennisatelier.git;

import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Files that stand elsewhere in a later tree, as git recognises them.
final class RenamedFiles {

    /// Of files gone times files new, by content: beyond it only files that moved unchanged are recognised.
    private static final int COMPARED_MAX = 400;

    private RenamedFiles() {}

    static Stream<DiffEntry> between(Repository git, ObjectReader reader, AnyObjectId then, AnyObjectId now)
            throws IOException {
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(then);
            walk.addTree(now);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            var detector = new RenameDetector(reader, git.getConfig().get(DiffConfig.KEY));
            detector.setRenameLimit(COMPARED_MAX);
            detector.addAll(DiffEntry.scan(walk));
            return detector.compute().stream().filter(entry -> entry.getChangeType() == DiffEntry.ChangeType.RENAME);
        }
    }
}
