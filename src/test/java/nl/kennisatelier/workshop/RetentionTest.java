package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was promised to be deleted is gone: from the file too, whoever looks into it.
class RetentionTest {

    private static final int ANSWERS = 100;

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final Random random = new Random(20261125);
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

    private List<String> words() {
        return Stream.generate(() -> Evening.word(random)).limit(ANSWERS).toList();
    }

    /// How many of these words stand in the files of the tables.
    private long standing(List<String> words) throws IOException {
        var all = EmptyTables.bytes(folder);
        return words.stream().filter(word -> all.indexOf(word) >= 0).count();
    }

    @Test
    void aDeletedAnswerIsGoneFromTheFile() throws IOException {
        var gone = words();
        var evening = Evening.begin(workshops);
        evening.giveAll(gone);
        evening.lead(new Command.End());
        clock.pass(Duration.ofDays(31));
        var kept = words();
        var other = Evening.begin(workshops);
        other.giveAll(kept);
        assertEquals(ANSWERS, standing(gone));
        assertEquals(List.of(evening.id()), workshops.retention().tidy());
        assertEquals(0, standing(gone));
        // Pages are compressed, so not every word stands there letter by letter; that many do shows that it is looked
        // for.
        assertTrue(standing(kept) > ANSWERS / 2, "of the answers that are kept: " + standing(kept));
        assertEquals(new TreeSet<>(kept), new TreeSet<>(other.texts()));
    }

