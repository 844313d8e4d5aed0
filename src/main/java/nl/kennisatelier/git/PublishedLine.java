package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import nl.kennisatelier.source.Content;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// The commits that the published branch stood at, one after another: of a merge its first parent, for the other side
/// was not online by itself.
///
/// @param prefix of the folder that the content is in, with a slash behind it; empty for the top
record PublishedLine(Repository git, String prefix) {

    /// The oldest commits of a longer past are not looked at.
    static final int COMMITS_MAX = 20_000;

    /// From the oldest to the newest, until somebody says to stop.
    void read(ObjectId tip, BooleanSupplier stops, HistoryStep.StepReader reader) throws IOException {
        var line = line(tip);
        for (int i = 1; i < line.size() && !stops.getAsBoolean(); i++) {
            var changed = changed(line.get(i - 1), line.get(i));
            if (changed.isEmpty()) continue;
            reader.read(new HistoryStep(described(line.get(i)), at(line.get(i - 1)), at(line.get(i)), changed));
        }
    }

    /// A commit beside what is to come after it.
    HistoryStep beside(ObjectId commit, Content next) throws IOException {
        var before = at(commit);
        var was = before.paths();
        var is = next.paths();
        var changed = new TreeSet<String>();
        for (var path : is) {
            if (!was.contains(path) || !Arrays.equals(before.read(path), next.read(path))) changed.add(path);
        }
        for (var path : was) if (!is.contains(path)) changed.add(path);
        return new HistoryStep(described(commit), before, next, changed);
    }

    private List<ObjectId> line(ObjectId tip) throws IOException {
        try (var walk = new RevWalk(git)) {
            walk.setRetainBody(false);
            var line = new ArrayList<ObjectId>();
            var commit = walk.parseCommit(tip);
            line.add(commit.getId());
            while (commit.getParentCount() > 0 && line.size() < COMMITS_MAX) {
                commit = walk.parseCommit(commit.getParent(0));
                line.add(commit.getId());
            }
            Collections.reverse(line);
            return line;
        }
    }

    private Commit described(ObjectId commit) throws IOException {
        try (var walk = new RevWalk(git)) {
            return BareRepository.commit(walk.parseCommit(commit));
        }
    }

    private Set<String> changed(ObjectId from, ObjectId to) throws IOException {
        return CommitContent.changes(git, from, to, prefix);
    }

    private Content at(ObjectId commit) throws IOException {
        return CommitContent.of(() -> git, commit, prefix);
    }
}
