package nl.kennisatelier.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.kennisatelier.convert.Illustration.Fit;
import nl.kennisatelier.convert.Illustration.Size;
import nl.kennisatelier.convert.Illustration.Unfit;
import nl.kennisatelier.convert.Illustration.Why;
import nl.kennisatelier.source.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures as telephones, programs and strangers send them.
class IllustrationMakerTest {

    private static final IllustrationMaker MAKER = new IllustrationMaker();

    /// In a picture that says where it was made; no name of a tag, so that finding it means finding the place.
    private static final String PLACE = "52.0607N4.4940E";

    @Test
    void aPhotoIsMadeSmallAndTellsNothingOfWhereItWasMade() throws IOException {
        var sent = withExif(jpeg(photo(2400, 1800)), 1);
        assertTrue(says(sent, PLACE));
        var made = assertInstanceOf(Fit.class, MAKER.of(sent));
        assertEquals(new Size(1600, 1200), made.is());
        assertEquals(new Size(2400, 1800), made.was());
        assertEquals(FileType.JPEG, made.type());
        assertFalse(says(made.bytes(), PLACE) || says(made.bytes(), "Exif"));
        assertTrue(made.bytes().length <= Illustration.KEPT_MAX);
    }

    /// The red corner is up and to the left, however the camera was held.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoIsUpright(int turn) throws IOException {
        var upright = corner(60, 40);
        var made = assertInstanceOf(Fit.class, MAKER.of(withExif(jpeg(held(upright, turn)), turn)));
        var is = ImageIO.read(new ByteArrayInputStream(made.bytes()));
        assertEquals(new Size(60, 40), new Size(is.getWidth(), is.getHeight()));
        assertTrue(new Color(is.getRGB(5, 5)).getRed() > 150 && new Color(is.getRGB(5, 5)).getBlue() < 120);
        assertTrue(new Color(is.getRGB(55, 35)).getBlue() > 150);
        assertEquals(new Size(60, 40), made.was());
    }

    @Test
    void whatIsSmallStaysAsLargeAsItIsAndWhatHasHolesKeepsThem() throws IOException {
        var holes = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
        holes.setRGB(3, 3, Color.GREEN.getRGB());
        var made = assertInstanceOf(Fit.class, MAKER.of(bytes(holes, "png")));
        assertEquals(FileType.PNG, made.type());
        assertEquals(new Size(30, 20), made.is());
        assertEquals(0, ImageIO.read(new ByteArrayInputStream(made.bytes())).getRGB(10, 10) >>> 24);
    }

    @Test
    void webpIsReadAndBecomesWhatEverybodyCanSee() {
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        var made = MAKER.of(webp);
        assertTrue(made instanceof Fit fit && fit.type() != FileType.WEBP, made.toString());
    }

    @Test
    void aBombIsToldBeforeItGoesOff() throws IOException {
        assertEquals(new Unfit(Why.TOO_MANY_PIXELS), MAKER.of(bomb(40_000, 40_000)));
    }

    @Test
    void whatCannotStandThereIsNamed() throws IOException {
        var whys = Map.of(
                "", Why.EMPTY,
                "GIF89a.............", Why.GIF,
                "....ftypheic........", Why.HEIC,
                "<svg xmlns='http://www.w3.org/2000/svg'/>", Why.OTHER,
                "MZ een programma", Why.OTHER,
                "\u00ff\u00d8\u00ff kapot", Why.BROKEN,
                "\u0089PNG\r\n\u001a\n kapot", Why.BROKEN,
                "RIFF....WEBPVP8 kapot", Why.BROKEN);
        whys.forEach((sent, why) ->
                assertEquals(new Unfit(why), MAKER.of(sent.getBytes(StandardCharsets.ISO_8859_1)), sent));
        assertEquals(new Unfit(Why.TOO_LARGE), MAKER.of(Arrays.copyOf(jpeg(photo(9, 9)), Illustration.SENT_MAX + 1)));
        var pdf = "%PDF-1.4 een plan".getBytes(StandardCharsets.ISO_8859_1);
        assertInstanceOf(Fit.class, MAKER.of(pdf));
        assertEquals(new Unfit(Why.PDF_TOO_LARGE), MAKER.of(Arrays.copyOf(pdf, 6 << 20)));
    }

    @Test
    void aPhotoOfWhichTheEndIsMissingIsBroken() throws IOException {
        var whole = jpeg(photo(900, 700));
        assertInstanceOf(Fit.class, MAKER.of(whole));
        assertEquals(new Unfit(Why.BROKEN), MAKER.of(Arrays.copyOf(whole, whole.length / 2)));
        var sharp = bytes(photo(900, 700), "png");
        assertEquals(new Unfit(Why.BROKEN), MAKER.of(Arrays.copyOf(sharp, sharp.length / 2)));
    }

    @Test
    void coloursOfInkAreRefusedAndGreyIsNot() throws IOException {
        var ink = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 60, 40, 4, null);
        var sent = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(sent)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(ink, null, null), null);
        }
        assertEquals(new Unfit(Why.INK), MAKER.of(sent.toByteArray()));
        assertInstanceOf(Fit.class, MAKER.of(jpeg(new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY))));
    }

    @Test
    void halfAFileIsNoReasonToFail() throws IOException {
        var whole = withExif(jpeg(photo(80, 60)), 6);
        for (int length = 0; length < whole.length; length += 7) MAKER.of(Arrays.copyOf(whole, length));
    }

    private static BufferedImage photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++)
                image.setRGB(x, y, (x / 9 % 256) << 16 | (y / 7 % 256) << 8 | (x + y) / 31 % 256);
        }
        return image;
    }

    /// Red at the beginning, blue at the end.
    private static BufferedImage corner(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        return image;
    }

    /// As a camera writes it that is held so: each dot where the standard says that it stands.
    private static BufferedImage held(BufferedImage upright, int turn) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        var written = turn > 4
                ? new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int color = upright.getRGB(x, y);
                switch (turn) {
                    case 1 -> written.setRGB(x, y, color);
                    case 2 -> written.setRGB(w - 1 - x, y, color);
                    case 3 -> written.setRGB(w - 1 - x, h - 1 - y, color);
                    case 4 -> written.setRGB(x, h - 1 - y, color);
                    case 5 -> written.setRGB(y, x, color);
                    case 6 -> written.setRGB(y, w - 1 - x, color);
                    case 7 -> written.setRGB(h - 1 - y, w - 1 - x, color);
                    default -> written.setRGB(h - 1 - y, x, color);
                }
            }
        }
        return written;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return bytes(image, "jpg");
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// What a telephone puts in front of a photo.
    private static byte[] withExif(byte[] jpeg, int turn) {
        var place = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        var block = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        block.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        block.putInt(8).putShort((short) 1);
        block.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        block.putInt(0).put(place);
        var all = ByteBuffer.allocate(jpeg.length + 4 + block.capacity());
        all.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + block.capacity()))
                .put(block.array());
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static boolean says(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
    }

    /// A few bytes that say they are a picture of billions of dots.
    private static byte[] bomb(int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[100_000]);
        }
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        var all = new ByteArrayOutputStream();
        all.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        chunk(all, "IHDR", header.array());
        chunk(all, "IDAT", packed.toByteArray());
        chunk(all, "IEND", new byte[0]);
        return all.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream all, String name, byte[] data) throws IOException {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        all.write(ByteBuffer.allocate(4).putInt(data.length).array());
        all.write(named);
        all.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
