package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/// A [Proposal] whose objects stand in quarantine, until they are let in.
final class QuarantinedProposal implements Proposal {

    /// Of the newest commits; whoever says something says it there.
    private static final int MESSAGES_MAX = 1_000;

    private final String who;
    private final String branch;
    private final boolean published;
    private final boolean fetched;
    private final Optional<ObjectId> start;
    private final ObjectId end;
    private final boolean rewritten;
    private final List<Problem> problems;
    private final List<ObjectId> known;
    private final Content content;
    private volatile Repository objects;

    private QuarantinedProposal(BranchMove asked, BareRepository store, FileCounts counts, Repository objects)
            throws IOException {
        this.who = asked.who();
        this.branch = asked.branch();
        this.published = branch.equals(store.branch);
        this.fetched = asked.fetched();
        this.start = asked.start();
        this.end = asked.end();
        this.objects = objects;
        var base = new ArrayList<ObjectId>();
        start.ifPresent(base::add);
        store.tip(store.publishedRef()).ifPresent(base::add);
        this.known = List.copyOf(base);
        this.problems = TreeRules.check(objects, end, base, store.known(), !fetched, counts);
        this.rewritten = start.isPresent() && isRewritten(objects, start.get(), end);
        this.content = CommitContent.of(() -> this.objects, end);
    }

    /// @param fetched whether the forge that we follow has it already: then its past cannot be helped any more
    record BranchMove(String who, String branch, Optional<ObjectId> start, ObjectId end, boolean fetched) {}

    static QuarantinedProposal of(BranchMove asked, BareRepository store, FileCounts counts, Repository objects)
            throws IOException {
        return new QuarantinedProposal(asked, store, counts, objects);
    }

    private static boolean isRewritten(Repository git, ObjectId from, ObjectId to) throws IOException {
        try (var walk = new RevWalk(git)) {
            return !walk.isMergedInto(walk.parseCommit(from), walk.parseCommit(to));
        }
    }

    /// The objects are where they stay; the quarantine may go.
    void settle(Repository kept) {
        objects = kept;
    }

    String ref() {
        return Constants.R_HEADS + branch;
    }

    Optional<ObjectId> start() {
        return start;
    }

    ObjectId end() {
        return end;
    }

    @Override
    public String who() {
        return who;
    }

    @Override
    public boolean isFetched() {
        return fetched;
    }

    @Override
    public String branch() {
        return branch;
    }

    @Override
    public boolean isPublished() {
        return published;
    }

    @Override
    public boolean isRewritten() {
        return rewritten;
    }

    @Override
    public Optional<String> from() {
        return start.map(ObjectId::name);
    }

    @Override
    public String to() {
        return end.name();
    }

    @Override
    public Content content() {
        return content;
    }

    @Override
    public Set<String> changedSince(String commit) throws IOException {
        return CommitContent.changes(objects, ObjectId.fromString(commit), end);
    }

    @Override
    public Set<String> otherTextsSince(String commit) throws IOException {
        return CommitContent.otherTexts(objects, ObjectId.fromString(commit), end);
    }

    @Override
    public Set<String> said(String word) throws IOException {
        var said = new TreeSet<String>();
        try (var walk = new RevWalk(objects)) {
            walk.markStart(walk.parseCommit(end));
            for (var old : known) walk.markUninteresting(walk.parseCommit(old));
            int seen = 0;
            for (var commit : walk) {
                if (++seen > MESSAGES_MAX) break;
                said.addAll(commit.getFooterLines(word));
            }
        }
        return said;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
