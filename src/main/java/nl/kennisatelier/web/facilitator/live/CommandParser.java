package nl.kennisatelier.web.facilitator.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Reveal;

/// What a button of the cockpit means.
final class CommandParser {

    private CommandParser() {}

    /// Nothing for what is no button of ours.
    static Optional<Command> of(Map<String, String> fields) {
        long answer = Sent.number(fields.get("antwoord"));
        return Optional.ofNullable(
                switch (fields.getOrDefault("doe", "")) {
                    case "vraag" -> new Command.Ask(Sent.number(fields.get("vraag")));
                    case "open" -> new Command.Open(true);
                    case "dicht" -> new Command.Open(false);
                    case "tonen" -> reveal(fields.getOrDefault("hoe", "")).orElse(null);
                    case "tijd" -> new Command.Time(minutes(fields));
                    case "erbij" -> new Command.Extend(minutes(fields));
                    case "pauze" -> new Command.Pause(true);
                    case "verder" -> new Command.Pause(false);
                    case "verberg" -> new Command.Put(answer, AnswerState.HIDDEN);
                    case "weg" -> new Command.Put(answer, AnswerState.REMOVED);
                    case "toon", "terugzetten" -> new Command.Put(answer, AnswerState.SHOWN);
                    case "ster" -> new Command.Star(answer, true);
                    case "geenster" -> new Command.Star(answer, false);
                    case "samen" -> new Command.Merge(answer, Sent.number(fields.get("in")));
                    case "los" -> new Command.Merge(answer, answer);
                    case "kop" -> new Command.PutUnder(answer, fields.getOrDefault("kop", ""));
                    case "einde" -> new Command.End();
                    default -> null;
                });
    }

    private static Optional<Command> reveal(String word) {
        return Arrays.stream(Reveal.values())
                .filter(reveal -> reveal.name().equals(word))
                .findFirst()
                .map(Command.Show::new);
    }

    private static Duration minutes(Map<String, String> fields) {
        return Duration.ofMinutes(Math.min(Sent.number(fields.get("minuten")), Asking.MINUTES_MAX));
    }
}
