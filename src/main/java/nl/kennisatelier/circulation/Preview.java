package nl.kennisatelier.circulation;

import nl.kennisatelier.git.Commit;

/// A branch that only those see who have its address.
///
/// @param token the unguessable step in its address; the same for a branch as long as the data folder lives
/// @param commit that the branch stands at
public record Preview(String branch, String token, Commit commit) {}
