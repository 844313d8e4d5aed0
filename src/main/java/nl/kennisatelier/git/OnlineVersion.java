package nl.kennisatelier.git;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What readers see now.
///
/// @param commit that is online; nothing before the first
/// @param paths of its files that readers may have; asked for when a reader wants them
public record OnlineVersion(Optional<String> commit, Supplier<Set<String>> paths) {}
