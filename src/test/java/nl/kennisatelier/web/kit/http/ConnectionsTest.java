package nl.kennisatelier.web.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many connections there may be, and how long one may take over the head of a request.
class ConnectionsTest {

    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private final AtomicInteger strikes = new AtomicInteger();
    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Content.Source.consumeAll(request);
                response.write(true, ByteBuffer.wrap("ok\n".getBytes(StandardCharsets.US_ASCII)), callback);
                return true;
            }
        });
        server.addBean(new SlowHeads(server, Duration.ofSeconds(1), strikes::incrementAndGet));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoDripsTheHeadOfARequestIsPutOffAndNobodyElse() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var head = people.submit(() -> dripped("", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: " + "a".repeat(900)));
            var second = people.submit(() -> dripped(WHOLE, "GET / HTTP/1.1\r\nX-Slow: " + "a".repeat(900)));
            var lines = people.submit(() -> dripped("", "\r\n".repeat(450)));
            var body = people.submit(() -> dripped(
                    "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 60\r\n\r\n", "b".repeat(60)));
            assertEquals("", head.get());
            assertTrue(second.get().startsWith("HTTP/1.1 200"), "the first was answered");
            assertEquals("", lines.get());
            assertTrue(body.get().startsWith("HTTP/1.1 200"), "a slow body is not a slow head: " + body.get());
        }
        assertEquals(3, strikes.get());
    }

    /// What was answered until the line was closed.
    ///
    /// @param drops sent one by one, for as long as somebody takes them
    private String dripped(String atOnce, String drops) throws IOException, InterruptedException {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(atOnce.getBytes(StandardCharsets.US_ASCII));
            try {
                for (var drop : drops.getBytes(StandardCharsets.US_ASCII)) {
                    out.write(drop);
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            } catch (IOException closed) {
                assertFalse(drops.isEmpty(), "by the server");
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    @Test
    void thereAreAsManyAsTheMachineLetsAProcessOpen() {
        var told = "Limit                     Soft Limit           Hard Limit           Units     \n"
                + "Max processes             31000                31000                processes \n"
                + "Max open files            %s            %s           files     \n";
        assertEquals(Connections.MOST, Connections.most(told.formatted("524288", "524288")));
        assertEquals(Connections.MOST, Connections.most(told.formatted("unlimited", "unlimited")));
        assertEquals(Connections.MOST, Connections.most(told.formatted("1073741816", "1073741816")));
        assertEquals(1024 - 192, Connections.most(told.formatted("1024", "4096")));
        assertEquals(64, Connections.most(told.formatted("100", "100")));
        assertEquals(Connections.MOST, Connections.most(""));
    }
}
