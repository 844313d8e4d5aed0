package nl.kennisatelier.git;

import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.Problem.Kind;

/// Which files may stand between the texts: pictures and documents that are what their name says.
final class FileRules {

    private FileRules() {}

    /// Whether the first bytes must be looked at.
    static boolean isPicture(String path) {
        return FileType.ofExtension(extension(path)).isPresent();
    }

    /// @param start the first [FileType#START_SIZE] bytes, or fewer when there are no more
    static Optional<Kind> wrong(String path, byte[] start) {
        var extension = extension(path);
        var isVector = extension.equals("svg") || extension.equals("svgz");
        if (isVector && !Content.isStyle(path)) return Optional.of(Kind.PICTURE_SVG); // Those of a style are washed.
        var expected = FileType.ofExtension(extension);
        return expected.isEmpty() || expected.equals(FileType.of(start))
                ? Optional.empty()
                : Optional.of(Kind.PICTURE_FALSE);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
