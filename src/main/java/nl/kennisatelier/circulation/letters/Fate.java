package nl.kennisatelier.circulation.letters;

import java.time.Instant;
import java.util.Optional;

/// What became of a letter.
///
/// @param when it came to this
/// @param who the editor; empty when it was nobody, or the sender
/// @param path of the text that it became, or is becoming; empty for none
/// @param address of that text without the first slash, or of the text that was mended; empty for none
/// @param branch that it waits on; empty for none
/// @param refusal why it is not placed
public record Fate(
        State state, Instant when, String who, String path, String address, String branch, Optional<Refusal> refusal) {

    /// How it stands.
    public enum State {
        WAITING("wacht", false),
        /// An editor pressed the button, and the text is on its way.
        PLACING("wordt-geplaatst", false),
        /// On a branch, for a colleague to read.
        PROPOSED("voorgesteld", true),
        PLACED("geplaatst", true),
        REFUSED("niet-geplaatst", true),
        /// By the sender.
        TAKEN_BACK("teruggehaald", true),
        /// Nobody read it in time.
        EXPIRED("verlopen", true);

        final String word;

        /// Whether what the sender wrote is gone from here.
        public final boolean isOver;

        State(String word, boolean isOver) {
            this.word = word;
            this.isOver = isOver;
        }

        static Optional<State> ofWord(String word) {
            return java.util.Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst();
        }
    }

    static Fate waiting(Instant since) {
        return new Fate(State.WAITING, since, "", "", "", "", Optional.empty());
    }

    static Fate placing(Instant when, String who, String path, String branch) {
        return new Fate(State.PLACING, when, who, path, "", branch, Optional.empty());
    }

    /// The text is in.
    Fate placed(Instant at, String address) {
        var state = branch.isEmpty() ? State.PLACED : State.PROPOSED;
        return new Fate(state, at, who, path, address, branch, Optional.empty());
    }

    /// Another text was mended.
    static Fate mended(Instant when, String who, String address) {
        return new Fate(State.PLACED, when, who, "", address, "", Optional.empty());
    }

    static Fate refused(Instant when, String who, Refusal why) {
        return new Fate(State.REFUSED, when, who, "", "", "", Optional.of(why));
    }

    /// By nobody of ours.
    static Fate over(State state, Instant when) {
        return new Fate(state, when, "", "", "", "", Optional.empty());
    }
}
