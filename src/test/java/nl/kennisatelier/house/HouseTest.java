package nl.kennisatelier.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The house as it was built, beside its [Plan].
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path POM = Path.of("pom.xml");
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+\\.(\\w+));");

    private static List<SourceFile> files;
    private static Inspection house;

    @BeforeAll
    static void readTheHouse() throws IOException {
        files = SourceFile.readAll(Path.of("target/classes"), MAIN);
        house = new Inspection(files);
    }

    @Test
    void everyRoomKeepsToItsFloorAndItsLibraries() throws IOException {
        assertEquals(List.of(), house.trespasses());
    }

    @Test
    void everyLibraryHasARoom() throws IOException {
        assertEquals(List.of(), house.strayLibraries(POM, Files.readAllLines(POM)));
    }

    /// The list is `doors.txt` beside this test: who opens one more changes it, and a reader of the change sees it.
    @Test
    void everyRoomOpensTheDoorsOfTheList() throws IOException {
        var list = Path.of("src/test/resources/nl/kennisatelier/house/doors.txt");
        assertEquals(Files.readString(list), String.join("\n", house.doors()) + "\n");
    }

    @Test
    void noNameOfATypeHasTwoMeanings() {
        assertEquals(List.of(), house.namesTwice());
    }

    @Test
    void theRoomsFormNoCircle() {
        var arrows = house.arrows();
        var circles = arrows.keySet().stream()
                .filter(start -> reaches(start, start, arrows, new HashSet<>()))
                .toList();
        assertEquals(List.of(), circles);
    }

    @Test
    void noRoomKeepsStaticState() {
        var state = files.stream()
                .filter(file -> !file.variables().isEmpty())
                .map(file -> file.path() + ": " + file.variables())
                .toList();
        assertEquals(List.of(), state);
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        var without = files.stream()
                .map(file -> file.path().resolveSibling("package-info.java"))
                .filter(nameplate -> !nameplate.getParent().endsWith("kennisatelier") && !Files.exists(nameplate))
                .distinct()
                .toList();
        assertEquals(List.of(), without);
    }

    /// The formatter breaks a long `///` line and leaves the rest of it outside the Javadoc.
    @Test
    void noLineOfJavadocWasBrokenOff() throws IOException {
        var broken = new ArrayList<String>();
        for (var source : sources()) {
            var before = "";
            for (var line : Files.readAllLines(source)) {
                if (line.strip().matches("//[^/].*") && before.strip().startsWith("///"))
                    broken.add(source + ": " + line);
                before = line;
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void aFileHoldsOneIdeaAndStaysShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var source : sources()) {
            int lines = Files.readAllLines(source).size();
            if (lines > 350) tooLong.add(source + ": " + lines + " lines");
        }
        assertEquals(List.of(), tooLong);
    }

    /// Whoever reads nothing finds nothing wrong. So what the sources say that there is must have been read: each
    /// file, each room, and each type that they import, but for those of which they only use a constant, whose
    /// value the compiler copies.
    @Test
    void allOfTheHouseWasRead() throws IOException {
        var seen = files.stream().map(SourceFile::path).toList();
        var written = sources().stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .toList();
        assertEquals(new TreeSet<>(written), new TreeSet<>(seen), "clean the build when a file is gone");
        assertTrue(house.rooms().containsAll(Set.of("source", "library", "search", "web", "cli")), "rooms");
        assertEquals(List.of(), importsUnseen());
    }

    private static List<String> importsUnseen() throws IOException {
        var unseen = new ArrayList<String>();
        for (var file : files) {
            var text = Files.readString(file.path());
            var seen = new HashSet<String>();
            for (var name : file.references().keySet()) seen.add(name.replace('$', '.'));
            IMPORT.matcher(text)
                    .results()
                    .filter(line -> !seen.contains(line.group(1)) && !isOfAConstant(line.group(2), text))
                    .forEach(line -> unseen.add(file.path() + ": " + line.group(1)));
        }
        return unseen;
    }

    private static boolean isOfAConstant(String type, String text) {
        return Pattern.compile("\\b" + type + "\\.[A-Z][A-Z_0-9]+\\b")
                .matcher(text)
                .find();
    }

    static boolean reaches(String from, String goal, Map<String, Set<String>> opens, Set<String> seen) {
        for (var next : opens.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || seen.add(next) && reaches(next, goal, opens, seen)) return true;
        }
        return false;
    }

    private static List<Path> sources() throws IOException {
        try (var found = Files.walk(MAIN)) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
