package nl.kennisatelier.web.page;

import io.nayuki.qrcodegen.QrCode;

/// An address as a square that a phone can read, to be drawn as one path of an SVG.
///
/// @param size of the whole square in modules, the empty border around it included: the side of the `viewBox`
/// @param path the `d` of a `path`, filled with the dark colour on a light ground
public record Qr(int size, String path) {

    /// In modules: without that much emptiness around it a reader does not see where it begins.
    private static final int QUIET_ZONE = 4;

    /// A sixth of it may be lost to a fold or a thumb.
    public static Qr of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (x < code.size && code.getModule(x, y)) x++;
                if (x > start) run(path, start, y, x - start);
            }
        }
        return new Qr(code.size + 2 * QUIET_ZONE, path.toString());
    }

    private static void run(StringBuilder path, int x, int y, int length) {
        path.append('M')
                .append(x + QUIET_ZONE)
                .append(' ')
                .append(y + QUIET_ZONE)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z');
    }
}
