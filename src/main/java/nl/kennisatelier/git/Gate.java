package nl.kennisatelier.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who decides what gets in. Asked about one proposal at a time, and told at once when it is in.
public interface Gate {

    Verdict judge(Proposal proposal) throws IOException;

    /// The branch has moved, and nothing undoes it any more.
    ///
    /// @return more lines for the editor
    List<String> moved(Proposal proposal) throws IOException;

    /// What readers may clone now: nothing, unless somebody knows better.
    default OnlineVersion shown() {
        return new OnlineVersion(Optional.empty(), Set::of);
    }
}
