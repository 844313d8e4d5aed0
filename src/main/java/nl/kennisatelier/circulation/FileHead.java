package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.source.SourceFile;

/// What the first bytes of a picture or a PDF say of it. Nothing is decoded, so no picture is too large to look at.
final class FileHead {

    private final byte[] bytes;

    private FileHead(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Nothing when it is none of the kinds we show, or does not say how large it is.
    static Optional<Attachment> read(String path, byte[] bytes) {
        var head = new FileHead(bytes);
        var hash = SourceFile.fingerprint(bytes);
        return FileType.of(bytes).flatMap(type -> {
            var size = head.size(type);
            return type != FileType.PDF && (size[0] == 0 || size[1] == 0)
                    ? Optional.<Attachment>empty()
                    : Optional.of(new Attachment(path, hash, type, size[0], size[1]));
        });
    }

    /// Width and height; zeroes when unknown.
    private int[] size(FileType type) {
        return switch (type) {
            case PNG -> new int[] {big(16, 4), big(20, 4)};
            case JPEG -> jpeg();
            case WEBP -> webp();
            case GIF -> new int[] {little(6, 2), little(8, 2)};
            case PDF -> new int[2];
        };
    }

    /// The size stands in the first "start of frame" among the segments.
    private int[] jpeg() {
        int at = 2;
        while (at + 9 < bytes.length && at(at) == 0xFF) {
            int marker = at(at + 1);
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) return new int[] {big(at + 7, 2), big(at + 5, 2)};
            at += marker == 0xFF ? 1 : 2 + Math.max(2, big(at + 2, 2));
        }
        return new int[2];
    }

    /// Three ways to say it: lossy, lossless, and extended.
    private int[] webp() {
        if (has(12, "VP8X")) return new int[] {1 + little(24, 3), 1 + little(27, 3)};
        if (has(12, "VP8L")) {
            int both = little(21, 4);
            return new int[] {1 + (both & 0x3FFF), 1 + (both >> 14 & 0x3FFF)};
        }
        return has(12, "VP8 ") ? new int[] {little(26, 2) & 0x3FFF, little(28, 2) & 0x3FFF} : new int[2];
    }

    private boolean has(int from, String start) {
        var wanted = start.getBytes(ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at(from + i) != (wanted[i] & 0xFF)) return false;
        }
        return true;
    }

    private int big(int from, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) number = number << 8 | at(from + i);
        return Math.max(0, number);
    }

    private int little(int from, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) number = number << 8 | at(from + i);
        return number;
    }

    /// 0 behind the end.
    private int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }
}
