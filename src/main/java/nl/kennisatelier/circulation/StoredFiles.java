package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.SourceFile;

/// The files as they stand in the repository, for who wants to change them.
public final class StoredFiles {

    private final ContentRepository repository;

    StoredFiles(ContentRepository repository) {
        this.repository = repository;
    }

    /// A file as it stands on the published branch. Nothing for one that is too large: what is not read of it would be
    /// lost when it is saved.
    public Optional<EditedText> text(String path) throws IOException {
        var head = repository.head();
        return head.isPresent() ? textIn(head.get().id(), path) : Optional.empty();
    }

    private Optional<EditedText> textIn(String commit, String path) throws IOException {
        if (!Content.isWritten(path)) return Optional.empty();
        try {
            var bytes = repository.at(commit).read(path);
            if (bytes.length > SourceFile.SIZE_MAX) return Optional.empty();
            var text = SourceFile.decode(path, bytes).value().text();
            return Optional.of(new EditedText(path, commit, text));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /// A text as it stands on a branch.
    public Optional<EditedText> textOn(String branch, String path) throws IOException {
        var tip = Optional.ofNullable(repository.branches().get(branch));
        return tip.isPresent() ? textIn(tip.get().id(), path) : Optional.empty();
    }

    /// @param commit in which they stand so; empty before the first
    /// @param files by their path in that folder
    public record Style(String commit, SortedMap<String, byte[]> files) {}

    /// The files that say how the site looks as they stand on the published branch.
    public Style style() throws IOException {
        var head = repository.head();
        if (head.isEmpty()) return new Style("", new TreeMap<>());
        var content = repository.at(head.get().id());
        return new Style(head.get().id(), Lists.styleFiles(content, content.paths()));
    }

    /// A picture or a PDF as it stands on the published branch.
    public Optional<byte[]> attachment(String path) throws IOException {
        var head = repository.head();
        if (head.isEmpty() || !Content.isAttachment(path)) return Optional.empty();
        try {
            return Optional.of(repository.at(head.get().id()).read(path));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /// The texts on a branch that do not exist on the published one, by path; each to be saved on top of what is
    /// published now. None when there is no such branch.
    public List<EditedText> proposed(String branch) throws IOException {
        var tip = Optional.ofNullable(repository.branches().get(branch));
        var head = repository.head();
        if (tip.isEmpty() || head.isEmpty() || branch.equals(repository.branch())) return List.of();
        var there = repository.at(tip.get().id());
        var published = repository.at(head.get().id()).paths();
        var texts = new ArrayList<EditedText>();
        for (var path :
                new TreeSet<>(repository.changes(head.get().id(), tip.get().id()))) {
            if (published.contains(path) || !there.paths().contains(path)) continue;
            var text = SourceFile.decode(path, there.read(path)).value().text();
            texts.add(new EditedText(path, head.get().id(), text));
        }
        return List.copyOf(texts);
    }
}
