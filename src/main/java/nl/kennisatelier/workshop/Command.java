package nl.kennisatelier.workshop;

import java.time.Duration;
import java.util.List;

/// What a facilitator does. A command that no longer fits, such as hiding an answer that was taken back, does nothing.
public sealed interface Command {

    /// Whether words are to be gone after it, from the disk and from the copies too.
    default boolean wipes() {
        return this instanceof Wipe || this instanceof PutOut || this instanceof ForgetRehearsal;
    }

    /// Asks a question, and opens it; its time begins when it has any.
    ///
    /// @param question counted from 1
    record Ask(int question) implements Command {}

    /// Asks a question once more from the start: what was answered stays, and no longer counts.
    ///
    /// @param question counted from 1
    record AskAnew(int question) implements Command {}

    /// Shows what is no question, and takes no answers meanwhile; its time begins when it has any.
    ///
    /// @param part counted from 1
    record ShowPart(int part) implements Command {}

    /// Asks the first question to try it out: no answer counts until [StopRehearsing]. Only before anything was asked.
    record Rehearse() implements Command {}

    /// It is as if nothing was asked yet.
    record StopRehearsing() implements Command {}

    /// Wipes what was answered in a rehearsal, and stops it.
    record ForgetRehearsal() implements Command {}

    /// Takes no more answers to the question, or takes them again.
    record Open(boolean open) implements Command {}

    record Show(Reveal reveal) implements Command {}

    /// @param time from now; zero for no limit
    record Time(Duration time) implements Command {}

    /// Adds to the time, or takes off.
    record Extend(Duration time) implements Command {}

    record Pause(boolean pause) implements Command {}

    /// Splits what was counted on the screen by role, or counts it together again.
    record Split(boolean byRole) implements Command {}

    /// Says how many tables share a phone each; 0 for none any more.
    record Tables(int count) implements Command {}

    /// Hangs what is answered on the wall by table, or all together.
    record ByTable(boolean byTable) implements Command {}

    /// Asks one table something of its own in the place of a question.
    ///
    /// @param text empty for the question of all
    record AskTable(int question, int table, String text) implements Command {}

    /// Lets the screen say by a sound that the time is over, or no longer.
    record Sound(boolean heard) implements Command {}

    /// Puts beside the answers of tonight what a report tells that was said to the same question.
    ///
    /// @param report its slug; empty for no longer
    record Compare(String report) implements Command {}

    /// Makes what is no question take less time.
    ///
    /// @param part counted from 1
    /// @param minutes 1 or more; more than it takes does nothing
    record Shorten(int part, int minutes) implements Command {}

    /// @param state shown, hidden or removed
    record Put(long answer, AnswerState state) implements Command {}

    /// @param into the answer that stands for both; its own number to part them again
    record Merge(long answer, long into) implements Command {}

    /// Puts answers together that say the same: the one that most recognise stands for all, of those the oldest.
    ///
    /// @param answers to one question; others are left out
    record MergeAll(List<Integer> answers) implements Command {

        public MergeAll {
            answers = List.copyOf(answers);
        }
    }

    /// @param heading empty for none
    record PutUnder(long answer, String heading) implements Command {}

    record Star(long answer, boolean starred) implements Command {}

    /// Lets all answers through that wait at a question.
    record LetThrough(int question) implements Command {}

    /// Wipes an answer for good, whoever gave it: also one on paper, and one that nobody sees any more.
    record Wipe(long answer) implements Command {}

    /// Puts out who gave an answer: their key is dead, and all their answers are wiped.
    record PutOut(long answer) implements Command {}

    /// Lets nobody new in, or lets them in again.
    record Lock(boolean locked) implements Command {}

    /// Lets answers wait until the facilitator has seen them, or shows them at once again; those that wait still do.
    record LookFirst(boolean first) implements Command {}

    /// Makes a new code and a new QR code: those before let nobody in any more.
    record Renew() implements Command {}

    /// Closes the doors: see [Workshop#GRACE] for what is still possible then.
    record End() implements Command {}

    /// Opens the doors again, with the same code, at the question where it was closed.
    record Reopen() implements Command {}
}
