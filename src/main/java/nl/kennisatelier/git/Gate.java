package nl.kennisatelier.git;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Who decides what gets in. Asked about one proposal at a time; what it lets in [lands][Landing] at once.
public interface Gate {

    Verdict judge(Proposal proposal) throws IOException;

    /// What readers may clone now: nothing, unless somebody knows better.
    default OnlineVersion shown() {
        return new OnlineVersion(Optional.empty(), Set::of);
    }
}
