package nl.kennisatelier.web.kit.limits;

/// What there is only so much of.
public enum Limit {
    /// Wrong codes of workshops.
    CODES,
    /// Wrong tokens of editors.
    TOKENS,
    /// People who come in with an account of their organisation.
    SIGN_INS,
    /// Workshops that begin.
    STARTS,
    /// Sets that are kept under a short name.
    SETS,
    /// People who join a workshop.
    JOINS,
    /// What one participant sends.
    ANSWERS,
    /// Drafts of reports.
    DRAFTS,
    /// What anybody sends to the letterbox.
    LETTERS,
    /// Addresses that are typed to get the news by mail.
    SUBSCRIPTIONS,
    /// Browsers that listen to a workshop.
    STREAMS,
    /// Pages that one visitor has made at once.
    PAGES,
    /// Requests of which the head takes too long.
    HEADS
}
