package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.ContentRepository.Credentials;
import nl.kennisatelier.git.ForgeFailure;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.subscriptions.Passing;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A forge that takes the connection and says nothing.
class FollowerTest {

    @TempDir
    private Path root;

    @Test
    void whoeverIsNotReachedForThreeIntervalsAndSomeMinutesIsLateThoughNoTryFailed() throws IOException {
        var clock = new Passing("2026-03-20T12:00:00Z");
        try (var hangs = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var index = LuceneIndex.open(root.resolve("index"));
                var repository = ContentRepository.open(root.resolve("follow.git"), "main")) {
            var links = PreviewLinks.open(new byte[32], root, clock);
            var log = PushLog.open(root.resolve(PushLog.FILE));
            var desk = new Desk(repository, new Publisher(index, clock), log, links, Words.dutch(), "", clock);
            var forge = URI.create("http://127.0.0.1:" + hangs.getLocalPort() + "/x.git");
            var follower = new Follower(repository, forge, Credentials.NONE, Duration.ofMinutes(1), desk, clock);
            try (follower) {
                follower.start();
                assertEquals(Optional.empty(), follower.trouble());
                clock.pass(Duration.ofMinutes(8));
                assertEquals(Optional.empty(), follower.trouble());
                clock.pass(Duration.ofSeconds(1));
                assertEquals(Optional.of(ForgeFailure.Why.SLOW), follower.trouble());
            }
        }
    }
}
