package nl.kennisatelier.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at seeded moments while phones answer without a pause: what a phone was told to be kept is there once, and
/// the workshop goes on where it was.
///
/// `-Dkills=50` for the long run.
@Order(6)
class WorkshopKillIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 20261125L);
    private static final int PEOPLE = 20;
    /// Promised are 10; a machine that runs other tests meanwhile takes longer.
    private static final double READY_SECONDS_MAX = 30;

    /// In seconds that a phone tries to send one answer.
    private static final long PATIENCE = 60;

    @TempDir
    private Path data;

    private final AtomicBoolean goingOn = new AtomicBoolean(true);
    private final List<Phone> phones = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> troubles = Collections.synchronizedList(new ArrayList<>());
    private volatile int question;

    private Program serve(String port) throws IOException {
        return Program.serve(QuickStart.options(), "--content", "content", "--data", data.toString(), "--port", port);
    }

    @Test
    void noAcknowledgedAnswerIsLostAndTheWorkshopGoesOn() throws Exception {
        var random = new Random(SEED);
        var site = serve("0");
        double slowest = 0;
        try (var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem")) {
            var code = facilitator.code();
            var address = site.address();
            facilitator.ask(question = 1);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                start(people, address, code);
                for (int round = 1; round <= KILLS; round++) {
                    facilitator.ask(question = 1 + round % 4);
                    Hall.sleep(200 + random.nextInt(1_500));
                    site.kill();
                    site = serve(site.port());
                    slowest = Math.max(slowest, site.readySeconds);
                    var watch = phones.getFirst();
                    assertEquals(question, watch.question(), "with the same cookie, at the same question");
                    check(facilitator, "killed " + round + " times");
                }
                goingOn.set(false);
            }
            check(facilitator, "at the end");
            assertEquals(List.of(), troubles);
            assertTrue(slowest <= READY_SECONDS_MAX, "ready after " + slowest + " s");
            int acknowledged = phones.stream()
                    .mapToInt(phone -> phone.acknowledged().size())
                    .sum();
            assertTrue(acknowledged > PEOPLE, acknowledged + " acknowledged");
            System.out.printf(
                    "%d kills, %d acknowledged answers, none lost, none twice; ready after %.1f s at most%n",
                    KILLS, acknowledged, slowest);
        } finally {
            goingOn.set(false);
            phones.forEach(Phone::close);
            site.close();
        }
    }

    private void start(ExecutorService people, String address, String code) throws IOException {
        for (int i = 0; i < PEOPLE; i++) {
            var first = Phone.join(address, code, "bewoner").listen();
            phones.add(first);
            int who = i;
            people.submit(() -> {
                try {
                    answerAll(first, who, address, code);
                } catch (IOException | RuntimeException wrong) {
                    troubles.add(wrong);
                }
            });
        }
    }

    /// Whoever said all that one may say about a question goes on as somebody else.
    private void answerAll(Phone first, int who, String address, String code) throws IOException {
        var random = new Random(SEED + who);
        var phone = first;
        for (int i = 0; goingOn.get(); i++) {
            try {
                var text = "gedachte " + who + "-" + i;
                phone.answerUntilTaken(question, text, text, PATIENCE);
            } catch (Phone.Refused full) {
                phone = joinUntilIn(address, code);
                phones.add(phone);
            }
            Hall.sleep(random.nextInt(150));
        }
    }

    private static Phone joinUntilIn(String address, String code) throws IOException {
        long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
        while (true) {
            try {
                return Phone.join(address, code, "gemeente");
            } catch (IOException notNow) {
                if (System.nanoTime() > end) throw notNow;
                Hall.sleep(100);
            }
        }
    }

    private void check(Facilitator facilitator, String when) throws IOException {
        var acknowledged = new ArrayList<String>();
        List.copyOf(phones)
                .forEach(phone -> acknowledged.addAll(phone.acknowledged().keySet()));
        var times = new HashMap<String, Integer>();
        facilitator.kept().forEach(text -> times.merge(text, 1, Integer::sum));
        assertEquals(
                List.of(),
                acknowledged.stream().filter(text -> !times.containsKey(text)).toList(),
                when + ": acknowledged and lost");
        assertEquals(
                List.of(),
                times.entrySet().stream().filter(each -> each.getValue() > 1).toList(),
                when + ": there twice");
    }
}
