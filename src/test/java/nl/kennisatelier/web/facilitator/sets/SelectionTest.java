package nl.kennisatelier.web.facilitator.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    @TempDir
    Path folder;

    @Test
    void aSetHasOneSpelling() {
        check("", "");
        check("v=palenstein/vraag-1", "v=palenstein/vraag-1");
        check("v=a/b~15", "v=a/b~15~~");
        check("v=a/b~~keuze~ja%7Cnee", "v=a/b~0~keuze~ja|nee|");
        check("v=.Wie+ben+jij%3F~5", "v=.  Wie ben   jij? ~5");
        check("v=a/b~~open", "v=a/b~~open~wat|niets|zegt");
        check("v=a/b~~schaal~oneens%7Ceens", "v=a/b~~schaal~oneens|eens|en meer");
        check(
                "v=a/b&titel=Onze+avond&open=Welkom%0Aallemaal&slot=Dag&van=openingsavond",
                "van=openingsavond&slot=Dag&open=Welkom \r\n allemaal&titel=Onze avond&v=a/b&wat=anders");
    }

    @Test
    void whatIsNoQuestionIsLeftOut() {
        check("", "v=&v=.&v=.%20~5&v=geen-deel&v=A/B&v=a/b/c&v=/x&v=~5~keuze&van=Geen%20slug");
        check("v=a/b", "v=a/b~-5~vreemd&v=a/b~9");
        check("v=a/b~480", "v=a/b~9999");
        check("v=a/b", "v=a/b~99999");
    }

    @Test
    void whatIsTooLongIsCut() {
        var set = read("titel=" + "t".repeat(500) + "&open=" + "o".repeat(5_000) + "&slot=" + "s".repeat(5_000) + "&v=."
                + "v".repeat(5_000) + "~~keuze~" + ("k".repeat(500) + "|").repeat(40));
        assertEquals(QuestionSet.TITLE_LENGTH_MAX, set.title().length());
        assertEquals(QuestionSet.WORDS_LENGTH_MAX, set.opening().length());
        assertEquals(QuestionSet.WORDS_LENGTH_MAX, set.closing().length());
        var item = set.items().getFirst();
        assertEquals(SetQuestion.TEXT_LENGTH_MAX, item.own().length());
        assertEquals(Asking.OPTIONS_MAX, item.as().options().size());
        assertEquals(Asking.OPTION_LENGTH_MAX, item.as().options().getFirst().length());
        var many = read("v=.vraag&".repeat(200));
        assertEquals(QuestionSet.QUESTIONS_MAX, many.items().size());
    }

    @Test
    void aSignOfTheSpellingThatSomebodyTypesBecomesItsLookAlike() {
        var item = new SetItem(
                Optional.empty(), "5~10 ja|nee", new Asking.Said(Optional.of(Form.CHOICE), 0, List.of("a|b", "c~d")));
        assertEquals("5∼10 ja|nee", item.own());
        assertEquals(List.of("a∣b", "c∼d"), item.as().options());
        assertEquals(Optional.of(item), SetItem.parse(item.spelling()));
    }

    @Test
    void anySelectionComesBackFromItsAddress() {
        var random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            var set = random(random);
            assertEquals(set, read(set.toQuery()), set.toQuery());
            assertEquals(set, read(set.toKeep()), set.toKeep());
            assertEquals(set.toQuery(), read(set.toQuery()).toQuery());
        }
    }

    @Test
    void aQuestionOfANeighbourComesBackToo() {
        var item = SetItem.of(new EntryId("buren/leiden/vragen/avond/vraag-a"));
        assertEquals("buren/leiden/avond/vraag-a", item.spelling());
        assertEquals(Optional.of(item), SetItem.parse(item.spelling()));
        assertEquals(Optional.of(SetItem.of(new EntryId("vragen/buren/vraag-a"))), SetItem.parse("buren/vraag-a"));
        assertEquals(Optional.empty(), SetItem.parse("buren/leiden/vraag-a"));
    }

    @Test
    void anyTextIsReadWithoutComplaint() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            var set = Selection.parse(Map.of(
                    "v", List.of(text(random, 40), "." + text(random, 400), "a/b~" + text(random, 60)),
                    "titel", List.of(text(random, 300)),
                    "open", List.of(text(random, 1_500)),
                    "van", List.of(text(random, 10))));
            assertEquals(set, read(set.toQuery()));
            set.asked(Library.empty());
        }
    }

    @Test
    void aChoiceWithNothingToChooseFromYetIsAskedOpenly() {
        var set = read("v=.Wat kies je?~5~keuze~ja").asked(Library.empty());
        assertEquals(
                List.of(new SetQuestion(Optional.empty(), "Wat kies je?", new Asking(Form.OPEN, 5, List.of()))),
                set.questions());
    }

    @Test
    void aQuestionThatTheLibraryDoesNotHaveIsNotAsked() {
        assertEquals(List.of(), read("v=weg/vraag-1").asked(Library.empty()).questions());
    }

    @Test
    void aLongSetHasAShortAddressAndComesBackFromIt() throws Exception {
        try (var store = EmptyTables.open(folder)) {
            var address = new SetAddress(Workshops.on(store, Clock.systemUTC()).sets());
            var set = Selection.EMPTY.with(IntStream.range(0, QuestionSet.QUESTIONS_MAX)
                    .mapToObj(i -> own(i + " " + "woord & meer + 50% ".repeat(16)))
                    .toList());
            var query = sent(address, set);
            assertTrue(query.matches("kort=\\w{20}"), query);
            assertEquals(query, sent(address, set));
            assertEquals(new InHand(set, query, false), at(address, query));
            var more = sent(address, set.with(set.items().subList(0, 20))) + "&v=a/b";
            var beside = at(address, more);
            assertTrue(beside.set().has(new EntryId("vragen/a/b")));
            assertEquals(21, beside.set().items().size());
            assertEquals(more, beside.address());
        }
    }

    @Test
    void ofASetThatIsTooLongToKeepTheFirstQuestionsAreKept() throws Exception {
        try (var store = EmptyTables.open(folder)) {
            var address = new SetAddress(Workshops.on(store, Clock.systemUTC()).sets());
            var options =
                    IntStream.range(0, 12).mapToObj(i -> i + "%".repeat(78)).toList();
            var how = new Asking.Said(Optional.of(Form.CHOICE), 5, options);
            var set = Selection.EMPTY.with(IntStream.range(0, QuestionSet.QUESTIONS_MAX)
                    .mapToObj(i -> own(i + "%".repeat(290)).as(how))
                    .toList());
            var kept = at(address, sent(address, set)).set();
            assertTrue(!kept.items().isEmpty());
            assertEquals(set.items().subList(0, kept.items().size()), kept.items());
        }
    }

    @Test
    void aNameUnderWhichNothingIsKeptIsAnEmptySet() throws Exception {
        try (var store = EmptyTables.open(folder)) {
            var address = new SetAddress(Workshops.on(store, Clock.systemUTC()).sets());
            for (var name : List.of("kort=weg", "kort=" + "x".repeat(1_900), "kort=%00")) {
                assertEquals(new InHand(Selection.EMPTY, "", true), at(address, name));
            }
        }
    }

    private static String sent(SetAddress address, Selection set) {
        return address.sent(set, false, () -> true).orElseThrow();
    }

    private static InHand at(SetAddress address, String query) {
        return address.at(SetAddress.fields(query), _ -> Optional.empty());
    }

    private static SetItem own(String text) {
        return new SetItem(Optional.empty(), text, Asking.Said.NOTHING);
    }

    private static void check(String expected, String query) {
        assertEquals(expected, read(query).toQuery());
    }

    private static Selection read(String query) {
        return Selection.parse(SetAddress.fields(query));
    }

    private static Selection random(Random random) {
        var items = new ArrayList<SetItem>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var form = random.nextBoolean()
                    ? Optional.<Form>empty()
                    : Optional.of(Form.values()[random.nextInt(Form.values().length)]);
            var options = IntStream.range(0, random.nextInt(5))
                    .mapToObj(_ -> text(random, 90))
                    .toList();
            var notes = random.nextBoolean() ? "" : text(random, 400);
            var how = new Asking.Said(form, random.nextInt(3) * 7, options, 0, notes);
            items.add(
                    random.nextBoolean()
                            ? SetItem.of(new EntryId("vragen/doc-" + random.nextInt(3) + "/vraag-" + random.nextInt(3)))
                                    .as(how)
                            : own("x" + text(random, 400)).as(how));
        }
        return new Selection(
                text(random, 150),
                text(random, 1_200),
                text(random, 30),
                random.nextBoolean() ? "" : "openingsavond",
                items);
    }

    /// Anything that can be typed, and what cannot.
    private static String text(Random random, int lengthMax) {
        var signs = "ab  ~|.&=+%#?/\n\r\t\u0000é€∼∣\ud83d\ude00\ud83dż\u2028\u00a0\"'<>";
        var text = new StringBuilder();
        for (int i = random.nextInt(lengthMax); i > 0; i--) text.append(signs.charAt(random.nextInt(signs.length())));
        return text.toString();
    }

    @Test
    void whatIsNoQuestionGoesAlongInTheAddress() {
        var query = "v=.Wat+nu%3F&d=1~10~Welkom&d=2~15~Pauze~Zet+de+ramen+open&d=~~Tot+slot&titel=Avond";
        var set = read(query);
        assertEquals(query, set.toQuery());
        var parts = set.asked(Library.empty()).parts();
        assertEquals(
                List.of("Welkom", "Pauze", "Tot slot"),
                parts.stream().map(part -> part.title()).toList());
        assertEquals("Zet de ramen open", parts.get(1).notes());
        assertEquals(List.of(), read("v=.Wat&d=").asked(Library.empty()).parts());
        for (var odd : List.of("d=~", "d=x~y~", "d=~~~~~", "d=" + "~~a".repeat(3_000)))
            check(read("v=.Wat&" + odd).toQuery(), read("v=.Wat&" + odd).toQuery());
        var fields = Map.of(
                "v", List.of("."),
                "tekst", List.of("Wat nu?"),
                "deel", List.of("Pauze", " ", "Slot"),
                "deelminuten", List.of("15", "5", ""),
                "deelvoor", List.of("1", "1", "99"),
                "deelnotitie", List.of("", "", ""));
        assertEquals(
                "v=.Wat+nu%3F&d=1~15~Pauze&d=~~Slot",
                SetForm.of(Library.empty(), fields).set().toQuery());
    }
}
