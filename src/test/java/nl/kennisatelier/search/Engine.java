package nl.kennisatelier.search;

import java.nio.file.Path;

/// What the benchmarks ask questions of, and change files under.
public interface Engine extends AutoCloseable {

    /// Ten results with excerpts, and the counts for filters.
    ///
    /// @return a number that depends on what was found, so that no work can be left out
    long ask(GeneratedLibrary.Ask ask) throws Exception;

    /// Until the file, which has changed, can be found as it is now.
    void change(Path file) throws Exception;
}
