package nl.kennisatelier.git;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.words.Words;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/// A bare repository in the data folder.
public final class ContentRepository implements AutoCloseable {

    private final BareRepository store;
    private final Intake intake;
    private final CommitWriter writer;
    private final Mirror mirror;
    private final FileCounts counts = new FileCounts();
    private final GitHistory history;
    private final Housekeeping housekeeping;

    private final HiddenVersions hiddenVersions;

    private ContentRepository(BareRepository store, Clock clock, int knownHidden) throws IOException {
        this.hiddenVersions = HiddenVersions.open(store.folder().resolve(HiddenVersions.FILE), clock, knownHidden);
        this.store = store;
        this.history = new GitHistory(store.git, store.publishedRef(), "").start();
        this.housekeeping = new Housekeeping(store);
        this.intake = new Intake(store, this::moved);
        this.mirror = new Mirror(store, intake, counts);
        this.writer = new CommitWriter(store, intake, counts, clock);
    }

    /// Opens it, or creates an empty one. Clears locks that an earlier process left behind, so only one process may
    /// have it.
    ///
    /// @param branch the one that readers see, without `refs/heads/`
    public static ContentRepository open(Path folder, String branch) throws IOException {
        return open(folder, branch, Clock.systemUTC());
    }

    /// @param clock for the time in commits that are made here
    public static ContentRepository open(Path folder, String branch, Clock clock) throws IOException {
        return open(folder, branch, clock, 0);
    }

    /// @param knownHidden how many lines the list of [versions out of sight][#hiddenVersions] had, at least
    public static ContentRepository open(Path folder, String branch, Clock clock, int knownHidden) throws IOException {
        return new ContentRepository(BareRepository.open(folder, branch), clock, knownHidden);
    }

    /// What it has no more of what it had; nothing when all is there. Absent is not empty: nobody should write to a
    /// repository that lost its branch.
    ///
    /// @param online the commit that was online last, as far as anybody knows
    /// @param landed commits that the published branch stood at, as far as anybody knows
    public Optional<Missing> missing(Optional<String> online, Collection<String> landed) throws IOException {
        return store.missing(online, landed);
    }

    ObjectReader newReader() {
        return store.git.newObjectReader();
    }

    private void moved() {
        history.moved();
        housekeeping.look();
    }

    /// The branch that readers see.
    public String branch() {
        return store.branch;
    }

    /// The commit that the published branch stands at; nothing before the first push.
    public Optional<Commit> head() throws IOException {
        var tip = store.tip(store.publishedRef());
        return tip.isEmpty() ? Optional.empty() : Optional.of(store.commit(tip.get()));
    }

    /// All branches with the commit they stand at.
    public Map<String, Commit> branches() throws IOException {
        var branches = new TreeMap<String, Commit>();
        for (var ref : store.heads()) branches.put(BranchNames.name(ref.getName()), store.commit(ref.getObjectId()));
        return branches;
    }

    /// What stands in a commit. May be read by many threads at once.
    public Content at(String commit) throws IOException {
        return CommitContent.of(() -> store.git, ObjectId.fromString(commit));
    }

    /// Content paths that differ between two commits. Costs as much as what differs.
    public Set<String> changes(String from, String to) throws IOException {
        return CommitContent.changes(store.git, ObjectId.fromString(from), ObjectId.fromString(to));
    }

    public History history() {
        return history;
    }

    public HiddenVersions hiddenVersions() {
        return hiddenVersions;
    }

    /// Makes one commit of an edit, merged with what came in between, through the gate like every push.
    ///
    /// @throws IllegalArgumentException when the branch has an odd name, or a file is to stand where a folder is
    public Outcome write(Edit edit, Gate gate) throws IOException {
        return writer.write(edit, gate);
    }

    /// Gets the branches of another repository, over https, http or git. The published branch moves when the gate
    /// agrees, also when its past was changed there: that is the forge's to decide. The others come under their own
    /// names, and go when they are gone there. What was refused is asked about again only when it has changed.
    ///
    /// @param branch of the remote, which becomes the published one here
    /// @param credentials user and password or token for the remote, in that order; empty for none
    /// @return what became of the published branch; nothing when there was nothing new
    /// @throws IOException when the remote cannot be reached, or is no repository
    public Optional<Outcome> fetch(URI remote, String branch, Credentials credentials, Gate gate) throws IOException {
        return mirror.follow(new Forge(remote, credentials), branch, gate);
    }

    public record Credentials(String user, String secret) {
        public static final Credentials NONE = new Credentials("", "");
    }

    /// Takes a branch away, unless it moves meanwhile. The published one stays.
    public void removeBranch(String branch) throws IOException {
        var name = Constants.R_HEADS + branch;
        var ref = Optional.ofNullable(store.git.exactRef(name)).filter(_ -> !name.equals(store.publishedRef()));
        if (ref.isPresent()) intake.remove(ref.get());
    }

    /// Content paths that a commit changes itself: since it left the published branch.
    public Set<String> ownChanges(String commit) throws IOException {
        var base = fork(commit);
        return base.isEmpty() ? at(commit).paths() : changes(base.get(), commit);
    }

    /// The last commit that a commit has in common with the published branch.
    public Optional<String> fork(String commit) throws IOException {
        var head = store.tip(store.publishedRef());
        if (head.isEmpty()) return Optional.empty();
        try (var walk = new RevWalk(store.git)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
            walk.markStart(walk.parseCommit(head.get()));
            return Optional.ofNullable(walk.next()).map(ObjectId::name);
        }
    }

    /// The commits that the published branch does not have, newest first.
    ///
    /// @param max at most so many
    public List<Commit> ownCommits(String commit, int max) throws IOException {
        var own = new ArrayList<Commit>();
        try (var walk = new RevWalk(store.git)) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
            var head = store.tip(store.publishedRef());
            if (head.isPresent()) walk.markUninteresting(walk.parseCommit(head.get()));
            for (var one : walk) {
                if (own.size() < max) own.add(store.commit(one));
            }
        }
        return own;
    }

    /// The smart HTTP door, to stand at `/git/*`. Whoever lets people in says who they are: `getRemoteUser()` is the
    /// name of the editor, or null for a reader, who gets a copy of [what is shown][Gate#shown()] and cannot push.
    ///
    /// @param words what a refusal by git itself is told in
    public HttpServlet door(Gate gate, Words words) {
        return new GitHttpServlet(store, intake, counts, gate, words);
    }

    /// How many changes are in since the start, however they came: by push, by form or by fetch.
    public long acceptedCount() {
        return intake.acceptedCount();
    }

    /// How many changes were refused since the start.
    public long refusedCount() {
        return intake.refusedCount();
    }

    @Override
    public void close() {
        history.close();
        housekeeping.close();
        store.close();
    }
}
