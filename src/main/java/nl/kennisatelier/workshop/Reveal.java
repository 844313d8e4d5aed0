package nl.kennisatelier.workshop;

/// When the answers of others can be seen.
public enum Reveal {
    ALWAYS,
    /// Once everybody who takes part has given an answer, or the question is closed.
    WHEN_ALL_ANSWERED,
    NEVER
}
