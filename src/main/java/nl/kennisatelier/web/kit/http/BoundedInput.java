package nl.kennisatelier.web.kit.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// A body that comes from anyone: at most so long, and at most so slow. The server itself only ends a silence.
public final class BoundedInput extends ServletInputStream {

    /// A long text from a phone on a bad line takes less.
    static final Duration TIME_MAX = Duration.ofSeconds(60);

    /// In bytes a second. Jetty has such a bound too, but it counts the first moment as well: a form of ten bytes was
    /// too slow for it when the machine was busy for a twentieth of a second.
    static final long RATE_MIN = 200;

    /// Before the rate counts.
    static final Duration GRACE = Duration.ofSeconds(5);

    private final ServletInputStream in;
    private final LongSupplier nanos;
    private final Duration timeMax;
    private final long began;
    private long left;
    private long got;

    /// @param sizeMax in bytes; reading more, for longer than [#TIME_MAX] or slower than [#RATE_MIN], fails
    public BoundedInput(ServletInputStream in, long sizeMax) {
        this(in, sizeMax, TIME_MAX, System::nanoTime);
    }

    /// @param timeMax for a body that takes longer than a text: reading it for longer fails
    BoundedInput(ServletInputStream in, long sizeMax, Duration timeMax) {
        this(in, sizeMax, timeMax, System::nanoTime);
    }

    /// @param nanos that passed
    BoundedInput(ServletInputStream in, long sizeMax, LongSupplier nanos) {
        this(in, sizeMax, TIME_MAX, nanos);
    }

    private BoundedInput(ServletInputStream in, long sizeMax, Duration timeMax, LongSupplier nanos) {
        this.in = in;
        this.timeMax = timeMax;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.left = sizeMax;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        got += Math.max(0, read);
        left -= Math.max(0, read);
        if (left < 0) throw new IOException("the body is too long");
        if (isTooSlow(Duration.ofNanos(nanos.getAsLong() - began))) throw new IOException("the body takes too long");
        return read;
    }

    private boolean isTooSlow(Duration passed) {
        return passed.compareTo(timeMax) > 0
                || got < RATE_MIN * passed.minus(GRACE).toSeconds();
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
