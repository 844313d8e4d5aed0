package nl.kennisatelier.kept;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Bytes that were worked out of something, found again by its name. All of it may be lost at any time.
/// May be used from any thread.
public interface KeptValues extends AutoCloseable {

    /// Keeps nothing.
    KeptValues NONE = new KeptValues() {
        @Override
        public Optional<byte[]> find(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, byte[] value) {}

        @Override
        public void settle(Set<String> names) {}

        @Override
        public void close() {}
    };

    Optional<byte[]> find(String name) throws IOException;

    void put(String name, byte[] value) throws IOException;

    /// Forgets all but these and what is kept from now on, and writes the rest to disk.
    void settle(Set<String> names) throws IOException;

    @Override
    void close() throws IOException;
}
