package nl.kennisatelier.web.kit.page;

import io.nayuki.qrcodegen.QrCode;

/// An address as a square that a phone can read, to be drawn as one path of an SVG.
///
/// @param size of the whole square in modules, the empty border around it included: the side of the `viewBox`
/// @param path the `d` of a `path`: strokes of one module wide, in the dark colour on a light ground
public record Qr(int size, String path) {

    /// In modules: without that much emptiness around it a reader does not see where it begins.
    private static final int QUIET_ZONE = 4;

    /// A sixth of it may be lost to a fold or a thumb.
    public static Qr of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) row(path, code, y);
        return new Qr(code.size + 2 * QUIET_ZONE, path.toString());
    }

    /// The dark runs of a row, each from where the last one ended: that takes half of the bytes.
    private static void row(StringBuilder path, QrCode code, int y) {
        int end = -1;
        for (int x = 0; x < code.size; x++) {
            int start = x;
            while (x < code.size && code.getModule(x, y)) x++;
            if (x == start) continue;
            if (end < 0)
                path.append('M')
                        .append(start + QUIET_ZONE)
                        .append(' ')
                        .append(y + QUIET_ZONE)
                        .append(".5");
            else path.append('m').append(start - end).append(" 0");
            path.append('h').append(x - start);
            end = x;
        }
    }
}
