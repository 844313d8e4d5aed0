package nl.kennisatelier.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may do what in a workshop, and what a crowd or a trickster can do to others.
@Order(7)
class AccessIT {

    private static final Pattern SCREEN_KEY = Pattern.compile("/scherm#(\\w+)");

    @TempDir
    private static Path data;

    private static Program site;

    @BeforeAll
    static void start() throws IOException {
        site = serve("een");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Program serve(String name) throws IOException {
        return Program.serve(
                QuickStart.options(),
                "--content",
                "content",
                "--data",
                data.resolve(name).toString(),
                "--port",
                "0");
    }

    private static Facilitator begin() throws IOException {
        return Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem");
    }

    private static String screen(Facilitator facilitator) throws IOException {
        var key = SCREEN_KEY.matcher(
                facilitator.post("/regie", Map.of("doe", "scherm")).body());
        assertTrue(key.find(), "the key of a screen is shown once");
        try (var wire = new Wire(site.address())) {
            return wire.post("/w/" + facilitator.id + "/sleutel", Map.of("sleutel", key.group(1)))
                    .cookie("-scherm")
                    .orElseThrow();
        }
    }

    /// Each of six callers by each address: the status.
    @Test
    void everyAddressIsOpenToWhomItIsFor() throws Exception {
        try (var leader = begin();
                var otherLeader = begin();
                var phone = Phone.join(site.address(), leader.code(), "bewoner");
                var otherPhone = Phone.join(site.address(), otherLeader.code(), "bewoner")) {
            leader.ask(1);
            // A stranger, a participant of this one and of another, its screen, who leads this one and another.
            var columns = List.of(
                    "", phone.cookie(), otherPhone.cookie(), screen(leader), leader.cookies, otherLeader.cookies);
            var expected = """
                    GET /w/*                      303 200 303 303 303 303
                    GET /w/*/anderen              403 200 403 403 403 403
                    GET /w/*/stand                403 200 403 403 403 403
                    GET /w/*/stroom               403 200 403 403 403 403
                    GET /w/*/scherm               403 403 403 200 200 403
                    GET /w/*/scherm/stroom        403 403 403 200 200 403
                    GET /w/*/regie                403 403 403 403 200 403
                    GET /w/*/regie/stroom         403 403 403 403 200 403
                    GET /w/*/oogst                403 403 403 403 200 403
                    GET /w/*/oogst/klaar          403 403 403 403 303 403
                    GET /w/*/oogst.md             403 403 403 403 303 403
                    GET /w/*/oogst.csv            403 403 403 403 200 403
                    GET /w/*/oogst-excel.csv      403 403 403 403 200 403
                    GET /w/*/oogst.json           403 403 403 403 200 403
                    POST /w/* doe=antwoord&vraag=1&tekst=x&sleutel=s 403 200 403 403 403 403
                    POST /w/* doe=terug&antwoord=1 403 404 403 403 403 403
                    POST /w/* doe=herken&antwoord=1 403 409 403 403 403 403
                    POST /w/*/regie/kies doe=samen&kies=1 403 403 403 403 303 403
                    POST /w/*/regie doe=dicht     403 403 403 403 303 403
                    POST /w/*/regie doe=begeleider 403 403 403 403 200 403
                    POST /w/*/regie doe=papier&vraag=1&tekst=x&sleutel=p 403 403 403 403 303 403
                    POST /w/*/sleutel sleutel=0123456789abcdefghjkmnpqrs 403 403 403 403 403 403
                    POST /w/*/oogst doe=tussen    403 403 403 403 200 403
                    POST /w/*/regie doe=einde     403 403 403 403 303 403
                    """;
            assertEquals(expected, table(expected, leader.id, columns));
        }
    }

    private static String table(String expected, String id, List<String> cookies) throws IOException {
        var table = new StringBuilder();
        for (var line : expected.lines().toList()) {
            var asked = line.replaceFirst("(\\s+\\d{3}){6}$", "");
            var gap = line.substring(asked.length()).replaceFirst("\\d.*", "");
            var statuses = new ArrayList<String>();
            for (var cookie : cookies) statuses.add(Integer.toString(status(asked.replace("*", id), cookie)));
            table.append(asked).append(gap).append(String.join(" ", statuses)).append('\n');
        }
        return table.toString();
    }

    private static int status(String asked, String cookie) throws IOException {
        var parts = asked.split(" ");
        try (var wire = new Wire(site.address())) {
            var accept = parts[0].equals("POST") && parts[1].lastIndexOf('/') == 2 ? "application/json" : "text/html";
            wire.begin(parts[0], parts[1], parts.length > 2 ? parts[2] : "", "Cookie", cookie, "Accept", accept);
            return wire.status();
        }
    }

    @Test
    void aFormOnAnotherSiteDoesNothing() throws Exception {
        try (var leader = begin();
                var wire = new Wire(site.address())) {
            for (var path : List.of("/regie", "/oogst", "")) {
                var said = wire.foreign("/w/" + leader.id + path, "doe=einde", leader.cookies);
                assertEquals(403, said.status(), path);
            }
            Phone.join(site.address(), leader.code(), "bewoner").close(); // It goes on.
        }
    }

    @Test
    void peopleSeeAndChangeTheirOwnOnly() throws Exception {
        try (var leader = begin();
                var anna = Phone.join(site.address(), leader.code(), "bewoner");
                var bram = Phone.scan(site.address(), leader.joinKey, "gemeente")) {
            leader.lead("tonen", "hoe", "NEVER");
            leader.ask(1);
            long number = anna.answer(1, "Alleen van Anna", "a1", false);
            assertTrue(anna.page().contains("Alleen van Anna"));
            assertTrue(!bram.page().contains("Alleen van Anna"), "not yet for others");
            assertTrue(!bram.takeBack(number));
            assertTrue(!anna.recognise(number));
            assertTrue(anna.takeBack(number));
            assertEquals(List.of(), leader.kept());
        }
    }

    @Test
    void twoHundredPeopleOnOneAddressComeInAtOnce() throws Exception {
        try (var leader = begin();
                var hall = new Hall(site.address(), leader)) {
            hall.fill(200, 0, 0);
            assertEquals(List.of(), hall.troubles);
            assertEquals(200, hall.phones().size());
        }
    }

    /// There are 28 to the power of 6 codes, 482 million. At 20 a second for one who guesses, the workshop of an
    /// evening of four hours is found with a chance of 1 in 1,670; what is found lets take part, and no more.
    @Test
    void aCodeCannotBeGuessedAndWhoKnowsItComesIn() throws Exception {
        try (var own = serve("raden");
                var leader = Facilitator.start(own.address(), Facilitator.FOUR, "De Kiem");
                var wire = new Wire(own.address())) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                var said = wire.post("/doe-mee", Map.of("code", "2222" + "AC".charAt(i % 2) + "3", "rol", ""));
                assertEquals(404, said.status());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds >= 2, "30 are free, 20 come at once, and 50 take their time: " + seconds);
            Phone.join(own.address(), leader.code(), "bewoner").close();
            Phone.scan(own.address(), leader.joinKey, "bewoner").close();
        }
    }

    @Test
    void slowAndStalledPhonesHoldUpNobody() throws Exception {
        var slow = new ArrayList<Wire>();
        try (var leader = begin();
                var hall = new Hall(site.address(), leader)) {
            hall.fill(100, 100, 0);
            var phone = Phone.join(site.address(), leader.code(), "bewoner");
            for (int i = 0; i < 300; i++) {
                var wire = new Wire(site.address());
                wire.beginSlowly("/w/" + leader.id, 1_000, "doe=antw", phone.cookie());
                slow.add(wire);
            }
            leader.ask(1);
            try (var reader = new Wire(site.address())) {
                for (int i = 0; i < 20; i++) {
                    assertEquals(200, reader.get("/zoeken?q=wijk").status());
                }
            }
            assertTrue(phone.answer(1, "Ook nu", "a1", false) > 0);
            assertEquals(List.of(), hall.troubles);
            phone.close();
        } finally {
            slow.forEach(Wire::close);
        }
    }
}
