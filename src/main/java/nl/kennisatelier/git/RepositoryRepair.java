package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.DurableFiles;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevWalk;

/// Mends a repository that nobody has open, from what is in it: indexes of packs from their packs, and branches from
/// where they are known to have stood. What is damaged goes to a folder of its own there; nothing is thrown away.
public final class RepositoryRepair {

    private static final String ASIDE = "stuk";
    private static final String PACKED_REFS = "packed-refs";

    private final Path folder;
    private final String branch;

    private RepositoryRepair(Path folder, String branch) {
        this.folder = folder;
        this.branch = branch;
    }

    /// Mends what can be mended.
    ///
    /// @param known commits at which the published branch is known to have stood, the last one first
    /// @return whether the published branch stands at the last of them that is whole, or further
    /// @throws IOException when somebody has it open, or when the disk fails
    public static boolean mend(Path folder, String branch, Collection<String> known) throws IOException {
        return new RepositoryRepair(folder, branch).mend(known);
    }

    private boolean mend(Collection<String> known) throws IOException {
        if (!Files.isDirectory(folder.resolve(Constants.OBJECTS))) return false;
        putAsideBrokenNames();
        try (var store = BareRepository.open(folder, branch)) {
            for (var pack : packs()) if (!isSound(pack)) indexAnew(store.git, pack);
        }
        try (var store = BareRepository.open(folder, branch)) { // Anew: it remembers what was missing.
            for (var ref : names()) restore(store.git, Constants.R_HEADS + ref, lastKnown(ref));
            var candidates = new ArrayList<>(known);
            candidates.addAll(lastKnown(branch));
            restore(store.git, store.publishedRef(), candidates);
            var tip = store.tip(store.publishedRef());
            return tip.isPresent() && isWhole(store.git, tip.get());
        }
    }

    /// A name that cannot be read keeps all others from being read.
    private void putAsideBrokenNames() throws IOException {
        var packed = folder.resolve(PACKED_REFS);
        if (Files.exists(packed) && !isPackedRefs(packed)) putAside(packed);
        for (var file : files(folder.resolve(Constants.R_HEADS))) {
            if (!new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .matches("[0-9a-f]{40}\\s*")) putAside(file);
        }
    }

    private static boolean isPackedRefs(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.lines().allMatch(line -> line.matches("#.*|\\^[0-9a-f]{40}|[0-9a-f]{40} refs/[^\\p{Cntrl} ]+"));
    }

    private void putAside(Path file) throws IOException {
        var aside = folder.resolve(ASIDE).resolve(folder.relativize(file));
        Files.createDirectories(aside.getParent());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> packs() throws IOException {
        return files(folder.resolve("objects/pack")).stream()
                .filter(file -> file.toString().endsWith(".pack"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        return DurableFiles.tree(folder).stream().filter(Files::isRegularFile).toList();
    }

    private static Path indexOf(Path pack) {
        return pack.resolveSibling(pack.getFileName().toString().replaceFirst("pack$", "idx"));
    }

    private static boolean isSound(Path pack) throws IOException {
        return Files.exists(indexOf(pack)) && Trailer.isRight(indexOf(pack)) && Trailer.isRight(pack);
    }

    /// Reads every object of the pack; of a pack that is damaged itself nothing can be said, and it stays.
    private void indexAnew(FileRepository git, Path pack) throws IOException {
        if (!Trailer.isRight(pack)) return;
        if (Files.exists(indexOf(pack))) putAside(indexOf(pack));
        var moved = folder.resolve(ASIDE).resolve(pack.getFileName());
        Files.createDirectories(moved.getParent());
        Files.move(pack, moved, StandardCopyOption.REPLACE_EXISTING);
        try (var in = Files.newInputStream(moved);
                var inserter = git.newObjectInserter()) {
            var parser = inserter.newPackParser(in);
            parser.setAllowThin(false);
            parser.parse(NullProgressMonitor.INSTANCE);
            inserter.flush();
            Files.delete(moved);
        } catch (IOException | RuntimeException damaged) {
            Files.move(moved, pack);
        }
        DurableFiles.sync(pack.getParent());
    }

    /// Puts a branch where it stood last, when that is further than where it stands now.
    private static void restore(Repository git, String ref, Collection<String> known) throws IOException {
        var now = Optional.ofNullable(git.exactRef(ref)).map(found -> found.getObjectId());
        for (var commit : known) {
            if (!ObjectId.isId(commit)) continue;
            var then = ObjectId.fromString(commit);
            if (now.equals(Optional.of(then))) return;
            if (!isWhole(git, then) || now.isPresent() && isWhole(git, now.get()) && !holds(git, then, now.get())) {
                continue;
            }
            var update = git.updateRef(ref);
            update.setNewObjectId(then);
            update.setForceUpdate(true);
            update.setRefLogMessage("mend", false);
            update.update();
            return;
        }
    }

    /// Whether all that a commit leads to is there.
    private static boolean isWhole(Repository git, ObjectId commit) {
        try (var walk = new ObjectWalk(git)) {
            walk.markStart(walk.parseCommit(commit));
            while (walk.next() != null) {} // Each step looks for the next.
            walk.checkConnectivity();
            return true;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static boolean holds(Repository git, ObjectId commit, ObjectId before) throws IOException {
        try (var walk = new RevWalk(git)) {
            return walk.isMergedInto(walk.parseCommit(before), walk.parseCommit(commit));
        }
    }

    /// The branches that there are, or were.
    private List<String> names() throws IOException {
        var logs = folder.resolve(Constants.LOGS).resolve(Constants.R_HEADS);
        return files(logs).stream()
                .map(file -> logs.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.equals(branch) && BranchNames.isName(name))
                .toList();
    }

    /// Where a branch stood, by its own log, the last place first.
    private List<String> lastKnown(String name) throws IOException {
        var log = folder.resolve(Constants.LOGS).resolve(Constants.R_HEADS).resolve(name);
        if (!Files.exists(log)) return List.of();
        try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches("[0-9a-f]{40} [0-9a-f]{40} .*"))
                    .map(line -> line.substring(41, 81))
                    .toList()
                    .reversed();
        }
    }
}
