package nl.kennisatelier.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random bytes that only this site knows, made at its first start and kept in the data folder.
public final class SiteSecret {

    private static final int BYTES = 32;

    private SiteSecret() {}

    public static byte[] of(Path file) throws IOException {
        if (Files.exists(file) && isWhole(file))
            return HexFormat.of().parseHex(Files.readString(file).strip());
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, own);
        }
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
        return secret;
    }

    /// Whether a file holds one.
    public static boolean isWhole(Path file) throws IOException {
        var hex = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        return hex.matches("[0-9a-f]{" + 2 * BYTES + "}");
    }
}
