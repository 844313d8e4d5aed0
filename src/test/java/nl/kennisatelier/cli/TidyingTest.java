package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.kennisatelier.backup.Incomplete;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.Receipt;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one duty meets keeps no other from being done, and nobody who is there from going on.
class TidyingTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private static final List<String> DUTIES = List.of(
            "delete-answers",
            "end-workshops",
            "tidy-subscriptions",
            "erase-from-disk",
            "tidy-sets",
            "keep-last-uses",
            "copy-workshops");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = EmptyTables.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// One that was held three days ago, with answers that are kept for one, and that has ended.
    private String past() {
        var then = Workshops.on(store, Clock.fixed(Instant.now().minus(Duration.ofDays(3)), ZoneOffset.UTC));
        var id = begin(then);
        answer(then, id, "Over zijn datum");
        then.lead(id, new Command.End());
        return id;
    }

    private static String begin(Workshops workshops) {
        var ask = new SetQuestion(Optional.empty(), "Wat zie jij?", new Asking(Asking.Form.OPEN, 0, List.of()));
        var set = new QuestionSet("Avond", "", "", "", List.of(ask));
        var id = workshops
                .begin(new Workshop.Plan(set, "nl", "De Kiem", "", 1))
                .workshop()
                .id();
        workshops.lead(id, new Command.Ask(1));
        return id;
    }

    private static void answer(Workshops workshops, String id, String text) {
        var who = workshops.join(id, "").orElseThrow().participant();
        assertTrue(workshops.answer(who, 1, text, text, false) instanceof Receipt.Yes, text);
    }

    /// As at the start: in their order, all that is due.
    private List<Duty> round(Workshops workshops) {
        var subscriptions = new Subscriptions(store, Optional.empty(), CLOCK, () -> true, workshops::stopped);
        var duties = Tidying.duties(workshops, subscriptions, store, folder, List.of(), CLOCK);
        duties.forEach(Duty::onTime);
        assertEquals(DUTIES, duties.stream().map(Duty::name).toList());
        return duties;
    }

    private static List<String> troubled(List<Duty> duties) {
        return duties.stream()
                .filter(duty -> !duty.state().trouble().isEmpty())
                .map(Duty::name)
                .toList();
    }

    private int answers(String workshop) {
        return store.read(handle -> handle.createQuery("select count(*) from answer where workshop = ?")
                .bind(0, workshop)
                .mapTo(Integer.class)
                .one());
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).collect(Collectors.toList());
        }
    }

    @Test
    void aFloodOfRowsKeepsNoAnswersNoCopyAndNobodyWaiting() throws Exception {
        store.change(handle -> handle.execute("insert into kept_set (id, query, made, opened)"
                + " select 'vloed' || n, repeat('v', 300) || n, 0, 0 from system_range(1, 30000) as r(n)"));
        var past = past();
        var workshops = Workshops.on(store, CLOCK);
        var live = begin(workshops);
        var goesOn = new AtomicBoolean(true);
        var wrong = new ArrayList<Throwable>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.submit(() -> {
                for (int i = 0; goesOn.get(); i++) {
                    try {
                        answer(workshops, live, "Ondertussen " + i);
                    } catch (Throwable refused) {
                        wrong.add(refused);
                    }
                }
            });
            try {
                var duties = round(workshops);
                assertEquals(List.of(), troubled(duties));
                assertTrue(duties.getFirst().state().done().isPresent());
            } finally {
                goesOn.set(false);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(0, answers(past));
        assertTrue(answers(live) > 0);
        assertEquals(1, copies().size());
    }

    @Test
    void theTroubleOfOneDutyIsToldAndKeepsNoOtherFromBeingDone() throws Exception {
        var past = past();
        store.keep(handle -> handle.execute("create table holds (workshop varchar(12), number bigint,"
                + " foreign key (workshop, number) references answer (workshop, number))"));
        store.keep(handle -> handle.execute("insert into holds select workshop, number from answer"));
        var duties = round(Workshops.on(store, CLOCK));
        assertEquals(List.of("delete-answers"), troubled(duties));
        assertEquals(1, copies().size());
        assertTrue(duties.getFirst().state().done().isEmpty());
        assertFalse(duties.getFirst().state().trouble().contains("Over zijn datum"), "nor told what people wrote");
        assertEquals(1, answers(past));
    }

    /// In the language of the operator, by a name that is one.
    @Test
    void ofADutyThatFailedHealthSaysWhatItIsAndWhereToLook() {
        var outcomes = Map.<Exception, String>of(
                new IOException("x"),
                "lukte de laatste keer niet",
                new Incomplete(folder, List.of()),
                "was niet alles er");
        outcomes.forEach((failure, sentence) -> {
            var duty = new Duty("backup", Duration.ofHours(1), Clock.systemUTC(), () -> {
                throw TidyingTest.<RuntimeException>sneaked(failure);
            });
            duty.onTime();
            var line = new Checks(Words.dutch()).duty(duty).get().line(true);
            assertTrue(line.startsWith("backup: Een kopie van alles maken: ") && line.contains(sentence), line);
            assertTrue(line.endsWith("bij: backup"), line);
        });
    }

    /// Whatever a duty meets, the next time comes.
    @Test
    void aDutySaysWhenItWasLastDoneAndWhatWentWrong() {
        var now = Instant.parse("2026-03-01T09:00:00Z");
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var tooMuch = new Duty("a", Duration.ZERO, clock, () -> true);
        tooMuch.onTime();
        assertEquals(new Duty.State(Optional.empty(), Duty.Outcome.DONE, ""), tooMuch.state(), "there is more to do");
        for (var failure : List.of(new IOException("disk"), new IllegalStateException("disk"), new Error("disk"))) {
            var isWrong = new AtomicBoolean();
            var duty = new Duty("b", Duration.ZERO, clock, () -> {
                if (isWrong.getAndSet(true)) throw TidyingTest.<RuntimeException>sneaked(failure);
                return false;
            });
            duty.onTime();
            assertEquals(new Duty.State(Optional.of(now), Duty.Outcome.DONE, ""), duty.state());
            duty.onTime();
            assertEquals(new Duty.State(Optional.of(now), Duty.Outcome.FAILED, failure.toString()), duty.state());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaked(Throwable failure) throws T {
        throw (T) failure;
    }
}
