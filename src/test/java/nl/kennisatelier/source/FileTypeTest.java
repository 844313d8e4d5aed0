package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    @Test
    void aFileIsWhatItsBytesSay() {
        check("PNG png", "\u0089PNG\r\n\u001a\n....");
        check("JPEG jpg", "\u00ff\u00d8\u00ff\u00e0");
        check("WEBP webp", "RIFF\u0001\u0002?\u00ffWEBPVP8 ");
        check("GIF gif", "GIF87a");
        check("GIF gif", "GIF89a....");
        check("PDF pdf", "%PDF-1.7");
    }

    @Test
    void whatIsCutOffOrElseIsNone() {
        for (var start : new String[] {"", "RIFF....WAVE", "RIFF....WEB", "GIF88a", "\u0089PNG", "<svg/>", "%PDF"})
            check("none", start);
    }

    @Test
    void aNameSaysWhatAFileShouldBe() {
        assertEquals(Optional.of(FileType.JPEG), FileType.ofExtension("jpeg"));
        assertEquals(Optional.of(FileType.JPEG), FileType.ofExtension("jpg"));
        assertEquals(Optional.empty(), FileType.ofExtension("svg"));
        assertEquals(Optional.empty(), FileType.ofExtension(""));
    }

    private static void check(String expected, String start) {
        var type = FileType.of(start.getBytes(ISO_8859_1));
        assertEquals(expected, type.map(one -> one + " " + one.extension()).orElse("none"), start);
    }
}
