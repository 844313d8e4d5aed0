package nl.kennisatelier.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.WipedAnswers;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies of a data folder, made, looked through and put back.
class BackupTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path root;

    private Path data;

    @BeforeAll
    static void make() throws IOException {
        SmallSite.fill(made.resolve("data"));
    }

    @BeforeEach
    void fill() throws IOException {
        data = copyOf(made.resolve("data"), "data");
    }

    private Manifest copy(String name) throws IOException {
        return Backup.make(data, root.resolve(name), SmallSite.at(1), "9");
    }

    /// Of those that were made elsewhere.
    private NewestCopy newest() {
        return new NewestCopy(root.resolve("elders"), data, SmallSite.at(3));
    }

    private List<Trouble> verify(String name) throws IOException {
        return Verification.of(root.resolve(name)).troubles();
    }

    private static List<Trouble.Kind> kinds(List<Trouble> troubles) {
        return troubles.stream().map(Trouble::kind).toList();
    }

    private Restore.Outcome restore(String name, int days) throws IOException {
        return Restore.all(root.resolve(name), root.resolve("terug"), SmallSite.at(days));
    }

    @Test
    void aCopyHoldsAllThatIsKeptAsAnArchiveAndAsAFolder() throws IOException {
        for (var name : List.of("kopie.tar.zst", "kopie")) {
            var manifest = copy(name);
            assertEquals(List.of(), manifest.troubles(), name);
            assertEquals(1, manifest.stock().workshops());
            assertEquals(1, manifest.stock().answers());
            assertTrue(manifest.files()
                    .keySet()
                    .containsAll(List.of(Editors.FILE, "geheim", "workshops/workshops.mv.db", "content.git/HEAD")));
            assertEquals(List.of(), verify(name), name);
            assertEquals(
                    manifest, Verification.of(root.resolve(name)).manifest().orElseThrow());
            assertThrows(FileAlreadyExistsException.class, () -> copy(name));
        }
        assertEquals(new TreeSet<>(List.of("data", "kopie", "kopie.tar.zst")), new TreeSet<>(names(root)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatIsPutBackIsWhatWasThereAndForItsOwnerOnly() throws IOException {
        copy("kopie.tar.zst");
        var done = assertInstanceOf(Restore.Outcome.Done.class, restore("kopie.tar.zst", 2));
        assertEquals(List.of(), done.deleted());
        var there = root.resolve("terug");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(there)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("geheim"))));
        assertEquals(Files.readString(data.resolve(Editors.FILE)), Files.readString(there.resolve(Editors.FILE)));
        var id = done.manifest().stock().due().keySet().iterator().next();
        try (var site = SmallSite.open(there)) {
            assertEquals(List.of("Bij de vijver"), site.texts(id));
            assertEquals("# Een", site.read("a.md"));
        }
        assertEquals(List.of(), new Checkup(there, SmallSite.at(2)).all());
        assertEquals(List.of(Trouble.Kind.NOT_EMPTY), kinds(refused(restore("kopie.tar.zst", 2))));
    }

    private static List<Trouble> refused(Restore.Outcome outcome) {
        return assertInstanceOf(Restore.Outcome.Refused.class, outcome).why();
    }

    /// Part by part it is taken away, and a copy made: what is not in it is told, and no other copy is spoiled by it.
    @Test
    void whatWasThereOnceAndIsNotInTheCopyIsTold() throws IOException {
        OwnFiles.folder(root.resolve("elders"));
        var commit = copy("elders/heel.tar.zst").commit().orElseThrow();
        InventoryFile.in(data)
                .update(known -> known.withWorkshops(new Held(1, 1, 0, 3))
                        .withOnline(Inventory.branch("content.git", "main"), commit)
                        .withEditors(1)
                        .withLetters(1));
        assertEquals(List.of(), copy("niets").troubles());
        var newest = newest();
        var gone = List.of(
                Trouble.Kind.TEXTS_GONE,
                Trouble.Kind.WORKSHOPS_GONE,
                Trouble.Kind.EDITORS_GONE,
                Trouble.Kind.LETTERS_GONE);
        for (var part : CopyPart.values()) {
            var there = data.resolve(List.of("content.git", "workshops", Editors.FILE, "binnengekomen")
                    .get(part.ordinal()));
            Files.move(there, root.resolve("weg"));
            var archive = "elders/" + part.word() + ".tar.zst";
            assertEquals(List.of(gone.get(part.ordinal())), kinds(copy(archive).troubles()), part.word());
            var named = newest.of(part).orElseThrow().getFileName().toString();
            assertEquals("heel.tar.zst", named, "another does not hold: " + part);
            Files.delete(root.resolve(archive));
            Files.move(root.resolve("weg"), there);
        }
        Files.writeString(data.resolve("binnengekomen/a.md"), "half");
        var half = copy("half");
        assertEquals(List.of(Trouble.Kind.LETTERS_DAMAGED), kinds(half.troubles()));
        assertTrue(half.files().containsKey("kapot/binnengekomen/a.md"), "it is kept");
        assertFalse(half.wholes().contains("binnengekomen"), "so a copy that holds all letters goes for no such one");
    }

    @Test
    void aNewerCopyWithoutWorkshopsIsNotTheBest() throws IOException {
        OwnFiles.folder(root.resolve("elders"));
        try (var site = SmallSite.open(data)) {
            site.begin();
        }
        assertTrue(copy("elders/vol.tar.zst").stock().workshops() > 0);
        DurableFiles.delete(data.resolve("workshops"));
        H2Store.open(OwnFiles.folder(data.resolve("workshops"))).close();
        Backup.make(data, root.resolve("elders/leeg.tar.zst"), SmallSite.at(2), "9");
        var newest = newest();
        var best = newest.of(CopyPart.WORKSHOPS).orElseThrow();
        assertEquals("vol.tar.zst", best.getFileName().toString());
        Files.delete(best);
        assertEquals(Optional.empty(), newest.of(CopyPart.WORKSHOPS), "one that holds none is no way back");
    }

    /// Some stand beside the file, one elsewhere; what somebody did to the dates of the files counts for nothing.
    @Test
    void theCopyWithTheMostAnswersIsTheBestWhereverItStands() throws IOException {
        OwnFiles.folder(root.resolve("elders"));
        try (var site = SmallSite.open(data)) {
            site.copyRound(0);
            var id = site.begin();
            site.copyRound(1);
            site.answer(id, "Bij de molen");
            copy("elders/vol.tar.zst");
        }
        var older = Stamp.name("kopie-", SmallSite.at(0).instant(), ".zip");
        var newer = data.resolve("workshops")
                .resolve(Stamp.name("kopie-", SmallSite.at(1).instant(), ".zip"));
        assertTrue(
                data.resolve("workshops").resolve(older).toFile().setLastModified(System.currentTimeMillis() + 99_000));
        var checkup = new Checkup(data, SmallSite.at(1));
        assertEquals(Optional.of(newer), checkup.bestCopy());
        var full = root.resolve("elders/vol.tar.zst").toAbsolutePath();
        assertEquals(Optional.of(full), checkup.bestCopy(newest()));

        Files.delete(data.resolve("workshops/workshops.mv.db"));
        assertInstanceOf(Restore.Outcome.Done.class, putBack(newer));
        assertInstanceOf(Restore.Outcome.Done.class, putBack(full), "a good file with less, as it is advised");
        assertEquals(2, WorkshopsCopy.stock(data.resolve("workshops")).answers());
        assertEquals(List.of(Trouble.Kind.PART_GOOD), kinds(refused(putBack(newer))));
    }

    /// A site for trials has its copies in the same folder.
    @Test
    void aCopyOfAnotherSiteIsNeitherThrownAwayNorNamedNorPutBackUnasked() throws IOException {
        var other = copyOf(made.resolve("data"), "proef");
        Files.delete(other.resolve("geheim"));
        for (var folder : List.of(data, other)) {
            InventoryFile.in(folder).update(known -> known.withEditors(1));
            try (var site = SmallSite.open(folder)) {
                site.rounds(root.resolve("elders"), folder.equals(data) ? 1 : 2);
                site.rounds(root.resolve("elders"), folder.equals(data) ? 1 : 2);
            }
        }
        var name = Stamp.name("kennisatelier-", SmallSite.at(1).instant(), ".tar.zst");
        var own = root.resolve("elders").resolve(name).toAbsolutePath();
        assertEquals(Optional.of(own), newest().of(CopyPart.EDITORS));
        var others = OtherCopies.in(root.resolve("elders"), data);
        assertEquals(1, others.size());

        Files.delete(data.resolve(Editors.FILE));
        var refused = Restore.only(CopyPart.EDITORS, others.getFirst(), data, SmallSite.at(3));
        assertEquals(List.of(Trouble.Kind.COPY_OTHER), kinds(refused(refused)));
        assertInstanceOf(
                Restore.Outcome.Done.class,
                Restore.only(CopyPart.EDITORS, others.getFirst(), data, SmallSite.at(3), true));
    }

    private Restore.Outcome putBack(Path copy) throws IOException {
        return Restore.only(CopyPart.WORKSHOPS, copy, data, SmallSite.at(1));
    }

    @Test
    void aCopyThatCannotBeReadIsNotTheNewest() throws IOException {
        OwnFiles.folder(root.resolve("elders"));
        copy("elders/oud.tar.zst");
        Backup.make(data, root.resolve("elders/nieuw.tar.zst"), SmallSite.at(2), "9");
        var newest = newest();
        assertEquals(
                "nieuw.tar.zst",
                newest.of(CopyPart.TEXTS).orElseThrow().getFileName().toString());
        var before = new NewestCopy(root.resolve("elders"), data, SmallSite.at(1));
        assertEquals(
                "oud.tar.zst",
                before.of(CopyPart.TEXTS).orElseThrow().getFileName().toString(),
                "the clock ran ahead when the other was made");
        var bytes = Files.readAllBytes(root.resolve("elders/nieuw.tar.zst"));
        Files.write(root.resolve("elders/nieuw.tar.zst"), java.util.Arrays.copyOf(bytes, bytes.length / 10));
        newest = newest();
        assertEquals(
                "oud.tar.zst",
                newest.of(CopyPart.TEXTS).orElseThrow().getFileName().toString());
        assertEquals(Optional.empty(), new NewestCopy(root.resolve("niets"), data, SmallSite.at(1)).of(CopyPart.TEXTS));
    }

    /// Before the file is written anew without them, the words stand in pages that nothing uses.
    @Test
    void inNoCopyStandWordsThatWereJustWiped() throws IOException {
        String id;
        try (var site = SmallSite.open(data)) {
            id = site.begin();
            site.answer(id, "qzvkxjwpmb");
            copy("ervoor");
            site.takeBack(id, "qzvkxjwpmb");
            assertTrue(bytes(data).contains("qzvkxjwpmb"), "until it is erased");
            copy("erna");
            site.copyRound(1);
        }
        assertFalse(bytes(root.resolve("erna")).contains("qzvkxjwpmb"));
        for (var name : names(data.resolve("workshops"))) {
            if (!name.endsWith(".zip")) continue;
            WorkshopsCopy.unzip(data.resolve("workshops").resolve(name), OwnFiles.folder(root.resolve("zip")));
            var file = Files.readString(root.resolve("zip/workshops.mv.db"), ISO_8859_1);
            assertFalse(file.contains("qzvkxjwpmb"), name);
        }
        var list = root.resolve("erna/workshops").resolve(WipedAnswers.FILE);
        assertEquals(Set.of(1), sizes(WipedAnswers.read(list)), "who has only copies has the list as well");
        assertEquals(List.of(), verify("erna"));
        var unknown = assertInstanceOf(Restore.Outcome.Done.class, restore("ervoor", 1));
        assertTrue(unknown.untold().contains(SmallList.WIPED), "nothing tells what was wiped since");
        Files.copy(list, root.resolve(WipedAnswers.FILE));
        DurableFiles.delete(root.resolve("terug"));
        assertFalse(assertInstanceOf(Restore.Outcome.Done.class, restore("ervoor", 1))
                .untold()
                .contains(SmallList.WIPED));
        try (var restored = SmallSite.open(root.resolve("terug"))) {
            assertEquals(List.of(), restored.texts(id));
        }
        assertEquals(
                Set.of(1),
                sizes(WipedAnswers.read(root.resolve("terug/workshops").resolve(WipedAnswers.FILE))),
                "it stays told");
    }

    private static String bytes(Path folder) throws IOException {
        return Files.readString(folder.resolve("workshops/workshops.mv.db"), ISO_8859_1);
    }

    @Test
    void anOldCopyBringsBackNothingThatShouldBeGone() throws IOException {
        var id = copy("kopie").stock().due().keySet().iterator().next();
        var done = assertInstanceOf(Restore.Outcome.Done.class, restore("kopie", 31));
        assertEquals(List.of(id), done.deleted());
        var file = root.resolve("terug/workshops/workshops.mv.db");
        assertFalse(Files.readString(file, ISO_8859_1).contains("Bij de vijver"));
        assertEquals(List.of(), new Checkup(root.resolve("terug"), SmallSite.at(31)).all());
    }

    /// Of a workshop that was going on when the copy was made nobody knows when it ended: in time, at the latest.
    @Test
    void aWorkshopThatNobodyEndedCountsAsEndedWhenItsTimeWasOver() throws IOException {
        try (var site = SmallSite.open(data)) {
            site.answer(site.begin(), "Nog bezig");
        }
        copy("kopie");
        assertEquals(
                1,
                assertInstanceOf(Restore.Outcome.Done.class, restore("kopie", 36))
                        .deleted()
                        .size());
        DurableFiles.delete(root.resolve("terug"));
        assertEquals(
                2,
                assertInstanceOf(Restore.Outcome.Done.class, restore("kopie", 38))
                        .deleted()
                        .size());
    }

    @Test
    void aCopyMadeWhenAnswersWereDueIsMadeWithoutThem() throws IOException {
        var manifest = Backup.make(data, root.resolve("laat"), SmallSite.at(40), "9");
        assertEquals(0, manifest.stock().answers());
        assertEquals(1, manifest.stock().workshops());
        assertEquals(List.of(), verify("laat"));
        assertEquals(List.of(Trouble.Kind.OVERDUE), kinds(new Checkup(data, SmallSite.at(40)).all()));
    }

    /// `scripts/reliability restores` does it with the program itself, twenty times.
    @Test
    void whileItIsServedTheCopyHoldsAllThatWasAcknowledged() throws Exception {
        var said = ConcurrentHashMap.<String>newKeySet();
        var goingOn = new AtomicBoolean(true);
        try (var site = SmallSite.open(data);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var id = site.begin();
            for (int who = 0; who < 4; who++) {
                var name = "Van " + who + ": ";
                people.submit(() -> {
                    for (int i = 0; goingOn.get(); i++) {
                        site.answer(id, name + i);
                        said.add(name + i);
                    }
                });
            }
            for (int round = 1; round <= 2; round++) {
                var commit = site.push("b.md", "# Ronde " + round);
                var before = Set.copyOf(said);
                var manifest = copy("tijdens-" + round);
                assertEquals(List.of(), manifest.troubles());
                assertEquals(commit, manifest.commit().orElseThrow());
                var there = root.resolve("terug-" + round);
                Restore.all(root.resolve("tijdens-" + round), there, SmallSite.at(1));
                try (var restored = SmallSite.open(there)) {
                    assertTrue(restored.texts(id).containsAll(before), "of " + before.size());
                    assertEquals("# Ronde " + round, restored.read("b.md"));
                }
            }
            goingOn.set(false);
            assertEquals(List.of(), new Checkup(data, SmallSite.at(1)).all());
        }
        assertFalse(names(data.resolve("workshops")).stream().anyMatch(name -> name.startsWith("vraag-")));
    }

    @Test
    void theCopiesOfAServerLoseWhatFallsDue() throws IOException {
        var elsewhere = root.resolve("elders");
        var left = List.of(
                elsewhere.resolve("kennisatelier-2026-01-01T000000Z.tar.zst.nieuw.tar.zst"),
                data.resolve("workshops/kopie-2026-01-01T000000Z.zip.nieuw"));
        Files.createDirectories(elsewhere);
        for (var half : left) Files.write(half, new byte[10]);
        for (int day : List.of(0, 32)) {
            try (var store = H2Store.open(data.resolve("workshops"))) {
                Workshops.on(store, SmallSite.at(day)).retention().tidy();
                new CopyRounds(store, data.resolve("workshops"), SmallSite.at(day), Generations.USUAL).round();
                new BackupRounds(data, store, elsewhere, Generations.USUAL, SmallSite.at(day), "9").round();
            }
            for (var half : left) assertFalse(Files.exists(half), "broken off: " + half);
            for (var folder : List.of(data.resolve("workshops"), elsewhere)) {
                var copies = new ArrayList<Path>();
                for (var name : names(folder))
                    if (name.matches(".*Z\\.(zip|tar\\.zst)")) copies.add(folder.resolve(name));
                assertEquals(List.of(0, 32).indexOf(day) + 1, copies.size(), "after day " + day);
                for (var copy : copies) {
                    var verdict = Verification.of(copy);
                    assertTrue(verdict.isGood(), copy + ": " + verdict.troubles());
                    assertEquals(
                            day < 32 ? 1 : 0,
                            verdict.manifest().orElseThrow().stock().answers(),
                            copy + " on day " + day);
                }
            }
        }
    }

    /// As an operator has it: copies beside the file, copies elsewhere, and one that was carried away in the morning.
    @Test
    void noCopyBringsBackWhatWasTakenBackOrWiped() throws IOException {
        var elsewhere = root.resolve("elders");
        OwnFiles.folder(root.resolve("apart"));
        String id;
        try (var site = SmallSite.open(data)) {
            id = site.begin();
            for (var text : List.of("Houd dit", "Haal dit terug", "Wis dit", "Mijn eerste", "Mijn tweede")) {
                site.answer(id, text);
            }
            site.rounds(elsewhere, 0);
        }
        copy("weggebracht");
        try (var site = SmallSite.open(data)) {
            site.takeBack(id, "Haal dit terug");
            site.workshops.lead(id, new Command.End());
            site.workshops.lead(id, new Command.Wipe(site.number(id, "Wis dit")));
            site.workshops.lead(id, new Command.PutOut(site.number(id, "Mijn eerste")));
            site.takeBack(id, "Mijn tweede");
        }
        var told = data.resolve("workshops").resolve(WipedAnswers.FILE);
        assertEquals(Set.of(4), sizes(WipedAnswers.read(told)), "at once, before any round");
        assertFalse(Files.readString(told).contains("dit"));
        Files.copy(told, root.resolve(WipedAnswers.FILE));
        assertEquals(List.of("Houd dit"), standing("weggebracht", id), "an old copy, with the list beside it");
        try (var site = SmallSite.open(data)) {
            site.rounds(elsewhere, 1);
        }
        for (var folder : List.of(data.resolve("workshops"), elsewhere)) {
            for (var name : names(folder)) {
                if (!name.matches(".*Z\\.(zip|tar\\.zst)")) continue;
                var copy = folder.resolve(name);
                assertTrue(Verification.of(copy).isGood(), name);
                Files.copy(copy, root.resolve("apart").resolve(name));
                assertEquals(List.of("Houd dit"), standing("apart/" + name, id), name);
            }
        }
    }

    @Test
    void noCopyBringsBackWhoStoppedGettingTheNewsAndWhoDidNotStays() throws IOException {
        var elsewhere = root.resolve("elders");
        OwnFiles.folder(root.resolve("apart"));
        var stays = "b".repeat(26);
        var stops = "s".repeat(26);
        try (var site = SmallSite.open(data)) {
            site.subscribe(stays);
            site.subscribe(stops);
            site.rounds(elsewhere, 0);
        }
        copy("weggebracht");
        assertEquals(List.of(stays, stops), subscribed("weggebracht"));
        try (var site = SmallSite.open(data)) {
            site.unsubscribe(stops);
        }
        Files.copy(data.resolve("workshops").resolve(WipedAnswers.FILE), root.resolve(WipedAnswers.FILE));
        assertEquals(List.of(stays), subscribed("weggebracht"), "an old copy, with the list beside it");
        try (var site = SmallSite.open(data)) {
            site.rounds(elsewhere, 1);
        }
        for (var folder : List.of(data.resolve("workshops"), elsewhere)) {
            for (var name : names(folder)) {
                if (!name.matches(".*Z\\.(zip|tar\\.zst)")) continue;
                Files.copy(folder.resolve(name), root.resolve("apart").resolve(name));
                assertEquals(List.of(stays), subscribed("apart/" + name), name);
            }
        }
    }

    /// Who gets the news once somebody puts a copy back.
    private List<String> subscribed(String copy) throws IOException {
        DurableFiles.delete(root.resolve("terug"));
        assertInstanceOf(Restore.Outcome.Done.class, restore(copy, 1));
        try (var restored = SmallSite.open(root.resolve("terug"))) {
            return restored.subscribed();
        }
    }

    private static Set<Integer> sizes(WipedAnswers wiped) {
        return Set.copyOf(wiped.keys().values().stream().map(Set::size).toList());
    }

    /// What one sees who puts a copy back.
    private List<String> standing(String copy, String id) throws IOException {
        DurableFiles.delete(root.resolve("terug"));
        assertInstanceOf(Restore.Outcome.Done.class, restore(copy, 1));
        try (var restored = SmallSite.open(root.resolve("terug"))) {
            return restored.texts(id);
        }
    }

    @Test
    void whatWasThereBeforeAndIsNoMoreIsTold() throws IOException {
        var commit = copy("kopie").commit().orElseThrow();
        InventoryFile.in(data)
                .update(known -> known.withWorkshops(new Held(1, 1, 0, 9))
                        .withOnline(Inventory.branch("content.git", "main"), commit)
                        .withOnline(Inventory.branch("follow.git", "main"), commit)
                        .withEditors(2)
                        .withSecret("abc"));
        assertEquals(
                List.of(
                        Trouble.Kind.WORKSHOPS_LESS,
                        Trouble.Kind.TEXTS_GONE,
                        Trouble.Kind.EDITORS_FEWER,
                        Trouble.Kind.SECRET_OTHER),
                kinds(new Checkup(data, SmallSite.at(1)).all()));
        DurableFiles.delete(data.resolve("workshops"));
        Files.delete(data.resolve("geheim"));
        assertTrue(kinds(new Checkup(data, SmallSite.at(1)).all())
                .containsAll(List.of(Trouble.Kind.WORKSHOPS_GONE, Trouble.Kind.SECRET_GONE)));
        for (var part : List.of(CopyPart.WORKSHOPS, CopyPart.EDITORS)) {
            var outcome = Restore.only(part, root.resolve("kopie"), data, SmallSite.at(1));
            assertEquals(
                    List.of(),
                    assertInstanceOf(Restore.Outcome.Done.class, outcome).aside());
        }
        assertTrue(Files.exists(data.resolve("geheim")) && Files.exists(data.resolve("workshops/workshops.mv.db")));
        Files.writeString(data.resolve(InventoryFile.NAME), "formaat\t99\n");
        assertTrue(kinds(new Checkup(data, SmallSite.at(1)).all()).contains(Trouble.Kind.FOLDER_NEWER));
    }

    /// What is done to a copy, and what is said of it.
    private record Damage(String what, String file, Trouble.Kind said) {}

    @Test
    void whatIsWrongWithACopyIsTold() throws IOException {
        copy("heel");
        for (var damage : List.of(
                new Damage("gone", "geheim", Trouble.Kind.MISSING),
                new Damage("flipped", "workshops/workshops.mv.db", Trouble.Kind.CHANGED),
                new Damage("flipped", Manifest.FILE, Trouble.Kind.NO_COPY),
                new Damage("gone", Manifest.FILE, Trouble.Kind.NO_COPY))) {
            var copy = copyOf(root.resolve("heel"), "kapot");
            damage(copy.resolve(damage.file()), damage.what());
            assertTrue(kinds(verify("kapot")).contains(damage.said()), damage.toString());
            assertTrue(kinds(refused(restore("kapot", 2))).contains(damage.said()), damage.toString());
            assertEquals(List.of(), names(root.resolve("terug")), "nothing stays of what was refused");
            DurableFiles.delete(copy);
        }
    }

    private Path copyOf(Path folder, String name) throws IOException {
        var to = root.resolve(name);
        var all = DurableFiles.tree(folder);
        for (var path : all.reversed()) Files.copy(path, to.resolve(folder.relativize(path)));
        return to;
    }

    private static void damage(Path file, String how) throws IOException {
        if (how.equals("gone")) {
            Files.delete(file);
            return;
        }
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void anArchiveThatWasCutOffIsTold() throws IOException {
        copy("heel.tar.zst");
        var bytes = Files.readAllBytes(root.resolve("heel.tar.zst"));
        for (int part : List.of(1, 2, 3)) {
            Files.write(root.resolve("half.tar.zst"), java.util.Arrays.copyOf(bytes, bytes.length * part / 4));
            assertFalse(verify("half.tar.zst").isEmpty(), part + " quarters");
            refused(restore("half.tar.zst", 2));
        }
    }

    @Test
    void aCopyOfANewerProgramIsRefused() throws IOException {
        copy("heel");
        var manifest = root.resolve("heel").resolve(Manifest.FILE);
        Files.writeString(
                manifest, Files.readString(manifest).replace("kennisatelier-copy\t1\t9", "kennisatelier-copy\t2\t10"));
        assertEquals(List.of(Trouble.Kind.COPY_NEWER), kinds(verify("heel")));
        assertEquals(List.of("10"), verify("heel").getFirst().about().subList(1, 2));
    }

    @Test
    void ofAHalfBrokenFolderTheRestIsCopied() throws IOException {
        Files.writeString(data.resolve("content.git/HEAD"), "onzin");
        var manifest = copy("half.tar.zst");
        assertEquals(List.of(Trouble.Kind.TEXTS_DAMAGED), kinds(manifest.troubles()));
        assertTrue(manifest.files().containsKey("kapot/content.git/HEAD"));
        assertEquals(1, manifest.stock().answers());
        var only = Restore.only(CopyPart.TEXTS, root.resolve("half.tar.zst"), data, SmallSite.at(2));
        assertEquals(List.of(Trouble.Kind.PART_ABSENT), kinds(refused(only)));
        var done = assertInstanceOf(Restore.Outcome.Done.class, restore("half.tar.zst", 2));
        assertEquals(List.of(Trouble.Kind.TEXTS_DAMAGED), kinds(done.manifest().troubles()));
        assertEquals(
                new TreeSet<>(List.of(Editors.FILE, "binnengekomen", "geheim", "workshops")),
                new TreeSet<>(names(root.resolve("terug"))));
    }

    @Test
    void onePartIsPutBackWhereItIsDamagedAndNowhereElse() throws IOException {
        copy("heel.tar.zst");
        var copy = root.resolve("heel.tar.zst");
        for (var part : CopyPart.values()) {
            assertEquals(
                    List.of(Trouble.Kind.PART_GOOD), kinds(refused(Restore.only(part, copy, data, SmallSite.at(2)))));
        }
        var files =
                List.of("content.git/refs/heads/main", "workshops/workshops.mv.db", Editors.FILE, "binnengekomen/a.md");
        for (var part : CopyPart.values()) {
            var file = data.resolve(files.get(part.ordinal()));
            var good = Files.readAllBytes(file);
            Files.write(file, new byte[0]);
            assertFalse(new Checkup(data, SmallSite.at(2)).all().isEmpty(), part + " is damaged");
            var done = assertInstanceOf(Restore.Outcome.Done.class, Restore.only(part, copy, data, SmallSite.at(2)));
            assertEquals(1, done.aside().size(), part + ": " + done.aside());
            assertEquals(List.of(), new Checkup(data, SmallSite.at(2)).all(), part + " is mended");
            assertTrue(Files.size(file) >= Math.min(good.length, 40), part + " is back");
        }
        assertEquals(List.of(), copy("daarna").troubles());
    }
}
