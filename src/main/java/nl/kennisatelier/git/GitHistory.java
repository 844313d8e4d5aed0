package nl.kennisatelier.git;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The past of one branch, or of what a work tree stands at.
final class GitHistory implements History {

    private static final Logger LOG = LoggerFactory.getLogger(GitHistory.class);

    /// What writers tell each other is not for who reads the past of a text. In doubt it is a remark: code with these
    /// signs in it is rare, and shown whole on the page of the text itself.
    private static final Pattern REMARK = Pattern.compile("(?s)<!--.*?(?:-->|\\z)|%%.*?(?:%%|\\z)");

    /// Nobody gives a file another place more often.
    private static final int MOVES_MAX = 20;

    private final Repository git;
    private final String ref;
    private final String prefix;
    private final ReentrantLock updating = new ReentrantLock();
    private final ReentrantLock walking = new ReentrantLock();
    private volatile FilePasts pasts = FilePasts.NONE;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile boolean closed;

    /// @param ref a branch, or `HEAD`
    /// @param prefix of the folder that the content is in, with a slash behind it; empty for the top
    GitHistory(Repository git, String ref, String prefix) {
        this.git = git;
        this.ref = ref;
        this.prefix = prefix;
    }

    /// Reads the past in the background. Until then, nothing is known of when files changed.
    GitHistory start() {
        Thread.ofVirtual().name("history").start(this::catchUp);
        return this;
    }

    /// The branch has moved. At once when the past is known already, which costs what is new.
    void moved() {
        if (updating.isLocked() || pasts == FilePasts.NONE) start();
        else catchUp();
    }

    void close() {
        closed = true;
        for (var reading : List.of(updating, walking)) {
            reading.lock(); // Whoever still reads must have stopped before the repository goes.
            reading.unlock();
        }
    }

    private void catchUp() {
        updating.lock();
        try {
            if (!closed) pasts = pasts.next(git, tip(), prefix);
        } catch (IOException | RuntimeException unreadable) {
            if (!isGone()) LOG.error("The history of {} cannot be read", ref, unreadable);
        } finally {
            read.countDown();
            updating.unlock();
        }
    }

    /// Closed while it was read, or taken away: then there is no past to tell of.
    private boolean isGone() {
        return closed || !git.getDirectory().exists();
    }

    boolean isUpToDate() throws IOException {
        return pasts.isAt(tip());
    }

    private Optional<ObjectId> tip() throws IOException {
        return Optional.ofNullable(git.exactRef(ref)).map(Ref::getObjectId);
    }

    @Override
    public boolean isRead(Duration atMost) {
        try {
            return read.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Map<String, FilePast> pasts(String folder) {
        return pasts.in(prefix + folder).entrySet().stream()
                .collect(Collectors.toMap(file -> withoutPrefix(file.getKey()), file -> shown(file.getValue())));
    }

    @Override
    public Optional<FilePast> past(String path) {
        return pasts.of(prefix + path).map(this::shown);
    }

    private FilePast shown(FilePast past) {
        return past.from(withoutPrefix(past.firstPath()));
    }

    @Override
    public List<Commit> commits(int max) throws IOException {
        var commits = new ArrayList<Commit>();
        var tip = tip();
        if (tip.isEmpty()) return commits;
        try (var walk = new RevWalk(git)) {
            walk.markStart(walk.parseCommit(tip.get()));
            for (var commit = walk.next(); commit != null && commits.size() < max; commit = walk.next()) {
                commits.add(BareRepository.commit(commit));
            }
        }
        return commits;
    }

    @Override
    public void eachStep(HistoryStep.StepReader reader) throws IOException {
        walking.lock();
        try {
            var tip = closed ? Optional.<ObjectId>empty() : tip();
            if (tip.isPresent()) new PublishedLine(git, prefix).read(tip.get(), this::isGone, reader);
        } catch (IOException | RuntimeException unreadable) {
            if (!isGone()) throw unreadable;
        } finally {
            walking.unlock();
        }
    }

    @Override
    public List<Version> versions(String path, int max) throws IOException {
        var versions = new ArrayList<Version>();
        var name = Optional.of(prefix + path);
        var start = tip();
        for (int moves = 0; moves < MOVES_MAX && start.isPresent() && name.isPresent() && !path.isEmpty(); moves++) {
            var first = under(name.get(), start.get(), max, versions);
            if (first.isEmpty() || versions.size() >= max) break;
            start = parent(first.get());
            name = start.isEmpty() ? Optional.empty() : before(first.get(), start.get(), name.get());
        }
        return versions;
    }

    /// Adds the versions that a file has under one name.
    ///
    /// @return the commit in which it got this name
    private Optional<ObjectId> under(String name, ObjectId start, int max, List<Version> versions) throws IOException {
        Optional<ObjectId> first = Optional.empty();
        try (var walk = new RevWalk(git)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(name), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(start));
            for (var commit = walk.next(); commit != null && versions.size() < max; commit = walk.next()) {
                var blob = blob(walk.getObjectReader(), commit, name);
                if (blob.isEmpty()) continue; // Here it was removed, to come back later.
                versions.add(new Version(BareRepository.commit(commit), withoutPrefix(name), blob.get()));
                first = Optional.of(commit.getId());
            }
        }
        return first;
    }

    /// A file that moved into the content folder was elsewhere before.
    private String withoutPrefix(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static Optional<String> blob(ObjectReader reader, RevCommit commit, String name) throws IOException {
        try (var found = TreeWalk.forPath(reader, name, commit.getTree())) {
            return found == null || found.isSubtree()
                    ? Optional.empty()
                    : Optional.of(found.getObjectId(0).name());
        }
    }

    /// A walk along one path forgets the parents that have nothing to do with it, so this asks again.
    private Optional<ObjectId> parent(ObjectId commit) throws IOException {
        try (var walk = new RevWalk(git)) {
            var parents = walk.parseCommit(commit).getParents();
            return parents.length == 0 ? Optional.empty() : Optional.of(parents[0].getId());
        }
    }

    private Optional<String> before(ObjectId commit, ObjectId parent, String name) throws IOException {
        try (var walk = new RevWalk(git)) {
            var then = walk.parseCommit(parent).getTree();
            var now = walk.parseCommit(commit).getTree();
            return RenamedFiles.between(git, walk.getObjectReader(), then, now)
                    .filter(move -> move.getNewPath().equals(name))
                    .map(DiffEntry::getOldPath)
                    .findFirst();
        }
    }

    @Override
    public List<ComparedWords> compare(Optional<Version> older, Version newer) throws IOException {
        return WordDiff.between(older.isEmpty() ? "" : forReaders(older.get()), forReaders(newer));
    }

    private String forReaders(Version version) throws IOException {
        return REMARK.matcher(text(version).value().text()).replaceAll("");
    }

    @Override
    public Parsed<SourceFile> text(Version version) throws IOException {
        try (var reader = git.newObjectReader()) {
            var loader = reader.open(ObjectId.fromString(version.blob()), Constants.OBJ_BLOB);
            try (var stream = loader.openStream()) {
                var bytes = stream.readNBytes(SourceFile.SIZE_MAX);
                return SourceFile.decode(version.path(), bytes);
            }
        }
    }
}
