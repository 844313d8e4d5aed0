package nl.kennisatelier.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// `kill -9` of all of a PostgreSQL at seeded moments, under many who keep something all the time: what was
/// acknowledged is on its disk, and the store goes on by itself. `-Dkills=50` for the long run.
@EnabledIfEnvironmentVariable(named = RunningPostgres.PROGRAMS, matches = ".+")
class PostgresKillTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", 20261130L);
    private static final int PEOPLE = 8;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean goingOn = new AtomicBoolean(true);

    @Test
    void whatWasAcknowledgedIsThereHoweverOftenItIsKilled() throws Exception {
        var random = new Random(SEED);
        try (var server = RunningPostgres.own().orElseThrow();
                var store = PostgresStore.open(server.address("postgres"));
                var people = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> goingOn.set(false)) {
            for (int i = 0; i < PEOPLE; i++) {
                var who = "p" + i + "-";
                people.submit(() -> keepOn(store, who));
            }
            for (int round = 0; round < KILLS; round++) {
                int before = acknowledged.size();
                TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(900));
                server.kill();
                server.begin();
                var lost = new TreeSet<>(acknowledged); // First: others go on.
                lost.removeAll(there(store));
                assertEquals(Set.of(), lost, "after kill " + round);
                assertTrue(acknowledged.size() > before, "it went on");
            }
        }
        assertEquals(Set.of(), wrong);
        System.out.printf("%d kills, %d acknowledged, none lost%n", KILLS, acknowledged.size());
    }

    private void keepOn(Store store, String who) {
        for (int i = 0; goingOn.get(); i++) {
            var id = who + i;
            try {
                store.keep(handle ->
                        handle.execute("insert into kept_set (id, query, made, opened) values (?, '', 0, 0)", id));
                acknowledged.add(id);
            } catch (Unavailable later) {
                LockSupport.parkNanos(10_000_000);
            } catch (RuntimeException other) {
                wrong.add(other.toString());
            }
        }
    }

    /// As soon as it can be looked at.
    private static Set<String> there(Store store) throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                return store.read(handle -> handle.createQuery("select id from kept_set")
                        .mapTo(String.class)
                        .set());
            } catch (Unavailable notYet) {
                if (i > 600) throw notYet;
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
