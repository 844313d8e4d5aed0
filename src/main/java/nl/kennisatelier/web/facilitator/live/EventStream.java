package nl.kennisatelier.web.facilitator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.web.facilitator.live.Listeners.Listener;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Limits;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Workshops;

/// Tells browsers what is new, by server-sent events, for as long as they listen. Each has a thread of its own that
/// always takes the newest board: who is slow misses what came in between, and holds up nobody.
final class EventStream implements AutoCloseable {

    /// So often something is sent: a line that nobody reads tells that a browser went away.
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /// In milliseconds between two messages to one browser.
    private static final long PAUSE = 250;

    /// To come back to what was held back because it would be too often, and to notice that the site stops.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// Tells a browser to ask for its page anew: what it may see has changed.
    static final String OVER = event("weg", "");

    private static final String BEAT = ":\n\n";

    /// In seconds, for who found no room.
    private static final String PAUSE_IF_FULL = "30";

    private final Workshops workshops;
    private final Limits limits;
    private final Listeners listeners;
    private volatile boolean closed;

    /// @param most browsers that may listen at once
    EventStream(Workshops workshops, Limits limits, int most) {
        this.workshops = workshops;
        this.limits = limits;
        this.listeners = new Listeners(most);
    }

    /// What to say of a board to one browser. It remembers what it said.
    interface Teller {
        /// @return events as they go over the line; empty when there is nothing to say
        String tell(Board board);

        /// Whether it has said its last.
        boolean isOver();
    }

    /// An event with lines of text.
    static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data.replace("\r", "").replace("\n", "\ndata: ") + "\n\n";
    }

    /// Returns when the browser is gone, newer ones took its place, or the site stops.
    ///
    /// @param key of who listens, or a name for it
    /// @param beat called each time that the browser took something
    void listen(Context ctx, String id, String key, Teller teller, Runnable beat) throws IOException {
        var listener = listeners.begin(key, limits.visitor(ctx));
        if (listener.isEmpty()) {
            limits.strikes().count(Limit.STREAMS);
            ctx.status(503).header("Retry-After", PAUSE_IF_FULL);
            return;
        }
        try {
            listen(ctx, id, listener.get(), teller, beat);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) { // Newer ones took its place while it waited for who did not read.
            if (!listener.get().isReplaced()) throw broken;
        } finally {
            listeners.end(listener.get());
        }
    }

    private void listen(Context ctx, String id, Listener listener, Teller teller, Runnable beat)
            throws IOException, InterruptedException {
        var response = ctx.res();
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // Else a proxy gathers it up.
        var out = response.getOutputStream();
        long version = 0;
        long said = System.nanoTime();
        while (!closed && !listener.isReplaced() && !teller.isOver()) {
            var board = workshops.after(id, version, SOON);
            version = board.version();
            var events = teller.tell(board);
            boolean isTime = System.nanoTime() - said >= HEARTBEAT.toNanos();
            if (!events.isEmpty() || isTime) {
                out.write((events.isEmpty() ? BEAT : events).getBytes(UTF_8));
                out.flush();
                said = System.nanoTime();
                beat.run();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
