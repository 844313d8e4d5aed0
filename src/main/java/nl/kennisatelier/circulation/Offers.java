package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.kennisatelier.circulation.Offer.OfferedFile;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.source.Content;

/// Reads what waits on branches.
final class Offers {

    /// More commits on one branch than anybody reads.
    private static final int COMMITS_MAX = 200;

    private final ContentRepository repository;

    Offers(ContentRepository repository) {
        this.repository = repository;
    }

    /// Those that change something, the last one first.
    List<Offer> all() throws IOException {
        var all = new ArrayList<Offer>();
        for (var branch : repository.branches().keySet()) of(branch).ifPresent(all::add);
        all.sort((one, other) -> other.tip().when().compareTo(one.tip().when()));
        return all;
    }

    /// @param branch as somebody sent it: anything at all
    /// @return nothing for the published one, and for one that changes nothing
    Optional<Offer> of(String branch) throws IOException {
        var tip = Optional.ofNullable(repository.branches().get(branch));
        if (tip.isEmpty() || branch.equals(repository.branch())) return Optional.empty();
        var fork = repository.fork(tip.get().id());
        if (fork.isEmpty()) return Optional.empty();
        var files = files(fork.get(), tip.get());
        if (files.isEmpty()) return Optional.empty();
        var authors = repository.ownCommits(tip.get().id(), COMMITS_MAX).stream()
                .map(Commit::author)
                .distinct()
                .toList();
        return Optional.of(new Offer(branch, tip.get(), fork.get(), authors, files));
    }

    private List<OfferedFile> files(String fork, Commit tip) throws IOException {
        var before = repository.at(fork);
        var after = repository.at(tip.id());
        var files = new ArrayList<OfferedFile>();
        for (var path : new TreeSet<>(repository.changes(fork, tip.id())))
            files.add(new OfferedFile(path, read(before, path), read(after, path)));
        return files;
    }

    private static Optional<byte[]> read(Content content, String path) throws IOException {
        try {
            return Optional.of(content.read(path));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
