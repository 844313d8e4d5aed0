package nl.kennisatelier.circulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Problem;

/// What is online now, and how it came there.
///
/// @param files content files read
/// @param problems of all files, errors and warnings, by place
/// @param published when it went online
/// @param took from the first notice of the change until it could be found
/// @param changed paths that were read for this edition; all of them at the start
public record Edition(
        Library library, int files, List<Problem> problems, Instant published, Duration took, List<String> changed) {

    public static final Edition NONE =
            new Edition(Library.empty(), 0, List.of(), Instant.EPOCH, Duration.ZERO, List.of());

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }
}
