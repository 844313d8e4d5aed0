package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// What can become of a file.
enum Damage {
    MISSING,
    EMPTY,
    ZEROED,
    HALF,
    FLIPPED,
    UNREADABLE;

    private static final int ZEROED_BYTES = 8192;

    void to(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var bytes = Files.readAllBytes(file);
        switch (this) {
            case MISSING -> Files.delete(file);
            case EMPTY -> Files.write(file, new byte[0]);
            case ZEROED -> {
                Arrays.fill(bytes, 0, Math.min(ZEROED_BYTES, bytes.length), (byte) 0);
                Files.write(file, bytes);
            }
            case HALF -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case FLIPPED -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
            case UNREADABLE -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        }
    }

    /// Rights are put back by who sees whose file it is; the rest needs a command.
    void undoRights(Path file) throws IOException {
        if (this == UNREADABLE && Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
