package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Details.ScriptPart;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.workshop.Receipt.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real file.
class WorkshopsTest {

    private static final EntryId SOURCE = new EntryId("vragen/avond/vraag-wat");

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
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

    private static SetQuestion ask(String text, Asking.Form form, String... options) {
        return new SetQuestion(Optional.empty(), text, new Asking(form, 0, List.of(options)));
    }

    private static SetQuestion upTo(int most, Asking.Form form, String... options) {
        return new SetQuestion(Optional.empty(), "Waar?", new Asking(form, 0, List.of(options), most));
    }

    private static Asking shown() {
        var slide = new Asking.Slide("verslagen/straat.png", "Een straat");
        return new Asking(Asking.Form.OPEN, 10, List.of(), 0, "Wacht even.", Optional.of(slide));
    }

    private Workshop.Begun begin() {
        var set = new QuestionSet(
                "Avond",
                "Welkom.",
                "",
                "",
                List.of(
                        new SetQuestion(Optional.of(SOURCE), "Wat zie jij?", shown()),
                        ask("Welke straat eerst?", Asking.Form.CHOICE, "Dorpsweg", "Kade"),
                        ask("Hoe ver zijn we?", Asking.Form.SCALE),
                        ask("Wat eerst?", Asking.Form.PRIORITISE, "Groen", "Werk", "Warmte"),
                        upTo(2, Asking.Form.CHOICES, "Helpen", "Meedenken", "Geven"),
                        upTo(5, Asking.Form.DOTS, "Bomen", "Banken", "Licht")));
        return workshops.begin(new Workshop.Plan(set, "nl", "De Kiem", "hengstdal", 30));
    }

    private Participant join(Workshop.Begun begun, String role) {
        return workshops.join(begun.workshop().id(), role).orElseThrow().participant();
    }

    private long give(Participant who, int question, String text) {
        return ((Receipt.Yes) workshops.answer(who, question, text, who.number() + text, false)).number();
    }

    private List<String> wall(String id, int question) {
        return fresh(id).wall(question).map(Answer::text).toList();
    }

    /// What is kept, not what is remembered.
    private Board fresh(String id) {
        workshops.forget(id);
        return workshops.board(id);
    }

    @Test
    void whoHasJustAnsweredSeesTheAnswer() {
        var begun = begin();
        var id = begun.workshop().id();
        workshops.lead(id, new Command.Ask(1));
        var who = join(begun, "");
        for (int i = 0; i < 200; i++) { // Without a wait in between: what was rung for must be there.
            if (i % 25 == 0) who = join(begun, "");
            long number = give(who, 1, "Antwoord " + i);
            assertTrue(workshops.board(id).answers(1).anyMatch(answer -> answer.number() == number), "answer " + i);
        }
        assertEquals(9, workshops.board(id).participantCount());
    }

    private void reopen() throws IOException {
        store.close();
        open();
    }

    @Test
    void whatWasAgreedIsReadBackAsItWas() throws IOException {
        var begun = begin();
        reopen();
        assertEquals(begun.workshop(), fresh(begun.workshop().id()).workshop());
        assertEquals(Progress.BEFORE, workshops.board(begun.workshop().id()).progress());
    }

    @Test
    void aKeyOpensItsOwnDoorOnly() {
        var one = begin();
        var other = begin();
        var id = one.workshop().id();
        assertEquals(Optional.of(Capability.FACILITATE), workshops.may(id, one.facilitator()));
        assertEquals(
                Optional.of(Capability.SHOW),
                workshops.may(id, workshops.links().give(id, Capability.SHOW).orElseThrow()));
        assertEquals(
                Optional.of(Capability.FACILITATE),
                workshops.may(
                        id, workshops.links().give(id, Capability.FACILITATE).orElseThrow()));
        assertEquals(Optional.empty(), workshops.may(id, other.facilitator()));
        for (var odd : List.of("", "x", one.facilitator().toUpperCase(), "'; drop table workshop; --")) {
            assertEquals(Optional.empty(), workshops.may(id, odd), odd);
            assertEquals(Optional.empty(), workshops.participant(id, odd), odd);
            assertEquals(Optional.empty(), workshops.workshop(odd), odd);
        }
        assertEquals(
                Optional.of(one.workshop()),
                workshops.withJoinKey(one.workshop().joinKey().orElseThrow()));
        assertEquals(Optional.empty(), workshops.withJoinKey(one.facilitator()));
    }

