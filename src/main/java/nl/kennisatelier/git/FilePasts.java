package nl.kennisatelier.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/// The past of each content file, moved ones followed, found in one walk from the beginning on. A value for one commit:
/// the next one starts from it, so that going on gives the same as reading all again.
final class FilePasts {

    static final FilePasts NONE = new FilePasts(Optional.empty(), new ConcurrentHashMap<>());

    private final Optional<ObjectId> tip;

    /// By path from the top of the repository, those that are gone among them.
    private final Map<String, FilePast> pasts;

    private FilePasts(Optional<ObjectId> tip, Map<String, FilePast> pasts) {
        this.tip = tip;
        this.pasts = pasts;
    }

    /// @param path from the top of the repository
    Optional<FilePast> of(String path) {
        return Optional.ofNullable(pasts.get(path));
    }

    /// Those of one folder.
    ///
    /// @param folder from the top of the repository, with a slash behind it
    Map<String, FilePast> in(String folder) {
        return pasts.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isAt(Optional<ObjectId> tip) {
        return this.tip.equals(tip);
    }

    /// @param prefix of the folder that the content is in, with a slash behind it; empty for the top
    FilePasts next(Repository git, Optional<ObjectId> to, String prefix) throws IOException {
        if (to.isEmpty()) return NONE;
        try (var walk = new RevWalk(git)) {
            walk.setRetainBody(false);
            var end = walk.parseCommit(to.get());
            boolean goesOn = tip.isPresent() && walk.isMergedInto(walk.parseCommit(tip.get()), end);
            // The same map: readers see each file go on, and none disappear.
            var next = new FilePasts(to, goesOn ? pasts : new ConcurrentHashMap<>());
            next.add(git, walk, goesOn ? tip : Optional.empty(), end, prefix);
            return next;
        }
    }

    private void add(Repository git, RevWalk walk, Optional<ObjectId> start, RevCommit end, String prefix)
            throws IOException {
        var online = online(walk, start, end);
        walk.reset();
        walk.markStart(end);
        if (start.isPresent()) walk.markUninteresting(walk.parseCommit(start.get()));
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.REVERSE, true);
        boolean hasMerge = false;
        for (var commit : walk) {
            add(git, walk, commit, FileChanges.of(walk, commit, prefix), online.contains(commit));
            hasMerge |= commit.getParentCount() > 1;
        }
        if (hasMerge) settle(FileChanges.paths(walk, end, prefix), described(walk, end));
    }

    /// What one side of a merge took away may have stayed, and the other way round.
    private void settle(Set<String> there, Commit end) {
        pasts.replaceAll((path, past) -> past.settled(there.contains(path), end));
    }

    /// Where the branch itself stood; the other side of a merge was not online by itself.
    private static Set<ObjectId> online(RevWalk walk, Optional<ObjectId> start, RevCommit end) throws IOException {
        var online = new HashSet<ObjectId>();
        for (var commit = end; !start.equals(Optional.of(commit.getId())); ) {
            online.add(commit.getId());
            if (commit.getParentCount() == 0) break;
            commit = walk.parseCommit(commit.getParent(0));
        }
        return online;
    }

    private void add(Repository git, RevWalk walk, RevCommit commit, FileChanges changes, boolean isOnline)
            throws IOException {
        if (changes.isNone()) return;
        var known = described(walk, commit);
        var gone = new HashSet<>(changes.gone());
        if (changes.mayMove()) {
            RenamedFiles.between(
                            git, walk.getObjectReader(), commit.getParent(0).getTree(), commit.getTree())
                    .forEach(move -> move(move, changes, gone));
        }
        for (var path : gone) pasts.computeIfPresent(path, (_, past) -> past.gone(known));
        for (var path : changes.changed()) {
            pasts.compute(path, (_, past) -> past == null ? FilePast.begins(path, known) : past.changed(known));
        }
        if (!isOnline) return;
        for (var path : changes.came()) pasts.computeIfPresent(path, (_, past) -> past.came(known.when()));
    }

    private void move(DiffEntry move, FileChanges changes, Set<String> gone) {
        if (!changes.changed().contains(move.getNewPath()) || !gone.remove(move.getOldPath())) return;
        var past = pasts.remove(move.getOldPath());
        if (past != null) pasts.put(move.getNewPath(), past);
    }

    private static Commit described(RevWalk walk, RevCommit commit) throws IOException {
        walk.parseBody(commit);
        var described = BareRepository.commit(commit);
        commit.disposeBody();
        return described;
    }
}
