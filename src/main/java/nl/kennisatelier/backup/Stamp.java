package nl.kennisatelier.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// The moment a copy was made, in its name: it stays when the file is moved elsewhere.
final class Stamp {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern IN_NAME = Pattern.compile("\\d{8}T\\d{6}Z");

    private Stamp() {}

    static String name(String before, Instant made, String after) {
        return before + FORM.format(made) + after;
    }

    /// By its name, or else by when the file was last written.
    static Instant of(Path file) {
        var found = IN_NAME.matcher(KeptFolder.name(file));
        try {
            if (found.find()) return FORM.parse(found.group(), Instant::from);
        } catch (DateTimeException noSuchDay) {
            // Somebody else's name.
        }
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }
}
