package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;

/// The file of the editors, without what was taken back. A line in it that is none of ours stays where it is.
final class EditorList {

    private final Path file;
    private final RevokedTokens revoked;

    EditorList(Path file) {
        this.file = file;
        this.revoked = new RevokedTokens(file.resolveSibling(RevokedTokens.FILE));
    }

    /// Whether of what was taken back all is there that was.
    ///
    /// @param known how many there were, at least
    boolean knowsWhatIsRevoked(int known) {
        return revoked.isWhole(known);
    }

    boolean isRevoked(String hash) throws IOException {
        return revoked.read().contains(hash);
    }

    /// Whether anything stands in it, of ours or not.
    boolean isEmpty() throws IOException {
        return texts().isEmpty();
    }

    List<EditorLine> lines() throws IOException {
        return own(texts());
    }

    /// How many lines of it are ours, with those that were taken back.
    int known() throws IOException {
        return own(new KeptList(file).lines()).size();
    }

    /// Changes the lines that are ours, one change at a time, whoever makes it. What goes is taken back: no copy of the
    /// list brings it again.
    ///
    /// @param change of the lines, in place
    synchronized <T> T change(Function<List<EditorLine>, T> change) throws IOException {
        try (var _ = OwnerFile.lock(file)) {
            var texts = texts();
            var before = own(texts);
            var after = new ArrayList<>(before);
            var result = change.apply(after);
            if (!after.equals(before)) write(texts, before, after);
            return result;
        }
    }

    private void write(List<String> texts, List<EditorLine> before, List<EditorLine> after) throws IOException {
        var left = new LinkedHashMap<String, String>();
        after.forEach(line -> left.put(line.hash(), line.text()));
        revoked.add(before.stream()
                .map(EditorLine::hash)
                .filter(hash -> !left.containsKey(hash))
                .toList()); // First: when all ends here, nobody is in who should not be.
        var written = new ArrayList<String>();
        for (var text : texts) {
            var now =
                    EditorLine.parse(text).map(line -> left.remove(line.hash())).or(() -> foreign(text));
            now.ifPresent(written::add);
        }
        written.addAll(left.values());
        write(written);
    }

    private static Optional<String> foreign(String text) {
        return EditorLine.parse(text).isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /// Writes it anew without what was taken back, where it is of before.
    synchronized void settle() throws IOException {
        var texts = texts();
        if (texts.size() < new KeptList(file).lines().size()) write(texts);
    }

    private static List<EditorLine> own(List<String> texts) {
        return texts.stream().flatMap(text -> EditorLine.parse(text).stream()).toList();
    }

    private List<String> texts() throws IOException {
        var texts = new ArrayList<>(new KeptList(file).lines());
        var gone = revoked.read();
        texts.removeIf(text -> isOneOf(gone, text));
        return texts;
    }

    private static boolean isOneOf(Set<String> gone, String text) {
        return EditorLine.parse(text).filter(line -> gone.contains(line.hash())).isPresent();
    }

    private void write(List<String> texts) throws IOException {
        var all = texts.stream().map(text -> text + "\n").collect(Collectors.joining());
        OwnerFile.replace(file, all.getBytes(UTF_8));
    }
}
