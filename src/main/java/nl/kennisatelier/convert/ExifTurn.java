package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import nl.kennisatelier.source.FileType;

/// How a camera was held, as it says in a picture: 1 for upright, to 8. What is not there, or is odd, is upright.
final class ExifTurn {

    private static final int UPRIGHT = 1;

    private static final int TURN = 0x112;

    private static final String MARK = "Exif\0\0";

    private ExifTurn() {}

    static int of(byte[] bytes, FileType type) {
        try {
            var block = switch (type) {
                case JPEG -> inJpeg(bytes);
                case PNG -> inChunks(bytes, 8, ByteOrder.BIG_ENDIAN, "eXIf");
                case WEBP -> inChunks(bytes, 12, ByteOrder.LITTLE_ENDIAN, "EXIF");
                case GIF, PDF -> Optional.<ByteBuffer>empty();
            };
            return block.map(ExifTurn::turn)
                    .filter(turn -> turn >= 1 && turn <= 8)
                    .orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException | IllegalArgumentException odd) {
            return UPRIGHT;
        }
    }

    private static Optional<ByteBuffer> inJpeg(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes);
        int at = 2;
        while ((all.get(at) & 0xFF) == 0xFF) {
            int marker = all.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xDA || marker == 0xD9) break; // The picture itself begins.
            int length = all.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && begins(bytes, at + 4, MARK)) return Optional.of(part(all, at + 10, length - 8));
            at += 2 + Math.max(2, length);
        }
        return Optional.empty();
    }

    /// A name of four letters and a length, in the order that the kind of file has them.
    private static Optional<ByteBuffer> inChunks(byte[] bytes, int from, ByteOrder order, String wanted) {
        var all = ByteBuffer.wrap(bytes).order(order);
        boolean isLengthFirst = order == ByteOrder.BIG_ENDIAN;
        for (int at = from; at + 8 <= bytes.length; ) {
            int length = all.getInt(isLengthFirst ? at : at + 4);
            if (length < 0) break;
            if (begins(bytes, isLengthFirst ? at + 4 : at, wanted)) {
                int skip = begins(bytes, at + 8, MARK) ? MARK.length() : 0;
                return Optional.of(part(all, at + 8 + skip, length - skip));
            }
            at = Math.addExact(at, 8 + length + (isLengthFirst ? 4 : length % 2)); // A checksum, or an even length.
        }
        return Optional.empty();
    }

    private static ByteBuffer part(ByteBuffer all, int from, int length) {
        return all.slice(from, Math.min(length, all.capacity() - from));
    }

    private static boolean begins(byte[] bytes, int at, String start) {
        var wanted = start.getBytes(ISO_8859_1);
        return at + wanted.length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /// From the first list of entries, each of twelve bytes.
    private static int turn(ByteBuffer block) {
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int list = block.getInt(4);
        int entries = block.getShort(list) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = list + 2 + 12 * i;
            if ((block.getShort(at) & 0xFFFF) == TURN) return block.getShort(at + 8);
        }
        return UPRIGHT;
    }
}
