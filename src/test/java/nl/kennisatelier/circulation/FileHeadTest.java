package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileHeadTest {

    @Test
    void picturesSayHowLargeTheyAre() throws IOException {
        check("PNG 320x200", picture("png", 320, 200));
        check("JPEG 4000x3001", picture("jpg", 4000, 3001));
        check("WEBP 300x123", webp("VP8 ", 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 300 & 0xFF, 300 >> 8, 123, 0));
        int both = 299 | 122 << 14;
        check(
                "WEBP 300x123",
                webp("VP8L", 0, 0, 0, 0, 0x2f, both & 0xFF, both >> 8 & 0xFF, both >> 16 & 0xFF, both >> 24));
        check(
                "WEBP 70000x2",
                webp("VP8X", 0, 0, 0, 0, 0, 0, 0, 0, 69_999 & 0xFF, 69_999 >> 8 & 0xFF, 69_999 >> 16, 1, 0, 0));
    }

    @Test
    void aPdfHasNoSize() {
        check("PDF 0x0", "%PDF-1.7\n...".getBytes(ISO_8859_1));
    }

    @Test
    void whatSaysNoSizeIsNoPicture() throws IOException {
        check("none", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(ISO_8859_1));
        check("none", "GIF89a".getBytes(ISO_8859_1));
        check("none", new byte[0]);
        check("none", Arrays.copyOf(picture("png", 320, 200), 12));
        check("none", Arrays.copyOf(picture("jpg", 320, 200), 12));
        check("none", webp("VP8?", 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void noBytesMakeItStumble() throws IOException {
        var random = new Random(42);
        for (var format : new String[] {"png", "jpg"}) {
            var good = picture(format, 64, 64);
            for (int round = 0; round < 2_000; round++) {
                var bytes = Arrays.copyOf(good, random.nextInt(good.length));
                for (int i = 3; i < bytes.length; i++) if (random.nextInt(10) == 0) bytes[i] = (byte) random.nextInt();
                FileHead.read("x", bytes)
                        .ifPresent(found -> assertEquals(true, found.width() > 0 && found.height() > 0));
            }
        }
    }

    private static void check(String expected, byte[] bytes) {
        var found = FileHead.read("foto.x", bytes)
                .map(file -> file.type() + " " + file.width() + "x" + file.height())
                .orElse("none");
        assertEquals(expected, found);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] webp(String kind, int... rest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("RIFF....WEBP" + kind).getBytes(ISO_8859_1));
        for (int one : rest) out.write(one);
        return out.toByteArray();
    }
}
