package nl.kennisatelier.git;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;

/// What git remembers of each file on the published branch.
public interface History {

    /// Whether the past was read once, as far as it can be. Until then nothing is known of any file.
    ///
    /// @param atMost how long to wait for it
    boolean isRead(Duration atMost);

    /// What became of the file at this path, and of the one that stood there last where none does. Quick: asked for
    /// every page.
    Optional<FilePast> past(String path);

    /// What became of each file in a folder, by its path, those that are gone among them.
    ///
    /// @param folder with a slash behind it
    Map<String, FilePast> pasts(String folder);

    /// The commit that last changed the file that stands at this path. Quick.
    default Optional<Commit> lastChange(String path) {
        return past(path).filter(past -> past.gone().isEmpty()).map(FilePast::last);
    }

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
