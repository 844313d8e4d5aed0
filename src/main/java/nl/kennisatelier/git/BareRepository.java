package nl.kennisatelier.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.DiskRoom;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.FolderClaim;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// The bare repository on disk: made, set up, cleared of what an earlier process left, and kept for ourselves.
final class BareRepository implements AutoCloseable {

    /// In bytes that stay free on the disk, for what git and the index write beside what comes.
    private static final long ROOM_MIN = 16L << 20;

    private static final List<String> FOLDERS =
            List.of("objects/info", "objects/pack", "refs/heads", "refs/tags", "quarantine");

    final FileRepository git;
    final String branch;
    private final FolderClaim claim;

    private BareRepository(FileRepository git, String branch, FolderClaim claim) {
        this.git = git;
        this.branch = branch;
        this.claim = claim;
    }

    /// @throws FolderClaim.Taken when another process has it: locks are cleared at the start
    static BareRepository open(Path folder, String branch) throws IOException {
        PlainSystemReader.keepQuiet();
        Files.createDirectories(folder);
        var claim = FolderClaim.of(folder);
        try {
            clear(folder);
            DerivedFiles.mend(folder);
            var git = new FileRepository(new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .setup());
            setUp(git);
            git.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
            // Every quarantine finds its objects here through this cache, and so shares what is open already.
            RepositoryCache.register(git);
            return new BareRepository(git, branch, claim);
        } catch (IOException | RuntimeException failure) {
            claim.close();
            throw failure;
        }
    }

    /// A process that was killed leaves locks, half packs and what it had not judged yet.
    private static void clear(Path folder) throws IOException {
        DurableFiles.delete(quarantines(folder));
        var objects = folder.resolve(Constants.OBJECTS);
        for (var path : DurableFiles.tree(folder)) {
            var name = path.getFileName().toString();
            var left = path.startsWith(objects)
                    ? name.matches("(gc_|incoming_|insert_|noz).*")
                    : name.endsWith(".lock") || path.equals(folder.resolve("gc.pid"));
            if (left && Files.isRegularFile(path)) Files.deleteIfExists(path);
        }
    }

    /// Every time, so that a repository of which the making was broken off is whole after the next start.
    private static void setUp(FileRepository git) throws IOException {
        for (var name : FOLDERS)
            Files.createDirectories(git.getDirectory().toPath().resolve(name));
        var config = git.getConfig();
        config.setInt("core", null, "repositoryFormatVersion", 0);
        config.setBoolean("core", null, "bare", true);
        config.setBoolean("core", null, "logAllRefUpdates", true);
        config.setBoolean("core", null, "fsyncRefFiles", true);
        config.setBoolean("transfer", null, "fsckObjects", true);
        config.setBoolean("receive", null, "fsckObjects", true);
        config.setBoolean("receive", null, "denyNonFastForwards", true);
        config.setBoolean("receive", null, "denyDeletes", true);
        // Housekeeping tidies up, at a time when it is in nobody's way.
        config.setBoolean("receive", null, "autogc", false);
        config.setInt("gc", null, "auto", 0);
        config.setString("gc", null, "pruneExpire", "2.weeks.ago");
        config.setInt("pack", null, "threads", 1);
        config.save();
    }

    static Path quarantines(Path folder) {
        return folder.resolve("quarantine");
    }

    /// What it has no more of what it had; nothing when all is there.
    ///
    /// @param online the commit that was online last, as far as anybody knows
    /// @param landed commits that the branch stood at, as far as anybody knows
    Optional<Missing> missing(Optional<String> online, Collection<String> landed) throws IOException {
        var tip = tip(publishedRef());
        if (tip.isEmpty()) {
            var was = online.isPresent() || hasMoved() || landed.stream().anyMatch(this::has);
            return was ? Optional.of(Missing.BRANCH) : Optional.empty();
        }
        if (online.isEmpty() || holds(git, tip.get(), ObjectId.fromString(online.get()))) return Optional.empty();
        return Optional.of(Missing.COMMITS);
    }

    /// Whether the published branch stood at some commit, and then at another. A first push that was broken off may
    /// have left one line, and no branch.
    private boolean hasMoved() throws IOException {
        var log = folder().resolve(Constants.LOGS).resolve(publishedRef());
        if (!Files.exists(log)) return false;
        try (var lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.limit(2).count() > 1;
        }
    }

    private boolean has(String commit) {
        return ObjectId.isId(commit) && git.getObjectDatabase().has(ObjectId.fromString(commit));
    }

    static boolean holds(Repository git, ObjectId tip, ObjectId online) throws IOException {
        if (tip.equals(online)) return true;
        if (!git.getObjectDatabase().has(online)) return false;
        try (var walk = new RevWalk(git)) {
            return walk.isMergedInto(walk.parseCommit(online), walk.parseCommit(tip));
        }
    }

    Path folder() {
        return git.getDirectory().toPath();
    }

    /// To stop half-way is worse than not to begin.
    ///
    /// @throws IOException when the disk is as good as full
    void needRoom() throws IOException {
        if (DiskRoom.in(folder()) < ROOM_MIN) throw new IOException("the disk is full");
    }

    /// A place apart for what is new.
    Quarantine quarantine() throws IOException {
        needRoom();
        return Quarantine.open(git, quarantines(folder()));
    }

    String publishedRef() {
        return Constants.R_HEADS + branch;
    }

    Optional<ObjectId> tip(String ref) throws IOException {
        return Optional.ofNullable(git.exactRef(ref)).map(Ref::getObjectId);
    }

    List<Ref> heads() throws IOException {
        return git.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
    }

    /// Where all branches stand: what can be reached from there has been let in before.
    List<ObjectId> known() throws IOException {
        var known = new ArrayList<ObjectId>();
        for (var ref : heads()) known.add(ref.getObjectId());
        return known;
    }

    Commit commit(ObjectId id) throws IOException {
        try (var walk = new RevWalk(git)) {
            return commit(walk.parseCommit(id));
        }
    }

    /// Names and messages are free text of whoever made the commit: one line each, and no more than fits.
    static Commit commit(RevCommit commit) {
        var author = commit.getAuthorIdent();
        var name = author == null ? "" : author.getName();
        var when = author == null ? java.time.Instant.EPOCH : author.getWhenAsInstant();
        return new Commit(commit.name(), oneLine(name, 80), when, oneLine(commit.getShortMessage(), 200));
    }

    private static String oneLine(String text, int max) {
        return Characters.shortened(text.replaceAll("\\p{C}+", " ").strip(), max);
    }

    @Override
    public void close() {
        RepositoryCache.unregister(git);
        git.close();
        try {
            claim.close();
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
