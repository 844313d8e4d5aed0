package nl.kennisatelier.web.kit.limits;

import java.time.Duration;

/// A door that opens for who knows a word: the right one always does, and at once, however many guess beside. Who was
/// wrong often goes slower from then on, and so do all who are wrong from the same side; beyond that they are told to
/// come back. So the door tells nobody a word any slower than a machine can be asked: it is the number of words that
/// keeps them.
public final class GuessDoor {

    /// For whom others from the same side stand in line.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RateLimits mistakes;
    private final RateLimits line;
    private final RateLimit allLines;

    /// @param mistakes that cost nothing yet
    /// @param line how fast somebody goes on after those
    /// @param allLines how fast all of them together
    GuessDoor(RateLimits mistakes, RateLimits line, RateLimit allLines) {
        this.mistakes = mistakes;
        this.line = line;
        this.allLines = allLines;
    }

    /// The word was not right. Waits when it must; says whether the visitor may go on at once.
    public boolean wrong(String visitor) {
        if (mistakes.of(visitor).take()) return true;
        return line.of(visitor).await(PATIENCE) && allLines.await(PATIENCE);
    }
}
