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
        var drops = body(new byte[1000], Duration.ofSeconds(19), 1000);
        int read = 0;
        while (read < 3) read += drops.read(new byte[1]);
        assertEquals(3, read);
        assertThrows(IOException.class, drops::read);
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
