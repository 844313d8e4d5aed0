package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.Problem.Kind;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Plain files in plain folders with names that every computer can hold: what a repository of content is made of.
///
/// Only what is new is looked at, and every new object is: so this also proves that none is missing.
final class TreeRules {

    /// Folders in folders.
    static final int DEPTH_MAX = 12;

    static final int COMMITS_MAX = 10_000;

    /// Nobody reads more of them at once.
    static final int PROBLEMS_MAX = 50;

    private final NameRules names = new NameRules();
    private final RevWalk walk;
    private final ObjectReader reader;
    private final FileCounts counts;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> wrongPaths = new HashSet<>();

    /// A tree that was looked at, and how deep it stood: deeper down, the same tree may reach too deep.
    private final Set<SeenTree> seen = new HashSet<>();

    private record SeenTree(ObjectId tree, int depth) {}

    /// What is done with an entry that is new.
    private interface TreeVisitor {
        void at(TreeWalk entry) throws IOException;
    }

    private TreeRules(RevWalk walk, FileCounts counts) {
        this.walk = walk;
        this.reader = walk.getObjectReader();
        this.counts = counts;
    }

    /// What is wrong with a commit.
    ///
    /// @param base commits that it is compared with: what stands there was let in before
    /// @param known the same, and all others of which nothing needs to be looked at again
    /// @param past whether the new commits before it must be in order too, or only complete
    /// @throws IOException also when an object is missing
    static List<Problem> check(
            Repository git,
            ObjectId tip,
            Collection<ObjectId> base,
            Collection<ObjectId> known,
            boolean past,
            FileCounts counts)
            throws IOException {
        try (var walk = new RevWalk(git)) {
            var rules = new TreeRules(walk, counts);
            rules.tip(walk.parseCommit(tip), base);
            rules.history(tip, known, past);
            return List.copyOf(rules.problems);
        }
    }

    private void tip(RevCommit tip, Collection<ObjectId> known) throws IOException {
        var files = counts.count(reader, tip.getTree());
        if (files > CommitContent.FILES_MAX) {
            report(Kind.FILES_TOO_MANY, "/", Integer.toString(CommitContent.FILES_MAX));
            return;
        }
        var grown = new HashMap<String, ObjectId>();
        var base = new ArrayList<AnyObjectId>();
        for (var commit : known) base.add(walk.parseCommit(commit).getTree());
        eachNew(tip.getTree(), base, entry -> {
            entry(entry);
            if (isNewName(entry)) grown.put(folder(entry.getPathString()), ObjectId.zeroId());
        });
        for (var folder : grown.keySet()) twins(tip, folder);
    }

    private static boolean isNewName(TreeWalk entry) {
        for (int tree = 1; tree < entry.getTreeCount(); tree++) {
            if (entry.getRawMode(tree) != 0) return false;
        }
        return true;
    }

    /// The older of the new commits are served too, to who clones: so nothing odd hides in one of them.
    private void history(ObjectId tip, Collection<ObjectId> known, boolean past) throws IOException {
        walk.reset();
        walk.markStart(walk.parseCommit(tip));
        for (var commit : known) walk.markUninteresting(walk.parseCommit(commit));
        seen.clear();
        int commits = 0;
        for (var commit : walk) {
            if (++commits > COMMITS_MAX && past) {
                report(Kind.COMMITS_TOO_MANY, "/", Integer.toString(COMMITS_MAX));
                return;
            }
            var parents = new ArrayList<AnyObjectId>();
            for (var parent : commit.getParents()) {
                walk.parseHeaders(parent);
                parents.add(parent.getTree());
            }
            eachNew(commit.getTree(), parents, entry -> past(commit, entry, past));
        }
    }

    /// Walks all that stands in a tree and in none of the others at the same place.
    private void eachNew(AnyObjectId tree, List<AnyObjectId> base, TreeVisitor look) throws IOException {
        try (var entries = new TreeWalk(reader)) {
            entries.addTree(tree);
            for (var other : base.subList(0, Math.min(base.size(), 8))) entries.addTree(other);
            entries.setFilter(TreeFilter.ANY_DIFF);
            while (entries.next()) {
                if (entries.getRawMode(0) == 0 || stoodThere(entries)) continue;
                look.at(entries);
                var goOn = entries.isSubtree() && entries.getDepth() < DEPTH_MAX && problems.size() < PROBLEMS_MAX;
                if (goOn && seen.add(new SeenTree(entries.getObjectId(0), entries.getDepth()))) entries.enterSubtree();
            }
        }
    }

