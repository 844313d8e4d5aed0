package nl.kennisatelier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.ContentRepository.Credentials;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.words.Words;

/// Follows a repository from its first commit to its last, one commit of its main line at a time, and compares what
/// came of it with a build from nothing. `scripts/bench replay REPOSITORY.git`; the branch `main` of the repository is
/// moved.
public final class Replay {

    private static final int QUESTIONS = 50;

    private Replay() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var source = Path.of(arguments[0]).toAbsolutePath();
        var commits = git(source, "rev-list", "--first-parent", "--reverse", "main");
        int port = freePort();
        var daemon = new ProcessBuilder(
                        "git",
                        "daemon",
                        "--export-all",
                        "--listen=127.0.0.1",
                        "--port=" + port,
                        "--base-path=" + source.getParent())
                .start();
        try {
            replay(source, URI.create("git://127.0.0.1:" + port + "/" + source.getFileName()), commits);
        } finally {
            git(source, "update-ref", "refs/heads/main", commits.getLast());
            daemon.descendants().forEach(ProcessHandle::destroy);
            daemon.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void replay(Path source, URI forge, List<String> commits) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kennisatelier-replay");
        try (var index = LuceneIndex.open(data.resolve("index"));
                var repository = ContentRepository.open(data.resolve("follow.git"), "main")) {
            var publisher = new Publisher(index, Clock.systemUTC());
            var log = PushLog.open(data.resolve("pushes.tsv"));
            var links = PreviewLinks.open(new byte[32], data, Clock.systemUTC());
            var desk = new Desk(repository, publisher, log, links, Words.english(), "", Clock.systemUTC());
            desk.open();
            var times = new ArrayList<Double>();
            int held = 0;
            for (var commit : commits) {
                git(source, "update-ref", "refs/heads/main", commit);
                long start = System.nanoTime();
                var outcome = repository.fetch(forge, "main", Credentials.NONE, desk);
                times.add((System.nanoTime() - start) / 1e6);
                if (outcome.filter(Outcome.Rejected.class::isInstance).isPresent()) held++;
            }
            var sorted = times.stream().sorted().toList();
            System.out.printf(
                    "%d commits, %d held back for errors; from fetch to online: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                    commits.size(),
                    held,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.getLast());
            System.out.println("online: " + publisher.current().commit().orElseThrow());
            index.settle(); // As a quiet moment does.
            System.out.println(compare(repository, publisher, index));
        }
    }

    private static String compare(ContentRepository repository, Publisher publisher, SearchIndex index)
            throws IOException {
        try (var fresh = LuceneIndex.inMemory()) {
            var anew = new Publisher(fresh, Clock.systemUTC());
            var online = publisher.current().commit().orElseThrow().id();
            anew.publish(repository.at(online), java.util.Optional.empty());
            var questions = questions(publisher);
            var others = questions.stream()
                    .filter(question -> !answer(index, question).equals(answer(fresh, question)))
                    .toList();
            others.forEach(question ->
                    System.out.println(question + "\n  " + answer(index, question) + "\n  " + answer(fresh, question)));
            int same = questions.size() - others.size();
            var problems = publisher
                    .catalogue()
                    .problems()
                    .all()
                    .equals(anew.catalogue().problems().all());
            return "%d entries; %d of %d questions answered the same as by a build from nothing; problems the same: %s"
                    .formatted(publisher.current().library().entries().size(), same, questions.size(), problems);
        }
    }

    /// The ids and the number found, best first; scores may differ in the last digit.
    private static String answer(SearchIndex index, String question) {
        var found = index.search(SearchRequest.words(question));
        return found.total() + " "
                + found.hits().stream().map(hit -> hit.entry().id()).sorted().toList();
    }

    /// Titles, spread over the library.
    private static List<String> questions(Publisher publisher) {
        var titles = new LinkedHashSet<String>();
        publisher.current().library().documents().forEach(document -> titles.add(document.title()));
        var all = List.copyOf(titles);
        return java.util.stream.IntStream.range(0, Math.min(QUESTIONS, all.size()))
                .mapToObj(i -> all.get((int) ((long) i * all.size() / Math.min(QUESTIONS, all.size()))))
                .toList();
    }

    private static List<String> git(Path repository, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "--git-dir", repository.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) throw new IOException(command + ": " + lines);
        return lines;
    }
}
