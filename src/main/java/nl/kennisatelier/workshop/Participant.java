package nl.kennisatelier.workshop;

/// Somebody who takes part: no name, no account, only a number and perhaps a role.
///
/// @param number counted from 1 in its workshop; never shown to others
/// @param role slug of the role that was chosen, or empty
public record Participant(String workshop, int number, String role) {

    /// @param key of who has just joined: this is the only time that it can be seen
    public record Joined(Participant participant, String key) {}
}
