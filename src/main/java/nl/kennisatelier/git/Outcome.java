package nl.kennisatelier.git;

import java.util.List;

/// What became of an [Edit], or of what was fetched.
public sealed interface Outcome {

    /// @param commit that the branch holds now
    /// @param merged whether somebody else's change came in between, and both are in
    record Done(String commit, boolean merged, List<String> lines) implements Outcome {}

    /// The gate said no; nothing was kept.
    record Rejected(String reason, List<String> lines) implements Outcome {}

    /// Somebody else changed the same lines meanwhile. Nothing was kept; nothing of either is lost.
    ///
    /// @param head the commit that holds the other text; to save again, on top of it
    /// @param parts the whole file: what both agree on, and where they differ
    record Conflict(String path, String head, List<TextPart> parts) implements Outcome {}

    /// @param ours as it stands in the repository now
    /// @param theirs as the editor has it; the same as `ours` where both agree
    record TextPart(String ours, String theirs) {

        public boolean isConflict() {
            return !ours.equals(theirs);
        }
    }
}
