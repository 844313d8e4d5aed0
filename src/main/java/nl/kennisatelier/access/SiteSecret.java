package nl.kennisatelier.access;

import java.io.IOException;
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
        if (Files.exists(file)) {
            var hex = Files.readString(file).strip();
            if (hex.matches("[0-9a-f]{" + 2 * BYTES + "}"))
                return HexFormat.of().parseHex(hex);
        }
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
}
