package nl.kennisatelier.web.facilitator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

    private final Workshops workshops;
    private volatile boolean closed;

    EventStream(Workshops workshops) {
        this.workshops = workshops;
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

    /// Returns when the browser is gone, or the site stops.
    ///
    /// @param beat called each time that the browser took something
    void listen(Context ctx, String id, Teller teller, Runnable beat) throws IOException {
        var response = ctx.res();
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // Else a proxy gathers it up.
        var out = response.getOutputStream();
        try {
            long version = 0;
            long said = System.nanoTime();
            while (!closed && !teller.isOver()) {
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
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
