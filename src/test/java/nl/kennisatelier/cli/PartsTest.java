package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.CopyPart;
import nl.kennisatelier.backup.NewestCopy;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.Shut;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One part of the data folder is damaged: the others go on, nothing good is overwritten, and the command that is named
/// mends it.
class PartsTest {

    private static final String WORKSHOPS = "workshops/workshops.mv.db";
    private static final String MAIN = "content.git/refs/heads/main";

    @TempDir
    private static Path root;

    @TempDir
    private Path place;

    private Path data;

    @BeforeAll
    static void makeOne() throws IOException {
        GoodFolder.make(root.resolve("data"));
    }

    @BeforeEach
    void copyIt() throws IOException {
        data = place.resolve("data");
        GoodFolder.copy(root.resolve("data"), data);
    }

    @Test
    void aDamagedWorkshopFileIsNotTouchedAndOpensOnceItIsPutBack() throws Exception {
        var damaged = Files.readAllBytes(data.resolve(WORKSHOPS));
        Arrays.fill(damaged, 0, 8192, (byte) 0);
        Files.write(data.resolve(WORKSHOPS), damaged);
        var copied = Files.readAllBytes(only("workshops", ".zip"));
        try (var site = OpenedSite.on(data)) {
            site.round();
            assertEquals(List.of(Kind.WORKSHOPS_UNREADABLE), site.troubles());
            assertReadersGoOn(site);
            var health = site.get("/healthz/full").body();
            assertEquals(2, health.split("mend workshops").length, "one reason is told once:\n" + health);
            assertTrue(health.contains("copy-workshops: Wacht tot"), health);
            assertEquals(200, site.status("/vragenset?v=.Wat+leerde+je"), "a set that needs no table");
            assertEquals(503, site.status("/vragenset?kort=abc"));
            assertEquals(503, site.status("/w/abcdefghij/oogst"));
            assertTrue(site.get("/redactie").body().contains("kennisatelier mend workshops"), "the cure");
            assertArrayEquals(damaged, Files.readAllBytes(data.resolve(WORKSHOPS)));
            assertArrayEquals(copied, Files.readAllBytes(only("workshops", ".zip")));
            GoodFolder.command(0, "mend", "workshops", "--data", data.toString());
            RunningProgram.await("they are open", () -> site.troubles().isEmpty());
            assertEquals(2, site.workshops().held().answers());
        }
    }

    @Test
    void anAbsentOrEmptyWorkshopFileIsNotMadeAnew() throws IOException {
        Files.delete(data.resolve(WORKSHOPS));
        assertShut(Shut.Why.GONE);
        assertFalse(Files.exists(data.resolve(WORKSHOPS)), "nobody made a new one");
        Files.write(data.resolve(WORKSHOPS), new byte[0]);
        assertShut(Shut.Why.GONE);
        Files.delete(data.resolve("inventaris.txt"));
        assertShut(Shut.Why.GONE); // There are copies, so there was a file.
        assertEquals(0, Files.size(data.resolve(WORKSHOPS)));
        GoodFolder.command(0, "accept", "workshops", "--data", data.toString());
        try (var store = guarded()) {
            assertEquals(Optional.empty(), store.shut());
        }
    }

    /// A folder in its place cannot be read either, also by root.
    @Test
    void tokensThatCannotBeReadTakeNothingElseAway() throws IOException {
        Files.delete(data.resolve(Editors.FILE));
        Files.createDirectory(data.resolve(Editors.FILE));
        try (var site = OpenedSite.on(data)) {
            site.round();
            assertEquals(List.of(Kind.EDITORS_UNREADABLE), site.troubles());
            assertReadersGoOn(site);
        }
    }

