package nl.kennisatelier.web.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A site that has its own colours has them everywhere: no colour stands outside the file of the theme, but those of a
/// QR code, which cameras read in black on white.
class ColoursTest {

    private static final int FILES_MIN = 100;

    private static final Pattern COLOUR =
            Pattern.compile("(?i)(?<![\\w&(/\"'-])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\\w-])"
                    + "|[\"']#(?:[0-9a-f]{3}|[0-9a-f]{6})[\"']"
                    + "|\\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\\("
                    + "|:\\s*(?:white|black|gr[ae]y|silver|red|blue|green|yellow|orange|navy|teal)\\b");

    @Test
    void noColourStandsOutsideTheTheme() throws IOException {
        var found = new ArrayList<String>();
        int read = 0;
        try (var files =
                Stream.concat(Files.walk(Path.of("src/main/resources/static")), Files.walk(Path.of("templates")))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(css|js|jte)"))
                    .toList()) {
                read++;
                if (file.endsWith("theme.css") || file.endsWith("qr.jte")) continue;
                var lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (COLOUR.matcher(lines.get(i)).find())
                        found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(read >= FILES_MIN, read + " files");
    }
}
