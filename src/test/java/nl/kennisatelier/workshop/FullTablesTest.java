package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// With twice as much in every table as it is meant to hold, each duty is done in less than others can wait
/// for, and all that is due is gone after some rounds.
@Isolated("what the processor does in this process is counted")
class FullTablesTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// The whole file is written anew, by several threads, while Java is still learning how: that counts them all.
    private static final Duration LONGEST_REWRITE = Duration.ofSeconds(12);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// For each table: what makes a row of a number `n`, and how many. `%s` is the workshop whose answers are due.
    private static final List<String> FILL = List.of(
            "insert into kept_set (id, query, made, opened) select 'k' || n, repeat('v', 300), 0, 0"
                    + " from system_range(1, 40000) as r(n)",
            "insert into workshop (id, title, opening, closing, based_on, language, place, neighbourhood, keep_days,"
                    + " began, ended, purged, changed, question, is_open, reveal, participants, answers)"
                    + " select 'w' || n, title, '', '', '', 'nl', '', '', 30, began, ended, ended, 0, 0, false,"
                    + " 'ALWAYS', 0, 0 from workshop, system_range(1, 5000) as r(n) where id = '%s'",
            "insert into ask (workshop, number, text, form, minutes, options, asked)"
                    + " select id, n, 'Wat?', 'OPEN', 0, '', true from workshop, system_range(2, 3) as r(n)",
            "insert into capability (hash, workshop, may) select 'h' || n, '%s', 'SHOW'"
                    + " from system_range(1, 5000) as r(n)",
            "insert into participant (workshop, number, hash, role) select '%s', n, 'h' || n, ''"
                    + " from system_range(10, 40009) as r(n)",
            "insert into answer (workshop, number, question, participant, client_key, text, role, given, state,"
                    + " heading, starred, recognised, changed) select '%s', n, 1, 10 + mod(n, 5000), 'k' || n,"
                    + " 'Antwoord ' || n, '', 0, 'SHOWN', '', false, 0, n from system_range(10, 40009) as r(n)",
            "insert into recognition (workshop, answer, participant) select '%s', 10 + mod(n, 20000), 10 + n / 20000"
                    + " from system_range(1, 20000) as r(n)");

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final List<String> slow = new ArrayList<>();
    private Store store;
    private Workshops workshops;

    @BeforeEach
    void open() throws IOException {
        store = EmptyTables.open(folder);
        workshops = Workshops.on(store, clock, clock::nanos);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyDutyIsShortAndGoesOnTheNextTime() {
        var evening = Evening.begin(workshops);
        evening.lead(new Command.End());
        for (var fill : FILL) store.change(handle -> handle.execute(fill.formatted(evening.id())));
        int before = count("recognition");
        clock.pass(Duration.ofDays(800));
        var going = Evening.begin(workshops);
        going.give("Van vandaag");
        var retention = workshops.retention();
        assertTrue(isShort("delete-answers", retention::deleteDue), "there is more to delete");
        isShort("end-workshops", retention::endForgotten);
        assertTrue(retention.erase(), "it waits for what is being deleted");
        isShort("erase-from-disk", () -> {
            store.erase();
            return false;
        });
        assertTrue(isShort("tidy-sets", workshops.sets()::tidy), "there are more sets to forget");
        assertEquals(List.of(), slow);
        assertEquals(before - 10_000, count("recognition"));
        assertEquals(List.of("Van vandaag"), going.texts());
    }

    /// Counted is what the processor did, so no other program makes it fail.
    private boolean isShort(String duty, BooleanSupplier work) {
        long start = PROCESS.getProcessCpuTime();
        boolean more = work.getAsBoolean();
        var took = Duration.ofNanos(PROCESS.getProcessCpuTime() - start);
        if (took.compareTo(duty.equals("erase-from-disk") ? LONGEST_REWRITE : LONGEST) > 0)
            slow.add(duty + " took " + took);
        return more;
    }

    private int count(String from) {
        return store.read(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Integer.class)
                .one());
    }
}
