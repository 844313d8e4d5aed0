package nl.kennisatelier.web.facilitator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.SetQuestion;
import org.junit.jupiter.api.Test;

class SentTest {

    private static Sent sent(Form form, List<String> options, Map<String, String> fields) {
        var ask = new SetQuestion(Optional.empty(), "Vraag?", new Asking(form, 0, options));
        return Sent.of(fields, number -> number == 1 ? Optional.of(ask) : Optional.empty());
    }

    private static void check(String text, Form form, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("vraag", "1");
        assertEquals(
                text, sent(form, List.of("Groen", "Warmte", "Verkeer"), all).text(), fields.toString());
    }

    @Test
    void eachFormSendsItsOwnFields() {
        check("Meer bomen", Form.OPEN, Map.of("tekst", "Meer bomen", "keuze", "2"));
        check("2", Form.CHOICE, Map.of("tekst", "Meer bomen", "keuze", "2"));
        check("5", Form.SCALE, Map.of("keuze", "5"));
        check("2,0,1", Form.PRIORITISE, Map.of("plek0", "2", "plek1", "3", "plek2", "1"));
    }

    @Test
    void whatIsTickedOrDividedIsSentTogether() {
        check("0,2", Form.CHOICES, Map.of("optie0", "1", "optie2", "1", "optie9", "1", "keuze", "1"));
        check("", Form.CHOICES, Map.of("keuze", "1"));
        check("3,0,2", Form.DOTS, Map.of("stip0", "3", "stip1", "", "stip2", "2"));
        check("0,0,4", Form.DOTS, Map.of("stip0", "-3", "stip1", "één", "stip2", "4"));
        check("", Form.DOTS, Map.of("stip0", "0", "stip1", "0"));
    }

    @Test
    void whatIsNoOrderIsSentAsSuchAndRefusedLater() {
        check("-", Form.PRIORITISE, Map.of("plek0", "1", "plek1", "1", "plek2", "2"));
        check("", Form.PRIORITISE, Map.of());
        check("-", Form.PRIORITISE, Map.of("plek0", "1"));
    }

    @Test
    void whatAStrangerSendsNeverThrows() {
        for (var number : List.of("", "-1", "0", "99", "1e3", "99999999999999", "２")) {
            var sent = sent(Form.OPEN, List.of(), Map.of("vraag", number, "sleutel", "x".repeat(5_000)));
            assertTrue(sent.question() >= 0 && sent.clientKey().length() <= 80, number);
        }
    }

    @Test
    void everyButtonOfTheCockpitIsOneCommand() {
        var buttons = Map.of(
                "vraag", new Command.Ask(2),
                "dicht", new Command.Open(false),
                "los", new Command.Merge(7, 7),
                "kop", new Command.PutUnder(7, "Groen"),
                "geenster", new Command.Star(7, false));
        buttons.forEach((word, command) -> assertEquals(
                Optional.of(command),
                CommandParser.of(Map.of("doe", word, "vraag", "2", "antwoord", "7", "kop", "Groen"))));
        assertEquals(Optional.empty(), CommandParser.of(Map.of("doe", "tonen", "hoe", "MISSCHIEN")));
        assertEquals(Optional.empty(), CommandParser.of(Map.of("doe", "alles")));
        assertEquals(Optional.empty(), CommandParser.of(Map.of()));
    }
}
