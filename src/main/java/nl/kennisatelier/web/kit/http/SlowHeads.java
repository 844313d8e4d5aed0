package nl.kennisatelier.web.kit.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes connections on which the head of a request takes too long. Jetty itself waits for as long as a byte comes now
/// and then; and a connection on which nothing comes is its own care.
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SlowHeads.class);

    private final Server server;
    private final Duration max;
    private final Runnable onStrike;
    private final Map<HttpConnection, Seen> open = new ConcurrentHashMap<>();
    private Thread watch = Thread.currentThread();

    /// What was seen of a connection the last time.
    ///
    /// @param requests that came in whole
    /// @param bytes that came in when one of those was seen last
    /// @param since when more has come than that, in nanoseconds; 0 when nothing did
    private record Seen(long requests, long bytes, long since) {

        static Seen of(HttpConnection connection) {
            return new Seen(connection.getMessagesIn(), connection.getBytesIn(), 0);
        }
    }

    /// @param max for one head, from its first byte
    /// @param onStrike called for each connection that is closed
    SlowHeads(Server server, Duration max, Runnable onStrike) {
        this.server = server;
        this.max = max;
        this.onStrike = onStrike;
    }

    @Override
    protected void doStart() {
        for (var connector : server.getConnectors()) connector.addBean(this, false);
        watch = Thread.ofVirtual().start(this::watch);
    }

    @Override
    protected void doStop() {
        watch.interrupt();
        open.clear();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) open.put(http, Seen.of(http));
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) open.remove(http);
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(max.toNanos() / 10);
                lookAtAll();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever one connection does, the others are looked at again.
    private void lookAtAll() {
        try {
            open.replaceAll(this::looked);
        } catch (RuntimeException odd) {
            LOG.warn("not all connections could be looked at", odd);
        }
    }

    private Seen looked(HttpConnection connection, Seen last) {
        boolean isInHead = connection.getParser().inHeaderState();
        if (!isInHead || connection.getMessagesIn() != last.requests()) return Seen.of(connection);
        if (connection.getBytesIn() == last.bytes()) return last;
        long now = System.nanoTime();
        if (last.since() == 0) return new Seen(last.requests(), last.bytes(), now);
        if (now - last.since() > max.toNanos()) close(connection);
        return last;
    }

    private void close(HttpConnection connection) {
        onStrike.run();
        connection.getEndPoint().close(new TimeoutException("the head of a request took too long"));
    }
}
