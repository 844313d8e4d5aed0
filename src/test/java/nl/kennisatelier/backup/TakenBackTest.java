package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.git.HiddenVersions;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was given out and taken back after a copy was made, and who else is writing where one is made or put back.
class TakenBackTest {

    @TempDir
    private Path root;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = root.resolve("data");
        SmallSite.fill(data);
    }

    private Editors editors(Path folder) {
        return Editors.of(folder.resolve(Editors.FILE), SmallSite.at(1));
    }

    private Restore.Outcome only(CopyPart part, Path copy) throws IOException {
        return Restore.only(part, copy, data, SmallSite.at(2));
    }

    /// Put back by itself, and as a whole on another machine from the folder that copies are made in.
    @Test
    void aTokenThatWasTakenBackOpensNothingWhateverCopyIsPutBack() throws IOException {
        var elsewhere = root.resolve("elders");
        var token = editors(data).add("Bert");
        new TakenBack(data.resolve(TakenBack.PREVIEWS)).write(Map.of("voorstel", 1));
        try (var site = SmallSite.open(data)) {
            site.rounds(elsewhere, 1);
            editors(data).revoke("Bert");
            new TakenBack(data.resolve(TakenBack.PREVIEWS)).write(Map.of("voorstel", 3));
            site.rounds(elsewhere, 2);
        }
        var old = elsewhere.resolve(Stamp.name("kennisatelier-", SmallSite.at(1).instant(), ".tar.zst"));
        Files.delete(data.resolve(Editors.FILE));
        assertInstanceOf(Restore.Outcome.Done.class, only(CopyPart.EDITORS, old));
        var there = root.resolve("terug");
        assertInstanceOf(Restore.Outcome.Done.class, Restore.all(old, there, SmallSite.at(2)));
        for (var folder : List.of(data, there)) {
            assertEquals(Optional.empty(), editors(folder).nameOf(token));
            assertEquals("Anna", editors(folder).all().getFirst().name());
            assertFalse(Files.readString(folder.resolve(Editors.FILE)).contains("Bert"));
            assertEquals(Map.of("voorstel", 3), new TakenBack(folder.resolve(TakenBack.PREVIEWS)).read());
            assertEquals(List.of(), new Checkup(folder, SmallSite.at(2)).all());
        }
        assertFalse(Files.readString(data.resolve(RevokedTokens.FILE)).contains("Bert"));
        assertNotEquals(token, editors(data).add("Bert"), "who comes again gets another");
    }

    @Test
    void aLinkOrCodeThatWasReplacedOpensNothingAndTheNewLinkGoesOn() throws IOException {
        var copy = root.resolve("kopie");
        String id;
        String leaked;
        String lost;
        String instead;
        Optional<String> code;
        try (var site = SmallSite.open(data)) {
            id = site.begin();
            leaked = give(site, id, Capability.FACILITATE);
            lost = give(site, id, Capability.SHOW);
            code = workshop(site, id).code();
            Backup.make(data, copy, SmallSite.at(1), "9");
            var links = site.workshops.links();
            var screen = links.all(id, leaked).stream()
                    .filter(link -> link.may() == Capability.SHOW)
                    .findFirst();
            links.takeBack(id, screen.orElseThrow().name(), leaked);
            instead = links.replace(id, links.replace(id, leaked).orElseThrow()).orElseThrow();
            site.workshops.lead(id, new Command.Renew());
        }
        Files.delete(data.resolve("workshops/workshops.mv.db"));
        assertInstanceOf(Restore.Outcome.Done.class, only(CopyPart.WORKSHOPS, copy));
        try (var site = SmallSite.open(data)) {
            assertEquals(Optional.empty(), site.workshops.may(id, leaked));
            assertEquals(Optional.empty(), site.workshops.may(id, lost));
            assertEquals(Optional.of(Capability.FACILITATE), site.workshops.may(id, instead));
            assertNotEquals(code, workshop(site, id).code());
        }
    }

    private static String give(SmallSite site, String id, Capability may) {
        return site.workshops.links().give(id, may).orElseThrow();
    }

    private static Workshop workshop(SmallSite site, String id) {
        return site.workshops.board(id).workshop();
    }

    @Test
    void aVersionThatWasPutOutOfSightStaysSo() throws IOException {
        var copy = root.resolve("kopie");
        Backup.make(data, copy, SmallSite.at(1), "9");
        var hidden = data.resolve("content.git").resolve(HiddenVersions.FILE);
        HiddenVersions.open(hidden, SmallSite.at(1), 0).hide("a".repeat(40), "Anna");
        Files.delete(data.resolve("content.git/HEAD"));
        assertInstanceOf(Restore.Outcome.Done.class, only(CopyPart.TEXTS, copy));
        assertTrue(HiddenVersions.open(hidden, SmallSite.at(1), 0).isHidden("a".repeat(40)));
    }

    @Test
    void whoComesSecondIsToldAndSpoilsNothing() throws IOException {
        var copy = root.resolve("k.tar.zst");
        try (var _ = Busy.hold(copy)) {
            assertThrows(Busy.class, () -> Backup.make(data, copy, SmallSite.at(1), "9"));
        }
        Backup.make(data, copy, SmallSite.at(1), "9");
        var there = Files.createDirectories(root.resolve("terug"));
        try (var _ = Busy.hold(there.resolve(".herstel"))) {
            var refused = assertInstanceOf(Restore.Outcome.Refused.class, Restore.all(copy, there, SmallSite.at(1)));
            assertEquals(Trouble.Kind.RESTORING, refused.why().getFirst().kind());
        }
        assertEquals(
                Trouble.Kind.EMPTY_FOLDER,
                new Checkup(there, SmallSite.at(1)).all().getFirst().kind());
        assertInstanceOf(Restore.Outcome.Done.class, Restore.all(copy, there, SmallSite.at(1)));
    }

    @Test
    void aFullDiskIsBlamedAndNotWhatIsCopied() {
        var full = new IOException("Pipe closed", new IOException("No space left on device"));
        assertThrows(NoRoom.class, () -> NoRoom.check(root, full));
    }
}
