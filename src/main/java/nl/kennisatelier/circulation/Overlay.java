package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;
import nl.kennisatelier.source.Content;

/// Content with one text in it that stands nowhere yet.
///
/// @param under what stands there already
record Overlay(Content under, String path, byte[] bytes) implements Content {

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

    static Overlay of(String path, String text) {
        return of(NOTHING, path, text);
    }

    static Overlay of(Content under, String path, String text) {
        return new Overlay(under, path, text.getBytes(UTF_8));
    }

    @Override
    public Set<String> paths() throws IOException {
        var paths = new HashSet<>(under.paths());
        paths.add(path);
        return paths;
    }

    @Override
    public Set<String> attachments() throws IOException {
        return under.attachments();
    }

    @Override
    public byte[] read(String path) throws IOException {
        return path.equals(this.path) ? bytes : under.read(path);
    }
}
