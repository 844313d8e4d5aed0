package nl.kennisatelier.git;

import java.time.Instant;

/// One commit, as far as readers are told of it.
///
/// @param id 40 hex digits
/// @param author the name in the commit; no address, for that is personal data that no page needs
/// @param subject the first line of its message
public record Commit(String id, String author, Instant when, String subject) {}
