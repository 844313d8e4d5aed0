package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
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

    /// The owner, when that is not who runs this process: what it makes there the owner cannot read.
    ///
    /// @throws IOException when nothing can be made there
    Optional<String> other() throws IOException {
        var trial = Files.createTempFile(folder, "schrijfproef", "");
        try {
            var owner = owner(folder);
            return owner.equals(owner(trial)) ? Optional.empty() : Optional.of(owner.getName());
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

    /// Who should own all in it.
    String name() {
        try {
            return owner(folder).getName();
        } catch (IOException unreadable) {
            return System.getProperty("user.name");
        }
    }

    /// The first that is of somebody else or closed to us, in some of what is in it.
    ///
    /// @param names of files and folders, which need not be there
    Optional<Path> foreign(List<String> names) {
        for (var name : names) {
            var place = folder.resolve(name);
            try {
                if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) continue;
                var owner = owner(folder);
                for (var path : DurableFiles.tree(place)) {
                    if (Files.exists(path) && !(Files.isReadable(path) && owner.equals(owner(path))))
                        return Optional.of(path);
                }
            } catch (IOException | UncheckedIOException closed) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static UserPrincipal owner(Path path) throws IOException {
        return Files.getOwner(path);
    }
}
