package nl.kennisatelier.git;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.source.Problem.Kind;

/// Which files may stand between the texts: pictures and documents that are what their name says.
final class FileRules {

    /// In bytes: what has to be read of a file to know what it is.
    static final int START_SIZE = 16;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] GIF = {'G', 'I', 'F', '8'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};

    private static final Map<String, byte[]> STARTS =
            Map.of("png", PNG, "jpg", JPEG, "jpeg", JPEG, "gif", GIF, "pdf", PDF, "webp", RIFF);

    private FileRules() {}

    /// Whether the first bytes must be looked at.
    static boolean isPicture(String path) {
        return STARTS.containsKey(extension(path));
    }

    /// @param start the first [#START_SIZE] bytes, or fewer when there are no more
    static Optional<Kind> wrong(String path, byte[] start) {
        var extension = extension(path);
        if (extension.equals("svg") || extension.equals("svgz")) return Optional.of(Kind.PICTURE_SVG);
        var expected = STARTS.get(extension);
        if (expected == null) return Optional.empty();
        var fits = startsWith(start, 0, expected) && (expected != RIFF || startsWith(start, 8, WEBP));
        return fits ? Optional.empty() : Optional.of(Kind.PICTURE_FALSE);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        if (bytes.length < from + start.length) return false;
        for (int i = 0; i < start.length; i++) {
            if (bytes[from + i] != start[i]) return false;
        }
        return true;
    }
}
