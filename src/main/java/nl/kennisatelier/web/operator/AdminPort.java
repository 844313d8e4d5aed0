package nl.kennisatelier.web.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port beside the site, for machines of the operator only: `/metrics`, and `/healthz/...` as on the site. Nobody is
/// asked who they are, so it is for this machine or a closed network.
public final class AdminPort implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminPort.class);

    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;

    private AdminPort(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// @param port 0 for a free one
    /// @throws java.net.BindException when it is taken or not allowed
    public static AdminPort open(String host, int port, HealthPage health, MetricsPage metrics) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(host, port), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, health, metrics));
        server.start();
        return new AdminPort(server, threads);
    }

    private static void answer(HttpExchange exchange, HealthPage health, MetricsPage metrics) throws IOException {
        try {
            var path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) send(exchange, 405, TEXT, "405\n");
            else if (path.equals("/metrics")) send(exchange, 200, METRICS, metrics.text());
            else if (HealthPage.ADDRESSES.contains(path)) send(exchange, health.answer(path, true));
            else send(exchange, 404, TEXT, "404\n");
        } catch (RuntimeException fault) { // Who asks would wait for ever.
            LOG.error("the port of the operator has no answer", fault);
            send(exchange, 500, TEXT, "500\n");
        }
    }

    private static void send(HttpExchange exchange, HealthPage.Answer answer) throws IOException {
        send(exchange, answer.status(), TEXT, answer.body());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
