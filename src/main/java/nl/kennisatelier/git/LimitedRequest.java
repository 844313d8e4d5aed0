package nl.kennisatelier.git;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.util.io.LimitedInputStream;

/// A request whose body is unpacked here, and is never larger than allowed: a reader may send a few kilobytes that
/// unpack to as many names of commits as fit in nobody's memory.
final class LimitedRequest extends HttpServletRequestWrapper {

    /// In bytes: what a client says it has and wants. That is 80,000 commits.
    private static final long QUESTION_SIZE_MAX = 4L << 20;

    private static final String ENCODING = "Content-Encoding";

    private final long sizeMax;
    private ServletInputStream body;

    LimitedRequest(HttpServletRequest request, boolean isPush) {
        super(request);
        this.sizeMax = isPush ? Quarantine.PACK_SIZE_MAX + QUESTION_SIZE_MAX : QUESTION_SIZE_MAX;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) body = new LimitedBody(limited(plain()));
        return body;
    }

    private InputStream plain() throws IOException {
        var encoding = super.getHeader(ENCODING);
        if (encoding == null) return super.getInputStream();
        if (encoding.equals("gzip") || encoding.equals("x-gzip")) return new GZIPInputStream(super.getInputStream());
        throw new IOException("unknown encoding of the request");
    }

    private InputStream limited(InputStream plain) {
        return new LimitedInputStream(plain, sizeMax) {
            @Override
            protected void limitExceeded() throws IOException {
                throw new IOException("request larger than " + limit + " bytes");
            }
        };
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase(ENCODING) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(ENCODING) ? Collections.enumeration(List.of()) : super.getHeaders(name);
    }

    private static final class LimitedBody extends ServletInputStream {

        private final InputStream plain;

        private LimitedBody(InputStream plain) {
            this.plain = plain;
        }

        @Override
        public int read() throws IOException {
            return plain.read();
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            return plain.read(into, start, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("this body is read by waiting for it");
        }
    }
}
