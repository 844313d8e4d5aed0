package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.source.SourceFile;

/// The file of a text as readers may have it: without the comments in it, and no longer than what is online. All else
/// stays as it is, also comments that are shown, for they stand in code.
public final class ForReaders {

    private ForReaders() {}

    /// The same bytes where nothing has to go.
    public static byte[] bytes(String path, byte[] bytes) {
        var file = SourceFile.decode(path, bytes).value();
        var cleaned = ConventionsReader.isConvention(path) ? list(file) : text(file);
        if (cleaned.equals(file.text()) && bytes.length <= SourceFile.SIZE_MAX) return bytes;
        var isOfWindows = new String(bytes, UTF_8).contains("\r\n");
        return (isOfWindows ? cleaned.replace("\n", "\r\n") : cleaned).getBytes(UTF_8);
    }

    private static String list(SourceFile file) {
        if (file.path().equals(KeyFigures.PATH)) return file.text(); // Its source and licence stand behind a #.
        return file.path().endsWith(".txt")
                ? file.text().replaceAll("(?m)^[ \t]*#.*\n?|[ \t]*#.*$", "")
                : Remarks.takenFromYaml(file.text());
    }

    private static String text(SourceFile file) {
        int end =
                placeOfLine(file.text(), FrontMatter.of(file, new ArrayList<>()).linesBefore());
        var head = file.text().substring(0, end);
        var fields = head.stripLeading().startsWith("+++") ? Remarks.takenFromToml(head) : Remarks.takenFromYaml(head);
        return fields + Comments.allTakenFrom(file.text().substring(end));
    }

    /// Where a line begins, counted from 0.
    private static int placeOfLine(String text, int line) {
        int place = 0;
        for (int i = 0; i < line; i++) place = text.indexOf('\n', place) + 1;
        return place > 0 || line == 0 ? place : text.length();
    }
}
