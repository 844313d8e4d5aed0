package nl.kennisatelier.web.kit.limits;

import java.time.Duration;

/// A door that opens for who knows a word. Who was wrong often goes slower from then on, and so do all who come from
/// the same side, but nobody is shut out: in a hall with one address the right word still opens.
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

    /// Waits when it must; says whether the word may be looked at.
    public boolean mayTry(String visitor) {
        if (mistakes.of(visitor).isLeft()) return true;
        return line.of(visitor).await(PATIENCE) && allLines.await(PATIENCE);
    }

    /// The word was not right.
    public void wrong(String visitor) {
        mistakes.of(visitor).take();
    }
}
