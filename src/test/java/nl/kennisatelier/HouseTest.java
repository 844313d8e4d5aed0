package nl.kennisatelier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The plan of the house: which room may open which door, which room keeps which library, and what no room does.
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final String HOUSE = "nl.kennisatelier.";
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+);");
    private static final Pattern STATIC_STATE = Pattern.compile(
            "\\s+(?:private |public |protected )?static (?!final|class|record|enum|interface)[^(]*[=;].*");

    /// Rooms from the ground up. A room sees the floors below it, never its neighbours.
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("source"),
            Set.of("words", "store"),
            Set.of("library"),
            Set.of("markdown", "search", "git", "convert", "workshop"),
            Set.of("circulation"),
            Set.of("web"),
            Set.of("cli"));

    private static final Map<String, String> KEEPERS = Map.ofEntries(
            Map.entry("org.commonmark", "markdown"),
            Map.entry("org.zwobble", "convert"),
            Map.entry("org.jsoup", "convert"),
            Map.entry("org.snakeyaml", "markdown"),
            Map.entry("org.tomlj", "markdown"),
            Map.entry("org.owasp", "markdown"),
            Map.entry("org.apache.lucene", "search"),
            Map.entry("io.javalin", "web"),
            Map.entry("org.eclipse.jgit", "git"),
            Map.entry("org.eclipse.jetty", "web"),
            Map.entry("gg.jte", "web"),
            Map.entry("io.github.bucket4j", "web"),
            Map.entry("com.fasterxml.jackson", "web"),
            Map.entry("java.sql", "store"),
            Map.entry("javax.sql", "store"),
            Map.entry("org.h2", "store"),
            Map.entry("org.flywaydb", "store"),
            Map.entry("io.nayuki", "web"),
            Map.entry("picocli", "cli"));

    /// Two rooms keep this one: who owns a table says in SQL what it wants of it, with the connection that the store
    /// lends it; a layer of our own in between would only say the same in other words.
    private static final String SQL = "org.jdbi.";

    private static final Set<String> OWNERS_OF_TABLES = Set.of("store", "workshop");

    @Test
    void everyRoomKeepsToItsFloorAndItsLibrary() throws IOException {
        var trespasses = new ArrayList<String>();
        eachLine((place, line) -> {
            var match = IMPORT.matcher(line);
            if (match.matches() && !mayImport(room(place), match.group(1))) trespasses.add(place + " " + line);
        });
        assertEquals(List.of(), trespasses);
    }

    @Test
    void theRoomsWithinARoomFormNoCircle() throws IOException {
        var opens = new TreeMap<String, Set<String>>();
        eachLine((place, line) -> {
            var match = IMPORT.matcher(line);
            if (match.matches() && match.group(1).startsWith(HOUSE)) {
                var from = packageOf(place);
                var to = match.group(1).replaceFirst("(\\.[A-Z]\\w*)+(\\.\\w+)?$", "");
                if (!from.equals(to))
                    opens.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
            }
        });
        var circles = opens.keySet().stream()
                .filter(start -> reaches(start, start, opens, new HashSet<>()))
                .toList();
        assertEquals(List.of(), circles);
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        var without = javaFiles().stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .filter(nameplate -> !nameplate.getParent().endsWith("kennisatelier") && !Files.exists(nameplate))
                .distinct()
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void noRoomKeepsStaticState() throws IOException {
        var state = new ArrayList<String>();
        eachLine((place, line) -> {
            if (STATIC_STATE.matcher(line).matches()) state.add(place + " " + line.strip());
        });
        assertEquals(List.of(), state);
    }

    /// The formatter breaks a long `///` line and leaves the rest of it outside the Javadoc.
    @Test
    void noLineOfJavadocWasBrokenOff() throws IOException {
        var broken = new ArrayList<String>();
        var before = new String[] {""};
        eachLine((place, line) -> {
            if (line.strip().matches("//[^/].*") && before[0].strip().startsWith("///")) broken.add(place + line);
            before[0] = line;
        });
        assertEquals(List.of(), broken);
    }

    @Test
    void aFileHoldsOneIdeaAndStaysShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : javaFiles()) {
            long lines = Files.lines(file).count();
            if (lines > 350) tooLong.add(file + ": " + lines + " lines");
        }
        assertEquals(List.of(), tooLong);
    }

    private static boolean mayImport(String room, String name) {
        for (var keeper : KEEPERS.entrySet()) {
            if (name.startsWith(keeper.getKey() + ".")) return room.equals(keeper.getValue());
        }
        if (name.startsWith(SQL)) return OWNERS_OF_TABLES.contains(room);
        if (!name.startsWith(HOUSE)) return !room.equals("library") || name.startsWith("java.");
        var other = name.split("\\.")[2];
        return other.equals(room) || floor(other) < floor(room);
    }

    private static boolean reaches(String from, String goal, Map<String, Set<String>> opens, Set<String> seen) {
        for (var next : opens.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || seen.add(next) && reaches(next, goal, opens, seen)) return true;
        }
        return false;
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) return floor;
        }
        return FLOORS.size(); // The front door sees everything.
    }

    /// @param place `src/main/java/nl/kennisatelier/web/Site.java:12:`
    private static String room(String place) {
        var steps = packageOf(place).split("\\.");
        return steps.length > 2 ? steps[2] : "";
    }

    private static String packageOf(String place) {
        var path = Path.of(place.substring(0, place.indexOf(':')));
        return MAIN.relativize(path).getParent().toString().replace('/', '.').replace('\\', '.');
    }

    private static void eachLine(BiConsumer<String, String> look) throws IOException {
        for (var file : javaFiles()) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) look.accept(file + ":" + (i + 1) + ":", lines.get(i));
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