    private static boolean stoodThere(TreeWalk entries) {
        for (int other = 1; other < entries.getTreeCount(); other++) {
            if (entries.idEqual(0, other) && entries.getRawMode(0) == entries.getRawMode(other)) return true;
        }
        return false;
    }

    private void entry(TreeWalk entry) throws IOException {
        var path = entry.getPathString();
        var kind = wrong(entry);
        if (kind.isPresent()) {
            report(kind.get(), path, argument(kind.get()));
        } else if (!entry.isSubtree()) {
            file(path, entry.getObjectId(0));
        }
    }

    private void past(RevCommit commit, TreeWalk entry, boolean judge) throws IOException {
        var path = entry.getPathString();
        if (judge && wrong(entry).isPresent() && !wrongPaths.contains(path)) {
            report(Kind.COMMIT_FORBIDDEN, path, commit.abbreviate(8).name());
        }
        if (FileMode.REGULAR_FILE.equals(entry.getRawMode(0))) {
            reader.open(entry.getObjectId(0), Constants.OBJ_BLOB);
        }
    }

    /// What is wrong with an entry as such, whatever stands in it.
    private Optional<Kind> wrong(TreeWalk entry) {
        var mode = entry.getRawMode(0);
        if (FileMode.SYMLINK.equals(mode)) return Optional.of(Kind.FILE_LINK);
        if (FileMode.GITLINK.equals(mode)) return Optional.of(Kind.FILE_SUBMODULE);
        var isPlain = mode == FileMode.REGULAR_FILE.getBits() || mode == FileMode.TREE.getBits();
        if (!isPlain) return Optional.of(Kind.FILE_EXECUTABLE);
        if (entry.getDepth() >= DEPTH_MAX) return Optional.of(Kind.PATH_TOO_DEEP);
        var path = entry.getRawPath();
        int start = path.length;
        while (start > 0 && path[start - 1] != '/') start--;
        return names.wrong(Arrays.copyOfRange(path, start, path.length));
    }

    private static String argument(Kind kind) {
        return switch (kind) {
            case NAME_TOO_LONG -> Integer.toString(NameRules.NAME_SIZE_MAX);
            case PATH_TOO_DEEP -> Integer.toString(DEPTH_MAX);
            default -> "";
        };
    }

    private void file(String path, ObjectId id) throws IOException {
        var blob = reader.open(id, Constants.OBJ_BLOB); // Also proves that it is there, and no folder.
        if (blob.getSize() > CommitContent.FILE_SIZE_MAX && !Content.isContent(path)) {
            var size = Problem.size(blob.getSize(), 1 << 20);

            report(Kind.FILE_TOO_LARGE, path, size, Integer.toString(CommitContent.FILE_SIZE_MAX >> 20));
            return;
        }
        FileRules.wrong(path, FileRules.isPicture(path) ? start(blob) : new byte[0])
                .ifPresent(kind -> report(kind, path));
    }

    private static byte[] start(ObjectLoader blob) throws IOException {
        try (var stream = blob.openStream()) {
            return stream.readNBytes(FileType.START_SIZE);
        }
    }

    /// Names in one folder that are the same file on Windows and macOS.
    private void twins(RevCommit tip, String folder) throws IOException {
        var tree = tree(tip, folder);
        if (tree.isEmpty()) return;
        Map<String, String> first = new HashMap<>();
        for (var entries = new CanonicalTreeParser(null, reader, tree.get()); !entries.eof(); entries.next()) {
            var name = entries.getEntryPathString();
            var twin = first.putIfAbsent(NameRules.folded(name), name);
            if (twin != null) report(Kind.NAME_TWICE, folder + name, NameRules.shown(twin));
        }
    }

    private Optional<ObjectId> tree(RevCommit tip, String folder) throws IOException {
        if (folder.isEmpty()) return Optional.of(tip.getTree());
        try (var found = TreeWalk.forPath(reader, folder.substring(0, folder.length() - 1), tip.getTree())) {
            return found == null || !found.isSubtree() ? Optional.empty() : Optional.of(found.getObjectId(0));
        }
    }

    /// With the slash behind it; nothing for the top.
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private void report(Kind kind, String path, String... arguments) {
        wrongPaths.add(path);
        if (problems.size() >= PROBLEMS_MAX) return;
        var filled = Arrays.stream(arguments).filter(argument -> !argument.isEmpty());
        problems.add(new Problem(kind, new Location(NameRules.shown(path), 1), filled.toList()));
    }
}
