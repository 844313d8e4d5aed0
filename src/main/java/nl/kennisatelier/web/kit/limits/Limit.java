package nl.kennisatelier.web.kit.limits;

/// What there is only so much of.
public enum Limit {
    /// Wrong codes of workshops.
    CODES,
    /// Wrong tokens of editors.
    TOKENS,
    /// Workshops that begin.
    STARTS,
    /// People who join a workshop.
    JOINS,
    /// What one participant sends.
    ANSWERS,
    /// Drafts of reports.
    DRAFTS,
    /// Browsers that listen to a workshop.
    STREAMS,
    /// Requests of which the head takes too long.
    HEADS
}
