package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kennisatelier.source.Content;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// What a commit did to content files; of a merge what it has otherwise than all of its parents.
///
/// @param changed new ones among them
/// @param gone that all of its parents had
/// @param came that its first parent did not have, also where another parent did
/// @param mayMove whether one that is new may be one that is gone
record FileChanges(Set<String> changed, Set<String> gone, Set<String> came, boolean mayMove) {

    /// @param prefix of the folder that the content is in, with a slash behind it; empty for the top
    static FileChanges of(RevWalk walk, RevCommit commit, String prefix) throws IOException {
        var parents = new ArrayList<RevTree>();
        for (var parent : commit.getParents())
            parents.add(walk.parseCommit(parent).getTree());
        try (var files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(commit.getTree());
            for (var parent : parents) files.addTree(parent);
            return read(files, prefix);
        }
    }

    /// All content files of a commit.
    static Set<String> paths(RevWalk walk, RevCommit commit, String prefix) throws IOException {
        try (var files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(commit.getTree());
            return read(files, prefix).changed();
        }
    }

    boolean isNone() {
        return changed.isEmpty() && gone.isEmpty() && came.isEmpty();
    }

    private static FileChanges read(TreeWalk files, String prefix) throws IOException {
        var filter = TreeFilter.ANY_DIFF;
        files.setFilter(prefix.isEmpty() ? filter : AndTreeFilter.create(PathFilter.create(prefix), filter));
        files.setRecursive(true);
        var found = new FileChanges(new HashSet<>(), new HashSet<>(), new HashSet<>(), files.getTreeCount() == 2);
        while (files.next()) {
            var path = files.getPathString();
            if (isContent(path, prefix)) found.look(files, path);
        }
        return new FileChanges(
                found.changed, found.gone, found.came, found.mayMove && !found.gone.isEmpty() && !found.came.isEmpty());
    }

    private void look(TreeWalk files, String path) {
        if (!isFile(files, 0)) {
            if (inAllParents(files, parent -> isFile(files, parent))) gone.add(path);
            return;
        }
        if (inAllParents(files, parent -> !files.idEqual(0, parent))) changed.add(path);
        if (files.getTreeCount() == 1 || !isFile(files, 1)) came.add(path);
    }

    private static boolean inAllParents(TreeWalk files, IntPredicate holds) {
        return IntStream.range(1, files.getTreeCount()).allMatch(holds);
    }

    private static boolean isContent(String path, String prefix) {
        return path.startsWith(prefix) && Content.isContent(path.substring(prefix.length()));
    }

    private static boolean isFile(TreeWalk files, int tree) {
        return (files.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }
}
