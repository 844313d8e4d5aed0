package nl.kennisatelier.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is told about the house is so, as far as a test can see: links lead somewhere, names are those of today.
class GuideTest {

    private static final Path README = Path.of("README.md");
    private static final Path GUIDE = Path.of("src/docs/guide.md");

    /// What is read by who comes new, and must be true today; a decision may name what has gone since.
    private static final List<Path> PAGES =
            List.of(README, GUIDE, Path.of("src/docs/operate.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md"));

    /// In lines: what somebody reads at once.
    private static final int README_MAX = 60;

    /// In characters.
    private static final int LINE_MAX = 120;

    /// Fewer names or links were found than there are: the test reads nothing.
    private static final int FOUND_MIN = 20;

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]\\w*)(?:\\.(\\w+))?");
    private static final Pattern FILE = Pattern.compile("(?:src|templates|content|scripts|\\.ci)/[\\w./-]+");
    private static final Pattern ROOM = Pattern.compile("(\\w+(?:/\\w+)*)/([A-Z]\\w+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d) \\| `(\\w+)` \\|");

    /// The text of each source by the name of its file, those that tests are made of included.
    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        for (var root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    SOURCES.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
    }

    @Test
    void theReadmeIsOnePage() throws IOException {
        var lines = Files.readAllLines(README);
        assertTrue(lines.size() <= README_MAX, lines.size() + " lines");
        assertEquals(
                List.of(),
                lines.stream().filter(line -> line.length() > LINE_MAX).toList());
    }

    @Test
    void theMapOfTheReadmeIsThePlan() throws IOException {
        var told = new TreeMap<String, Integer>();
        for (var row : ROW.matcher(Files.readString(README)).results().toList()) {
            told.put(row.group(2), Integer.valueOf(row.group(1)));
        }
        var planned = new TreeMap<String, Integer>();
        var floors = Plan.FLOORS.get("");
        for (int floor = 0; floor < floors.size(); floor++) {
            for (var room : floors.get(floor)) if (!room.equals(".")) planned.put(room, floor);
        }
        assertEquals(planned, told);
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var broken = new ArrayList<String>();
        int links = 0;
        try (var files = Files.walk(Path.of("src/docs"))) {
            var texts = files.filter(file -> file.toString().endsWith(".md")).toList();
            for (var page :
                    Stream.concat(PAGES.stream(), texts.stream()).distinct().toList()) {
                for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
                    links++;
                    var target = link.group(1).replaceFirst("#.*", "");
                    if (target.isEmpty() || target.contains("://")) continue;
                    if (!Files.exists(page.resolveSibling(target))) broken.add(page + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links >= FOUND_MIN, links + " links");
    }

    @Test
    void everyNameIsOneOfToday() throws IOException {
        var gone = new ArrayList<String>();
        int names = 0;
        for (var page : PAGES) {
            for (var code : CODE.matcher(Files.readString(page)).results().toList()) {
                names++;
                if (!isOfToday(code.group(1))) gone.add(page + ": " + code.group(1));
            }
        }
        assertEquals(List.of(), gone);
        assertTrue(names >= FOUND_MIN, names + " names");
    }

    /// What looks like no name of ours may be anything.
    private static boolean isOfToday(String code) {
        var file = FILE.matcher(code);
        if (file.matches()) return Files.exists(Path.of(code));
        var room = ROOM.matcher(code);
        if (room.matches()) return Files.exists(Path.of("src/main/java/nl/kennisatelier", code + ".java"));
        var type = TYPE.matcher(code);
        if (!type.matches()) return true;
        return type.group(2) == null ? isType(type.group(1)) : has(type.group(1), type.group(2));
    }

    private static boolean isType(String name) {
        return SOURCES.containsKey(name)
                || anySourceSays("(?:class|record|interface|enum|import [\\w.]+\\.) ?" + name + "\\b");
    }

    private static boolean has(String type, String member) {
        return Pattern.compile("\\b" + member + "\\b")
                .matcher(SOURCES.getOrDefault(type, ""))
                .find();
    }

    private static boolean anySourceSays(String pattern) {
        return Pattern.compile(pattern)
                .matcher(SOURCES.values().stream().collect(Collectors.joining("\n")))
                .find();
    }
}
