package nl.kennisatelier.convert;

import java.util.Optional;
import nl.kennisatelier.source.Content;

/// A picture out of a document.
///
/// @param name in the body: `picture-1`
/// @param extension by what the bytes are, not by what they were called
public record Picture(String name, String extension, byte[] bytes) {

    /// In bytes; a push with a larger file is refused.
    static final int SIZE_MAX = Content.ATTACHMENT_SIZE_MAX;

    /// Nothing when it is none of the kinds that a site shows: PNG, JPEG and WebP.
    static Optional<Picture> of(String name, byte[] bytes) {
        return bytes.length > SIZE_MAX ? Optional.empty() : extension(bytes).map(e -> new Picture(name, e, bytes));
    }

    private static Optional<String> extension(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return Optional.of("png");
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) return Optional.of("jpg");
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) return Optional.of("webp");
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int offset, int... magic) {
        if (bytes.length < offset + magic.length) return false;
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[offset + i] & 0xFF) != magic[i]) return false;
        }
        return true;
    }
}
