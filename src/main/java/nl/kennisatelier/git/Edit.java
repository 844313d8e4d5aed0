package nl.kennisatelier.git;

import java.util.Map;
import java.util.Optional;

/// A change that comes from a form or from the program itself, to become one commit.
///
/// @param who the name of the editor: author of the commit
/// @param branch without `refs/heads/`; a new one starts at the published branch
/// @param base the commit that the editor was looking at; nothing to write on top of whatever stands there
/// @param files for each path its new bytes, or nothing to remove it
/// @param message of the commit
public record Edit(
        String who, String branch, Optional<String> base, Map<String, Optional<byte[]>> files, String message) {}
