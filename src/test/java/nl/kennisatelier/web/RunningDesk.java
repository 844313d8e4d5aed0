package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.circulation.SecondEyes;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Workshops;
import org.jsoup.parser.Parser;

/// The whole site on a real repository, with two editors: Ada and Bo.
final class RunningDesk implements AutoCloseable {

    final Desk desk;
    final Store store;
    final Workshops workshops;
    final Editors editors;
    final Letterbox letterbox;

    /// Of Ada.
    final String token;

    private final Path folder;
    private final LuceneIndex index = LuceneIndex.inMemory();
    private final ContentRepository repository;
    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();

    /// How a desk differs from the usual one.
    record Kind(
            boolean readingIsOpen,
            Optional<Editorial.Fetching> fetching,
            SiteConfig config,
            boolean isReviewed,
            Optional<OpenId> openId,
            int port) {
        static final Kind USUAL = new Kind(true, Optional.empty(), "");

        /// Nothing gets online that only its maker has seen.
        static final Kind REVIEWED = new Kind(true, Optional.empty(), USUAL.config, true, Optional.empty(), 0);

        Kind(boolean readingIsOpen, Optional<Editorial.Fetching> fetching, SiteConfig config) {
            this(readingIsOpen, fetching, config, false, Optional.empty(), 0);
        }

        /// Where editors come in by the account of their organisation too.
        ///
        /// @param port for an issuer that knows where the site is; 0 for a free one
        static Kind with(OpenId openId, int port) {
            return new Kind(true, Optional.empty(), USUAL.config, false, Optional.of(openId), port);
        }

        Kind(boolean readingIsOpen, Optional<Editorial.Fetching> fetching, String baseUrl) {
            this(readingIsOpen, fetching, new SiteConfig(baseUrl, "", "", ""));
        }
    }

    private RunningDesk(Path folder, Kind kind) throws IOException {
        this.folder = folder;
        var clock = Clock.systemUTC();
        var publisher = new Publisher(index, clock);
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        editors = Editors.of(folder.resolve(Editors.FILE), clock);
        token = editors.add("Ada");
        editors.add("Bo");
        var review =
                new SecondEyes(ReviewLog.open(folder.resolve(ReviewLog.FILE), clock), kind.isReviewed(), _ -> false);
        desk = new Desk(
                repository,
                publisher,
                PushLog.open(folder.resolve("pushes.tsv")),
                PreviewLinks.open("sixteen bytes or more".getBytes(UTF_8), folder, clock),
                Words.dutch(),
                "",
                review,
                clock);
        var git = kind.fetching().isPresent()
                ? Optional.<HttpServlet>empty()
                : Optional.of(repository.door(desk, Words.dutch()));
        var uploads = Uploads.in(folder.resolve(Uploads.FOLDER), clock);
        var editorial = new Editorial(
                desk,
                editors,
                Invitations.of(folder.resolve(Invitations.FILE), Clock.systemUTC()),
                uploads,
                new Reviewing(repository, desk, review),
                git.isPresent(),
                kind.readingIsOpen(),
                kind.openId(),
                kind.fetching());
        var services = new SiteServices(
                        publisher::current,
                        index,
                        SmallContent.PAGES::page,
                        Optional.of(repository.history()),
                        Optional.of(editorial))
                .withFiles((edition, path) ->
                        repository.at(edition.commit().orElseThrow().id()).read(path));
        store = EmptyTables.open(folder);
        workshops = Workshops.on(store, clock);
        letterbox = Letterbox.open(folder.resolve(Letterbox.FOLDER), "sixteen bytes or more".getBytes(UTF_8), clock);
        var withLetters = kind.fetching().isPresent() ? services : services.withLetterbox(letterbox);
        site = Site.of(withLetters.withWorkshops(workshops), git, kind.config(), clock)
                .start("127.0.0.1", kind.port());
    }

    static RunningDesk of(Path folder, Map<String, String> files) throws IOException {
        return of(folder, files, Kind.USUAL);
    }

    /// On a repository in this folder, with these files as its first commit.
    static RunningDesk of(Path folder, Map<String, String> files, Kind kind) throws IOException {
        var content = folder.resolve("eerst");
        for (var file : files.entrySet()) {
            var path = content.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return of(folder, content, kind);
    }

    /// On a repository in this folder, with this content as its first commit.
    static RunningDesk of(Path folder, Path content, Kind kind) throws IOException {
        var running = new RunningDesk(folder, kind);
        running.desk.open();
        running.desk.importFirst(new Folder(content), "Het begin");
        return running;
    }

    /// How often this limit held somebody back.
    long strikes(String limit) {
        return site.strikes().get(limit);
    }

    String url(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }

    int port() {
        return site.port();
    }

    /// @param headers name, value, name, value ...
    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// As a browser sends a form of this site.
    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
        var all = new ArrayList<>(
                List.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
        all.addAll(List.of(headers));
        return send("POST", path, form(fields), all.toArray(String[]::new));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Logs in, and gives what a browser sends from then on.
    String cookie(String token) throws Exception {
        var answer = post("/redactie/inloggen", Map.of("token", token));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    String cookie() throws Exception {
        return cookie(token);
    }

    /// Where git finds the repository, with a password or without.
    String git(String password) {
        if (password.isEmpty()) return url("/git/content.git");
        return url("/git/redactie.git").replace("//", "//wie-ook:" + password + "@");
    }

    /// What the real git command line says and does.
    ///
    /// @param said both streams
    record Answer(int exit, String said) {}

    /// @param work folder to work in, made when it is not there
    Answer run(String work, String... arguments) throws Exception {
        var said = new RealGit(Files.createDirectories(folder.resolve(work)), "Bo").run(arguments);
        return new Answer(said.code(), said.text());
    }

    /// A clone in which one file was changed and committed.
    void change(String work, String path, String text) throws Exception {
        if (!Files.exists(folder.resolve(work))) must(work, "clone", "--quiet", git(token), ".");
        var file = folder.resolve(work).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        must(work, "add", "--all");
        must(work, "commit", "--quiet", "--message", "Wijzig " + path);
    }

    String must(String work, String... arguments) throws Exception {
        var answer = run(work, arguments);
        if (answer.exit() != 0) throw new AssertionError(List.of(arguments) + "\n" + answer.said());
        return answer.said();
    }

    @Override
    public void close() {
        client.close(); // The site waits for who is still connected.
        site.close();
        store.close();
        repository.close();
        try {
            index.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// What stands in HTML, as somebody reads or sends it.
    static String plain(String html) {
        return Parser.unescapeEntities(html, true);
    }
}
