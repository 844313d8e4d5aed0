package nl.kennisatelier.git;

/// A file as one commit left it.
///
/// @param path as it was called then; moved files keep their history
/// @param blob id of the bytes; the same before and after a move without a change
public record Version(Commit commit, String path, String blob) {}
