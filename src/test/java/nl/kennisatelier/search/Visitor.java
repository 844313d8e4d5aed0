package nl.kennisatelier.search;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/// A browser that costs next to nothing: one connection that stays open, one request after another.
final class Visitor implements AutoCloseable {

    record Got(int status, int bytes, String tag) {}

    private final Socket socket;
    private final InputStream in;

    Visitor(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /// @param tag of what this browser has of it; empty for nothing
    Got get(String path, String tag) throws IOException {
        var known = tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n";
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + known + "\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        var chunked = false;
        var named = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
            if (header.startsWith("transfer-encoding:")) chunked = true;
            if (header.startsWith("etag:")) named = line.substring(5).strip();
        }
        if (chunked) length = chunks();
        else if (status != 304) in.skipNBytes(length);
        if (status != 200 && status != 304) throw new IOException(path + " gave " + status);
        return new Got(status, length, named);
    }

    private int chunks() throws IOException {
        int all = 0;
        for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
            if (size == 0) return all;
            all += size;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the connection ended");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
