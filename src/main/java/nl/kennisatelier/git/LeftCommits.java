package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.DurableFiles;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/// What is lost when one repository takes the place of another: the commits that only the other has.
///
/// @param newest the first ones, the newest first
/// @param isAll whether all of the other could be read
public record LeftCommits(int count, List<Commit> newest, boolean isAll) {

    private static final int NEWEST_MAX = 5;

    /// Reads both, and changes nothing.
    ///
    /// @param there the one that goes; may be damaged
    /// @param instead the one that takes its place
    /// @param known commits that were in it, as far as anybody knows
    public static LeftCommits of(Path there, Path instead, Collection<String> known) {
        try (var old = RepositoryCopy.reading(there);
                var next = RepositoryCopy.reading(instead);
                var walk = new RevWalk(old)) {
            return of(old, next, walk, known);
        } catch (IOException | RuntimeException damaged) {
            return new LeftCommits(0, List.of(), false);
        }
    }

    private static LeftCommits of(FileRepository old, FileRepository next, RevWalk walk, Collection<String> known)
            throws IOException {
        walk.sort(RevSort.COMMIT_TIME_DESC);
        boolean isAll = begin(old, walk, known);
        int count = 0;
        var newest = new ArrayList<Commit>();
        try {
            for (var commit = walk.next(); commit != null; commit = walk.next()) {
                if (next.getObjectDatabase().has(commit)) walk.markUninteresting(commit);
                else if (count++ < NEWEST_MAX) newest.add(BareRepository.commit(commit));
            }
        } catch (IOException | RuntimeException damaged) {
            isAll = false;
        }
        return new LeftCommits(count, List.copyOf(newest), isAll);
    }

    /// From its branches, from where its own logs say that they stood last, and from what others know of it.
    ///
    /// @return whether none of its own is missing
    private static boolean begin(FileRepository old, RevWalk walk, Collection<String> known) throws IOException {
        var starts = new ArrayList<ObjectId>();
        for (var ref : old.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) starts.add(ref.getObjectId());
        var logs = old.getDirectory().toPath().resolve(Constants.LOGS).resolve(Constants.R_HEADS);
        for (var log : DurableFiles.tree(logs))
            if (Files.isRegularFile(log)) last(log).ifPresent(starts::add);
        long own = starts.stream().filter(start -> begin(walk, start)).count();
        long others = known.stream()
                .filter(commit -> begin(walk, ObjectId.fromString(commit)))
                .count();
        return own == starts.size() && own + others > 0;
    }

    private static Optional<ObjectId> last(Path log) throws IOException {
        try (var lines = Files.lines(log, ISO_8859_1)) {
            return lines.filter(line -> line.matches("[0-9a-f]{40} [0-9a-f]{40} .*"))
                    .reduce((_, later) -> later)
                    .map(line -> ObjectId.fromString(line.substring(41, 81)));
        }
    }

    private static boolean begin(RevWalk walk, ObjectId at) {
        try {
            if (!ObjectId.zeroId().equals(at)) walk.markStart(walk.parseCommit(at));
            return true;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
