package nl.kennisatelier.web.kit.http;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/// What all log lines of one request bear: its number, which the page of a fault shows too, and the short id of the
/// token of who asks.
final class Trace {

    private static final String REQUEST = "request";
    private static final String EDITOR = "editor";

    private Trace() {}

    static void begin() {
        MDC.put(REQUEST, "%08x".formatted(ThreadLocalRandom.current().nextInt()));
    }

    /// @param tokenId that `editor list` shows
    static void editor(String tokenId) {
        MDC.put(EDITOR, tokenId);
    }

    static void end() {
        MDC.remove(REQUEST);
        MDC.remove(EDITOR);
    }

    /// The number of the request; empty outside one.
    static String request() {
        var number = MDC.get(REQUEST);
        return number == null ? "" : number;
    }
}
