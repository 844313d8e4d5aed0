package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushLogTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path root;

    @Test
    void theLastPushesAreThereAfterARestart() throws IOException {
        var file = root.resolve("data/pushes.tsv");
        var log = PushLog.open(file);
        for (int i = 0; i < PushLog.KEPT_MAX + 5; i++) log.add(push(i));
        assertEquals(push(PushLog.KEPT_MAX + 4), log.last().getFirst());
        assertEquals(PushLog.KEPT_MAX, log.last().size());
        assertEquals(log.last(), PushLog.open(file).last());
    }

    @Test
    void aLineThatWasCutOffOrIsOddIsLeftOut() throws IOException {
        var file = root.resolve("pushes.tsv");
        var log = PushLog.open(file);
        log.add(push(1));
        log.add(new Push(NOON, "Anna\nde Boer", "main", "abc", 1, 2, Duration.ZERO));
        Files.writeString(file, "2026-11-23T12:00:00Z\tAnna\tma", StandardOpenOption.APPEND);
        var last = PushLog.open(file).last();
        assertEquals(
                List.of("Anna de Boer", "Anna"), last.stream().map(Push::who).toList());
        assertTrue(last.getFirst().isRefused());
    }

    private static Push push(int number) {
        return new Push(NOON.plusSeconds(number), "Anna", "main", "abc" + number, number, 0, Duration.ofMillis(40));
    }
}
