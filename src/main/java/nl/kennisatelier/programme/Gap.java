package nl.kennisatelier.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;

/// Something that a programme lacks, for a sentence with what one can do about it.
///
/// @param challenge id of the challenge that is not learned about, or empty
/// @param count how many pilots, signals, questions or lessons
/// @param of how many of those there are
/// @param since the last day that there was any, where that matters and is known
/// @param entries those that are counted, the one that waits longest first; none where pilots are counted
public record Gap(Lack lack, String challenge, int count, int of, Optional<EventDate> since, List<Entry> entries) {

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
        UNANSWERED("zonder-antwoord"),
        /// Knowledge questions that are open for half a year.
        UNTOLD("open-vragen"),
        /// Lessons older than two years that no other place took over.
        UNTRAVELLED("niet-overgenomen");

        /// In the address of the list of what is counted: `/programmas/{slug}/zonder-antwoord`; nothing where pilots
        /// are.
        public final Optional<String> word;

        Lack() {
            this.word = Optional.empty();
        }

        Lack(String word) {
            this.word = Optional.of(word);
        }

        public static Optional<Lack> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(lack -> lack.word.filter(word::equals).isPresent())
                    .findFirst();
        }
    }

    public Gap {
        entries = List.copyOf(entries);
    }

    static Gap ofPilots(Lack lack, String challenge, int count, int of) {
        return new Gap(lack, challenge, count, of, Optional.empty(), List.of());
    }

    static Gap of(Lack lack, List<? extends Entry> entries, int of) {
        return new Gap(lack, "", entries.size(), of, Optional.empty(), List.copyOf(entries));
    }
}
