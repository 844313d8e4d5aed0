package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import nl.kennisatelier.git.ContentRepository.Credentials;
import nl.kennisatelier.git.ForgeFailure.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each trouble of a forge is told for what it is, for each has its own cure.
class ForgeFailureTest {

    @TempDir
    private Path folder;

    private HttpServer server;
    private ContentRepository repository;
    private final Gate gate = new Watch();

    @BeforeEach
    void open() throws Exception {
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        repository.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', REFUSED",
        "403, '', REFUSED",
        "404, '', NOT_THERE",
        "200, '<html><title>Sign in</title></html>', NO_GIT",
        "200, '', NO_GIT",
        "500, '', OTHER",
        "429, '', OTHER"
    })
    void whatAnswersIsToldApart(int status, String body, Why why) throws IOException {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        assertEquals(why, why(address(), Credentials.NONE), "without a token");
        assertEquals(why, why(address(), new Credentials("git", "oud")), "with a token");
    }

    @Test
    void whatDoesNotAnswerIsAway() {
        assertEquals(Why.AWAY, why(URI.create("http://127.0.0.1:1/x.git"), Credentials.NONE));
        assertEquals(Why.AWAY, why(URI.create("http://bestaat.invalid/x.git"), Credentials.NONE));
        assertEquals(Why.AWAY, why(URI.create("git://127.0.0.1:1/x.git"), Credentials.NONE));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x.git");
    }

    private Why why(URI remote, Credentials credentials) {
        return assertThrows(ForgeFailure.class, () -> repository.fetch(remote, "main", credentials, gate))
                .why();
    }
}
