package nl.kennisatelier.programme;

import java.util.Optional;
import nl.kennisatelier.library.EventDate;

/// Something that a programme lacks, for a sentence with what one can do about it.
///
/// @param challenge id of the challenge that is not learned about, or empty
/// @param count how many pilots, signals, questions or lessons
/// @param of how many of those there are
/// @param since the last day that there was any, where that matters and is known
public record Gap(Lack lack, String challenge, int count, int of, Optional<EventDate> since) {

    /// The worst first.
    public enum Lack {
        /// Pilots without a lesson about a challenge.
        UNLEARNED,
        /// Pilots of which the neighbourhood is not known.
        UNPLACED,
        /// No report from a pilot for a year.
        UNREPORTED,
        /// Pilots without a proposal.
        UNPROPOSED,
        /// Signals that wait for an answer for half a year.
        UNANSWERED,
        /// Knowledge questions that are open for half a year.
        UNTOLD,
        /// Lessons older than two years that no other place took over.
        UNTRAVELLED
    }

    static Gap of(Lack lack, int count, int of) {
        return new Gap(lack, "", count, of, Optional.empty());
    }
}
