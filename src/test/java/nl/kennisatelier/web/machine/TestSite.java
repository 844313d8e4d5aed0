package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Problems;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.style.HouseStyle;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.words.Words;
import org.w3c.dom.Document;

/// A site with nothing but open data on it, spoken to over HTTP.
final class TestSite implements AutoCloseable {

    static final String BASE = "https://kennisatelier.example";
    static final Instant PUBLISHED = Instant.parse("2026-11-22T10:00:00Z");
    static final Instant START = Instant.parse("2026-11-22T09:00:00.5Z");

    private final Javalin server;
    private final SearchIndex index;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(SearchIndex index, Consumer<RoutesConfig> routes) {
        this.index = index;
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    routes.accept(config.routes);
                    config.routes.get("/elders", ctx -> ctx.result("een pagina"));
                })
                .start(0);
    }

    static TestSite of(Library library) {
        return of(library, "post@example.org");
    }

    static TestSite of(Library library, String contact) {
        return of(library, index(library), contact);
    }

    static TestSite of(Library library, SearchIndex index, String contact) {
        var clock = Clock.fixed(START, ZoneOffset.UTC);
        var open = new OpenData(
                online(library, index),
                () -> List.of("/", "/over"),
                () -> contact,
                clock,
                Words.dutch(),
                Words.english());
        return new TestSite(index, routes -> open.routes(new RouteTable(routes)));
    }

    static TestSite serve(Library library, BiConsumer<RoutesConfig, Online> routes) {
        var index = index(library);
        var online = online(library, index);
        return new TestSite(index, config -> routes.accept(config, online));
    }

    private static SearchIndex index(Library library) {
        try {
            var index = LuceneIndex.inMemory();
            index.update(library);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Online online(Library library, SearchIndex index) {
        return new Online(
                () -> edition(library),
                index,
                _ -> BASE,
                Online.Past.NONE,
                (ctx, type, bytes) -> ctx.contentType(type).result(bytes));
    }

    private static Edition edition(Library library) {
        return new Edition(
                library, 1, Problems.NONE, PUBLISHED, Duration.ZERO, List.of(), Optional.empty(), HouseStyle.OURS);
    }

    /// The first line of the answer to a path that no decent client would send.
    String status(String path) {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        try {
            var address = URI.create("http://127.0.0.1:" + server.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String path) {
        return new String(get(path).body(), UTF_8);
    }

    JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(get(path).body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    Document xml(String path) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(path).body()));
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    @Override
    public void close() {
        server.stop();
        client.close();
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
