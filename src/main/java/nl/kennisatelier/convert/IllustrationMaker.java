package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.kennisatelier.convert.Illustration.Fit;
import nl.kennisatelier.convert.Illustration.Size;
import nl.kennisatelier.convert.Illustration.Unfit;
import nl.kennisatelier.convert.Illustration.Why;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.FileType;

/// Makes pictures anew, so that nothing is left in them of where, when and with what they were made. What a file is,
/// its bytes say and never its name; how large a picture is, is read before any of it is decoded. One at a time: a
/// large one takes memory.
public final class IllustrationMaker {

    /// In pixels; of a longer picture lines are left out while it is read.
    private static final int READ_SIDE = 2400;

    /// What the reader says of a file of which the end is missing: it draws that part grey, and goes on.
    private static final Pattern CUT = Pattern.compile("(?i)premature end");

    /// Any file, from anybody.
    public Illustration of(byte[] sent) {
        if (sent.length == 0) return new Unfit(Why.EMPTY);
        var type = FileType.of(sent);
        if (type.isEmpty()) return new Unfit(isHeic(sent) ? Why.HEIC : Why.OTHER);
        return switch (type.get()) {
            case PDF -> pdf(sent);
            case GIF -> new Unfit(Why.GIF);
            case PNG, JPEG, WEBP ->
                sent.length > Illustration.SENT_MAX ? new Unfit(Why.TOO_LARGE) : picture(sent, type.get());
        };
    }

    private static Illustration pdf(byte[] sent) {
        return sent.length > Content.ATTACHMENT_SIZE_MAX
                ? new Unfit(Why.PDF_TOO_LARGE)
                : new Fit(sent, FileType.PDF, Size.NONE, Size.NONE);
    }

    /// Its first box names the family.
    private static boolean isHeic(byte[] sent) {
        if (sent.length < 12) return false;
        var name = new String(sent, 4, 8, ISO_8859_1);
        return name.matches("ftyp(hei.|hev.|mif1|msf1|avif)");
    }

    private synchronized Illustration picture(byte[] sent, FileType type) {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            var size = new Size(reader.getWidth(0), reader.getHeight(0));
            if (size.pixels() > Illustration.PIXELS_MAX) return new Unfit(Why.TOO_MANY_PIXELS);
            if (isInk(reader)) return new Unfit(Why.INK);
            var cut = new AtomicBoolean();
            reader.addIIOReadWarningListener((_, warning) -> {
                if (CUT.matcher(warning).find()) cut.set(true);
            });
            var read = read(reader, size);
            return cut.get() ? new Unfit(Why.BROKEN) : made(read, type, ExifTurn.of(sent, type), size);
        } catch (IOException | RuntimeException broken) {
            return new Unfit(Why.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /// A reader names colours for ink as well, and then shows them too pale.
    private static boolean isInk(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) return true;
        int space = types.next().getColorModel().getColorSpace().getType();
        return space != ColorSpace.TYPE_RGB && space != ColorSpace.TYPE_GRAY;
    }

    private static ImageReader reader(FileType type) {
        var name = type.mediaType.substring("image/".length());
        return ImageIO.getImageReadersByFormatName(name).next();
    }

    private static BufferedImage read(ImageReader reader, Size size) throws IOException {
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, size.longest() / READ_SIDE);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static Illustration made(BufferedImage read, FileType type, int turn, Size was) throws IOException {
        var drawn = Drawing.of(read, turn);
        var size = new Size(drawn.getWidth(), drawn.getHeight());
        var before = turn > 4 ? was.turned() : was;
        return written(drawn, type)
                .<Illustration>map(kept -> new Fit(kept.bytes(), kept.type(), size, before))
                .orElseGet(() -> new Unfit(Why.TOO_HEAVY));
    }

    private record Kept(byte[] bytes, FileType type) {}

    /// Few colours and holes stay a PNG when that is small; all else is a photo.
    private static Optional<Kept> written(BufferedImage drawn, FileType type) throws IOException {
        var photo = new Kept(Drawing.jpeg(drawn, 0.82f), FileType.JPEG);
        if (type != FileType.JPEG) {
            var sharp = new Kept(Drawing.png(drawn), FileType.PNG);
            boolean isBest = Drawing.hasHoles(drawn) || sharp.bytes.length < photo.bytes.length;
            if (isBest && fits(sharp)) return Optional.of(sharp);
        }
        if (!fits(photo)) photo = new Kept(Drawing.jpeg(drawn, 0.7f), FileType.JPEG);
        return Optional.of(photo).filter(IllustrationMaker::fits);
    }

    private static boolean fits(Kept kept) {
        return kept.bytes.length <= Illustration.KEPT_MAX;
    }
}
