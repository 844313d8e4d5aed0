package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// A data folder in which all is well: three reports, pushed one after another, two editors, two letters, and a
/// workshop with two answers.
final class GoodFolder {

    static final List<String> WORDS = List.of("kastanje", "boomgaard", "vijver");

    private GoodFolder() {}

    /// @param folder to be made
    /// @return the token of one of the editors
    static String make(Path folder) throws IOException {
        var added = edit(folder, "add", "Ada");
        edit(folder, "add", "Bo");
        try (var site = OpenedSite.on(folder)) {
            for (var word : WORDS) site.push("verslagen/2025/" + word + ".md", text(word));
            for (var learned : List.of("Begin klein", "Neem de tijd")) {
                var note = new SentNote(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, learned));
                site.letters().send("formulier", note, List.of(), learned + "\n");
            }
            var workshops = site.workshops();
            var begun = workshops.begin(plan());
            var id = begun.workshop().id();
            workshops.lead(id, new Command.Ask(1));
            for (var answer : List.of("Begin bij de buren", "Neem de tijd")) {
                var who = workshops.join(id, "").orElseThrow().participant();
                workshops.answer(who, 1, answer, answer, false);
            }
            site.round();
        }
        return added.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ka_"))
                .findFirst()
                .orElseThrow();
    }

    static Workshop.Plan plan() {
        var ask = new SetQuestion(Optional.empty(), "Wat leerde je?", Asking.OPEN);
        return new Workshop.Plan(new QuestionSet("Avond", "", "", "", List.of(ask)), "nl", "Delft", "", 30);
    }

    static String text(String word) {
        return "---\ntitel: Over de " + word + "\ndatum: 2025-01-01\n---\n\nWij leerden van de " + word + ".\n";
    }

    /// Gives a command, and what it said.
    ///
    /// @param exit that it should have
    static String command(int exit, String... arguments) {
        var out = new StringWriter();
        int was = Cli.run(Map.of(), new PrintWriter(out), new PrintWriter(out), arguments);
        assertEquals(exit, was, out.toString());
        return out.toString();
    }

    private static String edit(Path folder, String what, String who) {
        return command(0, "editor", what, who, "--data", folder.toString());
    }

    /// @param to does not exist yet
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
