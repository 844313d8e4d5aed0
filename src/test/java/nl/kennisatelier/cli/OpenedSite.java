package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Workshops;

/// A site on a data folder, opened as `serve` opens it, in this process.
final class OpenedSite implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Parts parts;
    private final Site site;

    private OpenedSite(Parts parts) throws IOException {
        this.parts = parts;
        this.site = Site.of(parts.services(), parts.supply().git(), new SiteConfig("", "", "", ""), Clock.systemUTC());
        parts.supply().start();
        site.start("127.0.0.1", 0);
    }

    static Settings settings(Path data) {
        return settings(data, Map.of());
    }

    static Settings settings(Path data, Map<Setting, String> more) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        flags.putAll(more);
        flags.put(Setting.DATA, data.toString());
        flags.put(Setting.REPOSITORY, "content.git");
        return Settings.of(flags, Map.of(), Optional.empty(), Words.dutch());
    }

    static OpenedSite on(Path data) throws IOException {
        return on(settings(data));
    }

    /// @param elsewhere where copies of all are
    static OpenedSite on(Path data, Path elsewhere) throws IOException {
        return on(settings(data, Map.of(Setting.BACKUP_TO, elsewhere.toString())));
    }

    static OpenedSite on(Settings settings) throws IOException {
        var parts = Parts.open(settings, Words.dutch());
        try {
            return new OpenedSite(parts);
        } catch (IOException | RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    void push(String path, String text) throws IOException {
        var desk = parts.services().editorial().orElseThrow().desk();
        var outcome = desk.save("Ada", new EditedText(path, "", text), "Over " + path);
        assertTrue(outcome instanceof Outcome.Done, outcome.toString());
        parts.remember();
    }

    /// What a site does every few seconds.
    void remember() {
        parts.remember();
    }

    Editorial editorial() {
        return parts.services().editorial().orElseThrow();
    }

    Workshops workshops() {
        return parts.services().workshops().orElseThrow();
    }

    Letterbox letters() {
        return parts.services().letterbox().orElseThrow();
    }

    /// What happens every hour.
    void round() {
        parts.round();
    }

    List<PartTrouble.Kind> troubles() {
        return parts.troubles().stream().map(PartTrouble::kind).toList();
    }

    int status(String path) {
        return get(path).statusCode();
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = to(path);
        if (headers.length > 0) request.headers(headers);
        return send(path, request);
    }

    /// @param form as a browser sends it
    HttpResponse<String> post(String path, String form) {
        var request = to(path).header("Content-Type", "application/x-www-form-urlencoded");
        return send(path, request.POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
    }

    private static HttpResponse<String> send(String path, HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(path, failure);
        }
    }

    /// What git hears that comes with this token.
    HttpResponse<String> askGit(String token) {
        var basic = Base64.getEncoder().encodeToString(("x:" + token).getBytes());
        return get("/git/content.git/info/refs?service=git-receive-pack", "Authorization", "Basic " + basic);
    }

    @Override
    public void close() throws IOException {
        site.close();
        parts.close();
    }
}
