package nl.kennisatelier.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A line of what was said of a text that waits to be read over.
///
/// @param sort a word of the program that wrote it
/// @param line of the path that it is about
public record ReviewLine(
        Instant when,
        String sort,
        String branch,
        String commit,
        String who,
        String path,
        int line,
        String quote,
        String text) {

    /// @return nothing for a line that is none
    public static Optional<ReviewLine> of(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != 9 || !parts[1].matches("[A-Z_]+")) return Optional.empty();
        try {
            return Optional.of(new ReviewLine(
                    Instant.parse(parts[0]),
                    parts[1],
                    parts[2],
                    parts[3],
                    parts[4],
                    parts[5],
                    Integer.parseInt(parts[6]),
                    parts[7],
                    parts[8].replace("\\n", "\n")));
        } catch (DateTimeException | NumberFormatException odd) {
            return Optional.empty();
        }
    }
}
