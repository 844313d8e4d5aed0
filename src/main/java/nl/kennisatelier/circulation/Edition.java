package nl.kennisatelier.circulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.style.HouseStyle;

/// What is online now, and how it came there.
///
/// @param files content files read
/// @param published when it went online
/// @param took from the first notice of the change until it could be found
/// @param changed paths that were read for this edition; none when all were
/// @param commit that it shows; nothing for a folder
/// @param style how the site looks
public record Edition(
        Library library,
        int files,
        Problems problems,
        Instant published,
        Duration took,
        List<String> changed,
        Optional<Commit> commit,
        HouseStyle style) {

    public static final Edition NONE = new Edition(
            Library.empty(),
            0,
            Problems.NONE,
            Instant.EPOCH,
            Duration.ZERO,
            List.of(),
            Optional.empty(),
            HouseStyle.OURS);
}
