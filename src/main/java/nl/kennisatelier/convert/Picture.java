package nl.kennisatelier.convert;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.FileType;

/// A picture out of a document.
///
/// @param name in the body: `picture-1`
/// @param extension by what the bytes are, not by what they were called
public record Picture(String name, String extension, byte[] bytes) {

    /// In bytes; a push with a larger file is refused.
    static final int SIZE_MAX = Content.ATTACHMENT_SIZE_MAX;

    private static final Set<FileType> SHOWN = EnumSet.of(FileType.PNG, FileType.JPEG, FileType.WEBP);

    /// Nothing when it is none of the kinds that come out of a document: PNG, JPEG and WebP.
    static Optional<Picture> of(String name, byte[] bytes) {
        return FileType.of(bytes)
                .filter(type -> SHOWN.contains(type) && bytes.length <= SIZE_MAX)
                .map(type -> new Picture(name, type.extension(), bytes));
    }
}
