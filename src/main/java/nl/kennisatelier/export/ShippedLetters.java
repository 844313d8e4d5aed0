package nl.kennisatelier.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters that a PDF can show: Latin, Greek, Cyrillic, Georgian and Armenian, with many signs. What runs from
/// right to left is not among them, nor are the scripts of Asia.
final class ShippedLetters {

    private static final int LAST = 0xFFFF;

    private final BitSet letters = new BitSet(LAST + 1);

    /// @param files whose letters these are, by the names that they are shipped by
    ShippedLetters(List<String> files) {
        for (var file : files) add(file);
    }

    private void add(String file) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Shipped.bytes(file)))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int letter = 0; letter <= LAST; letter++) if (lookup.getGlyphId(letter) > 0) letters.set(letter);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is damaged: " + file, e);
        }
    }

    /// Whether each letter of a text can be shown. Blanks and marks that nobody sees can.
    boolean hasAll(String text) {
        return text.codePoints()
                .allMatch(letter -> letters.get(letter)
                        || Character.isWhitespace(letter)
                        || Character.isISOControl(letter)
                        || Character.getType(letter) == Character.FORMAT);
    }
}
