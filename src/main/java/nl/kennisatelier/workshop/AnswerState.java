package nl.kennisatelier.workshop;

/// Whether others see an answer.
public enum AnswerState {
    SHOWN,
    /// The facilitator has not let it through yet.
    WAITING,
    /// Not on the wall; the facilitator sees it.
    HIDDEN,
    /// The facilitator took it away, and can put it back.
    REMOVED,
    /// Whoever gave it took it back, or the facilitator wiped it; its text is gone.
    TAKEN_BACK
}
