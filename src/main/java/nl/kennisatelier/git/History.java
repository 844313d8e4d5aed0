package nl.kennisatelier.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;

/// What git remembers of each file on the published branch.
public interface History {

    /// The commit that last changed this file. Quick: asked for every page.
    Optional<Commit> lastChange(String path);

    /// How many commits changed this file, as long as it has this path; 0 when that is not known. Quick.
    int timesChanged(String path);

    /// Newest first, moved files followed.
    ///
    /// @param max at most so many
    List<Version> versions(String path, int max) throws IOException;

    /// The words of a file, marked as the same, added or removed since an older version; nothing before the first.
    List<ComparedWords> compare(Optional<Version> older, Version newer) throws IOException;

    /// The text of a version, and what is wrong with its bytes.
    Parsed<SourceFile> text(Version version) throws IOException;

    /// Every state that the published branch had, beside the one before it, from the oldest on. Takes as long as the
    /// past is: not to be waited for.
    void eachStep(HistoryStep.StepReader reader) throws IOException;

    /// The last commits of the published branch, newest first.
    List<Commit> commits(int max) throws IOException;
}
