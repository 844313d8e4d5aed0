package nl.kennisatelier.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.Problem;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way in, for pushes, forms and fetches: judged in quarantine, released, moved, told. One at a time.
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final BareRepository store;
    private final Runnable afterMove;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /// What became of a proposal.
    sealed interface Decision {

        /// @param told whether the [Landing] was finished
        record In(List<String> lines, boolean told) implements Decision {}

        record Declined(String reason, List<String> lines) implements Decision {}

        /// Somebody else was first: the branch no longer stands where the proposal starts.
        record Overtaken() implements Decision {}

        /// Our own fault. Nothing was changed.
        record Failed(Exception cause) implements Decision {}
    }

    /// @param afterMove what must know of every move of a branch
    Intake(BareRepository store, Runnable afterMove) {
        this.store = store;
        this.afterMove = afterMove;
    }

    /// Holds off all others, so that what is worked out from a branch still fits when it is proposed.
    <T> T alone(Work<T> work) throws IOException {
        oneAtATime.lock();
        try {
            return work.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Takes a branch away, unless it moved since.
    void remove(Ref branch) throws IOException {
        alone(() -> {
            var update = store.git.updateRef(branch.getName());
            update.setExpectedOldObjectId(branch.getObjectId());
            update.setForceUpdate(true);
            var result = update.delete();
            if (result != RefUpdate.Result.FORCED) LOG.warn("{} could not be removed: {}", branch.getName(), result);
            return result;
        });
    }

    interface Work<T> {
        T run() throws IOException;
    }

    Decision propose(Quarantine quarantine, QuarantinedProposal change, Gate gate, String how) throws IOException {
        var decision = alone(() -> store.tip(change.ref()).equals(change.start())
                ? judge(quarantine, change, gate, how)
                : new Decision.Overtaken());
        switch (decision) {
            case Decision.In _ -> accepted(change, how);
            case Decision.Declined _ -> refused(how, "content");
            case Decision.Overtaken _ -> refused(how, "overtaken");
            case Decision.Failed _ -> refused(how, "fault");
        }
        return decision;
    }

    private void accepted(QuarantinedProposal change, String how) {
        accepted.increment();
        Audit.log(
                Audit.Event.PUSH_ACCEPTED,
                Audit.Fact.BY.is(how),
                Audit.Fact.BRANCH.is(change.isPublished() ? "published" : "other"),
                Audit.Fact.COMMIT.is(change.to()));
    }

    /// A change was refused, here or before it came here.
    ///
    /// @param how it came: `push`, `form`, `fetch`
    /// @param reason a word of ours
    void refused(String how, String reason) {
        refused.increment();
        Audit.log(Audit.Event.PUSH_REFUSED, Audit.Fact.BY.is(how), Audit.Fact.REASON.is(reason));
    }

    /// How many changes are in since the start.
    long acceptedCount() {
        return accepted.sum();
    }

    /// How many changes were refused since the start.
    long refusedCount() {
        return refused.sum();
    }

    private Decision judge(Quarantine quarantine, QuarantinedProposal change, Gate gate, String how) {
        try {
            return switch (gate.judge(change)) {
                case Verdict.Refused(var reason, var lines) -> new Decision.Declined(reason, lines);
                case Verdict.Accepted accepted -> letIn(quarantine, change, accepted, how);
            };
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            LOG.error("Refused {} for a fault of our own", change.to(), fault);
            return new Decision.Failed(fault instanceof Exception known ? known : new IOException(fault));
        }
    }

    private Decision letIn(Quarantine quarantine, QuarantinedProposal change, Verdict.Accepted accepted, String how)
            throws IOException {
        if (!change.isFetched() && change.problems().stream().anyMatch(Problem::isError)) {
            throw new IllegalStateException("the gate let in what no repository of content holds");
        }
        quarantine.release();
        return move(change, how) ? land(change, accepted) : new Decision.Overtaken();
    }

    private boolean move(QuarantinedProposal change, String how) throws IOException {
        var update = store.git.updateRef(change.ref());
        update.setExpectedOldObjectId(change.start().orElse(ObjectId.zeroId()));
        update.setNewObjectId(change.end());
        update.setForceUpdate(true); // Whoever proposes decides; a push was refused before.
        update.setRefLogIdent(new PersonIdent(change.who(), CommitWriter.NO_ADDRESS));
        update.setRefLogMessage(how, false);
        var result = update.update();
        switch (result) {
            case LOCK_FAILURE -> {
                return false;
            }
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {
                syncNames(change.ref());
                return true;
            }
            default -> throw new IOException(change.ref() + ": " + result);
        }
    }

    /// The new name of a file that was replaced is on the disk only when its folder is.
    private void syncNames(String ref) throws IOException {
        var top = store.folder();
        for (var folder = top.resolve(ref).getParent(); folder.startsWith(top); folder = folder.getParent()) {
            DurableFiles.sync(folder);
        }
    }

    private Decision land(QuarantinedProposal change, Verdict.Accepted accepted) {
        change.settle(store.git);
        afterMove.run();
        var lines = new ArrayList<>(accepted.lines());
        try {
            lines.addAll(accepted.landing().landed());
            return new Decision.In(lines, true);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            LOG.error("{} is in, but its landing failed", change.to(), fault);
            return new Decision.In(lines, false);
        }
    }
}
