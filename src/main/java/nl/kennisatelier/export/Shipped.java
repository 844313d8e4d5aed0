package nl.kennisatelier.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// What comes with the program for this room: the template for Word, the styles of the PDF and its letters.
final class Shipped {

    private Shipped() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(Shipped.class.getResourceAsStream(name), name);
    }

    static byte[] bytes(String name) {
        try (var in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program is damaged: " + name, e);
        }
    }
}
