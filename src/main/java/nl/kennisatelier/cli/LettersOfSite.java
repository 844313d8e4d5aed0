package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.HealthCheck;

/// What was sent in, beside how much there was. A folder that is gone is not taken for an empty one.
///
/// @param trouble why it is closed
record LettersOfSite(KnownFolder data, Letterbox box, Optional<PartTrouble> trouble) {

    static LettersOfSite in(KnownFolder data, byte[] secret, Clock clock) {
        var folder = data.resolve(Letterbox.FOLDER);
        try {
            if (data.known().letters() > 0 && isEmpty(folder)) {
                return closed(data, folder, secret, clock, new PartTrouble(Kind.LETTERS_GONE, ""));
            }
            return new LettersOfSite(data, Letterbox.open(folder, secret, clock), Optional.empty());
        } catch (IOException unreadable) {
            return closed(data, folder, secret, clock, new PartTrouble(Kind.LETTERS_UNREADABLE, unreadable.toString()));
        }
    }

    private static LettersOfSite closed(
            KnownFolder data, Path folder, byte[] secret, Clock clock, PartTrouble trouble) {
        return new LettersOfSite(data, Letterbox.closed(folder, secret, clock), Optional.of(trouble));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) return true;
        try (var files = Files.newDirectoryStream(folder, "*.md")) {
            return !files.iterator().hasNext();
        }
    }

    /// Remembers how many there are.
    void remember() {
        int count = box.size();
        if (trouble.isEmpty()) data.note(inventory -> inventory.withLetters(count));
    }

    /// As promised to who sent them.
    ///
    /// @return that there is nothing more to do
    boolean tidy() throws IOException {
        boolean goesOn = box.tidy();
        remember();
        return goesOn;
    }

    /// Somebody who stands in a text does not wait for long.
    Supplier<HealthCheck> health(Checks checks, Clock clock) {
        return checks.letters(box, clock);
    }

    List<Figure> figures(Clock clock) {
        return List.of(
                new Figure(
                        "kennisatelier_letters_waiting",
                        "What was sent in, and no editor decided on.",
                        () -> box.counts().waiting()),
                new Figure(
                        "kennisatelier_letters_oldest_age_seconds",
                        "Since the oldest of those came; 0 when there is none.",
                        () -> box.counts()
                                .oldest()
                                .map(came -> clock.instant().getEpochSecond() - came.getEpochSecond())
                                .orElse(0L)),
                new Figure(
                        "kennisatelier_letters_about_people_waiting",
                        "Those that say that somebody is in a text.",
                        () -> box.counts().aboutPeople()));
    }
}
