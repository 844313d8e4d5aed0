package nl.kennisatelier.convert;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.kennisatelier.convert.Illustration.Size;

/// Draws a picture upright and small, in the colours of screens, and writes it with nothing beside it.
final class Drawing {

    private Drawing() {}

    /// @param turn as [ExifTurn] gives it
    static BufferedImage of(BufferedImage read, int turn) {
        var wanted = new Size(read.getWidth(), read.getHeight()).within(Illustration.SIDE_MAX);
        var small = read;
        while (small.getWidth() / 2 >= wanted.width()
                && small.getHeight() / 2 >= wanted.height()) // No line is skipped.
        small = scaled(small, new Size(small.getWidth() / 2, small.getHeight() / 2));
        return turned(scaled(small, wanted), turn);
    }

    private static BufferedImage empty(BufferedImage like, Size size) {
        boolean hasAlpha = like.getColorModel().hasAlpha();
        int type = hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return new BufferedImage(size.width(), size.height(), type);
    }

    private static BufferedImage scaled(BufferedImage from, Size size) {
        var to = empty(from, size);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, size.width(), size.height(), null);
        pen.dispose();
        return to;
    }

    private static BufferedImage turned(BufferedImage from, int turn) {
        if (turn == 1) return from;
        int w = from.getWidth();
        int h = from.getHeight();
        var to = empty(from, turn > 4 ? new Size(h, w) : new Size(w, h));
        var pen = to.createGraphics();
        pen.drawImage(from, way(turn, w, h), null);
        pen.dispose();
        return to;
    }

    private static AffineTransform way(int turn, int w, int h) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }

    /// Whether something can be seen through it.
    static boolean hasHoles(BufferedImage drawn) {
        if (!drawn.getColorModel().hasAlpha()) return false;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                if (drawn.getRGB(x, y) >>> 24 != 0xFF) return true;
            }
        }
        return false;
    }

    static byte[] png(BufferedImage drawn) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        return written(drawn, writer, writer.getDefaultWriteParam());
    }

    /// @param quality from 0 to 1
    static byte[] jpeg(BufferedImage drawn, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        return written(onPaper(drawn), writer, how);
    }

    /// A photo has no holes: what was seen through them is white.
    private static BufferedImage onPaper(BufferedImage drawn) {
        if (!drawn.getColorModel().hasAlpha()) return drawn;
        var paper = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.drawImage(drawn, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static byte[] written(BufferedImage drawn, ImageWriter writer, ImageWriteParam how) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
