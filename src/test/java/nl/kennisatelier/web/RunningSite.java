package nl.kennisatelier.web;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.workshop.Workshops;

/// The whole site on a free port, with an index in memory.
final class RunningSite implements AutoCloseable {

    private static final SiteConfig CONFIG =
            new SiteConfig("", "https://forge.example/edit/", "https://forge.example", "security@example.nl");

    /// The key with which that one is stopped.
    static final String STOPS = "s".repeat(26);

    private final LuceneIndex index;
    private final Site site;

    /// In a folder of its own for as long as the site runs.
    final Store store;

    final Workshops workshops;

    /// On a site that sends mail.
    final Subscriptions subscriptions;

    private final Supplier<Edition> edition;

    private final AtomicBoolean broken = new AtomicBoolean();
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningSite(LuceneIndex index, Supplier<Edition> edition, Clock clock, boolean mails) throws IOException {
        this.edition = edition;
        this.index = index;
        this.store = EmptyTables.open(Files.createTempDirectory("workshops"));
        this.workshops = Workshops.on(store, Clock.systemUTC());
        this.subscriptions =
                new Subscriptions(store, Optional.of(SiteSecret.random()), clock, () -> true, workshops::stopped);
        var services = SiteServices.of(edition, breakable(index, broken), SmallContent.PAGES::page)
                .withWorkshops(workshops);
        this.site = Site.of(
                        mails ? services.withSubscriptions(subscriptions) : services, Optional.empty(), CONFIG, clock)
                .start("127.0.0.1", 0);
    }

    /// On a content folder.
    static RunningSite of(Path content) throws IOException {
        return of(content, Clock.systemUTC(), false);
    }

    private static RunningSite of(Path content, Clock clock, boolean mails) throws IOException {
        var index = LuceneIndex.inMemory(clock);
        var publisher = new Publisher(index, Clock.systemUTC());
        publisher.publish(new Folder(content), Optional.empty());
        return new RunningSite(index, publisher::current, clock, mails);
    }

    /// The same, and it sends the news by mail, to somebody already.
    static RunningSite mailing(Path content) throws IOException {
        var site = of(content, Clock.systemUTC(), true);
        site.store.keep(handle -> handle.execute(
                "insert into subscription (hash, mark, locked, frequency, scope, language, confirmed, looked, next_try,"
                        + " tries, refused) values (?, '', '', 'week', '', 'nl', 0, 0, 0, 0, 0)",
                Sha256.hex(STOPS)));
        return site;
    }

    /// On these files, written to a folder first.
    static RunningSite of(Path folder, Map<String, String> files) throws IOException {
        return of(folder, files, Clock.systemUTC());
    }

    static RunningSite of(Path folder, Map<String, String> files, Clock clock) throws IOException {
        write(folder, files);
        return of(folder, clock, false);
    }

    /// One that sends the news by mail.
    static RunningSite mailing(Path folder, Map<String, String> files, Clock clock) throws IOException {
        write(folder, files);
        return of(folder, clock, true);
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /// What is online.
    Supplier<Library> library() {
        return () -> edition.get().library();
    }

    /// From now on every search fails.
    void breakIndex() {
        broken.set(true);
    }

    /// An index that can be made to fail.
    private static SearchIndex breakable(SearchIndex index, AtomicBoolean broken) {
        var doors = new Class<?>[] {SearchIndex.class};
        return (SearchIndex)
                Proxy.newProxyInstance(RunningSite.class.getClassLoader(), doors, (_, method, arguments) -> {
                    if (broken.get()) throw new IllegalStateException("the index is broken in this test");
                    return method.invoke(index, arguments);
                });
    }

    /// @return the port of the operator
    int startAdmin() throws IOException {
        return site.startAdmin("127.0.0.1", 0);
    }

    String url(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }

    int port() {
        return site.port();
    }

    /// @param headers name, value, name, value ...
    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// As a browser sends a form.
    ///
    /// @param form its fields, as they stand in an address
    /// @param headers name, value, name, value ...
    HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close(); // A connection kept open is given a second by the site.
        site.close();
        store.close();
        try {
            index.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
