package nl.kennisatelier.web.machine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.git.FilePast;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.FileName;

/// By what calendar programs know an event again: the name that it had first, and a number that only grows.
final class CalendarNames {

    private static final String FOLDER = Kind.EVENT.folder + "/";

    private final Online.Past past;

    /// Of each file of an event, also where none is any more.
    private final Map<String, FilePast> files;

    private final Map<String, String> names = new HashMap<>();

    private final Set<String> given = new HashSet<>();

    /// Files that are gone, of which another is the same event.
    private final Set<String> goneOn = new HashSet<>();

    CalendarNames(Online.Past past, Library library) {
        this.past = past;
        this.files = past.files(FOLDER);
        var events = library.documents(Kind.EVENT);
        Stream.concat(files.keySet().stream(), events.stream().map(Document::path))
                .distinct()
                .sorted(Comparator.comparing(this::came)
                        .thenComparing(path -> slug(path).equals(first(path)))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(this::name);
        events.forEach(this::goOn);
    }

    /// What got the name of one that was renamed or taken away is another event, and so gets a number; in the order in
    /// which they came, so that a later one changes nothing of those.
    private void name(String path) {
        var first = first(path);
        var name = first;
        for (int number = 2; !given.add(name); number++) name = first + "-" + number;
        names.put(path, name);
    }

    private Instant came(String path) {
        return past.of(path).flatMap(FilePast::came).orElse(Instant.MAX);
    }

    /// Where git did not see that it is the same as before, editors say so.
    private void goOn(Document event) {
        if (!first(event.path()).equals(slug(event.path()))) return;
        var before = former(event).filter(goneOn::add).findFirst();
        before.map(names::get)
                .or(() -> formerNames(event).findFirst().filter(name -> !names.containsValue(name)))
                .ifPresent(name -> names.put(event.path(), name));
    }

    /// The name of an event, for ever; nothing for one that is gone, and goes on as another.
    Optional<String> of(Document event) {
        return goneOn.contains(event.path())
                ? Optional.empty()
                : Optional.of(names.getOrDefault(event.path(), event.id().slug()));
    }

    /// How often its file was changed, by all its names; 0 when nobody knows.
    int sequence(Document event) {
        return Stream.concat(Stream.of(event.path()), former(event))
                .flatMap(path -> past.of(path).stream())
                .mapToInt(FilePast::times)
                .sum();
    }

    /// As git followed its file.
    private String first(String path) {
        return slug(past.of(path).map(FilePast::firstPath).orElse(path));
    }

    /// Where it stood by the names that editors say it had, and where nothing is now.
    private Stream<String> former(Document event) {
        return formerNames(event)
                .flatMap(name -> files.entrySet().stream()
                        .filter(file -> file.getValue().gone().isPresent()
                                && slug(file.getKey()).equals(name))
                        .map(Map.Entry::getKey));
    }

    private static Stream<String> formerNames(Document event) {
        return event.aliases().stream()
                .filter(alias -> alias.part().isEmpty() && alias.location().isPresent())
                .map(Alias::address)
                .filter(address -> address.startsWith(FOLDER))
                .map(address -> address.substring(FOLDER.length()));
    }

    private static String slug(String path) {
        return new FileName(path).slug();
    }
}
