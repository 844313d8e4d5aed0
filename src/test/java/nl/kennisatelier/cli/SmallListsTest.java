package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.workshop.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lists of what was put out of sight, taken back, read over and wiped: gone, emptied, or a folder in their place.
/// What they kept shut stays so, all else goes on, and what is advised mends it.
class SmallListsTest {

    private static final String HIDDEN = "content.git/verborgen.tsv";
    private static final String REVOKED = "ingetrokken.tsv";
    private static final String WIPED = "workshops/gewist.tsv";

    /// What is told of one that is gone, of one that cannot be read, and of one with a line that is none of ours.
    private static final Map<String, List<Kind>> TOLD = Map.of(
            HIDDEN,
            List.of(Kind.HIDDEN_GONE, Kind.HIDDEN_UNREADABLE, Kind.HIDDEN_ODD),
            "voorbeelden.tsv",
            List.of(Kind.PREVIEWS_GONE, Kind.PREVIEWS_UNREADABLE, Kind.PREVIEWS_ODD),
            "nalezen.tsv",
            List.of(Kind.REVIEWS_GONE, Kind.REVIEWS_UNREADABLE, Kind.REVIEWS_ODD),
            REVOKED,
            List.of(Kind.REVOKED_GONE, Kind.REVOKED_UNREADABLE, Kind.REVOKED_ODD),
            WIPED,
            List.of(Kind.WIPED_GONE, Kind.WIPED_UNREADABLE, Kind.WIPED_ODD));

    private static final Pattern ADVISED =
            Pattern.compile("kennisatelier ((?:accept|restore) .*?)(?:, |: |\\. |\\.?$)");

    @TempDir
    private static Path root;

    private static String token;
    private static String revokedToken;

    @TempDir
    private Path place;

    private Path data;

    @BeforeAll
    static void makeOne() throws IOException {
        var good = root.resolve("data");
        token = GoodFolder.make(good);
        revokedToken = GoodFolder.command(0, "editor", "add", "Cor", "--data", good.toString())
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ka_"))
                .findFirst()
                .orElseThrow();
        GoodFolder.command(0, "editor", "revoke", "Cor", "--data", good.toString());
        new TakenBack(good.resolve("voorbeelden.tsv")).write(Map.of("voorstel", 1));
        try (var site = OpenedSite.on(good)) {
            site.editorial().desk().hiddenVersions().hide(blob(good), "Ada");
            site.push("verslagen/2025/vijver.md", GoodFolder.text("nieuwe vijver"));
            var log = site.editorial().reviewing().log();
            log.say(ReviewLog.Sort.ASKED, "voorstel", blob(good), "Ada", "Lees jij het?");
            var begun = site.workshops().begin(GoodFolder.plan());
            site.workshops().lead(begun.workshop().id(), new Command.Renew());
            site.round();
        }
        GoodFolder.command(0, "backup", root.resolve("k.tar.zst").toString(), "--data", good.toString());
    }

    private static String blob(Path data) throws IOException {
        return new RealGit(data.resolve("content.git")).ok("rev-parse", "main:verslagen/2025/vijver.md");
    }

    @BeforeEach
    void copyIt() throws IOException {
        data = place.resolve("data");
        GoodFolder.copy(root.resolve("data"), data);
    }

    private interface Damage {
        void to(Path list) throws IOException;
    }

    @Test
    void whatIsGoneIsNotTakenForEmpty() throws IOException {
        check("restore", 0, Files::delete);
    }

    @Test
    void whatWasEmptiedIsNotTakenForEmpty() throws IOException {
        check("accept", 0, file -> Files.write(file, new byte[0]));
    }

    @Test
    void whatCannotBeReadTakesOnlyItsOwnPartAway() throws IOException {
        check("restore", 1, file -> {
            Files.delete(file);
            Files.createDirectories(file.resolve("van een ander"));
        });
    }

    @Test
    void aLineThatIsNoneOfOursIsNotPassedOver() throws IOException {
        check("accept", 2, file -> write(file, "van een ander\n" + Files.readString(file)));
    }

    @Test
    void whatIsNoLongerOfOurFormIsPutBack() throws IOException {
        check("restore", 2, file -> Files.write(file, (Files.readString(file) + "\n").getBytes(UTF_16)));
    }

