package nl.kennisatelier.git;

import java.io.IOException;
import java.util.List;

/// What is left to do when a proposal that was accepted is in. It carries what was found out while judging.
public interface Landing {

    /// The branch has moved, and nothing undoes it any more.
    ///
    /// @return more lines for the editor
    List<String> landed() throws IOException;
}
