package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/// A name for bytes that no other bytes have, and from which nobody finds them back.
public final class Sha256 {

    /// In bytes.
    public static final int LENGTH = 32;

    private Sha256() {}

    /// Of a text in UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /// @param bytes are not kept
    public static byte[] of(byte[] bytes) {
        return digest(List.of(bytes));
    }

    /// Of a text in UTF-8, in hex.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// The first bytes of it in hex, of bytes one after the other.
    ///
    /// @param length in bytes, at most [#LENGTH]
    public static String hex(Collection<byte[]> parts, int length) {
        return HexFormat.of().formatHex(digest(parts), 0, length);
    }

    /// Of a file of any size, in hex.
    public static String hex(Path file) throws IOException {
        var digest = begin();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] digest(Collection<byte[]> parts) {
        var digest = begin();
        parts.forEach(digest::update);
        return digest.digest();
    }

    private static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
