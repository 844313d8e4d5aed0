package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stopping, while an answer takes longer than anybody waits for.
class SiteStopTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    void anAnswerThatNeverComesIsCutOffAndStoppingDoesNotFail() throws Exception {
        try (var index = LuceneIndex.inMemory();
                var client = HttpClient.newHttpClient()) {
            var publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(new Folder(folder), Optional.empty());
            FixedPages stuck = (_, _) -> {
                asked.countDown();
                awaitEnough();
                return Optional.empty();
            };
            var site = Site.of(
                            SiteServices.of(publisher::current, index, stuck),
                            Optional.empty(),
                            SiteConfig.NONE,
                            Clock.systemUTC())
                    .start("127.0.0.1", 0);
            var port = site.port();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/over"));
            var answer = client.sendAsync(request.build(), BodyHandlers.ofString());
            assertTrue(asked.await(60, TimeUnit.SECONDS));

            site.close();

            assertThrows(ExecutionException.class, () -> answer.get(60, TimeUnit.SECONDS));
            assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port));
            assertEquals(1, enough.getCount(), "the answer still ran");
        } finally {
            enough.countDown();
        }
    }

    /// A disk that hangs does not mind being interrupted either.
    private void awaitEnough() {
        while (enough.getCount() > 0) {
            try {
                enough.await();
            } catch (InterruptedException again) {
                // Goes on waiting.
            }
        }
    }
}
