package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.WipedAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What a copy says of itself holds, and what was promised of copies is done, whatever else went wrong.
class CopiesStayTrueTest {

    @TempDir
    private Path root;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = root.resolve("data");
        SmallSite.fill(data);
    }

    @Test
    void aWorkshopWithoutAnswersMakesNoCopyLessThanWhole() throws IOException {
        try (var site = SmallSite.open(data)) {
            site.begin();
            site.rounds(root.resolve("elders"), 1); // Throws when a copy is not whole.
        }
        Backup.make(data, root.resolve("k.tar.zst"), SmallSite.at(1), "9");
        assertEquals(List.of(), Verification.of(root.resolve("k.tar.zst")).troubles());
    }

    /// Made while it went on, as on every evening. What became of it since holds.
    @Test
    void aWorkshopThatHasEndedSinceDoesNotLiveOn() throws IOException {
        var told = data.resolve("workshops").resolve(WipedAnswers.FILE);
        String ended;
        String shut;
        try (var site = SmallSite.open(data)) {
            ended = site.begin();
            site.answer(ended, "Van een avond die open stond");
            shut = site.begin();
        }
        Backup.make(data, root.resolve("open.tar.zst"), SmallSite.at(0), "9");
        try (var site = SmallSite.open(data)) {
            site.workshops.lead(ended, new Command.End());
            site.workshops.lead(shut, new Command.Lock(true));
        }
        Files.copy(told, root.resolve(WipedAnswers.FILE)); // At once, before any round.
        assertEquals(List.of(), restore(1).deleted());
        try (var site = SmallSite.open(root.resolve("terug"), SmallSite.at(1))) {
            assertTrue(site.workshops.workshop(ended).orElseThrow().isEnded());
            assertEquals(Optional.empty(), site.workshops.join(ended, ""));
            assertEquals(List.of("Van een avond die open stond"), site.texts(ended));
            assertEquals(Optional.empty(), site.workshops.join(shut, ""), "the door is shut");
        }
        // A copy that tells nothing of its end keeps them for 7 days and 30.
        assertTrue(restore(31).deleted().contains(ended), "30 days after it ended");
        try (var site = SmallSite.open(data, SmallSite.at(31))) {
            site.rounds(root.resolve("elders"), 31);
        }
        Files.copy(told, root.resolve(WipedAnswers.FILE), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(restore(31).deleted().contains(ended), "it is known to be gone, and not when it ended");
    }

    private Restore.Outcome.Done restore(int day) throws IOException {
        DurableFiles.delete(root.resolve("terug"));
        var outcome = Restore.all(root.resolve("open.tar.zst"), root.resolve("terug"), SmallSite.at(day));
        return assertInstanceOf(Restore.Outcome.Done.class, outcome);
    }

    @Test
    void whatNoListTellsMayBeBackAndIsNamed() throws IOException {
        Backup.make(data, root.resolve("open.tar.zst"), SmallSite.at(0), "9");
        assertEquals(
                List.of(SmallList.HIDDEN, SmallList.PREVIEWS, SmallList.REVOKED, SmallList.WIPED),
                restore(1).untold());
        Files.createFile(root.resolve(WipedAnswers.FILE));
        assertEquals(
                List.of(SmallList.HIDDEN, SmallList.PREVIEWS, SmallList.REVOKED),
                restore(1).untold());
        Path copy;
        try (var site = SmallSite.open(data)) {
            site.rounds(root.resolve("elders"), 1);
        }
        try (var there = Files.list(root.resolve("elders"))) {
            copy = there.filter(Archive::isName).findFirst().orElseThrow();
        }
        DurableFiles.delete(root.resolve("terug"));
        var outcome = Restore.all(copy, root.resolve("terug"), SmallSite.at(1));
        assertEquals(
                List.of(),
                assertInstanceOf(Restore.Outcome.Done.class, outcome).untold(),
                "a site tells all beside its copies, also when there is nothing to tell");
    }

    @Test
    void whatWasPutBackCanBeCopiedBeforeAnybodyServesIt() throws IOException {
        Backup.make(data, root.resolve("open.tar.zst"), SmallSite.at(0), "9");
        restore(1);
        var again = Backup.make(root.resolve("terug"), root.resolve("weer.tar.zst"), SmallSite.at(1), "9");
        assertEquals(List.of(), again.troubles());
        assertTrue(again.commit().isPresent());
        assertTrue(Verification.of(root.resolve("weer.tar.zst")).isGood());
    }

    /// As a volume makes them that is mounted over a file that is not there.
    @Test
    void aFolderInThePlaceOfAFileIsTold() throws IOException {
        for (var name : List.of("redacteuren.tsv", "geheim", "binnengekomen/a.md")) {
            Files.delete(data.resolve(name));
            Files.createDirectory(data.resolve(name));
        }
        var told = Backup.make(data, root.resolve("k"), SmallSite.at(1), "9").troubles();
        for (var troubles : List.of(told, new Checkup(data, SmallSite.at(1)).all())) {
            for (var name : List.of("redacteuren.tsv", "geheim", "binnengekomen/a.md")) {
                long times = troubles.stream()
                        .filter(one -> one.kind() == Trouble.Kind.UNREADABLE
                                && one.about().getFirst().equals(name))
                        .count();
                assertEquals(1, times, name + " in " + troubles);
            }
        }
    }

    @Test
    void whatCannotBeReadBesideTheCopiesKeepsNoneFromBeingMade() throws IOException {
        var elsewhere = OwnFiles.folder(root.resolve("elders"));
        for (var list : SmallList.values()) {
            Files.createDirectories(elsewhere.resolve(list.file()).resolve("van een ander"));
        }
        var damaged = elsewhere.resolve("kennisatelier-20260301T180000Z.tar.zst");
        Files.writeString(damaged, "half");
        try (var site = SmallSite.open(data)) {
            assertThrows(IOException.class, () -> site.rounds(elsewhere, 1));
            assertEquals(2, archives(elsewhere));
            for (var list : SmallList.values()) {
                assertTrue(Files.isDirectory(elsewhere.resolve(list.file())), "nobody overwrote it");
                DurableFiles.delete(elsewhere.resolve(list.file()));
            }
            var untold = assertThrows(Incomplete.class, () -> site.rounds(elsewhere, 1));
            assertTrue(untold.getMessage().contains(damaged.toString()), untold.getMessage());
            Files.delete(damaged);
            site.rounds(elsewhere, 1);
        }
    }

    private static long archives(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Archive::isName).count();
        }
    }

    @Test
    void copiesGoInTimeAlsoWhereTheListBesideThemCannotBeRead() throws IOException {
        Files.deleteIfExists(data.resolve("workshops").resolve(WipedAnswers.FILE));
        Files.createDirectories(data.resolve("workshops").resolve(WipedAnswers.FILE));
        try (var site = SmallSite.open(data)) {
            for (int minute : List.of(0, 5, 10)) {
                var clock = Clock.offset(SmallSite.at(1), Duration.ofMinutes(minute));
                assertThrows(IOException.class, () -> site.copyRound(clock));
            }
        }
        try (var all = Files.list(data.resolve("workshops"))) {
            assertEquals(1, all.filter(file -> file.toString().endsWith(".zip")).count(), "one of an hour");
        }
    }

    @Test
    void oneDeletionIsAccountedForOnce() throws IOException {
        var audit = (Logger) LoggerFactory.getLogger("audit");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        audit.addAppender(lines);
        try {
            try (var site = SmallSite.open(data)) {
                site.rounds(root.resolve("elders"), 0);
                site.rounds(root.resolve("elders"), 1);
            }
            lines.list.clear();
            try (var site = SmallSite.open(data, SmallSite.at(31))) {
                site.rounds(root.resolve("elders"), 31);
            }
            var told =
                    lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
            assertEquals(1, Collections.frequency(told, "AUDIT answers-deleted"), told + "");
        } finally {
            audit.detachAppender(lines);
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsPutAsideWhenItsFileIsPutBack() throws IOException {
        Backup.make(data, root.resolve("k.tar.zst"), SmallSite.at(0), "9");
        Files.delete(data.resolve("geheim"));
        Files.createSymbolicLink(data.resolve("geheim"), root.resolve("nergens"));
        var outcome = Restore.only(CopyPart.EDITORS, root.resolve("k.tar.zst"), data, SmallSite.at(1));
        assertInstanceOf(Restore.Outcome.Done.class, outcome);
        assertTrue(Files.isRegularFile(data.resolve("geheim"), LinkOption.NOFOLLOW_LINKS));
    }

    /// By a process that was killed: answers are in it.
    @Test
    void whatAKillLeavesGoesWithTheNextOne() throws IOException, InterruptedException {
        var elsewhere = OwnFiles.folder(root.resolve("elders"));
        var left = List.of(
                elsewhere.resolve(".nieuwe-kopie/map/workshops"),
                elsewhere.resolve("kennisatelier-20260301T190000Z.tar.zst.nieuw"),
                data.resolve(".herstel-deel/van"));
        for (var folder : left) OwnFiles.folder(folder);
        try (var site = SmallSite.open(data)) {
            site.rounds(elsewhere, 1);
        }
        Restore.clear(data);
        for (var folder : left) assertFalse(Files.exists(folder), folder + "");

        var byHand = OwnFiles.folder(root.resolve("hand"));
        OwnFiles.folder(byHand.resolve("gisteren.tar.zst.nieuw"));
        Files.createFile(byHand.resolve("gisteren.tar.zst.lock"));
        OwnFiles.folder(byHand.resolve("van-iemand-anders.nieuw"));
        Backup.make(data, byHand.resolve("k.tar.zst"), SmallSite.at(1), "9");
        try (var there = Files.list(byHand)) {
            assertEquals(
                    List.of("k.tar.zst", "van-iemand-anders.nieuw"),
                    there.map(KeptFolder::name).sorted().toList());
        }
    }

    @Test
    void whatWasUnpackedGoesWithItsProcess() throws Exception {
        var temporary = Files.createDirectory(root.resolve("tmp"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-cp", System.getProperty("java.class.path"), Unpacking.class.getName());
        for (var kill : List.of(true, false)) {
            var process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(temporary + ""))
                            .toList())
                    .start();
            try (var said = process.inputReader()) {
                assertEquals("unpacked", said.readLine());
            }
            try (var room = Workroom.in(temporary)) {
                assertEquals(2, Files.list(temporary).filter(Files::isDirectory).count(), "nobody takes it away");
                assertTrue(Files.isDirectory(room.folder()));
            }
            if (kill) process.destroyForcibly().waitFor();
            else process.destroy();
            process.waitFor();
            assertEquals(kill, Files.list(temporary).anyMatch(Files::isDirectory), "asked to stop, it clears up");
            Workroom.in(temporary).close();
            assertEquals(0, Files.list(temporary).count());
        }
    }

    /// What is unpacked by a process of its own.
    static final class Unpacking {

        private Unpacking() {}

        public static void main(String[] arguments) throws Exception {
            var room = Workroom.in(Path.of(arguments[0]));
            Files.writeString(room.folder().resolve("workshops.mv.db"), "answers");
            System.out.println("unpacked");
            Thread.sleep(60_000);
            room.close();
        }
    }
}
