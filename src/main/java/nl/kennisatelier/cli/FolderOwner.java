package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.OwnerFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whose a data folder is. What stands in it of another user was made by a program that somebody ran as root, and the
/// site cannot read it.
record FolderOwner(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(FolderOwner.class);

    /// The owner, when this process is root and they are not: what it makes there they cannot read.
    ///
    /// @throws IOException when nothing can be made there
    Optional<String> other() throws IOException {
        if (isRoots(folder)) return Optional.empty();
        var trial = Files.createTempFile(folder, "schrijfproef", "");
        try {
            return isRoots(trial) ? Optional.of(Files.getOwner(folder).getName()) : Optional.empty();
        } finally {
            Files.delete(trial);
        }
    }

    /// What was made meanwhile is theirs again.
    void giveBack() {
        try {
            OwnerFile.giveAll(folder);
        } catch (IOException | UncheckedIOException notOurs) {
            LOG.warn("{} is not given to its owner: {}", folder, notOurs.toString());
        }
    }

    /// Who should own all in it: its owner, unless that is root and others may write there.
    String name() {
        try {
            if (!isRoots(folder)) return Files.getOwner(folder).getName();
        } catch (IOException unreadable) {
            LOG.debug("nobody knows whose {} is", folder);
        }
        return System.getProperty("user.name");
    }

    /// The first that is of root, in a folder of another, or closed to us, in some of what is in it.
    ///
    /// @param names of files and folders, which need not be there
    Optional<Path> foreign(List<String> names) {
        for (var name : names) {
            var place = folder.resolve(name);
            try {
                if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) continue;
                boolean isRoots = isRoots(folder);
                for (var path : DurableFiles.tree(place)) {
                    if (!Files.exists(path)) continue; // A link that leads nowhere.
                    if (!Files.isReadable(path) || !isRoots && isRoots(path)) return Optional.of(path);
                }
            } catch (IOException | UncheckedIOException closed) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static boolean isRoots(Path path) throws IOException {
        boolean isUnix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return isUnix && Files.getAttribute(path, "unix:uid").equals(0);
    }
}
