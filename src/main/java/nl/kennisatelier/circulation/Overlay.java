package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.kennisatelier.source.Content;

/// Content with files in it that stand nowhere yet, and without some that do.
///
/// @param under what stands there already
/// @param files for each path its bytes, or nothing for one that is gone
record Overlay(Content under, Map<String, Optional<byte[]>> files) implements Content {

    private static final Content NOTHING = new Content() {

        @Override
        public Set<String> paths() {
            return Set.of();
        }

        @Override
        public byte[] read(String path) throws NoSuchFileException {
            throw new NoSuchFileException(path);
        }
    };

    static Overlay of(Content under, String path, String text) {
        return of(under, Map.of(path, Optional.of(text.getBytes(UTF_8))));
    }

    static Overlay of(Map<String, Optional<byte[]>> files) {
        return new Overlay(NOTHING, files);
    }

    static Overlay of(Content under, Map<String, Optional<byte[]>> files) {
        return new Overlay(under, files);
    }

    @Override
    public Set<String> paths() throws IOException {
        return with(under.paths(), Content::isContent);
    }

    @Override
    public Set<String> attachments() throws IOException {
        return with(under.attachments(), Content::isAttachment);
    }

    private Set<String> with(Set<String> before, Predicate<String> wanted) {
        var paths = new HashSet<>(before);
        files.forEach((path, bytes) -> {
            if (bytes.isEmpty()) paths.remove(path);
            else if (wanted.test(path)) paths.add(path);
        });
        return paths;
    }

    @Override
    public byte[] read(String path) throws IOException {
        if (!files.containsKey(path)) return under.read(path);
        return files.get(path).orElseThrow(() -> new NoSuchFileException(path));
    }
}
