package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/// A repository looked at from outside, with every object in it that a branch holds.
///
/// @param branch that readers see, without `refs/heads/`
/// @param head the commit it stands at; nothing before the first push
/// @param trouble what is damaged or missing, as git says it; nothing when it is whole
public record RepositoryState(String branch, Optional<String> head, long objects, Optional<String> trouble) {

    /// Whether a folder is or was a repository.
    public static boolean isRepository(Path folder) {
        return Files.isDirectory(folder.resolve(Constants.OBJECTS));
    }

    /// Reads all of it. Others may be pushing to it meanwhile; nothing in it is changed.
    public static RepositoryState of(Path folder) {
        try (var git = RepositoryCopy.reading(folder)) {
            var head = git.exactRef(Constants.HEAD);
            if (head == null || !head.isSymbolic()) return damaged("HEAD names no branch");
            var branch = BranchNames.name(head.getTarget().getName());
            long objects = read(git);
            var tip = Optional.ofNullable(head.getObjectId()).map(id -> id.name());
            var lost = tip.isEmpty() && hadCommits(git, branch);
            return new RepositoryState(
                    branch,
                    tip,
                    objects,
                    lost ? Optional.of("branch " + branch + " has no commit any more") : Optional.empty());
        } catch (IOException | RuntimeException damaged) {
            return damaged(damaged.getMessage() == null ? damaged.toString() : damaged.getMessage());
        }
    }

    /// What a branch has no more, of a commit that it has been at. What is damaged says nothing.
    ///
    /// @param branch without `refs/heads/`
    public static Optional<Missing> missing(Path folder, String branch, String commit) {
        try (var git = RepositoryCopy.reading(folder)) {
            var tip = git.exactRef(Constants.R_HEADS + branch);
            if (tip == null) return Optional.of(Missing.BRANCH);
            var holds = BareRepository.holds(git, tip.getObjectId(), ObjectId.fromString(commit));
            return holds ? Optional.empty() : Optional.of(Missing.COMMITS);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /// The branch that stands in the place of one that is not there: the one that readers saw last, which has a commit.
    /// Nothing where the branch is there, or nobody can tell.
    ///
    /// @param branch without `refs/heads/`
    public static Optional<String> instead(Path folder, String branch) {
        if (!isRepository(folder)) return Optional.empty();
        try (var git = RepositoryCopy.reading(folder)) {
            var head = git.exactRef(Constants.HEAD);
            boolean isOther = git.exactRef(Constants.R_HEADS + branch) == null
                    && head != null
                    && head.isSymbolic()
                    && head.getObjectId() != null;
            return isOther ? Optional.of(BranchNames.name(head.getTarget().getName())) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static RepositoryState damaged(String trouble) {
        return new RepositoryState("", Optional.empty(), 0, Optional.of(trouble));
    }

    /// By its log, or because others have commits: a branch is made from the published one.
    private static boolean hadCommits(FileRepository git, String branch) throws IOException {
        var log = git.getDirectory().toPath().resolve("logs/" + Constants.R_HEADS + branch);
        return Files.exists(log) && Files.size(log) > 0
                || !git.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).isEmpty();
    }

    /// Every object that can be reached is read, and must have the very bytes that its name is made of.
    private static long read(FileRepository git) throws IOException {
        long count = 0;
        try (var walk = new ObjectWalk(git);
                var reader = git.newObjectReader()) {
            for (var ref : git.getRefDatabase().getRefs()) {
                if (ref.getObjectId() != null) walk.markStart(walk.parseAny(ref.getObjectId()));
            }
            for (var commit = walk.next(); commit != null; commit = walk.next(), count++) prove(reader, commit);
            for (var object = walk.nextObject(); object != null; object = walk.nextObject(), count++)
                prove(reader, object);
        }
        return count;
    }

    private static void prove(ObjectReader reader, RevObject object) throws IOException {
        var bytes = reader.open(object, object.getType()).getBytes();
        try (var formatter = new ObjectInserter.Formatter()) {
            if (!formatter.idFor(object.getType(), bytes).equals(object)) {
                throw new IOException("object " + object.name() + " has other bytes than it should");
            }
        }
    }
}
