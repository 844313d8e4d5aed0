package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.workshop.Receipt.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a facilitator does about trouble in the hall. On a real file.
class TroubleTest {

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private Store store;
    private Workshops workshops;
    private Evening evening;
    private String id;

    @BeforeEach
    void open() throws IOException {
        store = EmptyTables.open(folder);
        workshops = Workshops.on(store, clock, clock::nanos);
        evening = Evening.begin(workshops);
        id = evening.id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// What is kept, not what is remembered.
    private Board fresh() {
        workshops.forget(id);
        return workshops.board(id);
    }

    private List<String> shown() {
        return List.of(workshops.board(id), fresh()).stream()
                .map(board -> board.wall(1).map(Answer::text).toList())
                .reduce((remembered, kept) -> {
                    assertEquals(kept, remembered);
                    return kept;
                })
                .orElseThrow();
    }

    @Test
    void whoIsInStaysWhenTheDoorIsShut() {
        var anna = workshops.join(id, "bewoner").orElseThrow();
        evening.lead(new Command.Lock(true));
        assertTrue(fresh().precautions().isLocked());
        assertEquals(Optional.empty(), workshops.join(id, ""));
        assertEquals(Optional.of(anna.participant()), workshops.participant(id, anna.key()));
        assertTrue(evening.give(anna.participant(), "Ik zit er nog") instanceof Receipt.Yes);
        evening.lead(new Command.Lock(false));
        assertTrue(workshops.join(id, "").isPresent());
    }

    @Test
    void whoIsInStaysWhenThereIsANewCode() {
        var before = evening.begun().workshop();
        var anna = workshops.join(id, "bewoner").orElseThrow();
        evening.lead(new Command.Renew());
        var renewed = workshops.board(id).workshop();
        assertNotEquals(before.code(), renewed.code());
        assertEquals(Optional.empty(), workshops.withCode(before.code().orElseThrow()));
        assertEquals(Optional.empty(), workshops.withJoinKey(before.joinKey().orElseThrow()));
        assertEquals(Optional.of(renewed), workshops.withCode(renewed.code().orElseThrow()));
        assertEquals(
                Optional.of(renewed), workshops.withJoinKey(renewed.joinKey().orElseThrow()));
        assertEquals(Optional.of(anna.participant()), workshops.participant(id, anna.key()));
        assertTrue(evening.give(anna.participant(), "En nog steeds") instanceof Receipt.Yes);

        evening.lead(new Command.End());
        evening.lead(new Command.Renew());
        assertEquals(renewed.code(), fresh().workshop().code(), "what has ended gets no new code");
    }

    @Test
    void whoIsPutOutLeavesNothingBehind() throws IOException {
        var secret = Evening.word(new Random(5));
        var troll = workshops.join(id, "bewoner").orElseThrow();
        var anna = evening.join();
        var thought = evening.give("Meer bomen");
        workshops.recognise(troll.participant(), thought, true);
        workshops.recognise(anna, thought, true);
        var first = ((Receipt.Yes) evening.give(troll.participant(), "Scheldwoord " + secret)).number();
        evening.give(troll.participant(), "Nog een " + secret);
        var same = evening.give(anna, "Anna zegt hetzelfde");
        evening.lead(new Command.Merge(((Receipt.Yes) same).number(), first));
        workshops.seen(troll.participant());
        assertEquals(3, workshops.board(id).participantCount());

        evening.lead(new Command.PutOut(first));
        assertEquals(List.of("Meer bomen", "Anna zegt hetzelfde"), shown());
        for (var board : List.of(workshops.board(id), fresh())) {
            assertEquals(2, board.participantCount());
            assertEquals(0, board.connectedCount());
            assertEquals(2, board.ready().ready());
            assertTrue(board.hasPutOut(troll.participant()));
            assertFalse(board.hasPutOut(anna));
            assertEquals(1, board.wall(1).findFirst().orElseThrow().recognised());
        }
        assertEquals(Optional.empty(), workshops.participant(id, troll.key()));
        assertTrue(workshops.isPutOut(id, troll.key()));
        assertEquals(new Receipt.No(Why.PUT_OUT), evening.give(troll.participant(), "Onderweg"));
        assertFalse(workshops.recognise(troll.participant(), thought, true).isYes());
        workshops.seen(troll.participant());
        assertEquals(0, workshops.board(id).connectedCount());
        assertEquals(4, evening.join().number(), "no number is somebody else's");

        workshops.retention().tidy();
        store.close();
        assertFalse(EmptyTables.bytes(folder).contains(secret), "it is gone from the disk too");
        open();
    }

    @Test
    void whatWaitsIsSeenOnceItIsLetThrough() {
        var before = evening.give("Al te zien");
        evening.lead(new Command.LookFirst(true));
        var one = evening.give("Wacht een");
        evening.give("Wacht twee");
        var three = evening.give("Wacht drie");
        workshops.paper().take(id, 1, "Zelf ingetypt", "", 0, "p");
        assertEquals(List.of("Al te zien", "Zelf ingetypt"), shown());
        assertFalse(workshops.recognise(evening.join(), one, true).isYes(), "nobody recognises what nobody sees");

        evening.lead(new Command.Put(one, AnswerState.SHOWN));
        evening.lead(new Command.Put(three, AnswerState.HIDDEN));
        assertEquals(List.of("Al te zien", "Wacht een", "Zelf ingetypt"), shown());
        evening.lead(new Command.LookFirst(false));
        evening.give("Meteen te zien");
        assertEquals(List.of("Al te zien", "Wacht een", "Zelf ingetypt", "Meteen te zien"), shown());
        evening.lead(new Command.LetThrough(1));
        assertEquals(
                List.of("Al te zien", "Wacht een", "Wacht twee", "Zelf ingetypt", "Meteen te zien"),
                shown(),
                "what was hidden stays so");
        assertTrue(before < one);
    }

    @Test
    void aLinkIsTakenBackByWhoLeads() throws IOException {
        var own = evening.begun().facilitator();
        clock.pass(Duration.ofMinutes(1));
        var second = workshops.links().give(id, Capability.FACILITATE).orElseThrow();
        clock.pass(Duration.ofMinutes(1));
        var screen = workshops.links().give(id, Capability.SHOW).orElseThrow();
        assertEquals(List.of("FACILITATE true false", "FACILITATE false false", "SHOW false false"), links(own));
        workshops.may(id, screen);
        assertEquals(List.of("FACILITATE true false", "FACILITATE false false", "SHOW false true"), links(own));
        evening.lead(new Command.Open(false));
        store.close();
        store = EmptyTables.open(folder);
        workshops = Workshops.on(store, clock, clock::nanos);
        assertEquals("SHOW false true", links(own).getLast(), "who steers writes it along");

        var names = workshops.links().all(id, own).stream().map(GivenLink::name).toList();
        assertFalse(workshops.links().takeBack(id, names.get(0), own), "nobody shuts themselves out");
        assertFalse(workshops.links().takeBack(id, names.get(2), screen), "who shows takes nothing back");
        assertFalse(workshops.links().takeBack(id, "", own));
        assertTrue(workshops.links().takeBack(id, names.get(1), own));
        assertTrue(workshops.links().takeBack(id, names.get(2), own));
        assertEquals(Optional.empty(), workshops.may(id, second));
        assertEquals(Optional.empty(), workshops.may(id, screen));
        assertFalse(workshops.links().takeBack(id, names.get(0), second), "who is out takes nothing back");

        var renewed = workshops.links().replace(id, own).orElseThrow();
        assertEquals(Optional.empty(), workshops.may(id, own));
        assertEquals(Optional.of(Capability.FACILITATE), workshops.may(id, renewed));
        assertEquals(Optional.empty(), workshops.links().replace(id, own));
        for (int i = 1; i < WorkshopLinks.COUNT_MAX; i++)
            workshops.links().give(id, Capability.SHOW).orElseThrow();
        assertEquals(Optional.empty(), workshops.links().give(id, Capability.SHOW));
    }

    private List<String> links(String own) {
        return workshops.links().all(id, own).stream()
                .map(link -> link.may() + " " + link.isOwn() + " " + link.used().isPresent())
                .toList();
    }

    @Test
    void aScriptWithTheCodeIsNotTakenForAHall() {
        assertFalse(workshops.board(id).crowd().isOdd());
        IntStream.range(0, 30).forEach(_ -> evening.join());
        clock.pass(Duration.ofSeconds(15));
        IntStream.range(0, 30).forEach(_ -> workshops.seen(evening.join()));
        assertFalse(workshops.board(id).crowd().isOdd(), "sixty in a quarter of a minute may be a hall");
        evening.join();
        assertEquals(new Crowd(Crowd.Oddity.FAST, 61, 30), workshops.board(id).crowd());
        clock.pass(Duration.ofMinutes(6));
        evening.join();
        assertEquals(new Crowd(Crowd.Oddity.LARGE, 62, 30), workshops.board(id).crowd());
        clock.set(Duration.ofDays(-1));
        assertTrue(workshops.board(id).crowd().isOdd());
        assertFalse(fresh().crowd().isOdd(), "how those before came in, nobody saw");
    }

    /// However slowly a script comes in, and though nothing else happens; and with a new code it is left behind.
    @Test
    void whatIsOddIsToldInTimeAndNoLongerWhenThereIsANewCode() {
        var anna = evening.join();
        workshops.seen(anna);
        evening.give(evening.join(), "Bram heeft geen script");
        for (int i = 0; i < 50; i++) {
            clock.pass(Duration.ofSeconds(5));
            workshops.seen(anna);
            evening.join();
        }
        assertFalse(workshops.board(id).crowd().isOdd(), "the last may not be there yet");
        clock.pass(Duration.ofMinutes(1));
        workshops.seen(anna);
        assertEquals(Crowd.Oddity.LARGE, workshops.board(id).crowd().oddity());
        IntStream.range(0, 70).forEach(_ -> evening.join());
        assertEquals(Crowd.Oddity.FAST, workshops.board(id).crowd().oddity());
        assertEquals(122, workshops.board(id).participantCount());

        evening.lead(new Command.Renew());
        assertFalse(workshops.board(id).crowd().isOdd());
        assertEquals(2, workshops.board(id).participantCount(), "Anna and Bram");
        evening.join();
        evening.lead(new Command.End());
        assertEquals(3, workshops.board(id).participantCount());
        var kept = store.read(handle -> handle.createQuery("select participants from workshop where id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .one());
        assertEquals(2, kept, "who said something, or came with the new code");
    }

    @Test
    void aPhoneWithoutAScriptIsThereForAWhile() {
        var anna = evening.join();
        workshops.visited(anna, false);
        assertEquals(1, workshops.board(id).connectedCount());
        clock.pass(Duration.ofMinutes(4));
        workshops.visited(anna, true);
        clock.pass(Duration.ofMinutes(4));
        assertEquals(1, workshops.board(id).connectedCount());
        clock.pass(Duration.ofMinutes(2));
        assertEquals(0, workshops.board(id).connectedCount(), "and nobody has to say so");
    }
}
