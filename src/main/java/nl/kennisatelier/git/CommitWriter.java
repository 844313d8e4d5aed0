package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;

/// Makes commits of edits, each merged with what came in since the editor began.
final class CommitWriter {

    /// Stands where git wants an address. Nobody can be reached there, on purpose.
    static final String NO_ADDRESS = "redactie@kennisatelier.invalid";

    private final BareRepository store;
    private final Intake intake;
    private final FileCounts counts;
    private final Clock clock;

    CommitWriter(BareRepository store, Intake intake, FileCounts counts, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.counts = counts;
        this.clock = clock;
    }

    Outcome write(Edit edit, Gate gate) throws IOException {
        if (!BranchNames.isName(edit.branch())) throw new IllegalArgumentException("branch " + edit.branch());
        return intake.alone(() -> {
            try (var quarantine = store.quarantine()) {
                return write(edit, gate, quarantine);
            }
        });
    }

    private Outcome write(Edit edit, Gate gate, Quarantine quarantine) throws IOException {
        var start = store.tip(Constants.R_HEADS + edit.branch());
        var head = start.isPresent() ? start : store.tip(store.publishedRef());
        try (var inserter = quarantine.getObjectDatabase().newPackInserter();
                var reader = quarantine.newObjectReader()) {
            var merge = EditMerge.of(quarantine, reader, head, edit);
            if (merge.conflict().isPresent()) return merge.conflict().get();
            var blobs = new HashMap<String, Optional<ObjectId>>();
            for (var file : merge.files().entrySet()) blobs.put(file.getKey(), insert(inserter, file.getValue()));
            var before = tree(quarantine, head);
            var after = new TreeEdit(reader, inserter).apply(before, blobs);
            if (head.isPresent() && before.equals(Optional.of(after)) && start.isPresent()) {
                return new Outcome.Done(head.get().name(), merge.merged(), List.of());
            }
            var end = head.isPresent() && before.equals(Optional.of(after))
                    ? head.get() // A new branch that changes nothing yet.
                    : commit(inserter, after, head, edit);
            inserter.flush();
            var asked = new QuarantinedProposal.BranchMove(edit.who(), edit.branch(), start, end, false);
            var change = QuarantinedProposal.of(asked, store, counts, quarantine);
            return outcome(intake.propose(quarantine, change, gate, "form"), end, merge.merged());
        }
    }

    private static Outcome outcome(Intake.Decision decision, ObjectId commit, boolean merged) throws IOException {
        return switch (decision) {
            case Intake.Decision.In in -> new Outcome.Done(commit.name(), merged, in.lines());
            case Intake.Decision.Declined refused -> new Outcome.Rejected(refused.reason(), refused.lines());
            case Intake.Decision.Failed failed -> throw new IOException("nothing was written", failed.cause());
            case Intake.Decision.Overtaken overtaken ->
                throw new IOException("the branch is locked; nothing was written");
        };
    }

    private static Optional<ObjectId> insert(ObjectInserter inserter, Optional<byte[]> bytes) throws IOException {
        return bytes.isEmpty() ? Optional.empty() : Optional.of(inserter.insert(Constants.OBJ_BLOB, bytes.get()));
    }

    private static Optional<ObjectId> tree(Quarantine quarantine, Optional<ObjectId> commit) throws IOException {
        if (commit.isEmpty()) return Optional.empty();
        try (var walk = new RevWalk(quarantine)) {
            return Optional.of(walk.parseCommit(commit.get()).getTree().getId());
        }
    }

    private ObjectId commit(ObjectInserter inserter, ObjectId tree, Optional<ObjectId> parent, Edit edit)
            throws IOException {
        var now = Instant.now(clock);
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        parent.ifPresent(commit::setParentId);
        commit.setAuthor(new PersonIdent(edit.who(), NO_ADDRESS, now, ZoneOffset.UTC));
        commit.setCommitter(new PersonIdent("Kennisatelier", NO_ADDRESS, now, ZoneOffset.UTC));
        commit.setEncoding(UTF_8);
        commit.setMessage(edit.message().strip() + "\n");
        return inserter.insert(commit);
    }
}
