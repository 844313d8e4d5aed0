package nl.kennisatelier.workshop;

/// What became of an answer that somebody sent, took back or recognised.
public sealed interface Receipt {

    /// It is done, and on disk.
    ///
    /// @param again whether it was so already: the same answer that was sent twice
    record Yes(long number, boolean again) implements Receipt {}

    /// It was not done.
    record No(Why why) implements Receipt {}

    default boolean isYes() {
        return this instanceof Yes;
    }

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
        /// More than may be chosen, or more dots than there are; or none of what can be chosen.
        MUCH,
        /// The facilitator put whoever sent it out.
        PUT_OUT,
        /// Nobody takes back what another gave, or recognises what is their own.
        NOT_YOURS,
        /// It is not for others to see any more.
        UNSEEN,
        /// The workshop has ended, and nothing is recognised any more.
        OVER,
        /// All answers of the workshop were deleted.
        DELETED,
        /// More than [Answer#OF_ONE_PARTICIPANT_MAX].
        ENOUGH,
        /// More than is fair in a workshop that is nearly full.
        MANY
    }
}