    @Test
    void aCodeLeadsToItsWorkshopAsLongAsThatGoesOn() {
        var begun = begin();
        var code = begun.workshop().code().orElseThrow();
        assertEquals(
                Optional.of(code),
                JoinCode.parse(" " + JoinCode.shown(code).toLowerCase().replace(" ", " - ")));
        assertEquals(Optional.of(begun.workshop()), workshops.withCode(code));
        workshops.lead(begun.workshop().id(), new Command.End());
        assertTrue(workshops.withCode(code).orElseThrow().isEnded(), "who comes late hears that it is over");
        assertEquals(Optional.empty(), workshops.join(begun.workshop().id(), ""));
        clock.pass(Workshop.GRACE.plusMillis(1));
        workshops.retention().endForgotten();
        assertEquals(Optional.empty(), workshops.withCode(code), "it is free for another");
        for (var wrong : List.of("", "K7M", "K7M2QXX", "O0I1LL", "K7M2Q!", "x".repeat(1_000))) {
            assertEquals(Optional.empty(), JoinCode.parse(wrong), wrong);
        }
    }

    @Test
    void anAnswerIsTakenWhenItFitsTheQuestionThatIsOpen() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "bewoner");
        checkAnswer(anna, 1, "te vroeg", new Receipt.No(Why.CLOSED));
        workshops.lead(id, new Command.Ask(1));
        for (var blank : List.of(" \n\t ", "\u200B\u00AD", "\u2800 \u3164", "\u0301"))
            checkAnswer(anna, 1, blank, new Receipt.No(Why.EMPTY));
        for (var brief : List.of("?", "½", "👍", "\u05D0")) give(anna, 1, brief);
        checkAnswer(anna, 1, "x".repeat(281), new Receipt.No(Why.LONG));
        checkAnswer(anna, 2, "0", new Receipt.No(Why.CLOSED));
        checkAnswer(anna, 9, "x", new Receipt.No(Why.CLOSED));
        give(anna, 1, "👩‍👩‍👧".repeat(Answer.TEXT_LENGTH_MAX));
        give(anna, 1, "Een\u0000 regel\r\nen nog een");
        workshops.lead(id, new Command.Ask(2));
        for (var odd : List.of("2", "-1", "Kade", "99999999999"))
            checkAnswer(anna, 2, odd, new Receipt.No(Why.NO_OPTION));
        give(anna, 2, "0");
        give(anna, 2, "1");
        workshops.lead(id, new Command.Ask(3));
        for (var odd : List.of("0", "6", ""))
            assertTrue(workshops.answer(anna, 3, odd, odd, false) instanceof Receipt.No, odd);
        workshops.lead(id, new Command.Ask(4));
        for (var odd : List.of("0,1", "0,1,1", "0,1,2,3", "2,1,0,")) {
            checkAnswer(anna, 4, odd, new Receipt.No(Why.NO_OPTION));
        }
        give(anna, 4, "2,0,1");
        assertEquals("Een regel en nog een", wall(id, 1).getLast());
        assertEquals(List.of("1"), wall(id, 2));
        assertEquals(List.of("2,0,1"), wall(id, 4));
        workshops.lead(id, new Command.Open(false));
        checkAnswer(anna, 4, "0,1,2", new Receipt.No(Why.CLOSED));
        checkAnswer(anna, 5, "0", new Receipt.No(Why.CLOSED));
        workshops.lead(id, new Command.End());
        clock.pass(Workshop.GRACE);
        checkAnswer(anna, 4, "0,2,1", new Receipt.No(Why.ENDED));
    }

    @Test
    void nobodyChoosesOrDividesMoreThanThereIs() throws IOException {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "bewoner");
        var bram = join(begun, "gemeente");
        workshops.lead(id, new Command.Ask(5));
        for (var odd : List.of("0,1,2", "3", "0,0", "-1", "Helpen", "0,"))
            checkAnswer(anna, 5, odd, new Receipt.No(Why.MUCH));
        checkAnswer(anna, 5, "", new Receipt.No(Why.EMPTY));
        give(anna, 5, "1");
        give(anna, 5, "0,2");
        give(bram, 5, "2");
        workshops.lead(id, new Command.Ask(6));
        for (var odd : List.of("3,3,0", "0,0,0", "5", "1,1,1,1", "-1,2,1", "99999999999,0,0"))
            checkAnswer(anna, 6, odd, new Receipt.No(Why.MUCH));
        give(anna, 6, "3,2,0");
        give(bram, 6, "1,0,0");
        reopen();
        assertEquals("Helpen 1.0, Meedenken 0.0, Geven 2.0 of 2", tally(id, 5));
        assertEquals("Bomen 4.0, Banken 2.0, Licht 0.0 of 2", tally(id, 6));
    }

    private String tally(String id, int question) {
        var how = workshops.board(id).workshop().ask(question).orElseThrow().how();
        var tally = Tally.of(how, wall(id, question));
        return tally.rows().stream()
                .map(row -> row.label() + " " + row.value())
                .collect(Collectors.joining(", ", "", " of " + tally.total()));
    }

    @Test
    void aPhotoIsForWhoLeadsAndGoesWithItsAnswer() throws IOException {
        var id = begin().workshop().id();
        workshops.lead(id, new Command.Ask(1));
        var size = new PaperAnswers.Size(4, 3);
        var photo = new PaperAnswers.Photo(new byte[] {1, 2, 3}, size);
        var paper = workshops.paper();
        var taken = (Receipt.Yes) paper.take(id, 1, "Flap van\ntafel 2", photo, 0, "f");
        assertEquals(new Receipt.Yes(taken.number(), true), paper.take(id, 1, "Flap van tafel 2", photo, 0, "f"));
        assertEquals(new Receipt.No(Why.NO_OPTION), paper.take(id, 2, "Flap", photo, 0, "g"));
        assertEquals(new Receipt.No(Why.EMPTY), paper.take(id, 1, " ", photo, 0, "h"));
        reopen();
        paper = workshops.paper();
        assertEquals(List.of(), wall(id, 1), "the hall sees nothing of it");
        assertEquals(
                "Flap van tafel 2", fresh(id).answers(1).toList().getFirst().text());
        assertEquals(Map.of(taken.number(), size), paper.photos(id));
        assertArrayEquals(photo.bytes(), paper.photo(id, taken.number()).orElseThrow());
        workshops.lead(id, new Command.Wipe(taken.number()));
        assertEquals(Map.of(), paper.photos(id));
        for (int i = 0; i < PaperAnswers.PHOTOS_MAX; i++) paper.take(id, 1, "Flap", photo, 0, "n" + i);
        assertEquals(new Receipt.No(Why.MANY), paper.take(id, 1, "Flap", photo, 0, "te veel"));
    }

    private List<Integer> seats(String id, Participant... who) {
        var board = workshops.board(id);
        return Stream.of(who).map(board::table).toList();
    }

    @Test
    void aTableAnswersWithOnePhoneAndIsAskedItsOwn() throws IOException {
        var begun = begin();
        var id = begun.workshop().id();
        workshops.lead(id, new Command.Tables(3));
        workshops.lead(id, new Command.Ask(1));
        var ours = join(begun, "");
        var mine = join(begun, "");
        workshops.seats().sit(workshops.board(id), ours, 2);
        workshops.seats().sit(workshops.board(id), mine, 9);
        assertEquals(List.of(2, 0), seats(id, ours, mine));
        give(ours, 1, "Van ons");
        give(mine, 1, "Van mij");
        workshops.paper().take(id, 1, "Op papier", "", 3, "p");
        workshops.paper().take(id, 1, "Op ander papier", "", 4, "q");
        workshops.lead(id, new Command.AskTable(1, 2, " Wie vragen\nwe? "));
        workshops.lead(id, new Command.AskTable(1, 7, "Aan niemand"));
        workshops.lead(id, new Command.AskTable(9, 1, "Bij niets"));
        reopen();
        var tables = fresh(id).wall(1).map(Answer::table).toList();
        assertEquals(List.of(2, 0, 3, 0), tables);
        assertEquals(List.of(2, 0), seats(id, ours, mine));
        workshops.seats().sit(workshops.board(id), ours, 0);
        workshops.seats().sit(workshops.board(id), mine, 3);
        assertEquals(List.of(0, 3), seats(id, ours, mine), "without asking the tables anew");
        var own = Map.of(new Seating.Spot(1, 2), "Wie vragen we?");
        assertEquals(new Seating(3, true, own), fresh(id).seating());
        workshops.lead(id, new Command.AskTable(1, 2, ""));
        workshops.lead(id, new Command.ByTable(false));
        assertEquals(new Seating(3, false, Map.of()), fresh(id).seating());
        workshops.lead(id, new Command.Tables(Integer.MAX_VALUE));
        assertEquals(Seating.TABLES_MAX, fresh(id).seating().tables());
    }

    @Test
    void whoSendsWithoutEndFillsNoWorkshop() {
        var begun = begin();
        var anna = join(begun, "");
        workshops.lead(begun.workshop().id(), new Command.Ask(2));
        var taken = new AtomicInteger();
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AnswerRoom.OF_ONE_MAX + 20; i++) {
                var key = "k" + i;
                fingers.submit(() -> {
                    if (workshops.answer(anna, 2, "0", key, false) instanceof Receipt.Yes) taken.incrementAndGet();
                });
            }
        }
        assertEquals(AnswerRoom.OF_ONE_MAX, taken.get());
        assertTrue(workshops.answer(join(begun, ""), 2, "1", "b", false) instanceof Receipt.Yes, "another");
        assertEquals(Workshops.ANSWERS_MAX / 2, AnswerRoom.limit(AnswerRoom.OF_ONE_FEW));
        assertEquals(Workshops.ANSWERS_MAX, AnswerRoom.limit(1));
        assertEquals(2 * Workshops.ANSWERS_MAX, AnswerRoom.limit(0), "who has said nothing yet is heard to the last");
    }

    @Test
    void whatTurnsWordsAboutIsTakenOut() {
        assertEquals("veilig exe.txt", AnswerIntake.clean("\u202Eveilig\u2066 exe\u202C.txt\u2069"));
        assertEquals("שלום עולם", AnswerIntake.clean("שלום עולם"));
        assertEquals("Groen", AnswerIntake.clean("\uFEFFGr\u200Boe\u2060n\u200E\u200F"));
        assertEquals("می\u200Cخواهم 👩\u200D👧", AnswerIntake.clean("می\u200Cخواهم 👩\u200D👧"));
    }

    @Test
    void whatWasWrittenInADeadSpotIsTakenAsLongAsTheWorkshopGoesOn() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        workshops.lead(id, new Command.Ask(1));
        workshops.lead(id, new Command.Ask(2));
        assertEquals(new Receipt.No(Why.CLOSED), workshops.answer(anna, 1, "Onderweg", "k1", false));
        assertTrue(workshops.answer(anna, 1, "Onderweg", "k1", true) instanceof Receipt.Yes yes && !yes.again());
        assertTrue(workshops.answer(anna, 1, "Onderweg", "k1", true) instanceof Receipt.Yes yes && yes.again());
        assertEquals(new Receipt.No(Why.CLOSED), workshops.answer(anna, 3, "4", "k2", true), "was not asked yet");
        assertEquals(new Receipt.No(Why.LONG), workshops.answer(anna, 1, "x".repeat(281), "k3", true));
        workshops.lead(id, new Command.End());
        assertEquals(new Receipt.No(Why.CLOSED), workshops.answer(anna, 1, "Na het sluiten", "k4", false));
        assertTrue(workshops.answer(anna, 1, "Net op tijd", "k5", true) instanceof Receipt.Yes);
        assertTrue(workshops.answer(anna, 2, "1", "k6", false) instanceof Receipt.Yes, "its form was open at the end");
        clock.pass(Workshop.GRACE);
        assertEquals(new Receipt.No(Why.ENDED), workshops.answer(anna, 1, "Te laat", "k7", true));
        assertEquals(List.of("Onderweg", "Net op tijd"), wall(id, 1));
    }

    @Test
    void whoClosedTooSoonOpensAgainWithTheSameCodeAlsoAfterARestart() throws IOException {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        workshops.lead(id, new Command.Ask(1));
        clock.pass(Duration.ofMinutes(4));
        workshops.lead(id, new Command.End());
        clock.pass(Duration.ofMinutes(14));
        reopen();
        workshops.retention().endForgotten();
        workshops.lead(id, new Command.Reopen());
        assertEquals(begun.workshop(), fresh(id).workshop());
        assertEquals(
                Optional.of(begun.workshop()),
                workshops.withCode(begun.workshop().code().orElseThrow()));
        checkLeft(id, 6);
        give(anna, 1, "Nog iets");
        join(begun, "");
        workshops.lead(id, new Command.End());
        clock.pass(Workshop.GRACE);
        workshops.lead(id, new Command.Reopen());
        assertTrue(fresh(id).workshop().isEnded(), "too late");
    }

    @Test
    void aRehearsalCountsForNothingAndIsThrownAway() throws IOException {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        workshops.lead(id, new Command.Rehearse());
        give(anna, 1, "Test, test");
        assertEquals(List.of("Test, test"), wall(id, 1), "while it is rehearsed it is there");
        workshops.lead(id, new Command.StopRehearsing());
        reopen();
        assertEquals(List.of(), wall(id, 1));
        assertEquals(0, workshops.board(id).progress().question());
        assertEquals(1, workshops.board(id).rehearsed());
        assertEquals(new Receipt.No(Why.CLOSED), workshops.answer(anna, 1, "Nog van de oefening", "k", true));
        workshops.lead(id, new Command.Ask(1));
        workshops.lead(id, new Command.Rehearse());
        assertFalse(fresh(id).isRehearsal(), "it has begun");
        give(anna, 1, "Echt");
        workshops.lead(id, new Command.ForgetRehearsal());
        assertEquals(List.of("Echt"), wall(id, 1));
        assertEquals(1, workshops.board(id).progress().question(), "the evening goes on");
        assertEquals(0, workshops.board(id).rehearsed());
    }

    @Test
    void aQuestionIsAskedAnewAndWhatWasSaidBeforeIsKept() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        workshops.lead(id, new Command.Ask(2));
        give(anna, 2, "0");
        workshops.lead(id, new Command.AskAnew(2));
        assertEquals(List.of(), wall(id, 2));
        assertEquals(2, workshops.board(id).round(2));
        workshops.answer(anna, 2, "1", "again", false);
        assertEquals(List.of("1"), wall(id, 2));
        assertEquals(
                List.of("0"), workshops.board(id).earlier(2).map(Answer::text).toList());
        workshops.lead(id, new Command.AskAnew(9));
    }

    @Test
    void thoseThatSayTheSameGoUnderTheOneThatMostRecognise() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        workshops.lead(id, new Command.Ask(1));
        var all = Stream.of("a", "b", "c", "d")
                .map(text -> (int) give(anna, 1, text))
                .toList();
        workshops.recognise(join(begun, ""), all.get(1), true);
        workshops.lead(id, new Command.MergeAll(List.of(all.get(0), all.get(1), all.get(2), 999_999)));
        assertEquals(List.of("b", "d"), wall(id, 1));
        workshops.lead(id, new Command.MergeAll(List.of(all.get(3))));
        workshops.lead(id, new Command.MergeAll(List.of()));
        assertEquals(List.of("b", "d"), wall(id, 1));
    }

    @Test
    void anEditorFindsTheirWorkshopsAsLongAsThereAreAnswers() {
        var set = begin().workshop().set();
        var own = workshops.begin(new Workshop.Plan(set, "nl", "", "", 1, "Jamila"));
        var id = own.workshop().id();
        assertEquals(List.of(own.workshop()), workshops.links().ofEditor("Jamila"));
        assertEquals(List.of(), workshops.links().ofEditor("Bram"));
        assertEquals(List.of(), workshops.links().ofEditor(""));
        workshops.lead(id, new Command.End());
        clock.pass(Duration.ofDays(2));
        workshops.retention().tidy();
        assertEquals(List.of(), workshops.links().ofEditor("Jamila"));
    }

    @Test
    void anEveningIsMoreThanItsQuestions() throws IOException {
        var ask = new SetQuestion(Optional.empty(), "Wat zie jij?", new Asking(Asking.Form.OPEN, 20, List.of()));
        var parts = List.of(
                new ScriptPart(1, "Welkom", 10, "Laat iedereen de buur begroeten."),
                new ScriptPart(2, "Pauze", 15, ""),
                new ScriptPart(31, "Tot slot", 5, ""));
        var set = new QuestionSet("Avond", "", "", "", List.of(ask, ask), parts);
        var begun = workshops.begin(new Workshop.Plan(set, "nl", "", "", 30));
        var id = begun.workshop().id();
        reopen();
        assertEquals(begun.workshop(), fresh(id).workshop());
        var order = RunningOrder.of(set);
        assertEquals(
                List.of("Welkom", "Wat zie jij?", "Pauze", "Wat zie jij?", "Tot slot"),
                order.items().stream().map(RunningOrder.Item::title).toList());
        assertEquals(Duration.ofMinutes(70), order.whole());
        workshops.lead(id, new Command.ShowPart(1));
        checkLeft(id, 10);
        checkLate(order, id, 0);
        clock.pass(Duration.ofMinutes(14));
        checkLate(order, id, 4);
        workshops.lead(id, new Command.Ask(1));
        assertEquals(Optional.empty(), fresh(id).part());
        checkLate(order, id, 4);
        give(join(begun, ""), 1, "Een antwoord");
        clock.pass(Duration.ofMinutes(10));
        workshops.lead(id, new Command.ShowPart(2));
        reopen();
        assertEquals("Pauze", fresh(id).part().orElseThrow().title());
        assertFalse(fresh(id).progress().isOpen(), "no answers while there is a break");
        checkLate(order, id, -6);
        assertEquals(1, wall(id, 1).size());
        workshops.lead(id, new Command.ShowPart(9));
        assertEquals("Pauze", fresh(id).part().orElseThrow().title());
    }

    @Test
    void aBreakIsShortenedAndNeverMadeLonger() throws IOException {
        var set = new QuestionSet(
                "Avond",
                "",
                "",
                "",
                List.of(ask("Wat zie jij?", Asking.Form.OPEN)),
                List.of(new ScriptPart(2, "Pauze", 15, "")));
        var id = workshops
                .begin(new Workshop.Plan(set, "nl", "", "", 30))
                .workshop()
                .id();
        for (var command : List.of(
                new Command.Shorten(1, 9),
                new Command.Shorten(1, 20),
                new Command.Shorten(1, 0),
                new Command.Shorten(2, 5))) workshops.lead(id, command);
        reopen();
        assertEquals(9, fresh(id).workshop().set().parts().getFirst().minutes());
    }

    private void checkLate(RunningOrder order, String id, long minutes) {
        var board = fresh(id);
        var now = order.now(board.progress().question(), board.place()).orElseThrow();
        assertEquals(OptionalLong.of(minutes), order.late(now, board.place(), clock.instant()));
    }

    @Test
    void whatEndedByItselfStaysSo() {
        var id = begin().workshop().id();
        clock.pass(Workshop.LIFE_MAX.plusMinutes(1));
        workshops.retention().endForgotten();
        assertTrue(fresh(id).workshop().isEnded());
        workshops.lead(id, new Command.Reopen());
        assertTrue(fresh(id).workshop().isEnded());
    }

    @Test
    void phonesThatWereOutOfReachAtTheEndMayStillSend() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        var bram = join(begun, "");
        var cem = join(begun, "");
        List.of(anna, bram, cem).forEach(workshops::seen);
        workshops.gone(cem);
        clock.pass(Duration.ofMinutes(11));
        List.of(anna, bram).forEach(workshops::seen);
        assertEquals(0, workshops.board(id).away());
        workshops.gone(anna);
        workshops.lead(id, new Command.End());
        clock.pass(Duration.ofSeconds(1));
        workshops.gone(bram); // Went home.
        assertEquals(1, workshops.board(id).away());
        workshops.seen(anna);
        assertEquals(0, workshops.board(id).away());
    }

    private void checkAnswer(Participant who, int question, String text, Receipt expected) {
        assertEquals(expected, workshops.answer(who, question, text, "k" + text.hashCode(), false), text);
    }

    @Test
    void whatIsSentTwiceIsKeptOnce() throws Exception {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        var bram = join(begun, "");
        workshops.lead(id, new Command.Ask(1));
        var tasks = new ArrayList<Callable<Receipt>>();
        for (int i = 0; i < 40; i++) {
            var key = "sleutel" + i % 10;
            tasks.add(() -> workshops.answer(anna, 1, "Antwoord " + key, key, false));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var kept : pool.invokeAll(tasks)) assertTrue(kept.get() instanceof Receipt.Yes);
        }
        assertEquals(10, wall(id, 1).size());
        // Also when the question was closed between the two, and never that of another.
        workshops.lead(id, new Command.Open(false));
        assertTrue(workshops.answer(anna, 1, "Antwoord sleutel1", "sleutel1", false) instanceof Receipt.Yes yes
                && yes.again());
        assertEquals(new Receipt.No(Why.CLOSED), workshops.answer(bram, 1, "Antwoord sleutel1", "sleutel1", false));
    }

    @Test
    void peopleChangeTheirOwnOnly() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "bewoner");
        var bram = join(begun, "gemeente");
        workshops.lead(id, new Command.Ask(1));
        long number = give(anna, 1, "Van Anna");
        assertEquals(new Receipt.No(Receipt.Why.NOT_YOURS), workshops.takeBack(bram, number));
        assertEquals(new Receipt.No(Receipt.Why.NOT_YOURS), workshops.recognise(anna, number, true));
        assertTrue(workshops.recognise(bram, number, true).isYes());
        assertTrue(workshops.recognise(bram, number, true).isYes());
        assertEquals(1, fresh(id).wall(1).findFirst().orElseThrow().recognised());
        assertEquals(List.of(number), workshops.recognised(bram));
        assertTrue(workshops.recognise(bram, number, false).isYes());
        assertEquals(0, fresh(id).wall(1).findFirst().orElseThrow().recognised());
        workshops.lead(id, new Command.End());
        assertEquals(new Receipt.No(Receipt.Why.OVER), workshops.recognise(bram, number, true));
        assertEquals(new Receipt.Yes(number, false), workshops.takeBack(anna, number), "also after the end");
        assertEquals(new Receipt.Yes(number, true), workshops.takeBack(anna, number), "it is gone, so it is true");
        assertEquals(List.of(), fresh(id).answers(1).toList());
        assertEquals(Set.of(number), fresh(id).gone());
    }

    @Test
    void theFacilitatorSortsAndNothingIsLost() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        workshops.lead(id, new Command.Ask(1));
        long a = give(anna, 1, "a");
        long b = give(anna, 1, "b");
        long c = give(anna, 1, "c");
        workshops.lead(id, new Command.Put(a, AnswerState.REMOVED));
        assertEquals(List.of("b", "c"), wall(id, 1));
        workshops.lead(id, new Command.Put(a, AnswerState.SHOWN));
        workshops.lead(id, new Command.Merge(b, a));
        workshops.lead(id, new Command.Merge(a, b)); // In a circle: nothing.
        workshops.lead(id, new Command.Merge(a, c));
        assertEquals(List.of("c"), wall(id, 1));
        workshops.lead(id, new Command.Merge(b, b));
        workshops.lead(id, new Command.PutUnder(b, "Groen"));
        workshops.lead(id, new Command.Star(b, true));
        workshops.lead(id, new Command.End());
        workshops.lead(id, new Command.Ask(2));
        var board = fresh(id);
        assertEquals(1, board.progress().question());
        assertEquals(List.of("b", "c"), board.wall(1).map(Answer::text).toList());
        assertEquals("Groen", board.wall(1).findFirst().orElseThrow().heading());
        assertTrue(workshops.paper().take(id, 1, "op papier", "bewoner", 0, "p1") instanceof Receipt.Yes);
        assertEquals(List.of("b", "c", "op papier"), wall(id, 1));
    }

    @Test
    void theTimeOfAQuestionCanBePausedExtendedAndSwitchedOff() {
        var begun = begin();
        var id = begun.workshop().id();
        workshops.lead(id, new Command.Ask(1));
        checkLeft(id, 10);
        clock.now = clock.now.plus(Duration.ofMinutes(4));
        workshops.lead(id, new Command.Pause(true));
        clock.now = clock.now.plus(Duration.ofHours(1));
        checkLeft(id, 6);
        workshops.lead(id, new Command.Extend(Duration.ofMinutes(5)));
        workshops.lead(id, new Command.Pause(false));
        checkLeft(id, 11);
        clock.now = clock.now.plus(Duration.ofHours(1));
        checkLeft(id, 0);
        workshops.lead(id, new Command.Extend(Duration.ofMinutes(5)));
        checkLeft(id, 5);
        clock.now = clock.now.minus(Duration.ofDays(400)); // A clock that was set back gives no year extra to nobody.
        workshops.lead(id, new Command.Time(Duration.ZERO));
        assertEquals(Optional.empty(), fresh(id).progress().remaining(clock.now));
    }

    private void checkLeft(String id, int minutes) {
        assertEquals(
                Optional.of(Duration.ofMinutes(minutes)), fresh(id).progress().remaining(clock.now));
    }

    @Test
    void answersShowWhenAllHaveAnswered() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        var bram = join(begun, "");
        workshops.lead(id, new Command.Show(Reveal.WHEN_ALL_ANSWERED));
        workshops.lead(id, new Command.Ask(1));
        give(anna, 1, "a");
        give(anna, 1, "b");
        assertFalse(fresh(id).isRevealed());
        give(bram, 1, "c");
        assertTrue(fresh(id).isRevealed());
        workshops.lead(id, new Command.Show(Reveal.NEVER));
        assertFalse(fresh(id).isRevealed());
    }

    /// In a real hall somebody always walks out.
    @Test
    void whoLeftIsNotWaitedForAndWhatWasSeenIsNotHiddenAgain() {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "");
        var bram = join(begun, "");
        var chris = join(begun, "");
        workshops.lead(id, new Command.Show(Reveal.WHEN_ALL_ANSWERED));
        workshops.lead(id, new Command.Ask(1));
        assertEquals(new Ready(0, 3), workshops.board(id).ready());
        give(anna, 1, "a");
        workshops.seen(bram);
        workshops.seen(chris);
        workshops.gone(chris);
        assertEquals(new Ready(1, 3), workshops.board(id).ready());
        clock.pass(Duration.ofSeconds(50));
        workshops.seen(bram);
        assertFalse(workshops.board(id).isRevealed(), "who left may come back");
        clock.pass(Duration.ofSeconds(11));
        assertEquals(new Ready(1, 2), workshops.board(id).ready());
        give(bram, 1, "b");
        assertTrue(workshops.board(id).isRevealed());
        join(begun, "");
        assertEquals(new Ready(2, 3), workshops.board(id).ready());
        assertTrue(workshops.board(id).isRevealed(), "somebody came in late");
        workshops.lead(id, new Command.Ask(2));
        assertFalse(workshops.board(id).isRevealed());
        assertEquals(
                new Ready(0, 4), fresh(id).ready(), "after a restart all have a minute to say that they are there");
        clock.pass(Duration.ofMinutes(2));
        assertEquals(new Ready(0, 0), workshops.board(id).ready());
        assertFalse(workshops.board(id).isRevealed(), "nobody is there, and nobody said anything");
    }

    @Test
    void theScreenIsAsTheFacilitatorWantsIt() {
        var id = begin().workshop().id();
        assertEquals(new ScreenView(false, false), fresh(id).screen());
        workshops.lead(id, new Command.Split(true));
        workshops.lead(id, new Command.Sound(true));
        assertEquals(new ScreenView(true, true), fresh(id).screen());
        workshops.lead(id, new Command.Split(false));
        assertEquals(new ScreenView(false, true), fresh(id).screen());
    }

    /// Those who gave it, those who recognise it, and those of what was merged into it.
    @Test
    void whoStandsBehindAnAnswerIsKnownByRole() {
        var begun = begin();
        var id = begun.workshop().id();
        workshops.lead(id, new Command.Ask(1));
        var people = new java.util.ArrayList<Participant>();
        for (var role : "bewoner bewoner bewoner gemeente gemeente gemeente".split(" ")) people.add(join(begun, role));
        var trees = give(people.get(0), 1, "Bomen");
        var shade = give(people.get(3), 1, "Schaduw");
        give(people.get(1), 1, "Iets anders");
        give(people.get(2), 1, "Nog iets");
        workshops.recognise(people.get(4), trees, true);
        workshops.recognise(people.get(5), shade, true);
        workshops.lead(id, new Command.Merge(shade, trees));
        var board = workshops.board(id);
        var behind = workshops.consensus(board, 1).of(trees).orElseThrow();
        assertEquals(
                List.of(new Consensus.Share("bewoner", 1, 3), new Consensus.Share("gemeente", 3, 3)), behind.shares());
        assertEquals(Map.of("bewoner", 3, "gemeente", 1), board.answeredByRole(1));
    }

    @Test
    void whoWaitsGetsTheNewestBoard() throws Exception {
        var begun = begin();
        var id = begun.workshop().id();
        var anna = join(begun, "bewoner");
        var version = workshops.board(id).version();
        workshops.lead(id, new Command.Ask(1));
        IntStream.range(0, 20).forEach(i -> give(anna, 1, "antwoord " + i));
        var board = workshops.board(id);
        while (board.answers().size() < 20) {
            var next = workshops.after(id, board.version(), Duration.ofSeconds(20));
            assertNotEquals(board.version(), next.version(), "nothing came");
            board = next;
        }
        assertTrue(board.version() > version);
        workshops.seen(anna);
        while (board.connectedCount() == 0) board = workshops.after(id, board.version(), Duration.ofSeconds(20));
        assertEquals(Map.of("bewoner", 1), board.connected());
    }

    @Test
    void aQuestionKnowsWhereItWasAsked() {
        var begun = begin();
        assertEquals(Map.of(), workshops.uses().counts(List.of(SOURCE)));
        workshops.lead(begun.workshop().id(), new Command.Ask(1));
        assertEquals(Map.of(SOURCE, 1), workshops.uses().counts(List.of(SOURCE)));
    }

    @Test
    void answersAreDeletedWhenTheirTimeHasCome() {
        var begun = begin();
        var id = begun.workshop().id();
        workshops.lead(id, new Command.Ask(1));
        give(join(begun, ""), 1, "Niet voor altijd");
        clock.now = clock.now.plus(Duration.ofDays(8));
        assertEquals(List.of(), workshops.retention().tidy());
        assertTrue(fresh(id).workshop().isEnded(), "nobody ended it");
        clock.now = clock.now.plus(Duration.ofDays(29));
        assertEquals(List.of(), workshops.retention().tidy());
        assertEquals(1, fresh(id).answers().size());
        clock.now = clock.now.plus(Duration.ofDays(2));
        assertEquals(List.of(id), workshops.retention().tidy());
        assertEquals(List.of(), fresh(id).answers());
        assertEquals(Map.of(SOURCE, 1), workshops.uses().counts(List.of(SOURCE)));
        assertEquals(Optional.empty(), workshops.may(id, begun.facilitator()));
    }

    @Test
    void theSameSetIsKeptOnceUnderTheSameName() {
        var name = workshops.sets().keep("titel=Avond&v1=!Wat");
        assertEquals(name, workshops.sets().keep("titel=Avond&v1=!Wat"));
        assertEquals(name, workshops.sets().name("titel=Avond&v1=!Wat"));
        assertEquals(Optional.of("titel=Avond&v1=!Wat"), workshops.sets().query(name.orElseThrow()));
        assertEquals(Optional.empty(), workshops.sets().name("titel=Anders"));
        assertEquals(Optional.empty(), workshops.sets().query("nergens"));
    }
}
