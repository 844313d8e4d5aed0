package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.Optional;
import nl.kennisatelier.git.Commit;

/// A branch that only those see who have its address.
///
/// @param token the unguessable step in its address; the same for a branch until somebody takes it back
/// @param commit that the branch stands at
/// @param opened when somebody last opened its address, to the minute, as far as that is known
public record Preview(String branch, String token, Commit commit, Optional<Instant> opened) {}
