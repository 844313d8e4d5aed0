package nl.kennisatelier.circulation;

import java.time.Duration;
import java.time.Instant;

/// A change that came in, by push, form or fetch, and what became of it.
///
/// @param who the editor's name; not for readers to see
/// @param branch without `refs/heads/`
/// @param commit that it brought
/// @param files content files that changed
/// @param errors for which it was refused; 0 when it was accepted
/// @param took until it could be found; zero when it was refused or is a preview
public record Push(Instant when, String who, String branch, String commit, int files, int errors, Duration took) {

    public boolean isRefused() {
        return errors > 0;
    }
}
