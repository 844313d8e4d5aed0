package nl.kennisatelier.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// People who ask for what they came for while others flood the site: a page, a right code, joining, an answer, a
/// workshop begun with the token of an editor, and one begun without, from elsewhere.
final class Honest {

    /// In milliseconds between two rounds.
    private static final long PAUSE = 150;

    /// Without a token; nobody begins more of them in an hour.
    private static final int STARTS_MAX = 15;

    private final String address;
    private final String token;
    private final String code;
    private final String workshop;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, List<Double>> millis = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, List<Integer>> refused = Collections.synchronizedMap(new TreeMap<>());
    private String phone = "";
    private int round;

    /// @param token of an editor
    /// @param code of a workshop in which the first question is asked
    Honest(String address, String token, String code, String workshop) {
        this.address = address;
        this.token = token;
        this.code = code;
        this.workshop = workshop;
    }

    /// Until somebody interrupts.
    void live(String from) {
        try {
            while (true) {
                once(from);
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(String from) throws InterruptedException {
        round++;
        timed("page", 200, get("/zoeken?q=wijk", from));
        timed("right code", 200, get("/doe-mee?code=" + code, from));
        if (round % 20 == 1) {
            var joined = timed("joining", 303, post("/doe-mee", Map.of("code", code), from));
            joined.stream()
                    .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                    .findFirst()
                    .ifPresent(cookie -> phone = cookie.split(";")[0]);
        }
        var answer = Map.of(
                "doe", "antwoord", "vraag", "1", "tekst", "Gedachte " + round, "sleutel", Integer.toString(round));
        timed("answer", 200, post("/w/" + workshop, answer, from).header("Cookie", phone));
        if (round % 5 == 0) timed("start with a token", 303, start(Map.of("token", token), from));
        if (round % 20 == 0 && round <= STARTS_MAX * 20) timed("start without", 303, start(Map.of(), from));
    }

    private HttpRequest.Builder start(Map<String, String> more, String from) {
        var fields = new TreeMap<>(Map.of("set", "v=.Waarom%3F", "plaats", "De Kiem"));
        fields.putAll(more);
        return post("/workshop/nieuw", fields, from);
    }

    private HttpRequest.Builder get(String path, String from) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-Forwarded-For", from);
    }

    private HttpRequest.Builder post(String path, Map<String, String> fields, String from) {
        return get(path, from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<HttpResponse<String>> timed(String what, int expected, HttpRequest.Builder request)
            throws InterruptedException {
        long start = System.nanoTime();
        int status = 0;
        var answered = new ArrayList<HttpResponse<String>>();
        try {
            var answer = client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            status = answer.statusCode();
            answered.add(answer);
        } catch (IOException broken) {
            status = -1;
        }
        millis.computeIfAbsent(what, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - start) / 1e6);
        if (status != expected)
            refused.computeIfAbsent(what, _ -> Collections.synchronizedList(new ArrayList<>()))
                    .add(status);
        return answered;
    }

    /// What is asked, in the order of [#cells].
    static final List<String> ASKED =
            List.of("page", "right code", "joining", "answer", "start with a token", "start without");

    /// For each thing that was asked how long it took, the middle and the hundredth slowest in milliseconds; and what
    /// was answered to those that did not get it.
    List<String> cells() {
        return ASKED.stream().map(this::cell).toList();
    }

    private String cell(String asked) {
        var took = millis.getOrDefault(asked, List.of());
        if (took.isEmpty()) return "-";
        var not = refused.getOrDefault(asked, List.of());
        return "%.0f / %.0f%s"
                .formatted(percentile(took, 50), percentile(took, 99), not.isEmpty() ? "" : ", not: " + not);
    }

    boolean wereAllServed() {
        return refused.isEmpty();
    }

    private static double percentile(List<Double> values, int hundredths) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, hundredths * sorted.size() / 100));
    }
}
