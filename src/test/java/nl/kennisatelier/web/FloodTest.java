package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.workshop.Evening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One visitor who asks for too much, beside others. The whole floods are `scripts/reliability floods`.
class FloodTest {

    private static final Map<String, String> START = Map.of("set", "v=.Waarom%3F", "plaats", "De Kiem");

    @TempDir
    static Path folder;

    private static RunningDesk site;

    @BeforeAll
    static void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whoStartsWorkshopsWithoutEndKeepsNobodyElseFromIt() throws Exception {
        var flood = "198.51.100.7";
        long before = site.strikes("starts");
        int begun = 0;
        for (int i = 0; i < 40; i++) {
            if (start(START, flood).statusCode() == 303) begun++;
        }
        assertEquals(20, begun);
        var refused = start(START, flood);
        assertEquals(429, refused.statusCode());
        assertEquals("180", refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(refused.body().contains("name=\"token\"") && refused.body().contains("value=\"De Kiem\""));
        assertEquals(303, start(START, "203.0.113.1").statusCode(), "somebody elsewhere");
        var withToken = new HashMap<>(START);
        withToken.put("token", site.token);
        assertEquals(303, start(withToken, flood).statusCode(), "an editor at the same address");
        withToken.put("token", "fout");
        assertEquals(403, start(withToken, "203.0.113.1").statusCode());
        assertEquals(21, site.strikes("starts") - before);
    }

    private static HttpResponse<String> start(Map<String, String> form, String from) throws Exception {
        return site.post("/workshop/nieuw", form, "X-Forwarded-For", from);
    }

    @Test
    void besideOneWhoGuessesCodesTheRightOneOpens() throws Exception {
        var code = Evening.begin(site.workshops).begun().workshop().code().orElseThrow();
        for (int i = 0; i < 45; i++) {
            assertEquals(404, code("AAAAAA", "198.51.100.7").statusCode());
        }
        try (var crowd = HttpClient.newHttpClient()) {
            for (int i = 0; i < 320; i++) {
                var guess = HttpRequest.newBuilder(URI.create(site.url("/doe-mee?code=BBBBB" + i % 10)));
                crowd.sendAsync(
                        guess.header("X-Forwarded-For", "198.51.100." + i % 250).build(), BodyHandlers.discarding());
            }
            for (var from : List.of("198.51.100.7", "203.0.113.1")) {
                assertEquals(200, code(code, from).statusCode(), from);
            }
            crowd.shutdownNow();
        }
    }

    private static HttpResponse<String> code(String code, String from) throws Exception {
        return site.get("/doe-mee?code=" + code, "X-Forwarded-For", from);
    }

    @Test
    void ofOnePhoneTheNewestWindowsListen() throws Exception {
        var id = Evening.begin(site.workshops).begun().workshop().id();
        var key = site.workshops.join(id, "").orElseThrow().key();
        var request = HttpRequest.newBuilder(URI.create(site.url("/w/" + id + "/stroom")))
                .header("Cookie", "w-" + id + "-deelnemer=" + key)
                .build();
        var client = HttpClient.newHttpClient();
        try {
            var windows = new ArrayList<InputStream>();
            for (int i = 0; i < 14; i++)
                windows.add(client.send(request, BodyHandlers.ofInputStream()).body());
            for (var oldest : windows.subList(0, 2))
                assertTrue(new String(oldest.readAllBytes(), UTF_8).startsWith("event"));
            for (var newer : windows.subList(2, 14)) assertEquals('e', newer.read());
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void whatAnotherProxyWouldSayIsBelievedOfNobodyElse() throws Exception {
        var mine = "192.0.2.77";
        for (int i = 0; i < 20; i++) start(START, mine);
        assertEquals(429, start(START, "203.0.113.1, " + mine).statusCode(), "the nearest hop counts");
    }
}
