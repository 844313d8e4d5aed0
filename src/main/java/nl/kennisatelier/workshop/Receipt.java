package nl.kennisatelier.workshop;

/// What became of an answer that somebody sent.
public sealed interface Receipt {

    /// It is on disk.
    ///
    /// @param again whether it was there already: the same answer that was sent twice
    record Yes(long number, boolean again) implements Receipt {}

    /// It was not taken.
    record No(Why why) implements Receipt {}

    enum Why {
        /// The workshop has ended.
        ENDED,
        /// The question was closed, or was never open.
        CLOSED,
        EMPTY,
        /// Longer than [Answer#TEXT_LENGTH_MAX].
        LONG,
        /// Not one of what can be chosen.
        NO_OPTION,
        /// The facilitator put whoever sent it out.
        PUT_OUT,
        /// More than [Answer#OF_ONE_PARTICIPANT_MAX], or more than is fair in a workshop that is nearly full.
        MANY
    }
}
