package nl.kennisatelier.git;

/// What a repository has no more of what it had.
public enum Missing {
    /// The published branch.
    BRANCH,
    /// What was pushed last: the branch stands before the commit that was online.
    COMMITS
}
