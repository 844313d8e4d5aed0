package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What somebody answered.
///
/// @param number in its workshop; those given later have higher ones
/// @param question counted from 1
/// @param participant whose it is; nothing for one that came in on paper
/// @param text the thought itself; for a choice the number of the option from 0, for a scale the number, for a priority
///     the numbers of the options from 0, most important first, with commas; for choices the numbers of those that were
///     chosen, and for dots how many each option got, with commas as well; empty once it was taken back
/// @param role of who gave it, slug or empty
/// @param heading the facilitator put it under, or empty
/// @param mergedInto the answer that says the same, and stands for both
/// @param starred whether the facilitator marked it as a tip
/// @param recognised by how many others
/// @param round of its question: 1, or more when it was asked anew, or [#REHEARSAL]
/// @param changed number of the change that made it as it is
public record Answer(
        long number,
        int question,
        OptionalInt participant,
        String text,
        String role,
        Instant given,
        AnswerState state,
        String heading,
        OptionalLong mergedInto,
        boolean starred,
        int recognised,
        int round,
        long changed) {

    /// The round of what does not count.
    public static final int REHEARSAL = 0;

    /// In characters, as a person counts them: an emoji is one.
    public static final int TEXT_LENGTH_MAX = 280;

    /// In characters.
    public static final int HEADING_LENGTH_MAX = 80;

    /// Nobody has more thoughts about one question.
    public static final int OF_ONE_PARTICIPANT_MAX = 30;

    /// Whether others may see it.
    public boolean isShown() {
        return state == AnswerState.SHOWN;
    }

    public boolean isRehearsed() {
        return round == REHEARSAL;
    }

    /// Whether its text is gone.
    public boolean isWiped() {
        return state == AnswerState.TAKEN_BACK;
    }

    /// Whether it stands by itself, or under the answer that it was merged into.
    public boolean isMerged() {
        return mergedInto.isPresent();
    }

    public boolean isOf(Participant somebody) {
        return participant.isPresent() && participant.getAsInt() == somebody.number();
    }
}
