package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.source.Content;

/// Branches of which all is on the published branch: however it came there, by merge, by form or by hand, they say
/// nothing any more.
final class MergedBranches {

    private MergedBranches() {}

    /// Takes them away.
    static void clear(ContentRepository repository) throws IOException {
        var head = repository.head();
        if (head.isEmpty()) return;
        var now = repository.at(head.get().id());
        for (var branch : repository.branches().entrySet()) {
            if (branch.getKey().equals(repository.branch())) continue;
            var tip = branch.getValue().id();
            if (isIn(repository, tip, now)) repository.removeBranch(branch.getKey());
        }
    }

    private static boolean isIn(ContentRepository repository, String tip, Content now) throws IOException {
        if (repository.ownCommits(tip, 1).isEmpty()) return true;
        var own = repository.ownChanges(tip);
        var there = repository.at(tip);
        for (var path : own) {
            if (!Arrays.equals(read(there, path).orElse(null), read(now, path).orElse(null))) return false;
        }
        return !own.isEmpty();
    }

    private static Optional<byte[]> read(Content content, String path) throws IOException {
        try {
            return Optional.of(content.read(path));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
