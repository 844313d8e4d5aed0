package nl.kennisatelier.store;

import org.jdbi.v3.core.Handle;

/// What somebody knows of the tables from before. When that is not what is there, the file stays shut: an absent file
/// is not an empty one, and whatever is written to a poorer one makes the loss final.
public interface FileGuard {

    /// Whether the file may be made, when it is absent or empty.
    boolean mayBeMade();

    /// Whether anybody ever saw the file whole. What nobody did may be half made, by a start that was broken off.
    boolean wasWhole();

    /// Whether less is in it than there was.
    ///
    /// @param handle that can only read, in the tables as an earlier program may have left them
    boolean isLess(Handle handle);
}
