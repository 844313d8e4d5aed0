package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LogLinesTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void aLineSaysWhenWhatAndOfWhichRequest() {
        var event = event("AUDIT login", null, Map.of("request", "1a2b3c4d"));
        event.setKeyValuePairs(List.of(new KeyValuePair("door", "form")));
        assertEquals("2026-02-03T11:30:00.000Z INFO  Desk AUDIT login door=form request=1a2b3c4d\n", text(event));
    }

    @Test
    void whatAStrangerSentMakesNoLineOfItsOwn() {
        assertEquals(
                "2026-02-03T11:30:00.000Z INFO  Desk bad host x AUDIT login\n",
                text(event("bad host x\r\nAUDIT login", null, Map.of())));
    }

    @Test
    void anObjectOfJsonHoldsTheSame() throws Exception {
        var event =
                event("a \"line\" with \u0007 in it", new IllegalStateException("why"), Map.of("request", "1a2b3c4d"));
        event.setKeyValuePairs(List.of(new KeyValuePair("count", 3)));
        var line = new String(LogLines.json().encode(event), UTF_8);
        assertEquals(1, line.lines().count(), line);
        var read = new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
        assertEquals("2026-02-03T11:30:00.000Z", read.get("time").asText());
        assertEquals("INFO", read.get("level").asText());
        assertEquals("a \"line\" with   in it", read.get("message").asText());
        assertEquals("3", read.get("count").asText());
        assertEquals("1a2b3c4d", read.get("request").asText());
        assertTrue(read.get("failure").asText().startsWith("java.lang.IllegalStateException: why"));
    }

    @Test
    void aFailureTakesAFewLinesAndOneOfTheMachineOne() {
        var deep = new IllegalStateException("a", new IllegalStateException("b", new IllegalStateException("c")));
        assertTrue(text(event("broken", deep, Map.of())).lines().count() <= 22, text(event("broken", deep, Map.of())));
        assertTrue(text(event("broken", deep, Map.of())).contains("because of java.lang.IllegalStateException: c"));
        var full = new IllegalStateException("could not write", new IOException("No space left on device"));
        assertEquals(2, text(event("broken", full, Map.of())).lines().count());
    }

    private LoggingEvent event(String message, Throwable failure, Map<String, String> ofRequest) {
        var logger = context.getLogger("nl.kennisatelier.circulation.Desk");
        var event = new LoggingEvent("", logger, Level.INFO, message, failure, null);
        event.setMDCPropertyMap(ofRequest);
        event.setInstant(Instant.parse("2026-02-03T11:30:00Z"));
        return event;
    }

    private static String text(LoggingEvent event) {
        return new String(new LogLines().encode(event), UTF_8);
    }
}
