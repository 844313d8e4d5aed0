package nl.kennisatelier.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.words.Words;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.GitmoduleEntry;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Result;
import org.eclipse.jgit.transport.ReceivePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One push of one editor: what git itself refuses is said in plain words, the rest goes to the [Intake].
final class PushReceiver extends ReceivePack {

    private static final Logger LOG = LoggerFactory.getLogger(PushReceiver.class);

    /// In bytes: the branches that are pushed, and where a shallow clone ends.
    private static final int COMMANDS_SIZE_MAX = 64 << 10;

    private final BareRepository store;
    private final Intake intake;
    private final FileCounts counts;
    private final Quarantine quarantine;
    private final Gate gate;
    private final Words words;
    private final String who;

    PushReceiver(
            BareRepository store,
            Intake intake,
            FileCounts counts,
            Quarantine quarantine,
            Gate gate,
            Words words,
            String who) {
        super(quarantine);
        this.store = store;
        this.intake = intake;
        this.counts = counts;
        this.quarantine = quarantine;
        this.gate = gate;
        this.words = words;
        this.who = who;
        setAllowNonFastForwards(false);
        setAllowDeletes(false);
        setMaxCommandBytes(COMMANDS_SIZE_MAX);
        setMaxObjectSizeLimit(Quarantine.OBJECT_SIZE_MAX);
        setMaxPackSizeLimit(Quarantine.PACK_SIZE_MAX);
        setObjectChecker(new Sound());
        connectivityChecker = (info, haves, monitor) -> {}; // TreeRules looks at all that is new.
        setPreReceiveHook((receive, valid) -> receive());
        var plain = getUnpackErrorHandler();
        setUnpackErrorHandler(fault -> {
            intake.refused("push", "pack");
            tell(reason(fault));
            plain.handleUnpackException(fault);
        });
    }

    /// What git itself holds to be sound. Names that only Windows or macOS cannot hold, and submodules, are refused in
    /// plainer words: see [TreeRules].
    private static final class Sound extends ObjectChecker {
        @Override
        public List<GitmoduleEntry> getGitsubmodules() {
            return List.of();
        }
    }

    /// All is done here: nothing is left for JGit to move.
    private void receive() {
        setAtomic(true);
        for (var command : getAllCommands()) {
            if (command.getResult() == Result.NOT_ATTEMPTED) receive(command);
            else refusedByGit(command);
        }
    }

    private void receive(ReceiveCommand command) {
        var wrong = wrong(command);
        if (wrong.isPresent()) {
            intake.refused("push", "rules");
            refuse(command, wrong.get());
            return;
        }
        try {
            var start = Optional.of(command.getOldId()).filter(id -> !id.equals(ObjectId.zeroId()));
            var branch = BranchNames.name(command.getRefName());
            var asked = new QuarantinedProposal.BranchMove(who, branch, start, command.getNewId(), false);
            decided(
                    command,
                    intake.propose(quarantine, QuarantinedProposal.of(asked, store, counts, quarantine), gate, "push"));
        } catch (IOException incomplete) {
            LOG.info("A push is not complete: {}", incomplete.getMessage());
            refuseUnread(command, MachineTrouble.of(incomplete).isEmpty() ? "git.broken" : MachineTold.key(incomplete));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("Refused a push for a fault of our own", fault);
            refuseUnread(command, MachineTold.key(fault));
        }
    }

    /// What is wrong with what is asked, before anything is read.
    private Optional<String> wrong(ReceiveCommand command) {
        if (getAllCommands().size() > 1) return Optional.of(words.get("git.one-branch"));
        if (!BranchNames.isBranch(command.getRefName())) return Optional.of(words.get("git.branch-name"));
        try {
            if (command.getType() != ReceiveCommand.Type.CREATE) return Optional.empty();
            if (store.heads().size() >= BranchNames.COUNT_MAX) {
                return Optional.of(words.get("git.branches-many", BranchNames.COUNT_MAX));
            }
            var taken = store.git.getRefDatabase().isNameConflicting(command.getRefName());
            return taken ? Optional.of(words.get("git.branch-taken")) : Optional.empty();
        } catch (IOException fault) {
            LOG.error("The branches cannot be read", fault);
            return Optional.of(words.get("git.fault"));
        }
    }

    private void decided(ReceiveCommand command, Intake.Decision decision) {
        switch (decision) {
            case Intake.Decision.In(var lines, var told) -> {
                command.setResult(Result.OK);
                tell(lines);
                if (!told) tell(words.get("git.not-told"));
            }
            case Intake.Decision.Declined(var reason, var lines) -> {
                tell(lines);
                command.setResult(Result.REJECTED_OTHER_REASON, reason);
            }
            case Intake.Decision.Overtaken() -> refuse(command, words.get("git.no-force"));
            case Intake.Decision.Failed(var cause) -> refuse(command, words.get(MachineTold.key(cause)));
        }
    }

    private void refuseUnread(ReceiveCommand command, String key) {
        intake.refused("push", key.replace("git.", ""));
        refuse(command, words.get(key));
    }

    private void refuse(ReceiveCommand command, String line) {
        tell(line);
        command.setResult(Result.REJECTED_OTHER_REASON, words.get("git.reason"));
    }

    private void refusedByGit(ReceiveCommand command) {
        intake.refused("push", "rules");
        switch (command.getResult()) {
            case REJECTED_NODELETE -> tell(words.get("git.no-delete"));
            case REJECTED_NONFASTFORWARD -> tell(words.get("git.no-force"));
            case REJECTED_CURRENT_BRANCH -> tell(words.get("git.branch-name"));
            default -> tell(words.get(isOther(command) ? "git.no-force" : "git.broken"));
        }
    }

    /// The branch stood elsewhere when the client asked.
    private static boolean isOther(ReceiveCommand command) {
        return command.getRefName().startsWith(Constants.R_HEADS)
                && command.getResult() == Result.REJECTED_OTHER_REASON;
    }

    private String reason(Throwable fault) {
        return switch (fault) {
            case TooLargeObjectInPackException large -> words.get("git.object-large", Quarantine.OBJECT_SIZE_MAX >> 20);
            case TooLargePackException large -> words.get("git.push-large", Quarantine.PACK_SIZE_MAX >> 20);
            default -> words.get(MachineTrouble.of(fault).isEmpty() ? "git.broken" : MachineTold.key(fault));
        };
    }

    private void tell(List<String> lines) {
        lines.forEach(this::tell);
    }

    private void tell(String line) {
        sendMessage(line);
    }
}
