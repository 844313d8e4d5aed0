package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// What git remembers of a content folder that lies in somebody's own clone. Only read: nothing there is changed.
public final class FolderHistory implements History {

    /// In nanoseconds: how long after a commit a page may still show the one before.
    private static final long LATE_MAX = 1_000_000_000;

    private final GitHistory history;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());

    private FolderHistory(GitHistory history) {
        this.history = history;
    }

    /// Nothing when the folder is in no clone.
    public static Optional<History> of(Path folder) throws IOException {
        return Clone.around(folder)
                .map(clone -> new FolderHistory(new GitHistory(clone.git(), Constants.HEAD, clone.prefix()).start()));
    }

    /// Shows what a folder has otherwise than the commit that its clone stands at; nothing in no clone, or before the
    /// first commit.
    ///
    /// @param now what stands in the folder
    public static void uncommitted(Path folder, Content now, HistoryStep.StepReader reader) throws IOException {
        var clone = Clone.around(folder);
        if (clone.isEmpty()) return;
        try (var git = clone.get().git()) {
            var tip = Optional.ofNullable(git.resolve(Constants.HEAD));
            if (tip.isEmpty()) return;
            reader.read(new PublishedLine(git, clone.get().prefix()).beside(tip.get(), now));
        }
    }

    /// @param prefix of the folder in it, with a slash behind it; empty for the top
    private record Clone(Repository git, String prefix) {

        static Optional<Clone> around(Path folder) throws IOException {
            PlainSystemReader.keepQuiet();
            var builder = new FileRepositoryBuilder()
                    .findGitDir(folder.toAbsolutePath().toFile());
            if (builder.getGitDir() == null) return Optional.empty();
            var git = builder.setMustExist(true).build();
            if (git.isBare()) {
                git.close();
                return Optional.empty();
            }
            var inside = git.getWorkTree().toPath().toRealPath().relativize(folder.toRealPath());
            var prefix = inside.toString().replace('\\', '/');
            return Optional.of(new Clone(git, prefix.isEmpty() ? "" : prefix + "/"));
        }
    }

    /// Nobody tells when somebody commits in their own clone, so this looks, now and then.
    private void look() {
        var before = looked.get();
        var now = System.nanoTime();
        if (now - before < LATE_MAX || !looked.compareAndSet(before, now)) return;
        try {
            if (!history.isUpToDate()) history.start();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean isRead(Duration atMost) {
        return history.isRead(atMost);
    }

    @Override
    public Map<String, FilePast> pasts(String folder) {
        look();
        return history.pasts(folder);
    }

    @Override
    public Optional<FilePast> past(String path) {
        look();
        return history.past(path);
    }

    @Override
    public List<Version> versions(String path, int max) throws IOException {
        return history.versions(path, max);
    }

    @Override
    public List<ComparedWords> compare(Optional<Version> older, Version newer) throws IOException {
        return history.compare(older, newer);
    }

    @Override
    public Parsed<SourceFile> text(Version version) throws IOException {
        return history.text(version);
    }

    @Override
    public void eachStep(HistoryStep.StepReader reader) throws IOException {
        history.eachStep(reader);
    }

    @Override
    public List<Commit> commits(int max) throws IOException {
        return history.commits(max);
    }
}
