package nl.kennisatelier.library;

/// A file that a text shows or leads to: a picture or a PDF.
///
/// @param path in the content folder
/// @param hash of its bytes, in hex: another file has another
/// @param width in pixels; 0 for what is no picture
public record Attachment(String path, String hash, Type type, int width, int height) {

    /// What may stand beside a text. Told by how the bytes begin, never by the name of the file.
    public enum Type {
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg"),
        WEBP("image/webp", "webp"),
        GIF("image/gif", "gif"),
        PDF("application/pdf", "pdf");

        public final String mediaType;
        public final String extension;

        Type(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }
    }

    public boolean isPicture() {
        return type != Type.PDF && width > 0 && height > 0;
    }

    /// For who keeps it: the name of the file, with the extension that it should have.
    public String name() {
        var bare = path.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        return Slug.of(bare) + "." + type.extension;
    }
}
