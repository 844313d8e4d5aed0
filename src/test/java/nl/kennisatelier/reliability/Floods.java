package nl.kennisatelier.reliability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.hall.Facilitator;
import nl.kennisatelier.hall.Phone;
import nl.kennisatelier.hall.Program;

/// `scripts/reliability floods`: strangers who ask for too much, each kind beside people who ask for what they came
/// for. The site is a process of its own, and both sides come through what it takes for its proxy.
public final class Floods {

    /// At once, of one stranger.
    private static final int HANDS = 50;

    /// In milliseconds that honest visitors are watched: what a flood used up is used up after it too.
    private static final long LEAST = 20_000;

    private final String address;
    private final int port;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean allServed = true;
    private volatile int street;

    private Floods(String address, String token) {
        this.address = address;
        this.port = URI.create(address).getPort();
        this.token = token;
    }

    /// What a stranger does until it is done, or interrupted.
    private interface Flood {
        void come(Map<String, LongAdder> answers) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("floods-");
        var token = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC()).add("Anna");
        boolean allServed;
        try (var site = Program.serve(
                List.of("-Xmx512m"),
                "--repository",
                "content.git",
                "--content",
                "content",
                "--data",
                data.toString(),
                "--port",
                "0")) {
            var floods = new Floods(site.address(), token);
            System.out.println("| flood | answered to it | " + String.join(" | ", Honest.ASKED) + " |");
            System.out.println("|---|---|" + "---|".repeat(Honest.ASKED.size()));
            floods.all();
            allServed = floods.allServed;
        }
        System.exit(allServed ? 0 : 1);
    }

    private void all() throws Exception {
        beside("none", false, _ -> {});
        try (var other = Facilitator.start(address, Facilitator.FOUR, "De Kiem")) {
            beside(
                    "5,000 joins with one key",
                    false,
                    answers -> many(5_000, answers, i -> post("/doe-mee", Map.of("sleutel", other.joinKey()))));
        }
        beside(
                "500 starts",
                false,
                answers -> many(
                        500, answers, i -> post("/workshop/nieuw", Map.of("set", "v=.Waarom%3F", "plaats", "x" + i))));
        beside("500 wrong codes", false, answers -> many(500, answers, _ -> get("/doe-mee?code=AAAAAA")));
        beside(
                "500 wrong codes at the same address",
                true,
                answers -> many(500, answers, _ -> get("/doe-mee?code=AAAAAA")));
        beside(
                "10,000 set links",
                false,
                answers -> many(10_000, answers, i -> get("/vragenset?v=." + "x".repeat(280) + i + "&v=.y" + i)));
        beside("500 unread streams, 200 slow bodies", false, this::unreadAndSlow);
        beside("1,000 slow heads", false, answers -> drips(1_000, answers, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "));
    }

    /// Whose limits are still whole when a flood begins.
    private String stranger() {
        return "198.51." + street + ".7";
    }

    /// A workshop of its own for each flood: what was full before is not full of this one.
    private void beside(String name, boolean isAtTheSameAddress, Flood flood) throws Exception {
        street++;
        var from = isAtTheSameAddress ? stranger() : "192.0." + street + ".9";
        var answers = new ConcurrentSkipListMap<String, LongAdder>();
        try (var facilitator = Facilitator.start(address, Facilitator.FOUR, "De Kiem")) {
            facilitator.ask(1);
            var honest = new Honest(address, token, facilitator.code().replace(" ", ""), facilitator.id());
            var living = Thread.ofVirtual().start(() -> honest.live(from));
            TimeUnit.SECONDS.sleep(2);
            long start = System.nanoTime();
            flood.come(answers);
            double seconds = (System.nanoTime() - start) / 1e9;
            TimeUnit.MILLISECONDS.sleep(Math.max(0, LEAST - Math.round(1_000 * seconds)));
            living.interrupt();
            living.join();
            var cells = String.join(" | ", honest.cells());
            System.out.printf("| %s | %s in %.0f s | %s |%n", name, answers, seconds, cells);
            allServed &= honest.wereAllServed();
        }
    }

    private interface Asked {
        HttpRequest of(int i);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Forwarded-For", stranger())
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private HttpRequest post(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Forwarded-For", stranger())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(Honest.form(fields)))
                .build();
    }

    private void many(int count, Map<String, LongAdder> answers, Asked asked) {
        var next = new AtomicInteger();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                hands.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        count(answers, status(asked.of(i)));
                    }
                });
            }
        }
    }

    private String status(HttpRequest request) {
        try {
            return Integer.toString(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException broken) {
            return "broken";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    private static void count(Map<String, LongAdder> answers, String answer) {
        answers.computeIfAbsent(answer, _ -> new LongAdder()).increment();
    }

    /// A byte a second for half a minute, or until the site has had enough of it.
    ///
    /// @param beginning sent at once
    private void drips(int count, Map<String, LongAdder> answers, String beginning) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) hands.submit(() -> count(answers, drip(beginning)));
        }
    }

    private String drip(String beginning) {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(beginning.getBytes(US_ASCII));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < end) {
                TimeUnit.SECONDS.sleep(1);
                out.write('a');
            }
            return "went on for 30 s";
        } catch (IOException closed) {
            return "closed";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    private void unreadAndSlow(Map<String, LongAdder> answers) throws Exception {
        var streams = new ArrayList<Phone>();
        try (var facilitator = Facilitator.start(address, Facilitator.FOUR, "De Kiem")) {
            var one = Phone.join(address, facilitator.code(), "bewoner");
            for (int i = 0; i < 500; i++) streams.add(one.another().stall());
            var slow = "POST /w/" + facilitator.id() + " HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n";
            drips(200, answers, slow);
        } finally {
            streams.forEach(Phone::close);
        }
    }
}
