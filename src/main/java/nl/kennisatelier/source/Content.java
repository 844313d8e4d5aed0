package nl.kennisatelier.source;

import java.io.IOException;
import java.util.Set;

/// Where content comes from: a folder while writing, a git repository once published.
public interface Content {

    java.util.regex.Pattern LIST =
            java.util.regex.Pattern.compile("taxonomie/[^/]+\\.yaml|taal/[^/]+\\.txt|cijfers/kerncijfers\\.csv");

    /// Files that count as content: Markdown, the YAML and word lists that say how to read it, and key figures.
    static boolean isContent(String path) {
        var lower = path.toLowerCase(java.util.Locale.ROOT);
        return isText(path)
                || lower.equals("atelier.yaml")
                || LIST.matcher(lower).matches()
                || isStyle(path);
    }

    /// Where the house style of a site stands.
    String STYLE = "huisstijl/";

    java.util.regex.Pattern STYLE_FILE = java.util.regex.Pattern.compile(
            "huisstijl/(?!\\.|.*/\\.)[^/]+(/[^/]+)?\\.(css|svg|png|jpe?g|webp|ico|woff2?|ttf|otf|txt)");

    /// Files that say how the site looks: each is read with all others of them.
    static boolean isStyle(String path) {
        return STYLE_FILE.matcher(path).matches();
    }

    /// Files that somebody can write in a form.
    static boolean isWritten(String path) {
        return isContent(path) && (!isStyle(path) || path.endsWith(".css"));
    }

    /// Markdown under any of its names. In `.mdx` stands code too: the words are read, the code is told of.
    static boolean isText(String path) {
        var lower = path.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdx");
    }

    /// Files that hold words and that nobody reads: whoever puts one between the texts may think that readers see it.
    static boolean isOtherText(String path) {
        return OTHER_TEXT.matcher(path).matches();
    }

    java.util.regex.Pattern OTHER_TEXT = java.util.regex.Pattern.compile(
            "(?i)(?!(taal|taxonomie|huisstijl)/)(?!.*(^|/)\\.).+/[^/]+\\.(txt|text|html?|rst|adoc|org|rtf|odt|docx?)");

    /// The paths of all such files.
    default Set<String> otherTexts() throws IOException {
        return Set.of();
    }

    /// In bytes, of a picture or a PDF: what a phone makes fits when it was made for the web.
    int ATTACHMENT_SIZE_MAX = 5 << 20;

    /// Files that a text may show or lead to: pictures, and PDF.
    static boolean isAttachment(String path) {
        return ATTACHMENT.matcher(path).matches();
    }

    java.util.regex.Pattern ATTACHMENT =
            java.util.regex.Pattern.compile("(?i)(?!.*(^|/)\\.).+\\.(png|jpe?g|webp|gif|pdf)");

    /// The paths of all files that a text may show or lead to.
    default Set<String> attachments() throws IOException {
        return Set.of();
    }

    /// The paths of all content files.
    Set<String> paths() throws IOException;

    /// The bytes of one file.
    ///
    /// @throws java.nio.file.NoSuchFileException when the file has gone
    byte[] read(String path) throws IOException;
}
