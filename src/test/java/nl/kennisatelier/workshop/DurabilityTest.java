package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipInputStream;
import nl.kennisatelier.store.FullDisk;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged is there, whatever becomes of the disk.
class DurabilityTest {

    /// `-Dbackups=20` for the long run.
    private static final int BACKUPS = Integer.getInteger("backups", 3);

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    /// People who answer all the time, and remember what was acknowledged.
    private static final class Crowd implements AutoCloseable {

        private final java.util.concurrent.ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicBoolean goingOn = new AtomicBoolean(true);
        final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        final List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());

        Crowd(Evening evening, int size) {
            for (int i = 0; i < size; i++) {
                var who = evening.join();
                people.submit(() -> answerAll(evening, who));
            }
        }

        /// The same answer again and again until it was taken, as a phone does.
        private void answerAll(Evening evening, Participant who) {
            for (int i = 0; goingOn.get() && i < Answer.OF_ONE_PARTICIPANT_MAX; ) {
                var text = who.number() + "-" + i;
                try {
                    if (evening.give(who, text) instanceof Receipt.Yes) acknowledged.add(text);
                    i++;
                } catch (Unavailable later) {
                    Thread.onSpinWait();
                } catch (Throwable other) {
                    wrong.add(other);
                    return;
                }
            }
        }

        /// @param count of acknowledged answers, from now
        void goOn(int count) throws InterruptedException {
            int goal = acknowledged.size() + count;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (acknowledged.size() < goal && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(2);
            assertTrue(acknowledged.size() >= goal, "only " + acknowledged.size() + " " + wrong.size());
        }

        @Override
        public void close() {
            goingOn.set(false);
            people.close();
            assertEquals(0, wrong.size(), () -> wrong.getFirst().toString());
        }
    }

    /// A disk that is nearly full: nothing more is kept, all can be read, and it goes on once there is room.
    @Test
    void nothingIsWrittenToADiskThatIsNearlyFull() throws IOException {
        var room = new AtomicLong(Long.MAX_VALUE);
        try (var store = FullDisk.withRoom(folder, room::get)) {
            var workshops = Workshops.on(store, CLOCK);
            var evening = Evening.begin(workshops);
            evening.give("Voor het vol was");
            room.set(1 << 20);
            assertThrows(Unavailable.class, () -> evening.lead(new Command.Open(false)));
            assertThrows(Unavailable.class, evening::join);
            assertThrows(Unavailable.class, workshops.retention()::tidy);
            assertEquals(List.of("Voor het vol was"), evening.texts());
            room.set(Long.MAX_VALUE);
            evening.give("Toen er weer plaats was");
            assertEquals(2, evening.texts().size());
        }
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledged() throws Exception {
        List<String> acknowledged;
        Workshop.Begun begun;
        try (var store = FullDisk.open(folder)) {
            var workshops = Workshops.on(store, CLOCK);
            var evening = Evening.begin(workshops);
            begun = evening.begun();
            try (var crowd = new Crowd(evening, 40)) {
                for (int round = 0; round < 2; round++) {
                    crowd.goOn(50);
                    FullDisk.fill(true);
                    assertThrows(Unavailable.class, () -> evening.give("Geen ruimte"));
                    assertThrows(Unavailable.class, () -> evening.lead(new Command.Open(true)));
                    FullDisk.fill(false);
                }
                crowd.goOn(50);
                acknowledged = crowd.acknowledged;
            }
            checkKept(evening, acknowledged);
        }
        try (var store = H2Store.open(folder)) {
            checkKept(new Evening(Workshops.on(store, CLOCK), begun), acknowledged);
        }
    }

    @Test
    void aDiskThatHangsKeepsNobodyWaitingForEver() throws Exception {
        try (var store = FullDisk.openImpatiently(folder)) {
            var workshops = Workshops.on(store, CLOCK);
            var evening = Evening.begin(workshops);
            List<String> acknowledged;
            try (var crowd = new Crowd(evening, 4)) {
                crowd.goOn(8);
                var hanging = new CountDownLatch(1);
                FullDisk.hang(hanging);
                assertThrows(Unavailable.class, () -> evening.give("Terwijl het hing"));
                hanging.countDown();
                crowd.goOn(8);
                acknowledged = crowd.acknowledged;
            }
            checkKept(evening, acknowledged);
        }
    }

    private static void checkKept(Evening evening, List<String> acknowledged) {
        var texts = evening.texts();
        assertEquals(new TreeSet<>(texts).size(), texts.size(), "none is there twice");
        assertTrue(texts.containsAll(acknowledged), "all that was acknowledged");
    }

    @Test
    void whoLooksSeesTheLastChangeAlsoWhenTheDiskFailedJustThen() throws Exception {
        try (var store = FullDisk.open(folder)) {
            var workshops = Workshops.on(store, CLOCK);
            var evening = Evening.begin(workshops);
            var board = workshops.board(evening.id());
            FullDisk.fill(true);
            var refused = assertThrows(Unavailable.class, () -> evening.give("Geen ruimte"));
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertFalse(String.valueOf(cause.getMessage()).contains("Geen ruimte"), "it would stand in a log");
            }
            FullDisk.fill(false);
            evening.lead(new Command.Open(false));
            while (board.progress().isOpen()) {
                var next = workshops.after(evening.id(), board.version(), Duration.ofSeconds(20));
                assertTrue(next.version() > board.version(), "nothing came");
                board = next;
            }
        }
    }

    @Test
    void writingTheFileAnewHoldsUpWhoAnswersAndLosesNothing() throws Exception {
        try (var store = H2Store.open(folder)) {
            var workshops = Workshops.on(store, CLOCK);
            var evening = Evening.begin(workshops);
            List<String> acknowledged;
            try (var crowd = new Crowd(evening, 40)) {
                for (int round = 0; round < 5; round++) {
                    crowd.goOn(50);
                    store.erase();
                }
                acknowledged = crowd.acknowledged;
            }
            checkKept(evening, acknowledged);
        }
    }

    @Test
    void aCopyMadeWhileAllAnswerIsWhole() throws Exception {
        try (var store = H2Store.open(folder.resolve("data"))) {
            var workshops = Workshops.on(store, CLOCK);
            var evening = Evening.begin(workshops);
            for (int i = 0; i < BACKUPS; i++) {
                var zip = folder.resolve("copy" + i + ".zip");
                List<String> before;
                try (var crowd = new Crowd(evening, 30)) {
                    crowd.goOn(30);
                    before = List.copyOf(crowd.acknowledged);
                    store.copy(zip);
                }
                checkCopy(zip, evening.id(), before);
            }
        }
    }

    private void checkCopy(Path zip, String id, List<String> before) throws IOException {
        var restored = Files.createTempDirectory(folder, "restored");
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, restored.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
        try (var store = H2Store.open(restored)) {
            var workshops = Workshops.on(store, CLOCK);
            var board = workshops.board(id);
            var texts = board.answers(1).map(Answer::text).toList();
            assertTrue(texts.containsAll(before), "what was there when it began");
            // Each change is there with all that belongs to it, and none before it is missing.
            for (var answer : board.answers()) {
                assertFalse(answer.text().isEmpty());
                assertTrue(answer.participant().getAsInt() <= board.participantCount());
            }
            var evening = new Evening(workshops, new Workshop.Begun(board.workshop(), ""));
            assertTrue(evening.give(evening.join(), "En het gaat verder") instanceof Receipt.Yes);
        }
    }
}
