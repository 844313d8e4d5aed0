package nl.kennisatelier.web.kit.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A body that is too long, or that comes drop by drop.
class BoundedInputTest {

    private long nanos;

    @Test
    void asLongAsMayBeIsReadWhole() throws IOException {
        var bytes = new byte[100];
        assertArrayEquals(bytes, body(bytes, Duration.ZERO, 100).readAllBytes());
        assertThrows(IOException.class, () -> body(bytes, Duration.ZERO, 99).readAllBytes());
    }

    @Test
    void whoSendsDropByDropIsNotWaitedFor() throws IOException {
        var drops = body(new byte[1000], Duration.ofSeconds(3), 1000);
        assertEquals(1, drops.read(new byte[1]));
        assertThrows(IOException.class, drops::read);
        var slow = body(new byte[100_000], Duration.ofSeconds(19), 100_000);
        for (int i = 0; i < 3; i++) assertEquals(5_000, slow.read(new byte[5_000]));
        assertThrows(IOException.class, () -> slow.read(new byte[5_000]), "a minute is over");
        var small = body(new byte[10], Duration.ofSeconds(2), 10);
        assertEquals(10, small.readNBytes(10).length, "a small one on a machine that is busy");
    }

    /// @param pause before each read
    private ServletInputStream body(byte[] bytes, Duration pause, long sizeMax) {
        var in = new ByteArrayInputStream(bytes);
        return new BoundedInput(
                new ServletInputStream() {

                    @Override
                    public int read() {
                        nanos += pause.toNanos();
                        return in.read();
                    }

                    @Override
                    public int read(byte[] into, int start, int length) {
                        nanos += pause.toNanos();
                        return in.read(into, start, length);
                    }

                    @Override
                    public boolean isFinished() {
                        return in.available() == 0;
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setReadListener(ReadListener listener) {
                        throw new UnsupportedOperationException("read by waiting for it");
                    }
                },
                sizeMax,
                () -> nanos);
    }
}
