package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.source.SetAside;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.HealthCheck;

/// What was sent in, beside how much there was. A folder that is gone is not taken for an empty one, and a letter that
/// is damaged stays missed until it is put back, or somebody says that it may be.
///
/// @param closed why it is
record LettersOfSite(KnownFolder data, Letterbox box, Clock clock, Optional<PartTrouble> closed) {

    /// Of those that are named at once.
    private static final int NAMES_MAX = 5;

    static LettersOfSite in(KnownFolder data, byte[] secret, Clock clock) {
        var folder = data.resolve(Letterbox.FOLDER);
        try {
            if (data.known().letters() > 0 && isEmpty(folder)) {
                return closed(data, folder, secret, clock, new PartTrouble(Kind.LETTERS_GONE, ""));
            }
            return new LettersOfSite(data, Letterbox.open(folder, secret, clock), clock, Optional.empty());
        } catch (IOException unreadable) {
            return closed(data, folder, secret, clock, new PartTrouble(Kind.LETTERS_UNREADABLE, unreadable.toString()));
        }
    }

    private static LettersOfSite closed(
            KnownFolder data, Path folder, byte[] secret, Clock clock, PartTrouble trouble) {
        return new LettersOfSite(data, Letterbox.closed(folder, secret, clock), clock, Optional.of(trouble));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) return true;
        try (var files = Files.newDirectoryStream(folder, "*.md*")) {
            return !files.iterator().hasNext();
        }
    }

    /// What is wrong with it now.
    List<PartTrouble> troubles() {
        if (closed.isPresent()) return List.of(closed.get());
        var damaged = damaged();
        return Stream.of(
                        less(data.known().letters() - box.size() - damaged.size()),
                        told(Kind.LETTER_DAMAGED, damaged),
                        told(Kind.LETTER_NEWER, box.newer()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PartTrouble> less(int missing) {
        return missing > 0
                ? Optional.of(new PartTrouble(Kind.LETTERS_LESS, Integer.toString(missing)))
                : Optional.empty();
    }

    private static Optional<PartTrouble> told(Kind kind, List<String> files) {
        if (files.isEmpty()) return Optional.empty();
        var named = files.stream().limit(NAMES_MAX).map(name -> Letterbox.FOLDER + "/" + name);
        var more = files.size() > NAMES_MAX ? Stream.of("... (" + files.size() + ")") : Stream.<String>of();
        return Optional.of(new PartTrouble(kind, Stream.concat(named, more).collect(Collectors.joining(", "))));
    }

    /// Those that were put aside, and of which no whole one was put back.
    private List<String> damaged() {
        try {
            return SetAside.in(data.resolve(Letterbox.FOLDER)).stream()
                    .filter(aside -> Files.notExists(SetAside.original(aside)))
                    .map(aside -> aside.getFileName().toString())
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(); // Of a folder that was closed since, the next start tells.
        }
    }

    /// Remembers how many there are; fewer than there were are missed, and stay so.
    void remember() {
        int count = box.size();
        if (closed.isEmpty() && data.known().letters() < count) data.note(inventory -> inventory.withLetters(count));
    }

    /// As promised to who sent them.
    ///
    /// @return that there is nothing more to do
    boolean tidy() throws IOException {
        if (closed.isPresent()) return false;
        forgetAside();
        if (troubles().isEmpty()) data.note(inventory -> inventory.withLetters(0)); // What goes now is not missed.
        boolean goesOn = box.tidy();
        remember();
        return goesOn;
    }

    Duty duty() {
        return new Duty("tidy-letters", Tidying.EVERY, clock, this::tidy);
    }

    /// What is damaged was sent in by somebody as well, and stays no longer than what nobody read.
    private void forgetAside() throws IOException {
        var until = clock.instant().minus(Letter.UNREAD_MAX);
        for (var aside : SetAside.in(data.resolve(Letterbox.FOLDER))) {
            if (!Files.getLastModifiedTime(aside).toInstant().isBefore(until)) continue;
            Files.deleteIfExists(aside);
            data.note(inventory -> inventory.withLetters(Math.max(0, inventory.letters() - 1)));
        }
    }

    /// Somebody who stands in a text does not wait for long.
    Supplier<HealthCheck> health(Checks checks) {
        return checks.letters(box, clock);
    }

    List<Figure> figures() {
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
