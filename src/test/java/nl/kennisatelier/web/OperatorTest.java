package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The port of the operator beside a site that is asked things.
class OperatorTest {

    @Test
    void theFiguresCountWhatIsAskedAndHoldNothingThatWasTyped(@TempDir Path folder) throws Exception {
        try (var site = RunningSite.of(folder, SmallContent.FILES)) {
            int port = site.startAdmin();
            site.get("/zoeken?q=geheimewoord");
            site.get("/en/zoeken?q=geheimewoord");
            site.get("/verslagen/bestaat-niet");
            site.get("/voorbeeld/geheimadres/");
            var text = get(port, "/metrics", 200);
            check(text, "kennisatelier_http_requests_total{group=\"search\",status=\"2xx\"} 2");
            check(text, "kennisatelier_http_requests_total{group=\"pages\",status=\"4xx\"} 1");
            check(text, "kennisatelier_http_requests_total{group=\"editors\",status=\"4xx\"} 1");
            check(text, "kennisatelier_http_request_seconds_bucket{group=\"search\",le=\"+Inf\"} 2");
            check(text, "kennisatelier_http_request_seconds_count{group=\"search\"} 2");
            check(text, "kennisatelier_documents ");
            check(text, "process_open_fds ");
            for (var secret : new String[] {"geheim", "bestaat-niet", "127.0.0.1", "/"}) {
                assertFalse(text.lines().anyMatch(line -> !line.startsWith("#") && line.contains(secret)), secret);
            }
            assertTrue(
                    text.lines()
                            .allMatch(
                                    line -> line.matches(
                                            "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{([a-z]+=\"[\\w.+-]*\",?)+})? (NaN|-?[\\d.E-]+)")),
                    text);
            assertEquals(text.lines().filter(line -> line.startsWith("# TYPE")).count(), types(text), "once each");
        }
    }

    private static long types(String text) {
        var names = new HashSet<String>();
        text.lines().filter(line -> line.startsWith("# TYPE")).forEach(line -> names.add(line.split(" ")[2]));
        return names.size();
    }

    @Test
    void thatPortHasNoOtherAddressesAndTheSiteHasNoFigures(@TempDir Path folder) throws Exception {
        try (var site = RunningSite.of(folder, SmallContent.FILES)) {
            int port = site.startAdmin();
            assertEquals("ok\n", get(port, "/healthz/live", 200));
            assertEquals("ok\n", get(port, "/healthz/ready", 200));
            get(port, "/", 404);
            get(port, "/metrics/x", 404);
            get(port, "/zoeken?q=warmte", 404);
            var post = HttpRequest.newBuilder(uri(port, "/metrics")).POST(BodyPublishers.ofString("x"));
            assertEquals(405, CLIENT.send(post.build(), BodyHandlers.ofString()).statusCode());
            assertEquals(404, site.get("/metrics").statusCode());
            assertEquals(200, site.get("/healthz/full").statusCode());
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static String get(int port, String path, int status) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(uri(port, path)).build(), BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), path);
        return answer.body();
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void check(String text, String start) {
        assertTrue(text.lines().anyMatch(line -> line.startsWith(start)), start + " is not in\n" + text);
    }
}
