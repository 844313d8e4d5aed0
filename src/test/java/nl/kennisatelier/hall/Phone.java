package nl.kennisatelier.hall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The phone of somebody who takes part, without its screen: it does over HTTP what the script of the page does.
public final class Phone implements AutoCloseable {

    private static final Pattern QUESTION = Pattern.compile("\"vraag\":(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\"nummer\":(\\d+)");

    /// So often what could not be sent is sent again, in milliseconds.
    private static final long AGAIN = 200;

    private final String address;
    private final String id;
    private final String cookie;
    private final Wire wire;
    private final Map<Integer, Long> seen = new ConcurrentHashMap<>();
    private final Map<Integer, CountDownLatch> shown = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new TreeMap<>();
    private final List<Double> acknowledgedMillis = new ArrayList<>();
    private volatile Wire stream;
    private volatile boolean listening;
    private Thread listener;

    private Phone(String address, String id, String cookie, Wire wire) {
        this.address = address;
        this.id = id;
        this.cookie = cookie;
        this.wire = wire;
    }

    /// Types the code and chooses a role.
    public static Phone join(String address, String code, String role) throws IOException {
        return join(address, Map.of("code", code, "rol", role));
    }

    /// Scans the QR code.
    static Phone scan(String address, String key, String role) throws IOException {
        return join(address, Map.of("sleutel", key, "rol", role));
    }

    private static Phone join(String address, Map<String, String> fields) throws IOException {
        var wire = new Wire(address);
        var said = wire.post("/doe-mee", fields);
        if (said.status() != 303) {
            wire.close();
            throw new Refused(said.status());
        }
        var cookie = said.cookie("-deelnemer").orElseThrow();
        var id = cookie.replaceFirst("^(__Host-)?w-", "").replaceFirst("-deelnemer=.*", "");
        return new Phone(address, id, cookie, wire);
    }

    /// It was not let in, or its answer was not taken.
    public static final class Refused extends IOException {

        final int status;

        Refused(int status) {
            super("status " + status);
            this.status = status;
        }
    }

    String cookie() {
        return cookie;
    }

    /// Listens to what the site tells, until it drops out; when the line breaks it comes back by itself.
    Phone listen() {
        listening = true;
        listener = Thread.ofVirtual().start(() -> {
            while (listening) {
                try (var line = new Wire(address)) {
                    stream = line;
                    follow(line);
                } catch (IOException | RuntimeException broken) {
                    sleep(AGAIN);
                }
            }
        });
        return this;
    }

    private void follow(Wire line) throws IOException {
        line.begin("GET", "/w/" + id + "/stroom", "", "Accept", "text/event-stream", "Cookie", cookie);
        if (line.status() != 200) throw new IOException("no stream");
        while (listening) {
            var text = new String(line.streamed(), UTF_8);
            if (text.isEmpty()) return;
            for (var question = QUESTION.matcher(text); question.find(); ) saw(Integer.parseInt(question.group(1)));
        }
    }

    private void saw(int question) {
        seen.putIfAbsent(question, System.nanoTime());
        shown(question).countDown();
    }

    private CountDownLatch shown(int question) {
        return shown.computeIfAbsent(question, _ -> new CountDownLatch(1));
    }

    /// The same participant in another window.
    public Phone another() {
        return new Phone(address, id, cookie, new Wire(address));
    }

    /// Opens the stream and never reads it.
    public Phone stall() throws IOException {
        stream = new Wire(address);
        stream.stall("/w/" + id + "/stroom", "Accept", "text/event-stream", "Cookie", cookie);
        return this;
    }

    /// Waits until it shows this question; says whether it does.
    boolean awaits(int question, long seconds) throws InterruptedException {
        return shown(question).await(seconds, TimeUnit.SECONDS);
    }

    /// When it saw a question first, by [System#nanoTime]; 0 when it never did.
    long sawAt(int question) {
        return seen.getOrDefault(question, 0L);
    }

    /// The line goes away, as in a dead spot.
    void dropOut() {
        listening = false;
        var line = stream;
        if (line != null) line.close();
        wire.close();
    }

    /// Sends an answer to an open question, and says its number.
    ///
    /// @param key the same key twice is the same answer once
    /// @param later whether it was written before in a dead spot
    long answer(int question, String text, String key, boolean later) throws IOException {
        var fields = new TreeMap<>(
                Map.of("doe", "antwoord", "vraag", Integer.toString(question), "tekst", text, "sleutel", key));
        if (later) fields.put("later", "1");
        long start = System.nanoTime();
        var said = post(fields);
        if (said.status() != 200) throw new Refused(said.status());
        var number = NUMBER.matcher(said.body());
        if (!number.find()) throw new IOException(said.body());
        synchronized (acknowledged) {
            acknowledged.put(text, Long.parseLong(number.group(1)));
            acknowledgedMillis.add((System.nanoTime() - start) / 1e6);
        }
        return Long.parseLong(number.group(1));
    }

    /// Sends it until it is taken, as the queue of the page does.
    ///
    /// @param seconds after which it gives up
    public long answerUntilTaken(int question, String text, String key, long seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (boolean later = false; ; later = true) {
            try {
                return answer(question, text, key, later);
            } catch (IOException notNow) {
                boolean isFinal = notNow instanceof Refused refused && refused.status < 500;
                if (isFinal || System.nanoTime() > end) throw notNow;
                sleep(AGAIN);
            }
        }
    }

    boolean takeBack(long answer) throws IOException {
        return post(Map.of("doe", "terug", "antwoord", Long.toString(answer))).status() == 200;
    }

    boolean recognise(long answer) throws IOException {
        return post(Map.of("doe", "herken", "antwoord", Long.toString(answer))).status() == 200;
    }

    private Wire.Said post(Map<String, String> fields) throws IOException {
        return wire.post("/w/" + id, fields, "Cookie", cookie, "Accept", "application/json");
    }

    /// The question that the workshop is at, asked without the stream.
    int question() throws IOException {
        var said = wire.get("/w/" + id + "/stand", "Cookie", cookie);
        var question = QUESTION.matcher(said.body());
        if (said.status() != 200 || !question.find()) throw new Refused(said.status());
        return Integer.parseInt(question.group(1));
    }

    String page() throws IOException {
        return wire.get("/w/" + id, "Cookie", cookie).body();
    }

    /// What was acknowledged, with its number.
    Map<String, Long> acknowledged() {
        synchronized (acknowledged) {
            return Map.copyOf(acknowledged);
        }
    }

    /// How long each took.
    List<Double> acknowledgedMillis() {
        synchronized (acknowledged) {
            return List.copyOf(acknowledgedMillis);
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        dropOut();
    }
}
