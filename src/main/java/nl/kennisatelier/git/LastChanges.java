package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.source.Content;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// For each content file the commit that changed it last, and how many did, found in one walk through the past. A value
/// for one commit: the next one starts from it.
final class LastChanges {

    static final LastChanges NONE = new LastChanges(Optional.empty(), new ConcurrentHashMap<>());

    private final Optional<ObjectId> tip;
    private final Map<String, Change> changes;

    /// @param times how many commits changed it, the last one included
    private record Change(Commit last, int times) {}

    private LastChanges(Optional<ObjectId> tip, Map<String, Change> changes) {
        this.tip = tip;
        this.changes = changes;
    }

    /// @param path from the top of the repository
    Optional<Commit> of(String path) {
        return Optional.ofNullable(changes.get(path)).map(Change::last);
    }

    /// @param path from the top of the repository
    int times(String path) {
        var change = changes.get(path);
        return change == null ? 0 : change.times();
    }

    boolean isAt(Optional<ObjectId> tip) {
        return this.tip.equals(tip);
    }

    /// @param prefix of the folder that the content is in, with a slash behind it; empty for the top
    LastChanges next(Repository git, Optional<ObjectId> to, String prefix) throws IOException {
        if (to.isEmpty()) return NONE;
        try (var walk = new RevWalk(git)) {
            walk.setRetainBody(false);
            var end = walk.parseCommit(to.get());
            if (tip.isPresent() && walk.isMergedInto(walk.parseCommit(tip.get()), end)) {
                add(walk, end, prefix);
                return new LastChanges(to, changes); // The same map: readers see each file go on, and none disappear.
            }
            return new LastChanges(to, all(walk, end, prefix));
        }
    }

    private void add(RevWalk walk, RevCommit end, String prefix) throws IOException {
        var start = walk.parseCommit(tip.get());
        walk.reset();
        walk.markStart(end);
        walk.markUninteresting(start);
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.REVERSE, true);
        for (var commit : walk) {
            var known = described(walk, commit);
            for (var path : changed(walk, commit, prefix)) changes.put(path, new Change(known, times(path) + 1));
        }
        for (var path : gone(walk, start.getTree(), end.getTree())) changes.remove(path);
    }

    private static Set<String> gone(RevWalk walk, RevTree before, RevTree now) throws IOException {
        try (var files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(now);
            files.addTree(before);
            files.setFilter(TreeFilter.ANY_DIFF);
            files.setRecursive(true);
            var paths = new HashSet<String>();
            while (files.next()) {
                if (files.getRawMode(0) == 0) paths.add(files.getPathString());
            }
            return paths;
        }
    }

    /// From now back to the beginning.
    private static Map<String, Change> all(RevWalk walk, RevCommit end, String prefix) throws IOException {
        var present = paths(walk, end.getTree(), prefix);
        var found = new ConcurrentHashMap<String, Change>(present.size() * 2);
        walk.reset();
        walk.markStart(end);
        walk.sort(RevSort.TOPO);
        for (var commit : walk) {
            var changed = changed(walk, commit, prefix);
            changed.retainAll(present);
            if (!found.keySet().containsAll(changed)) {
                var known = described(walk, commit);
                changed.forEach(path -> found.putIfAbsent(path, new Change(known, 0)));
            }
            changed.forEach(path -> found.compute(path, (_, was) -> new Change(was.last(), was.times() + 1)));
        }
        return found;
    }

    private static Commit described(RevWalk walk, RevCommit commit) throws IOException {
        walk.parseBody(commit);
        var described = BareRepository.commit(commit);
        commit.disposeBody();
        return described;
    }

    private static Set<String> paths(RevWalk walk, RevTree tree, String prefix) throws IOException {
        try (var files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(tree);
            return collect(files, prefix, TreeFilter.ALL);
        }
    }

    /// Content files that a commit has otherwise than all of its parents.
    private static Set<String> changed(RevWalk walk, RevCommit commit, String prefix) throws IOException {
        var parents = new ArrayList<RevTree>();
        for (var parent : commit.getParents()) {
            parents.add(walk.parseCommit(parent).getTree());
        }
        try (var files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(commit.getTree());
            for (var parent : parents) files.addTree(parent);
            return collect(files, prefix, TreeFilter.ANY_DIFF);
        }
    }

    private static Set<String> collect(TreeWalk files, String prefix, TreeFilter filter) throws IOException {
        files.setFilter(prefix.isEmpty() ? filter : AndTreeFilter.create(PathFilter.create(prefix), filter));
        files.setRecursive(true);
        var paths = new HashSet<String>();
        while (files.next()) {
            var path = files.getPathString();
            if (isFile(files) && isOwn(files) && isContent(path, prefix)) paths.add(path);
        }
        return paths;
    }

    private static boolean isContent(String path, String prefix) {
        return path.startsWith(prefix) && Content.isContent(path.substring(prefix.length()));
    }

    private static boolean isFile(TreeWalk files) {
        return (files.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    private static boolean isOwn(TreeWalk files) {
        for (int parent = 1; parent < files.getTreeCount(); parent++) {
            if (files.idEqual(0, parent)) return false;
        }
        return true;
    }
}
