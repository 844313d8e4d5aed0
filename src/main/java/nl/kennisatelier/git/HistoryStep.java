package nl.kennisatelier.git;

import java.util.Set;
import nl.kennisatelier.source.Content;

/// One commit of the published line, beside the one before it: what readers saw, and what they saw then.
///
/// @param commit that made the difference
/// @param changed content paths that differ
public record HistoryStep(Commit commit, Content before, Content after, Set<String> changed) {

    /// What is done with each of them.
    public interface StepReader {
        void read(HistoryStep step);
    }
}
