package nl.kennisatelier.convert;

import nl.kennisatelier.source.FileType;

/// What became of a file that somebody sent to stand beside a text.
public sealed interface Illustration {

    /// In bytes, of a picture as it is sent: what phones make fits.
    int SENT_MAX = 20 << 20;

    /// Of a picture as it is sent. One that says it is larger is not decoded.
    long PIXELS_MAX = 50_000_000;

    /// Of the longest side of a picture, in pixels, as it is kept.
    int SIDE_MAX = 1600;

    /// In bytes, of a picture as it is kept.
    int KEPT_MAX = 500 * 1024;

    /// It may stand there: a picture made anew, with nothing in it but what is to be seen, or a PDF as it was sent.
    ///
    /// @param is how large the picture is now, and [Size#NONE] of a PDF
    /// @param was how large it was sent
    record Fit(byte[] bytes, FileType type, Size is, Size was) implements Illustration {}

    record Unfit(Why why) implements Illustration {}

    /// Of a picture, in pixels.
    record Size(int width, int height) {

        static final Size NONE = new Size(0, 0);

        long pixels() {
            return (long) width * height;
        }

        int longest() {
            return Math.max(width, height);
        }

        Size turned() {
            return new Size(height, width);
        }

        /// The same shape, no longer than may be; never larger than it was.
        Size within(int side) {
            if (longest() <= side) return this;
            double share = (double) side / longest();
            return new Size(
                    Math.max(1, (int) Math.round(width * share)), Math.max(1, (int) Math.round(height * share)));
        }
    }

    /// Why a file may not stand beside a text.
    enum Why {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        /// As telephones of Apple keep them: no browser but theirs shows one.
        HEIC,
        GIF,
        /// Colours of ink, for a printer.
        INK,
        BROKEN,
        /// Even as small as we make it, it takes more than a page may.
        TOO_HEAVY,
        PDF_TOO_LARGE,
        OTHER
    }
}
