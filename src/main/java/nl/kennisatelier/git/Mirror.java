package nl.kennisatelier.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes our branches those of a forge: there the work is done, here it is judged and shown.
final class Mirror {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

    private final BareRepository store;
    private final Intake intake;
    private final FileCounts counts;

    /// What was refused before, by branch: to get and judge the same again would say the same again.
    private final Map<String, ObjectId> refused = new HashMap<>();

    Mirror(BareRepository store, Intake intake, FileCounts counts) {
        this.store = store;
        this.intake = intake;
        this.counts = counts;
    }

    /// @param branch of the forge, which becomes the published one here
    /// @return what became of that branch; nothing when it stands where it stood
    synchronized Optional<Outcome> follow(Forge forge, String branch, Gate gate) throws IOException {
        var theirs = forge.branches(store.git);
        var published = forge.branch(theirs, branch);
        if (published.isEmpty()) return Optional.empty();
        theirs.remove(published.get().getName());
        theirs.remove(store.publishedRef());
        theirs.keySet().removeIf(ref -> !BranchNames.isBranch(ref));
        var outcome = get(forge, published.get(), store.branch, gate);
        for (var ours : store.heads()) {
            var name = ours.getName();
            if (!theirs.containsKey(name) && !name.equals(store.publishedRef())) intake.remove(ours);
        }
        for (var other :
                theirs.values().stream().limit(BranchNames.COUNT_MAX - 1).toList()) {
            preview(forge, other, gate);
        }
        return outcome;
    }

    /// One branch that cannot be got must not keep the others from being shown.
    private void preview(Forge forge, Ref theirs, Gate gate) {
        try {
            get(forge, theirs, BranchNames.name(theirs.getName()), gate);
        } catch (IOException fault) {
            LOG.warn("Branch {} of {} was not taken over: {}", theirs.getName(), forge.host(), fault.getMessage());
        }
    }

    private Optional<Outcome> get(Forge forge, Ref theirs, String branch, Gate gate) throws IOException {
        var start = store.tip(Constants.R_HEADS + branch);
        var end = theirs.getObjectId();
        if (start.equals(Optional.of(end)) || end.equals(refused.get(branch))) return Optional.empty();
        try (var quarantine = store.quarantine()) {
            forge.fetch(quarantine, theirs);
            var asked = new QuarantinedProposal.BranchMove(forge.host(), branch, start, end, true);
            var change = QuarantinedProposal.of(asked, store, counts, quarantine);
            return Optional.of(outcome(branch, end, intake.propose(quarantine, change, gate, "fetch")));
        }
    }

    private Outcome outcome(String branch, ObjectId end, Intake.Decision decision) throws IOException {
        return switch (decision) {
            case Intake.Decision.In in -> {
                refused.remove(branch);
                yield new Outcome.Done(end.name(), false, in.lines());
            }
            case Intake.Decision.Declined no -> {
                refused.put(branch, end);
                yield new Outcome.Rejected(no.reason(), no.lines());
            }
            case Intake.Decision.Failed failed -> throw new IOException("nothing was taken over", failed.cause());
            case Intake.Decision.Overtaken overtaken -> throw new IOException("the branch moved meanwhile");
        };
    }
}
