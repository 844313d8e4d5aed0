package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The last bytes of a pack or of its index: a checksum of all before them.
final class Trailer {

    private static final int LENGTH = 20;

    private Trailer() {}

    static boolean isRight(Path file) throws IOException {
        long left = Files.size(file) - LENGTH;
        if (left <= 0) return false;
        var digest = sha1();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) return false;
                digest.update(buffer, 0, read);
                left -= read;
            }
            return Arrays.equals(digest.digest(), in.readAllBytes());
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
