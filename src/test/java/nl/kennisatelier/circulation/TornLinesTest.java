package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.kennisatelier.git.HiddenVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power fails in the middle of a line, or an editor leaves the last line end off: what comes after is kept.
class TornLinesTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private interface NumberedAct {
        /// Adds what has this number.
        void add(int number) throws IOException;
    }

    private interface KeptNow {
        List<Integer> now() throws IOException;
    }

    @Test
    void aVersionStaysOutOfSight() throws IOException {
        var file = folder.resolve(HiddenVersions.FILE);
        check(file, number -> HiddenVersions.open(file, CLOCK, 0).hide(blob(number), "Ada"), () -> {
            int known = HiddenVersions.stock(file).count();
            var versions = HiddenVersions.open(file, CLOCK, known);
            return numbers(number -> versions.isHidden(blob(number)));
        });
    }

    private static String blob(int number) {
        return ("%040x").formatted(number);
    }

    private static List<Integer> numbers(java.util.function.IntPredicate isKept) {
        return java.util.stream.IntStream.rangeClosed(1, 9)
                .filter(isKept)
                .boxed()
                .toList();
    }

    @Test
    void aRemarkStays() throws IOException {
        var file = folder.resolve(ReviewLog.FILE);
        check(
                file,
                number -> ReviewLog.open(file, CLOCK).say(ReviewLog.Sort.MADE, "tak", "c", "Ada", "nr " + number),
                () -> {
                    var log = ReviewLog.open(file, CLOCK);
                    assertTrue(!log.isClosed(), Files.readString(file));
                    return numbers(number ->
                            log.of("tak").stream().anyMatch(one -> one.text().equals("nr " + number)));
                });
    }

    @Test
    void aPushStays() throws IOException {
        var file = folder.resolve(PushLog.FILE);
        check(
                file,
                number -> PushLog.open(file)
                        .add(new Push(CLOCK.instant(), "Ada", "main", "c" + number, 1, 0, Duration.ZERO)),
                () -> {
                    var pushes = PushLog.open(file).last();
                    return numbers(number ->
                            pushes.stream().anyMatch(one -> one.commit().equals("c" + number)));
                });
    }

    private static void check(Path file, NumberedAct list, KeptNow kept) throws IOException {
        list.add(1);
        cut(file, 1);
        list.add(2);
        assertEquals(List.of(1, 2), kept.now(), "only the line end was gone");
        list.add(3);
        cut(file, 25);
        assertEquals(List.of(1, 2), kept.now());
        list.add(4);
        list.add(5);
        assertEquals(List.of(1, 2, 4, 5), kept.now(), Files.readString(file));
    }

    private static void cut(Path file, int bytes) throws IOException {
        var all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, all.length - bytes));
    }
}
