package nl.kennisatelier.kept;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Bytes that were worked out of something, found again by its name and its state. All of it may be lost at any time.
/// May be used from any thread.
public interface KeptValues extends AutoCloseable {

    /// Keeps nothing.
    KeptValues NONE = new KeptValues() {
        @Override
        public Optional<byte[]> find(String name, String state) {
            return Optional.empty();
        }

        @Override
        public void put(String name, String state, byte[] value) {}

        @Override
        public void settle(Set<String> names) {}

        @Override
        public void close() {}
    };

    /// What was kept before this was opened; nothing once it is settled.
    Optional<byte[]> find(String name, String state) throws IOException;

    void put(String name, String state, byte[] value) throws IOException;

    /// Forgets all but these, and writes the rest to disk. What is looked for was found by now.
    void settle(Set<String> names) throws IOException;

    @Override
    void close() throws IOException;
}
