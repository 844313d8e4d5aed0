package nl.kennisatelier.workshop;

/// What who shows a key may do.
public enum Capability {
    /// Lead the workshop.
    FACILITATE,
    /// See what is for all to see, on the screen of the hall.
    SHOW,
    /// Take part.
    JOIN
}
