package nl.kennisatelier.store;

/// Why a file, or what a database has of us, is not opened.
///
/// @param detail in the words of whatever failed; may be empty
public record Shut(Why why, String detail) {

    public enum Why {
        /// It is absent or empty, and was not.
        GONE,
        /// Less is in it than there was.
        LESS,
        /// A newer program made it.
        NEWER,
        /// It is damaged, or somebody else's.
        UNREADABLE,
        /// The server that has it does not answer.
        AWAY,
        /// Another site has it; once that lets go, it is free.
        TAKEN
    }
}