    /// As an operator leaves it who put two of them together, with an editor that is not ours.
    @Test
    void whatDoesNoHarmIsReadOver() throws IOException {
        for (var list : TOLD.keySet()) {
            var file = data.resolve(list);
            var lines = Files.readString(file);
            write(file, "\uFEFF" + (lines + "# van de oude machine\n\n" + lines).replace("\n", "\r\n"));
        }
        var editors = data.resolve("redacteuren.tsv");
        write(editors, "\uFEFF" + Files.readString(editors).replaceFirst("(?<=\n)", "# en in opleiding:\n"));
        var revoked = data.resolve(REVOKED);
        write(revoked, Files.readString(revoked).toUpperCase(Locale.ROOT));
        var doctor = GoodFolder.command(0, "doctor", "--data", data.toString());
        for (int start = 0; start < 2; start++) {
            try (var site = OpenedSite.on(data)) {
                site.round();
                assertEquals(List.of(), site.troubles(), doctor);
                if (start == 0) site.push("verslagen/2025/later.md", GoodFolder.text("later"));
                assertVersionIsShut(site);
                assertEquals(200, site.askGit(token).statusCode());
                assertEquals(401, site.askGit(revokedToken).statusCode());
            }
        }
        write(revoked, Files.readString(revoked).lines().limit(1).toList().getFirst() + "\n");
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(), site.troubles(), "a line that stood there twice is missed by nobody");
        }
        GoodFolder.command(0, "editor", "revoke", "Ada", "--data", data.toString());
        try (var site = OpenedSite.on(data)) {
            assertEquals(401, site.askGit(token).statusCode(), "she stood on the first line");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private void check(String command, int how, Damage damage) throws IOException {
        for (var list : TOLD.keySet()) damage.to(data.resolve(list));
        var expected = new TreeSet<>(
                TOLD.values().stream().map(kinds -> kinds.get(how)).toList());
        var doctor = GoodFolder.command(1, "doctor", "--data", data.toString());
        for (var list : TOLD.keySet()) assertTrue(doctor.contains(list), list + "\n" + doctor);
        var advised = new TreeSet<String>();
        try (var site = OpenedSite.on(data)) {
            site.round();
            assertEquals(expected, new TreeSet<>(site.troubles()));
            var told = site.get("/healthz/ready").body();
            for (var list : TOLD.keySet()) advised.add(advised(told, list, command));
            site.push("verslagen/2025/later.md", GoodFolder.text("later"));
            assertVersionIsShut(site);
            assertEquals(503, site.askGit(token).statusCode(), "who was shut out is not known");
            site.round();
            assertEquals(expected, new TreeSet<>(site.troubles()));
        }
        for (var one : advised) GoodFolder.command(0, one.split(" "));
        try (var site = OpenedSite.on(data)) {
            site.round();
            assertEquals(List.of(), site.troubles(), advised + "");
            if (command.equals("restore") || how == 2) assertVersionIsShut(site);
            assertEquals(200, site.askGit(token).statusCode());
            assertEquals(2, site.workshops().held().answers());
        }
        assertFalse(Files.exists(data.resolve("content.git.stuk")));
    }

    /// The command that is named of a list, as it can be typed.
    private String advised(String told, String list, String command) {
        var line =
                told.lines().filter(one -> one.contains(list)).findFirst().orElseThrow(() -> new AssertionError(told));
        var found = ADVISED.matcher(line);
        while (found.find()) {
            if (!found.group(1).startsWith(command)) continue;
            return found.group(1).replace("KOPIE", root.resolve("k.tar.zst").toString());
        }
        throw new AssertionError(line);
    }

    private void assertVersionIsShut(OpenedSite site) {
        var before = new RealGit(data.resolve("content.git"))
                .ok("log", "--format=%H", "main", "--", "verslagen/2025/vijver.md")
                .lines()
                .toList()
                .getLast();
        var page = site.get("/wijzigingen/verslagen/vijver/" + before);
        assertEquals(200, page.statusCode(), page.body());
        assertFalse(page.body().contains("Wij leerden van de vijver"), page.body());
    }
}
