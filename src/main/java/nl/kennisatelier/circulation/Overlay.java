package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.NoSuchFileException;
import java.util.Set;
import nl.kennisatelier.source.Content;

/// One text that stands nowhere yet.
record Overlay(String path, byte[] bytes) implements Content {

    static Overlay of(String path, String text) {
        return new Overlay(path, text.getBytes(UTF_8));
    }

    @Override
    public Set<String> paths() {
        return Set.of(path);
    }

    @Override
    public byte[] read(String path) throws NoSuchFileException {
        if (!path.equals(this.path)) throw new NoSuchFileException(path);
        return bytes;
    }
}
