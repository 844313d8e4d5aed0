package nl.kennisatelier.circulation;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.source.Content;

/// What waits on a branch to be read over, however it came there.
///
/// @param tip the commit that it stands at
/// @param fork the commit of the published branch that it began at
/// @param authors the names in its commits, the last one first
/// @param files what it changes
public record Offer(String branch, Commit tip, String fork, List<String> authors, List<OfferedFile> files) {

    /// Of branches that a form makes.
    public static final String PREFIX = "voorstel/";

    /// One file of it.
    ///
    /// @param before as it was when the branch began; nothing for a new one
    /// @param after as it is on the branch; nothing for one that goes
    public record OfferedFile(String path, Optional<byte[]> before, Optional<byte[]> after) {

        public boolean isText() {
            return Content.isWritten(path);
        }
    }

    /// The texts and lists in it.
    public List<OfferedFile> texts() {
        return files.stream().filter(OfferedFile::isText).toList();
    }
}
