package nl.kennisatelier.git;

import java.util.List;

/// What the gate says of a proposal, with the lines that the editor gets to read.
public sealed interface Verdict {

    List<String> lines();

    /// @param landing done once the branch has moved; never when something comes in between
    record Accepted(List<String> lines, Landing landing) implements Verdict {}

    /// @param reason a few words, which git shows behind `remote rejected`
    record Refused(String reason, List<String> lines) implements Verdict {}
}
