package nl.kennisatelier.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kennisatelier.store.RunningPostgres;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at seeded moments while phones answer without a pause: what a phone was told to be kept is there once, and
/// the workshop goes on where it was. In a run for PostgreSQL its server is killed in turn with the site.
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

    private final Optional<RunningPostgres> server = RunningPostgres.own();

    private Program serve(String port) throws IOException {
        var arguments = new ArrayList<>(List.of("--content", "content", "--data", data.toString(), "--port", port));
        server.ifPresent(some ->
                arguments.addAll(List.of("--database", some.address("postgres").url())));
        return Program.serve(QuickStart.options(), arguments.toArray(String[]::new));
    }

    /// The site with its tables is as it was, by itself.
    private static int comesBack(RunningPostgres killed, Random random, Phone watch) throws IOException {
        killed.kill();
        Hall.sleep(random.nextInt(2_000));
        killed.begin();
        long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
        while (true) {
            try {
                return watch.question();
            } catch (IOException notYet) {
                if (System.nanoTime() > end) throw notYet;
                Hall.sleep(100);
            }
        }
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
                try {
                    start(people, address, code);
                    int rounds = server.isPresent() ? 2 * KILLS : KILLS;
                    for (int round = 1; round <= rounds; round++) {
                        facilitator.ask(question = 1 + round % 4);
                        Hall.sleep(200 + random.nextInt(1_500));
                        var watch = phones.getFirst();
                        if (server.isPresent() && round % 2 == 0) {
                            assertEquals(question, comesBack(server.get(), random, watch), "at the same question");
                        } else {
                            site.kill();
                            site = serve(site.port());
                        }
                        slowest = Math.max(slowest, site.readySeconds);
                        assertEquals(question, watch.question(), "with the same cookie, at the same question");
                        check(facilitator, "killed " + round + " times");
                    }
                } finally {
                    goingOn.set(false); // Else the phones go on, and who waits for them.
                }
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
            server.ifPresent(RunningPostgres::close);
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
        var kept = facilitator.kept();
        // While the tables fail the page shows what could be read last; what is lost stays away.
        long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
        while (!kept.containsAll(acknowledged) && System.nanoTime() < end) {
            Hall.sleep(200);
            kept = facilitator.kept();
        }
        var times = new HashMap<String, Integer>();
        kept.forEach(text -> times.merge(text, 1, Integer::sum));
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
