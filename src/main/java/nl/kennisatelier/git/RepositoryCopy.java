package nl.kennisatelier.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/// A copy of a repository that others may be pushing to meanwhile: all branches as they stood at one moment, with all
/// that they hold. Git itself reads every object on its way, so what is damaged does not get into a copy unseen.
public final class RepositoryCopy {

    private RepositoryCopy() {}

    /// @param from is only read
    /// @param to does not exist yet
    /// @return the commit in it that readers see; nothing before the first push
    /// @throws IOException when it cannot be read whole
    public static Optional<String> make(Path from, Path to) throws IOException {
        var trouble = RepositoryState.of(from).trouble(); // In words: git itself would write pages about it.
        if (trouble.isPresent()) throw new IOException(trouble.get());
        try (var source = reading(from)) {
            var head = source.exactRef(Constants.HEAD).getTarget().getName();
            try (var copy = new FileRepository(to.toFile())) {
                copy.create(true);
                copy.getConfig().setBoolean("gc", null, "autodetach", false); // It would go on in the background.
                copy.updateRef(Constants.HEAD).link(head);
                if (source.getRefDatabase().hasRefs()) fetchAll(source, copy);
                Files.deleteIfExists(to.resolve(Constants.FETCH_HEAD));
                copyBeside(from, to);
                return Optional.ofNullable(copy.exactRef(head))
                        .map(ref -> ref.getObjectId().name());
            }
        } catch (RuntimeException damaged) { // Of what is in the files, JGit throws these as well.
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    /// Makes the folders in a copy that git asks for, and that no archive keeps because nothing is in them.
    public static void complete(Path copy) throws IOException {
        for (var name : List.of("objects/info", "objects/pack", "refs/heads", "refs/tags")) {
            Files.createDirectories(copy.resolve(name));
        }
    }

    private static void fetchAll(FileRepository source, FileRepository copy) throws IOException {
        try (var transport =
                Transport.open(copy, new URIish(source.getDirectory().getAbsolutePath()))) {
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec("+refs/*:refs/*")));
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    /// What git does not know of, and settings that somebody made.
    private static void copyBeside(Path from, Path to) throws IOException {
        var hidden = from.resolve(HiddenVersions.FILE); // Of one that cannot be read its keeper tells.
        if (Files.isRegularFile(hidden) && Files.isReadable(hidden)) {
            Files.copy(hidden, to.resolve(HiddenVersions.FILE));
        }
        var settings = Files.readAllBytes(from.resolve(Constants.CONFIG));
        Files.write(to.resolve(Constants.CONFIG), settings);
    }

    /// Without taking it from whoever serves it.
    static FileRepository reading(Path folder) throws IOException {
        PlainSystemReader.keepQuiet();
        return new FileRepository(
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().setup());
    }
}
