package nl.kennisatelier.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What may stand beside a text. Told by how the bytes begin, never by the name of the file.
public enum FileType {
    PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    WEBP("image/webp", List.of("webp"), "RIFF????WEBP"),
    GIF("image/gif", List.of("gif"), "GIF87a", "GIF89a"),
    PDF("application/pdf", List.of("pdf"), "%PDF-");

    /// In bytes: what has to be read of a file to know what it is.
    public static final int START_SIZE = 12;

    public final String mediaType;

    private final List<String> extensions;
    private final List<String> starts;

    /// @param starts a `?` is any byte
    FileType(String mediaType, List<String> extensions, String... starts) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.starts = List.of(starts);
    }

    /// Nothing when the bytes are of none of these.
    ///
    /// @param bytes of a file, or its first [#START_SIZE]
    public static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> type.starts.stream().anyMatch(start -> begins(bytes, start)))
                .findFirst();
    }

    /// What a file should be by its name.
    ///
    /// @param extension in lower case, without the point
    public static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /// The extension that such a file should have.
    public String extension() {
        return extensions.getFirst();
    }

    private static boolean begins(byte[] bytes, String start) {
        if (bytes.length < start.length()) return false;
        for (int i = 0; i < start.length(); i++) {
            if (start.charAt(i) != '?' && (bytes[i] & 0xFF) != start.charAt(i)) return false;
        }
        return true;
    }
}
