package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.workshop.Capability;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Evening;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which key opens which door of a workshop: every key in every cookie, at every address, looking and sending.
class RightsTest {

    @TempDir
    static Path folder;

    private static RunningDesk site;
    private static String w;
    private static Map<String, String> keys;

    @BeforeAll
    static void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        var begun = Evening.begin(site.workshops).begun();
        w = begun.workshop().id();
        keys = new LinkedHashMap<>();
        keys.put("begeleider", begun.facilitator());
        keys.put("scherm", site.workshops.links().give(w, Capability.SHOW).orElseThrow());
        keys.put("mee", begun.workshop().joinKey().orElseThrow());
        keys.put("deelnemer", joined(site.workshops, w));
        keys.put("andere-begeleider", Evening.begin(site.workshops).begun().facilitator());
        keys.put("onzin", "x".repeat(26));
    }

    private static String joined(Workshops workshops, String id) {
        return workshops.join(id, "").orElseThrow().key();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// Of what is looked at, the status for who has the right; of what is sent, that of a form in which nothing stands.
    @Test
    void aKeyOpensItsOwnDoorInItsOwnCookieOnly() throws Exception {
        site.workshops.lead(w, new Command.End()); // Streams of one that has ended would stay open too.
        for (var cookie : new String[] {"begeleider", "scherm", "mee", "deelnemer"}) {
            for (var key : keys.entrySet()) {
                boolean fits = cookie.equals(key.getKey());
                boolean leads = fits && cookie.equals("begeleider");
                boolean sees = leads || fits && cookie.equals("scherm");
                boolean takesPart = fits && cookie.equals("deelnemer");
                var shown = "w-" + w + "-" + cookie + "=" + key.getValue();
                var who = key.getKey() + " as " + cookie + " at ";
                for (var here : fits ? List.of("/w/" + w, "/en/w/" + w) : List.of("/w/" + w)) {
                    check(takesPart ? 200 : leads ? 303 : 403, here, shown, who);
                    check(takesPart ? 200 : 403, here + "/anderen", shown, who);
                    check(takesPart ? 200 : 403, here + "/stand", shown, who);
                    check(sees ? 200 : 403, here + "/scherm", shown, who);
                    for (var page : new String[] {"/regie", "/oogst", "/oogst.csv", "/oogst.json"}) {
                        check(leads ? 200 : 403, here + page, shown, who);
                    }
                    check(leads ? 303 : 403, here + "/oogst/klaar", shown, who);
                    check(leads ? 303 : 403, here + "/oogst.md", shown, who);
                    if (!takesPart) check(403, here + "/stroom", shown, who);
                    if (!sees) check(403, here + "/scherm/stroom", shown, who);
                    if (!leads) check(403, here + "/regie/stroom", shown, who);
                    assertEquals(
                            takesPart ? 400 : leads ? 303 : 403,
                            post(here, shown).statusCode(),
                            who + "POST " + here);
                    assertEquals(leads ? 400 : 403, post(here + "/regie", shown).statusCode(), who + "POST regie");
                    assertEquals(leads ? 200 : 403, post(here + "/oogst", shown).statusCode(), who + "POST oogst");
                }
            }
        }
    }

    private static void check(int status, String path, String cookie, String who) throws Exception {
        assertEquals(status, site.get(path, "Cookie", cookie).statusCode(), who + path);
    }

    private static HttpResponse<String> post(String path, String cookie) throws Exception {
        return site.post(path, Map.of("doe", "niets"), "Cookie", cookie);
    }

    /// What is typed in where a key is asked for: those of who leads and of who shows are taken, and no other.
    @Test
    void aJoinKeyIsNoKeyOfAnotherDoor() throws Exception {
        for (var key : keys.entrySet()) {
            boolean opens = key.getKey().equals("begeleider") || key.getKey().equals("scherm");
            var answer = site.post("/w/" + w + "/sleutel", Map.of("sleutel", key.getValue()));
            assertEquals(opens ? 204 : 403, answer.statusCode(), key.getKey());
        }
        for (var key : keys.entrySet()) {
            boolean joins = key.getKey().equals("mee");
            assertEquals(joins, !site.get("/d/" + key.getValue()).body().contains("werkt niet meer"), key.getKey());
        }
    }
}
