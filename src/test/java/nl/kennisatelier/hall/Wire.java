package nl.kennisatelier.hall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line to the site, as a browser holds it: one question at a time, the same line again for the next. Light
/// enough to have a thousand of them beside the site on two cores.
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;

    /// What the site said.
    ///
    /// @param headers by their name in small letters
    record Said(int status, Map<String, List<String>> headers, String body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }

        /// `name=value` of the cookie that it gave of which the name ends so.
        Optional<String> cookie(String ending) {
            return headers.getOrDefault("set-cookie", List.of()).stream()
                    .map(cookie -> cookie.split(";")[0])
                    .filter(cookie -> cookie.split("=")[0].endsWith(ending))
                    .findFirst();
        }
    }

    /// @param address `http://localhost:8080`
    Wire(String address) {
        var uri = URI.create(address);
        this.host = uri.getHost();
        this.port = uri.getPort();
    }

    String origin() {
        return "http://" + host + ":" + port;
    }

    Said get(String path, String... headers) throws IOException {
        return ask("GET", path, "", headers);
    }

    /// Sends a form of the site itself.
    Said post(String path, Map<String, String> fields, String... headers) throws IOException {
        return ask("POST", path, form(fields), headers);
    }

    /// @param form as it goes over the line
    Said send(String path, String form, String... headers) throws IOException {
        return ask("POST", path, form, headers);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// On a line that the site closed in between, it is asked once more on a new one, as a browser does.
    private synchronized Said ask(String method, String path, String body, String... headers) throws IOException {
        boolean isUsed = socket != null;
        try {
            return askOnce(method, path, body, headers);
        } catch (SocketTimeoutException slow) {
            close();
            throw slow;
        } catch (IOException closed) {
            close();
            if (!isUsed) throw closed;
            try {
                return askOnce(method, path, body, headers);
            } catch (IOException again) {
                close();
                throw again;
            }
        }
    }

    private Said askOnce(String method, String path, String body, String... headers) throws IOException {
        begin(method, path, body, headers);
        return read();
    }

    /// Sends a question, and leaves its answer on the line.
    void begin(String method, String path, String body, String... headers) throws IOException {
        if (socket == null) open();
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n");
        for (int i = 0; i + 1 < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Origin: ")
                    .append(origin())
                    .append("\r\nContent-Type: application/x-www-form-urlencoded")
                    .append("\r\nContent-Length: ")
                    .append(body.getBytes(UTF_8).length)
                    .append("\r\n");
        }
        write(head + "\r\n" + body);
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /// Sends what a form on another site would send.
    Said foreign(String path, String body, String cookie) throws IOException {
        open();
        write("POST " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nCookie: " + cookie
                + "\r\nOrigin: https://elders.example\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        return read();
    }

    /// Begins to send a form, and never comes to its end.
    void beginSlowly(String path, int length, String beginning, String cookie) throws IOException {
        open();
        write("POST " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nCookie: " + cookie + "\r\nOrigin: "
                + origin() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length
                + "\r\n\r\n" + beginning);
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /// Holds its breath: a small window, and never read.
    void stall(String path, String... headers) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        in = socket.getInputStream();
        begin("GET", path, "", headers);
    }

    private Said read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = headers();
        var said = new Said(status, headers, body(status, headers));
        if (said.header("connection").filter("close"::equalsIgnoreCase).isPresent()) close();
        return said;
    }

    /// The status of an answer without an end, of which [#streamed] gives the lines.
    int status() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        headers();
        return status;
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new java.util.HashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(": ?", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(parts[1]);
        }
        return headers;
    }

    private String body(int status, Map<String, List<String>> headers) throws IOException {
        if (status == 204 || status == 304) return "";
        if (headers.containsKey("transfer-encoding")) {
            var all = new ByteArrayOutputStream();
            for (var part = streamed(); part.length > 0; part = streamed()) all.writeBytes(part);
            return all.toString(UTF_8);
        }
        var length = headers.get("content-length");
        return length == null ? "" : new String(in.readNBytes(Integer.parseInt(length.getFirst())), UTF_8);
    }

    /// The next part of an answer without an end; empty at its end. The end of its last line comes with the next part.
    byte[] streamed() throws IOException {
        var length = line();
        if (length.isEmpty()) length = line();
        var part = in.readNBytes(Integer.parseInt(length.split(";")[0].strip(), 16));
        if (part.length == 0) line();
        return part;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) throw new EOFException("closed");
            if (sign != '\r') line.write(sign);
        }
        return line.toString(ISO_8859_1);
    }

    /// Also while another waits for what comes.
    @Override
    public void close() {
        var open = socket;
        socket = null;
        if (open == null) return;
        try {
            open.setSoLinger(true, 0);
        } catch (SocketException closed) {
            // It is gone already.
        }
        try {
            open.close();
        } catch (IOException closed) {
            // It is gone already.
        }
    }
}
