package nl.kennisatelier.hall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A hall full of phones. Everybody answers every question: some lose their line meanwhile and send later, some send
/// twice, and some stall: they open the stream and never read it.
final class Hall implements AutoCloseable {

    private static final List<String> ROLES = List.of("bewoner", "gemeente", "woningcorporatie", "energiebedrijf", "");

    /// In seconds until somebody who sees nothing is called lost.
    private static final long PATIENCE = 60;

    private final String address;
    private final Facilitator facilitator;
    private final List<Phone> phones = Collections.synchronizedList(new ArrayList<>());
    private final List<Phone> stalled = Collections.synchronizedList(new ArrayList<>());
    private final Random random = new Random(20261125);
    final List<Double> joinMillis = Collections.synchronizedList(new ArrayList<>());
    final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

    Hall(String address, Facilitator facilitator) {
        this.address = address;
        this.facilitator = facilitator;
    }

    /// @param spread in milliseconds over which they come in
    void fill(int size, int stalling, long spread) throws IOException, InterruptedException {
        var code = facilitator.code();
        all(size, i -> {
            sleep(pause(spread));
            long start = System.nanoTime();
            var phone = i % 3 == 0
                    ? Phone.scan(address, facilitator.joinKey, ROLES.get(i % ROLES.size()))
                    : Phone.join(address, code, ROLES.get(i % ROLES.size()));
            joinMillis.add((System.nanoTime() - start) / 1e6);
            if (i < stalling) stalled.add(phone.stall());
            else phones.add(phone.listen());
        });
    }

    /// What became of one question.
    ///
    /// @param seenMillis until each phone showed it
    record Asked(List<Double> seenMillis, int answers, double seconds) {}

    /// Asks a question; everybody answers.
    ///
    /// @param spread in milliseconds over which they answer
    /// @param dropping one in so many loses its line before it can answer; 0 for none
    Asked ask(int question, long spread, int dropping) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var seen = Collections.synchronizedList(new ArrayList<Double>());
        long asked = System.nanoTime();
        facilitator.ask(question);
        var everybody = List.copyOf(phones);
        all(everybody.size(), i -> {
            var phone = everybody.get(i);
            if (!phone.awaits(question, PATIENCE)) {
                troubles.add("a phone never saw question " + question);
                return;
            }
            seen.add(Math.max(0, phone.sawAt(question) - asked) / 1e6);
            sleep(pause(spread));
            answer(phone, i, question, dropping > 0 && (i + question) % dropping == 0);
        });
        return new Asked(List.copyOf(seen), everybody.size(), (System.nanoTime() - start) / 1e9);
    }

    private void answer(Phone phone, int who, int question, boolean drops) throws IOException {
        var text = text(question, who);
        var key = question + "-" + who;
        if (drops) {
            phone.dropOut();
            sleep(pause(1_500));
            phone.listen();
        }
        phone.answerUntilTaken(question, text, key, PATIENCE);
        if (who % 10 == 1) phone.answerUntilTaken(question, text, key, PATIENCE);
    }

    /// A thought that only this one has, in words that look like nobody's name or number.
    static String text(int question, int who) {
        return "Gedachte " + word(who) + " over vraag " + word(question) + ": begin klein, samen met de straat";
    }

    /// A word for a number, that is no number.
    static String word(int number) {
        var word = new StringBuilder("kiem");
        for (int rest = number; rest > 0 || word.length() == 4; rest /= 20) {
            word.append("bdfghjklmnprstvwxzcq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    List<Double> acknowledgedMillis() {
        return phones.stream()
                .flatMap(phone -> phone.acknowledgedMillis().stream())
                .toList();
    }

    List<Phone> phones() {
        return List.copyOf(phones);
    }

    int acknowledged() {
        return phones.stream().mapToInt(phone -> phone.acknowledged().size()).sum();
    }

    /// What is not as it was acknowledged: missing, or there twice.
    List<String> lost() throws IOException {
        var kept = new TreeMap<String, Integer>();
        facilitator.kept().forEach(text -> kept.merge(text, 1, Integer::sum));
        var lost = new ArrayList<>(troubles);
        for (var phone : phones) {
            for (var text : phone.acknowledged().keySet()) {
                if (!kept.containsKey(text)) lost.add("missing: " + text);
            }
        }
        kept.forEach((text, times) -> {
            if (times > 1) lost.add(times + " times: " + text);
        });
        return lost;
    }

    /// Something that one of many does.
    interface Turn {
        void take(int i) throws Exception;
    }

    /// All at once, each on a thread of its own; what goes wrong is a trouble.
    void all(int count, Turn turn) throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < count; i++) {
                int who = i;
                tasks.add(() -> {
                    turn.take(who);
                    return null;
                });
            }
            for (var done : people.invokeAll(tasks)) {
                try {
                    done.get();
                } catch (ExecutionException wrong) {
                    troubles.add(wrong.getCause().toString());
                }
            }
        }
    }

    private synchronized long pause(long spread) {
        return spread == 0 ? 0 : random.nextLong(spread);
    }

    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// The value below which so many hundredths are.
    static double percentile(List<Double> values, double hundredths) {
        if (values.isEmpty()) return 0;
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(hundredths / 100 * sorted.size())));
    }

    static Map<String, String> fields(String... namesAndValues) {
        var fields = new TreeMap<String, String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) fields.put(namesAndValues[i], namesAndValues[i + 1]);
        return fields;
    }

    @Override
    public void close() {
        phones.forEach(Phone::close);
        stalled.forEach(Phone::close);
    }
}