    /// Who makes a table says here what becomes of it, and sees to it.
    @Test
    void everyTableIsEmptiedInTimeOrHoldsNothingOfPeople() {
        var tables = store.read(handle -> handle.createQuery(
                        "select lower(table_name) from information_schema.tables where table_schema = current_schema")
                .mapTo(String.class)
                .set());
        var emptied = Set.of("answer", "recognition", "photo", "participant", "capability"); // With the workshop.
        var ofNobody = Set.of(
                "workshop", "ask", "part", "seat_ask", "kept_set", "flyway_schema_history"); // Of sets the oldest go.
        var elsewhere = Set.of("subscription", "stopped_subscription"); // At the word of each: see `Subscriptions`.
        assertEquals(
                Stream.of(emptied, ofNobody, elsewhere).flatMap(Set::stream).collect(Collectors.toSet()), tables);
        var evening = Evening.begin(workshops);
        workshops.recognise(evening.join(), evening.give("Een antwoord"), true);
        var photo = new PaperAnswers.Photo(new byte[] {1}, new PaperAnswers.Size(1, 1));
        workshops.paper().take(evening.id(), 1, "Een flap", photo, 0, "f");
        evening.lead(new Command.End());
        clock.pass(Duration.ofDays(31));
        workshops.retention().tidy();
        for (var table : emptied) {
            var rows = store.read(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Integer.class)
                    .one());
            assertEquals(0, rows, table);
        }
    }

    @Test
    void anAnswerThatWasTakenBackIsGoneFromTheFileOnceTheWorkshopHasEnded() throws IOException {
        var evening = Evening.begin(workshops);
        workshops.retention().tidy();
        var anna = evening.join();
        var gone = words().subList(0, 10);
        for (var word : gone) workshops.takeBack(anna, ((Receipt.Yes) evening.give(anna, word)).number());
        evening.give("Dit blijft");
        evening.lead(new Command.End());
        assertEquals(gone.size(), standing(gone), "until the next round");
        workshops.retention().tidy();
        assertEquals(0, standing(gone));
        assertEquals(List.of("Dit blijft"), evening.texts());
    }

    @Test
    void theFileDoesNotKeepGrowing() throws IOException {
        assumeTrue(EmptyTables.areInFile(), "a server sees to that itself");
        var evening = Evening.begin(workshops);
        evening.give("Een antwoord");
        workshops.retention().tidy();
        // As recognising does it, without the pause in which others come along.
        for (int i = 0; i < 500; i++) {
            store.change(handle -> handle.execute("update answer set recognised = recognised + 1"));
            store.read(handle -> handle.execute("checkpoint sync"));
        }
        long grown = Files.size(folder.resolve("workshops.mv.db"));
        clock.pass(Duration.ofHours(1));
        workshops.retention().tidy();
        long after = Files.size(folder.resolve("workshops.mv.db"));
        assertTrue(grown > 1 << 20 && after < 200_000, grown + " bytes, then " + after);
        assertEquals(List.of("Een antwoord"), evening.texts());
    }

    @Test
    void aClockThatWasSetDeletesNothingAtOnce() {
        var evening = Evening.begin(workshops);
        evening.give("Van deze avond");
        workshops.retention().tidy();
        clock.set(Duration.ofDays(400));
        assertEquals(List.of(), workshops.retention().tidy());
        assertFalse(workshops.workshop(evening.id()).orElseThrow().isEnded(), "it goes on");
        clock.set(Duration.ofDays(-400));
        assertEquals(List.of(), workshops.retention().tidy());
        clock.pass(Duration.ofHours(1));
        assertEquals(List.of(), workshops.retention().tidy());
        assertEquals(List.of("Van deze avond"), evening.texts());
        assertTrue(evening.give(evening.join(), "En dit") instanceof Receipt.Yes);
        // What it says for longer is believed.
        clock.set(Duration.ofDays(400));
        workshops.retention().tidy();
        clock.pass(Duration.ofHours(1));
        workshops.retention().tidy();
        assertTrue(workshops.workshop(evening.id()).orElseThrow().isEnded());
    }

    /// However short the rounds are: within the hour somebody can set it right.
    @Test
    void aClockThatWasWrongForAnHourDeletedNothingEarly() {
        var evening = Evening.begin(workshops);
        evening.give("Nog lang te bewaren");
        evening.lead(new Command.End());
        for (var jump : List.of(Duration.ofDays(1), Duration.ofDays(400), Duration.ofDays(-1), Duration.ofDays(-400))) {
            clock.set(jump);
            for (int minute = 0; minute < 59; minute++) {
                assertTrue(workshops.retention().deleteDue(), "it goes on");
                clock.pass(Duration.ofMinutes(1));
            }
            clock.set(jump.negated());
            for (int minute = 0; minute < 61; minute++) {
                workshops.retention().deleteDue();
                clock.pass(Duration.ofMinutes(1));
            }
            assertEquals(List.of("Nog lang te bewaren"), evening.texts(), "set by " + jump);
        }
    }

    /// One that was set back, and stays so, goes on from there.
    @Test
    void aClockThatStaysBackDeletesWhenItsDayHasCome() {
        workshops.retention().tidy();
        clock.set(Duration.ofDays(-2));
        workshops.retention().tidy();
        var evening = Evening.begin(workshops);
        evening.give("Een maand te bewaren");
        evening.lead(new Command.End());
        clock.pass(Duration.ofDays(29));
        assertEquals(List.of(), workshops.retention().tidy());
        clock.pass(Duration.ofDays(2));
        assertEquals(List.of(evening.id()), workshops.retention().tidy());
    }

    @Test
    void theTroubleWithOneWorkshopKeepsNoOtherWaiting() {
        var evenings = Stream.generate(() -> Evening.begin(workshops)).limit(3).toList();
        for (var evening : evenings) {
            evening.give("Over zijn datum");
            evening.lead(new Command.End());
            clock.pass(Duration.ofMinutes(1));
        }
        var held = evenings.getFirst().id();
        store.keep(handle -> handle.execute("create table holds (workshop varchar(12), number bigint,"
                + " foreign key (workshop, number) references answer (workshop, number))"));
        store.keep(handle ->
                handle.execute("insert into holds select workshop, number from answer where workshop = ?", held));
        clock.pass(Duration.ofDays(31));
        for (int round = 0; round < 2; round++) {
            assertThrows(RuntimeException.class, workshops.retention()::deleteDue);
            assertEquals(List.of("Over zijn datum"), evenings.getFirst().texts());
            assertEquals(List.of(), evenings.getLast().texts());
        }
        store.keep(handle -> handle.execute("drop table holds"));
        assertEquals(List.of(held), workshops.retention().tidy());
    }
}
