package nl.kennisatelier.library;

import nl.kennisatelier.source.FileType;

/// A file that a text shows or leads to: a picture or a PDF.
///
/// @param path in the content folder
/// @param hash of its bytes, in hex: another file has another
/// @param width in pixels; 0 for what is no picture
public record Attachment(String path, String hash, FileType type, int width, int height) {

    public boolean isPicture() {
        return type != FileType.PDF && width > 0 && height > 0;
    }

    /// For who keeps it: the name of the file, with the extension that it should have.
    public String name() {
        var bare = path.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        return Slug.of(bare) + "." + type.extension();
    }
}
