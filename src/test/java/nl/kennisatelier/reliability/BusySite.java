package nl.kennisatelier.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.hall.Facilitator;
import nl.kennisatelier.hall.Phone;
import nl.kennisatelier.hall.Program;

/// The program as it is installed, with phones that answer, an editor who pushes and readers who search, all without
/// end; and what it acknowledged.
final class BusySite implements AutoCloseable {

    private static final int PHONES = 10;
    private static final long PATIENCE = 60;
    private static final List<String> WORDS = List.of("bewoners", "warmte", "buren betrekken", "koste", "groen wijk");

    final Path data;
    final Program program;
    final Facilitator facilitator;
    final Set<String> answers = ConcurrentHashMap.newKeySet();
    final List<String> pushes = new CopyOnWriteArrayList<>();
    final LongAdder searches = new LongAdder();

    /// What went wrong for one of them.
    final List<Throwable> troubles = new CopyOnWriteArrayList<>();

    private final Path root;
    private final String token;
    private final AtomicBoolean goingOn = new AtomicBoolean(true);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();

    /// What one of them does, until it is over.
    interface Task {
        void run() throws Exception;
    }

    /// @param root for the data folder and the clone
    BusySite(Path root) throws IOException {
        this.root = root;
        this.data = Files.createDirectories(root.resolve("data"));
        this.token = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC()).add("Anna");
        var settings = "--repository content.git --content content --port 0 --data " + data;
        this.program = Program.serve(List.of("-Xmx512m"), settings.split(" "));
        this.facilitator = Facilitator.start(program.address(), Facilitator.FOUR, "De Kiem");
        facilitator.ask(1);
    }

    /// @param pause in milliseconds between two answers of one phone and between two pushes, at most
    void begin(int pause) throws IOException, InterruptedException {
        var code = facilitator.code();
        for (int who = 0; who < PHONES; who++) {
            int number = who;
            start(() -> answer(code, number, pause));
        }
        start(() -> push(pause));
        while (pushes.size() < 2 && troubles.isEmpty()) Thread.sleep(100);
    }

    void start(Task task) {
        people.submit(() -> {
            try {
                task.run();
            } catch (Exception | Error trouble) {
                troubles.add(trouble);
            }
        });
    }

    private void answer(String code, int who, int pause) throws IOException, InterruptedException {
        var random = new Random(who);
        var phone = Phone.join(program.address(), code, "bewoner");
        for (int i = 0; goingOn.get(); i++) {
            var text = "gedachte " + who + "-" + i;
            try {
                phone.answerUntilTaken(1, text, text, PATIENCE);
                answers.add(text);
            } catch (Phone.Refused full) { // Whoever said all that one may say goes on as somebody else.
                phone.close();
                phone = Phone.join(program.address(), code, "bewoner");
            }
            Thread.sleep(random.nextInt(pause));
        }
        phone.close();
    }

    private void push(int pause) throws IOException, InterruptedException {
        var site = program.address().replace("://", "://Anna:" + token + "@");
        new RealGit(root).ok("clone", "-q", site + "/git/redactie.git", "kloon");
        var clone = new RealGit(root.resolve("kloon"));
        for (int i = 0; goingOn.get(); i++) {
            clone.write("begrippen/woord-" + i + ".md", "---\ntitel: Woord " + i + "\n---\nEen woord.\n");
            clone.commit("Woord " + i);
            clone.ok("push", "-q", "origin", "HEAD:main");
            pushes.add(clone.head());
            Thread.sleep(pause);
        }
    }

    /// A reader who searches, opens no page and comes back.
    void search() throws IOException, InterruptedException {
        for (int i = 0; goingOn.get(); i++) {
            var words = URLEncoder.encode(WORDS.get(i % WORDS.size()), StandardCharsets.UTF_8);
            var address = URI.create(program.address() + "/zoeken?q=" + words);
            var said = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            if (said.statusCode() != 200) throw new IOException("searching: " + said.statusCode());
            searches.increment();
            Thread.sleep(200);
        }
    }

    boolean goesOn() {
        return goingOn.get();
    }

    @Override
    public void close() {
        goingOn.set(false);
        people.close();
        client.close();
        facilitator.close();
        program.close();
    }
}
