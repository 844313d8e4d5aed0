package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A copy was made and is as it should be, but of a data folder in which not all was well.
public final class Incomplete extends IOException {

    private static final long serialVersionUID = 1;

    /// @param missed what was wrong there
    public Incomplete(Path copy, List<Trouble> missed) {
        super(copy + ": " + missed.stream().map(Trouble::line).toList());
    }
}
