package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.Sha256;

/// Random bytes that only this site knows, made at its first start and kept in the data folder.
public final class SiteSecret {

    /// The name of the file in the data folder.
    public static final String FILE = "geheim";

    private static final int BYTES = 32;

    /// Of the fingerprint: enough to know it again, and nobody finds the secret from it.
    private static final int FINGERPRINT_BYTES = 8;

    private SiteSecret() {}

    /// The secret in a file; nothing when it holds none.
    public static Optional<byte[]> read(Path file) {
        try {
            return isWhole(file)
                    ? Optional.of(HexFormat.of().parseHex(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException absentOrUnreadable) {
            return Optional.empty();
        }
    }

    /// The secret in a file, made when there is no file yet.
    ///
    /// @throws IOException when there is a file that holds none: it is not replaced
    public static byte[] of(Path file) throws IOException {
        var known = read(file);
        if (known.isPresent()) return known.get();
        if (Files.exists(file)) throw new IOException(file.getFileName() + " holds no secret");
        var secret = random();
        Files.createDirectories(file.toAbsolutePath().getParent());
        OwnerFile.replace(file, (HexFormat.of().formatHex(secret) + "\n").getBytes(UTF_8));
        return secret;
    }

    /// One that is kept nowhere.
    public static byte[] random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// By which a secret is known again.
    public static String fingerprint(byte[] secret) {
        return Sha256.hex(java.util.List.of(secret), FINGERPRINT_BYTES);
    }

    /// Whether a file holds one.
    public static boolean isWhole(Path file) throws IOException {
        var hex = new String(Files.readAllBytes(file), UTF_8).strip();
        return hex.matches("[0-9a-f]{" + 2 * BYTES + "}");
    }
}
