package nl.kennisatelier.search.dutch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Whether a word is a right one, whatever stands in the library: some 380,000 words in two thirds of a megabyte.
/// Of the words that are none, one in a thousand passes for one.
///
/// A Bloom filter: for each word a few bits are set, and a word of which all are set was most likely among them.
public final class KnownWords {

    private static final String FILE = "/analysis/bekende-woorden.bin";

    private static final int BITS_OF_WORD = 14;
    private static final int PROBES = 9;

    private static final KnownWords DUTCH = new KnownWords(read());

    private final byte[] bits;

    private KnownWords(byte[] bits) {
        this.bits = bits;
    }

    /// Those that come with the product.
    public static KnownWords dutch() {
        return DUTCH;
    }

    /// @param words folded
    static KnownWords of(Collection<String> words) {
        var known = new KnownWords(new byte[words.size() * BITS_OF_WORD / Byte.SIZE + 1]);
        for (var word : words) {
            for (int probe = 0; probe < PROBES; probe++) {
                int bit = known.bit(word, probe);
                known.bits[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
            }
        }
        return known;
    }

    byte[] bytes() {
        return bits.clone();
    }

    public boolean has(String folded) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(folded, probe);
            if ((bits[bit / Byte.SIZE] & 1 << bit % Byte.SIZE) == 0) return false;
        }
        return true;
    }

    private int bit(String word, int probe) {
        long hash = hash(word);
        long mixed = (hash >>> 32) + probe * (hash & 0xffff_ffffL | 1);
        return (int) Long.remainderUnsigned(mixed, (long) bits.length * Byte.SIZE);
    }

    /// FNV-1a, stirred once more so that the high half differs as much as the low one.
    private static long hash(String word) {
        long hash = 0xcbf2_9ce4_8422_2325L;
        for (byte letter : word.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ letter & 0xff) * 0x100_0000_01b3L;
        hash = (hash ^ hash >>> 29) * 0xbf58_476d_1ce4_e5b9L;
        return hash ^ hash >>> 32;
    }

    private static byte[] read() {
        try (var stream = KnownWords.class.getResourceAsStream(FILE)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
