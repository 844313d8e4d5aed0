package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// A line that nobody changed keeps every byte it had.
class KeptLinesTest {

    @Test
    void unchangedLinesKeepTheirEndsAndSigns() {
        assertKept("a\nb\n", "a\nB\n", "a\nB\n");
        assertKept("a\r\nb\r\n", "a\nB\n", "a\r\nB\r\n");
        assertKept("a\r\nb\nc\r\nd\n", "a\nb\nC\nd\n", "a\r\nb\nC\nd\n");
        assertKept("\uFEFFa\nb\n", "a\nB\nc\n", "\uFEFFa\nB\nc\n");
        assertKept("\uFEFFa\r\nb\r\nc", "A\nb\nc", "\uFEFFA\r\nb\r\nc");
        assertKept("a\rb\r", "a\nb\nc\n", "a\rb\rc\n");
        assertKept("a\u0001\nb\n", "a \nB\n", "a\u0001\nB\n");
        assertKept("a\r\nb\r\n", "a\nb\n", "a\r\nb\r\n");
        assertKept("a\r\nb\r\n", "", "");
    }

    /// What is no UTF-8 is written anew: half of it would be read in another way than the rest.
    @Test
    void whatIsNoUtf8IsWrittenAnew() {
        byte[] before = {'a', (byte) 0xE9, '\r', '\n', 'b', '\r', '\n'};
        assertEquals("aé\nB\n", new String(KeptLines.of(before, "aé\nB\n".getBytes(UTF_8)), UTF_8));
    }

    private static void assertKept(String before, String typed, String expected) {
        assertEquals(expected, new String(KeptLines.of(before.getBytes(UTF_8), typed.getBytes(UTF_8)), UTF_8));
    }
}
