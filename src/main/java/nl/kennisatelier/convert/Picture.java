package nl.kennisatelier.convert;

import java.util.Optional;
import nl.kennisatelier.source.FileType;

/// A picture out of a document, made anew: nothing is in it of where, when and with what it was taken.
///
/// @param name in the body: `picture-1`
/// @param extension by what the bytes are, not by what they were called
public record Picture(String name, String extension, byte[] bytes) {

    /// In bytes, as it stands in the document.
    static final int SIZE_MAX = Illustration.SENT_MAX;

    /// Nothing when it is none of the kinds that may stand beside a text: PNG, JPEG and WebP.
    static Optional<Picture> of(String name, byte[] bytes, IllustrationMaker maker) {
        return maker.of(bytes) instanceof Illustration.Fit(var made, var type, var _, var _) && type != FileType.PDF
                ? Optional.of(new Picture(name, type.extension(), made))
                : Optional.empty();
    }
}
