package nl.kennisatelier.git;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// What readers see now.
///
/// @param commit that is online; nothing before the first
/// @param paths of its files that readers may have; asked for when a reader wants them
/// @param forReaders what readers may have of a content file, by its path and its bytes
public record OnlineVersion(
        Optional<String> commit, Supplier<Set<String>> paths, BiFunction<String, byte[], byte[]> forReaders) {

    /// Whole files.
    OnlineVersion(Optional<String> commit, Supplier<Set<String>> paths) {
        this(commit, paths, (_, bytes) -> bytes);
    }
}
