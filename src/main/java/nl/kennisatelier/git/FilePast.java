package nl.kennisatelier.git;

import java.time.Instant;
import java.util.Optional;

/// What git remembers of one file, under all the names that it had.
///
/// @param last the commit that changed it last
/// @param gone the one that took it away; nothing where it is there
/// @param times how many commits changed, moved or took it away: it only grows
/// @param came when the published branch first had it; nothing as long as it stood on another branch only
/// @param firstPath where it stood first
public record FilePast(Commit last, Optional<Commit> gone, int times, Optional<Instant> came, String firstPath) {

    static FilePast begins(String path, Commit commit) {
        return new FilePast(commit, Optional.empty(), 1, Optional.empty(), path);
    }

    /// When it was last changed, or taken away.
    public Instant touched() {
        return gone.orElse(last).when();
    }

    FilePast changed(Commit commit) {
        return new FilePast(commit, Optional.empty(), times + 1, came, firstPath);
    }

    FilePast gone(Commit commit) {
        return new FilePast(last, Optional.of(commit), times + 1, came, firstPath);
    }

    /// Whatever a side of a merge did to it.
    FilePast settled(boolean isThere, Commit commit) {
        if (isThere) return new FilePast(last, Optional.empty(), times, came, firstPath);
        return gone.isPresent() ? this : gone(commit);
    }

    FilePast came(Instant when) {
        return came.isPresent() ? this : new FilePast(last, gone, times, Optional.of(when), firstPath);
    }

    FilePast from(String path) {
        return new FilePast(last, gone, times, came, path);
    }
}
