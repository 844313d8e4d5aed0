package nl.kennisatelier.git;

import nl.kennisatelier.source.MachineTrouble;

/// What an editor is told when something failed on our side: whether it is the disk, which somebody can mend, and that
/// nothing is lost.
final class MachineTold {

    private MachineTold() {}

    /// The key of the sentence.
    static String key(Throwable fault) {
        return MachineTrouble.of(fault)
                .map(trouble -> trouble == MachineTrouble.DISK_FULL ? "git.disk-full" : "git.machine")
                .orElse("git.fault");
    }
}