    /// The file of an hour before: sound, and older than what was there.
    @Test
    void anOlderWorkshopFileIsNotTakenForTheLastOne() throws IOException {
        var older = Files.readAllBytes(data.resolve(WORKSHOPS));
        try (var store = guarded()) {
            var workshops = Workshops.on(store, Clock.systemUTC());
            workshops.join(workshops.begin(GoodFolder.plan()).workshop().id(), "");
            InventoryFile.in(data).update(inventory -> inventory.withWorkshops(workshops.held()));
        }
        Files.write(data.resolve(WORKSHOPS), older);
        assertShut(Shut.Why.LESS);
        assertArrayEquals(older, Files.readAllBytes(data.resolve(WORKSHOPS)));
    }

    private void assertShut(Shut.Why why) throws IOException {
        try (var store = guarded()) {
            assertEquals(Optional.of(why), store.shut().map(Shut::why));
        }
    }

    private H2Store guarded() throws IOException {
        var folder = data.resolve("workshops");
        return H2Store.guarded(folder, Parts.guard(folder, KnownFolder.open(data)::known));
    }

    @Test
    void anEmptyBranchIsNoEmptySite() throws Exception {
        var head = Files.readString(data.resolve(MAIN));
        Files.writeString(data.resolve(MAIN), "");
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(Kind.TEXTS_GONE), site.troubles());
            assertReadersGoOn(site);
            var git = site.askGit("ka_x");
            assertEquals(503, git.statusCode());
            assertTrue(git.body().contains("laatste goede versie"), git.body());
            assertTrue(site.get("/redactie").body().contains("kennisatelier mend texts"), "the cure");
            assertDeskSaysWhy(site);
            assertEquals(200, site.status("/deel"), "the letterbox is open");
        }
        assertEquals("", Files.readString(data.resolve(MAIN)), "nothing was put on top of it");
        delete(data.resolve("editie"));
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(Kind.TEXTS_NOWHERE), site.troubles());
            assertEquals(503, site.status("/"), "nothing is left to show");
            for (var open : List.of("/redactie", "/doe-mee", "/privacy", "/healthz/ready")) {
                assertEquals(200, site.status(open), open);
            }
            assertEquals(404, site.status("/w/abcdefghij/oogst"), "workshops go on");
        }
        GoodFolder.command(0, "mend", "texts", "--data", data.toString());
        assertEquals(head, Files.readString(data.resolve(MAIN)));
        assertEditorsGoOn();
    }

    private static void assertDeskSaysWhy(OpenedSite site) {
        for (var path : List.of(
                "/redactie/inloggen",
                "/redactie/nieuw",
                "/redactie/binnengekomen",
                "/voorbeeld/a/",
                "/wijzigingen/a/b")) {
            var answer = site.get(path);
            assertEquals(503, answer.statusCode(), path);
            assertTrue(answer.body().contains("De teksten in git zijn weg."), answer.body());
        }
        assertEquals(503, site.post("/redactie/inloggen", "token=ka_x").statusCode());
        assertEquals(503, site.post("/en/redactie/uitloggen", "").statusCode());
        var stand = site.get("/redactie").body();
        assertTrue(stand.contains("zie hieronder") && !stand.contains("Alles staat goed"), stand);
    }

    /// Nothing of them is left: the copy is named by its path, to who looks on the machine.
    @Test
    void textsThatAreGoneComeBackFromTheCopyThatIsNamed() throws Exception {
        var elsewhere = Files.createDirectories(place.resolve("elders"));
        GoodFolder.command(0, "backup", elsewhere.resolve("k.tar.zst").toString(), "--data", data.toString());
        delete(data.resolve("content.git"));
        var restore = "kennisatelier restore " + elsewhere.resolve("k.tar.zst") + " --data " + data + " --only texts";
        try (var site = OpenedSite.on(data, elsewhere)) {
            for (var path : List.of("/redactie", "/healthz/ready")) {
                var told = site.get(path).body();
                assertTrue(told.contains(restore), told);
                var elders = site.get(path, "X-Forwarded-For", "192.0.2.1").body();
                assertTrue(elders.contains("staat in het logboek") && !elders.contains(data.toString()), elders);
            }
        }
        GoodFolder.command(0, restore.substring("kennisatelier ".length()).split(" "));
        assertEditorsGoOn();
    }

    /// Who loses the disk within the hour has the texts of a new site; and of one whose texts are lost, all the rest.
    @Test
    void theFirstCopyIsMadeOfWhatIsOnline() throws Exception {
        var content = Files.createDirectories(place.resolve("inhoud/verslagen/2025"));
        for (int i = 0; i < 200; i++) { // So many that a copy of what is there meanwhile would be ready first.
            Files.writeString(content.resolve("kastanje-" + i + ".md"), GoodFolder.text("kastanje " + i));
        }
        try (var parts = started(place.resolve("nieuw"))) {
            assertTrue(newest(place.resolve("nieuw")).of(CopyPart.TEXTS).isPresent());
            assertEquals("backup: ok", backup(parts));
        }
        delete(place.resolve("elders"));
        Files.writeString(data.resolve(MAIN), "");
        try (var parts = started(data)) {
            assertEquals(Optional.empty(), newest(data).of(CopyPart.TEXTS));
            assertTrue(newest(data).of(CopyPart.LETTERS).isPresent());
            RunningProgram.await("that is told", () -> backup(parts).contains("was niet alles er"));
        }
    }

    private NewestCopy newest(Path folder) {
        return new NewestCopy(place.resolve("elders"), folder, Clock.systemUTC());
    }

    /// As `serve` starts it, when its first copy is there.
    private Parts started(Path folder) throws Exception {
        var elsewhere = place.resolve("elders");
        var more = Map.of(Setting.CONTENT, place.resolve("inhoud").toString(), Setting.BACKUP_TO, elsewhere.toString());
        var parts = Parts.open(OpenedSite.settings(folder, more), Words.dutch());
        parts.start();
        RunningProgram.await("a copy", () -> {
            var files = elsewhere.toFile().list((_, name) -> name.endsWith(".tar.zst") && !name.contains(".nieuw"));
            return files != null && files.length > 0;
        });
        return parts;
    }

    private static String backup(Parts parts) {
        return parts.services().vitals().health().stream()
                .map(check -> check.get().line(true))
                .filter(line -> line.startsWith("backup:"))
                .findFirst()
                .orElseThrow();
    }

    /// By each of what tells of it: the inventory, the copy of the edition, its own log, the list of pushes.
    @Test
    void aBranchThatIsGoneIsMissedByWhateverKnowsOfIt() throws IOException {
        Files.delete(data.resolve(MAIN));
        for (var witness : List.of("inventaris.txt", "editie", "content.git/logs", "pushes.tsv")) {
            assertEquals(Optional.of(Part.TEXTS), textTrouble().map(Kind::part), "still there: " + witness);
            delete(data.resolve(witness));
        }
        assertEquals(Optional.empty(), textTrouble());
    }

    @Test
    void aBranchThatWasSetBackIsNotTakenForTheLastOne() throws Exception {
        var git = new RealGit(data.resolve("content.git"));
        var head = git.ok("rev-parse", "main");
        git.ok("update-ref", "refs/heads/main", "main~1");
        assertEquals(Optional.of(Kind.TEXTS_LESS), textTrouble());
        GoodFolder.command(0, "mend", "texts", "--data", data.toString());
        assertEquals(head, git.ok("rev-parse", "main"));
        git.ok("update-ref", "refs/heads/main", "main~1");
        GoodFolder.command(0, "accept", "texts", "--data", data.toString());
        assertEquals(Optional.empty(), textTrouble());
    }

    /// Somebody puts an older repository in the place of the last one. And what a restore takes away is no waste.
    @Test
    void anOlderRepositoryIsNotWholeAndWhatGoesWithIsTold() throws Exception {
        var there = data.resolve("content.git");
        var folder = data.toString();
        GoodFolder.command(0, "backup", place.resolve("new").toString(), "--data", folder);
        var copies = Files.createDirectories(place.resolve("copies"));
        GoodFolder.command(0, "backup", copies.resolve("new.tar.zst").toString(), "--data", folder);
        Files.move(there, place.resolve("last.git"));
        new RealGit(place).ok("clone", "-q", "--bare", "file://" + place.resolve("last.git"), there.toString());
        var git = new RealGit(there);
        git.ok("update-ref", "refs/heads/main", "main~1");
        git.ok("gc", "-q", "--prune=now");
        GoodFolder.command(1, "backup", place.resolve("old").toString(), "--data", folder);
        var said = GoodFolder.command(1, "doctor", "--data", folder);
        assertTrue(said.contains("een oudere versie") && said.contains("restore KOPIE --data " + folder), said);
        var no = GoodFolder.command(1, "mend", "texts", "--data", folder);
        assertTrue(no.contains("restore KOPIE --data " + folder + " --only texts"), no);
        var named = GoodFolder.command(1, "mend", "texts", "--data", folder, "--backup-to", copies.toString());
        assertTrue(named.contains("restore " + copies.resolve("new.tar.zst") + " --data"), named);
        var back =
                GoodFolder.command(0, "restore", place.resolve("new").toString(), "--only", "texts", "--data", folder);
        assertTrue(back.contains("Gooi het weg"), back);
        GoodFolder.command(0, "doctor", "--data", folder);
        var head = git.ok("rev-parse", "main");
        InventoryFile.in(data).update(known -> known.withOnline(Inventory.branch("content.git", "main"), head));
        Files.writeString(data.resolve(MAIN), "");
        var less =
                GoodFolder.command(1, "restore", place.resolve("old").toString(), "--only", "texts", "--data", folder);
        assertTrue(less.contains("staat 1 wijziging die niet in de kopie zit. De site heeft die niet meer"), less);
        assertTrue(less.contains("Over verslagen/2025/vijver.md") && !less.contains("Gooi het weg"), less);
    }

    /// Without the list the address that was taken back would open again.
    @Test
    void anAddressThatWasTakenBackStaysShutWhenTheListIsLost() throws IOException {
        InventoryFile.in(data).update(known -> known.withList("voorbeelden.tsv", 1));
        var secret = Files.readString(data.resolve("geheim"));
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(Kind.PREVIEWS_GONE), site.troubles());
        }
        var said = GoodFolder.command(1, "doctor", "--data", data.toString());
        assertTrue(said.contains("accept previews --data " + data), said);
        GoodFolder.command(0, "accept", "previews", "--data", data.toString());
        assertEquals(Optional.empty(), secretTrouble());
        assertNotEquals(secret, Files.readString(data.resolve("geheim")), "old addresses never open again");
    }

    @Test
    void aPackThatIsCutOffOrHasNoIndexLeavesTheLastEdition() throws Exception {
        new RealGit(data.resolve("content.git")).ok("repack", "-adq");
        var pack = only("content.git/objects/pack", ".pack");
        pack.toFile().setWritable(true);
        var whole = Files.readAllBytes(pack);
        Files.write(pack, Arrays.copyOf(whole, whole.length / 2));
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(Kind.TEXTS_UNREADABLE), site.troubles());
            assertReadersGoOn(site);
        }
        GoodFolder.command(1, "mend", "texts", "--data", data.toString());
        Files.write(pack, whole); // From a backup.
        delete(only("content.git/objects/pack", ".idx"));
        assertEquals(Optional.of(Kind.TEXTS_UNREADABLE), textTrouble());
        GoodFolder.command(0, "mend", "texts", "--data", data.toString());
        assertEquals(Optional.empty(), textTrouble());
        var index = only("content.git/objects/pack", ".idx");
        index.toFile().setWritable(true);
        Files.write(index, new byte[2000]);
        assertEquals(Optional.of(Kind.TEXTS_UNREADABLE), textTrouble());
        GoodFolder.command(0, "mend", "texts", "--data", data.toString());
        assertEquals(Optional.empty(), textTrouble());
        assertEquals("", new RealGit(data.resolve("content.git")).ok("fsck", "--strict", "--no-dangling"));
    }

    /// What is wrong with the texts, when they are opened and closed again.
    private Optional<Kind> textTrouble() throws IOException {
        try (var index = LuceneIndex.inMemory();
                var supply = RepositorySupply.open(
                        OpenedSite.settings(data),
                        Words.dutch(),
                        KnownFolder.open(data),
                        index,
                        new Publisher(index, Clock.systemUTC()),
                        new EditionLog(Words.dutch()))) {
            return supply.troubles().stream().map(PartTrouble::kind).findFirst();
        }
    }

    /// All of them at once: none is in the way of another, and each is mended.
    @Test
    void withoutTokensSecretListInventoryAndIndexReadersGoOn() throws IOException {
        var editors = data.resolve("redacteuren.tsv");
        Files.writeString(editors, "\0\0\0\0\n\0");
        Files.writeString(data.resolve("geheim"), "12ab");
        Files.write(data.resolve("pushes.tsv"), new byte[300]);
        Files.writeString(data.resolve("inventaris.txt"), "rommel");
        delete(data.resolve("index"));
        Files.writeString(data.resolve("index"), "geen map");
        try (var site = OpenedSite.on(data)) {
            assertEquals(
                    Set.of(
                            Kind.EDITORS_UNREADABLE,
                            Kind.SECRET_UNREADABLE,
                            Kind.PUSHES_UNREADABLE,
                            Kind.INVENTORY_UNREADABLE,
                            Kind.INDEX_IN_MEMORY),
                    Set.copyOf(site.troubles()));
            assertReadersGoOn(site);
            assertEquals(503, site.askGit("ka_x").statusCode());
            assertTrue(site.get("/redactie/inloggen").body().contains("Inloggen kan nu niet"), "a sentence");
            GoodFolder.command(2, "editor", "add", "Cas", "--data", data.toString());
        }
        assertEquals("\0\0\0\0\n\0", Files.readString(editors));
        assertEquals("12ab", Files.readString(data.resolve("geheim")));
        assertEquals(300, Files.size(data.resolve("pushes.tsv.stuk")));
        assertEquals("rommel", Files.readString(data.resolve("inventaris.txt.stuk")));
        GoodFolder.command(0, "accept", "editors", "--data", data.toString());
        GoodFolder.command(0, "accept", "secret", "--data", data.toString());
        GoodFolder.command(0, "editor", "add", "Cas", "--data", data.toString());
        Files.delete(data.resolve("index"));
        assertEditorsGoOn();
    }

    @Test
    void anotherSecretIsNeverMadeByItself() throws IOException {
        var file = data.resolve("geheim");
        var right = Files.readString(file);
        Files.writeString(file, (right.startsWith("0") ? "1" : "0") + right.substring(1));
        assertEquals(Optional.of(Kind.SECRET_OTHER), secretTrouble());
        Files.delete(file);
        assertEquals(Optional.of(Kind.SECRET_GONE), secretTrouble());
        assertFalse(Files.exists(file));
        Files.writeString(file, right);
        assertEquals(Optional.empty(), secretTrouble());
    }

    private Optional<Kind> secretTrouble() throws IOException {
        return SecretOfSite.in(KnownFolder.open(data)).trouble().map(PartTrouble::kind);
    }

    private static void assertReadersGoOn(OpenedSite site) {
        for (var word : GoodFolder.WORDS) {
            assertEquals(200, site.status("/verslagen/" + word), word);
            var found = site.get("/api/v1/zoeken?q=" + word).body();
            assertTrue(found.contains("verslagen/2025/" + word + ".md"), found);
        }
    }

    private void assertEditorsGoOn() throws IOException {
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(), site.troubles());
            assertReadersGoOn(site);
            site.push("verslagen/2025/nieuw.md", GoodFolder.text("nieuwe tijd"));
            assertEquals(200, site.status("/verslagen/nieuw"));
        }
    }

    private Path only(String folder, String ending) throws IOException {
        try (var files = Files.list(data.resolve(folder))) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertEquals(1, found.size(), found.toString());
            return found.getFirst();
        }
    }

    private static void delete(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
