package nl.kennisatelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Templates, style sheets and scripts can be read, reviewed and merged line by line: one element, one declaration a
/// line, indented by two.
class MarkupTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final int LINE_MAX = 140; // characters: beside each other on a screen, old and new
    private static final int FILES_MIN = 100; // fewer were read than there are: the test looks in the wrong place
    private static final int PAGES_MIN = 30;
    private static final int INDENTATION = 2;

    private static final Pattern NAMED_TEMPLATE = Pattern.compile("String template\\(\\) \\{\\s+return \"([^\"]+)\";");

    private static final Pattern BLOCK =
            Pattern.compile("<(?:address|article|aside|blockquote|body|dd|details|div|dl|dt"
                    + "|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|html|li|link|main|meta|nav|ol|option|p|pre"
                    + "|section|summary|table|tbody|td|th|thead|title|tr|ul)[ >]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    @Test
    void everyLineHoldsOneThing() throws IOException {
        var problems = new ArrayList<String>();
        var read = files();
        for (var file : read) {
            var lines = Files.readAllLines(file);
            problems(file.toString(), lines).forEach(problems::add);
        }
        assertEquals(List.of(), problems);
        assertTrue(read.size() >= FILES_MIN, read.size() + " files");
    }

    /// Else the page fails when somebody first asks for it.
    @Test
    void everyPageHasItsTemplateAndIsMadeSomewhere() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/java/nl/kennisatelier/web"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        var wrong = new ArrayList<String>();
        int pages = 0;
        for (var type : sources.keySet()) {
            var named = NAMED_TEMPLATE.matcher(sources.get(type));
            if (!named.find()) continue;
            pages++;
            var template = TEMPLATES.resolve(named.group(1) + ".jte");
            var takes = "@param " + type + " ";
            if (!Files.exists(template) || !Files.readString(template).contains(takes)) {
                wrong.add(type + ": no " + template + " with " + takes);
            }
            var made = Pattern.compile("\\b" + type + "(?:::of|\\.\\w+\\()|\\bnew " + type + "\\(")
                    .asPredicate();
            if (sources.keySet().stream().noneMatch(other -> !other.equals(type) && made.test(sources.get(other)))) {
                wrong.add(type + ": nobody makes it");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(pages >= PAGES_MIN, pages + " pages");
    }

    @Test
    void aTrespassIsNamedWithItsLine() {
        assertEquals(List.of("a.css:2 two on a line"), problems("a.css", List.of("a {", "  top: 0; left: 0;", "}")));
        assertEquals(List.of("a.css:1 two on a line"), problems("a.css", List.of("a { top: 0; }")));
        assertEquals(List.of("a.css:2 indented by 0, not 2"), problems("a.css", List.of("a {", "top: 0;", "}")));
        assertEquals(List.of("a.jte:1 two on a line"), problems("a.jte", List.of("<div><p>a</p></div>")));
        assertEquals(List.of("a.jte:2 indented by 8, after 0"), problems("a.jte", List.of("<p>", "        a", "</p>")));
        assertEquals(
                List.of("a.jte:3 @endif indented by 2, its @if by 0"),
                problems("a.jte", List.of("@if(a)", "  b", "  @endif")));
        assertEquals(List.of("a.js:1 150 characters"), problems("a.js", List.of("x".repeat(150))));
    }

    private static List<String> problems(String file, List<String> lines) {
        var found = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LINE_MAX) {
                found.add(file + ":" + (i + 1) + " " + lines.get(i).length() + " characters");
            }
        }
        if (file.endsWith(".css")) styles(file, lines, found);
        if (file.endsWith(".jte")) template(file, lines, found);
        return found;
    }

    private static void styles(String file, List<String> lines, List<String> found) {
        int depth = 0;
        var isComment = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = QUOTED.matcher(lines.get(i)).replaceAll("").strip();
            isComment = isComment || line.startsWith("/*");
            if (!isComment && !line.isEmpty()) {
                if (line.matches(".*[;{}].*[;{}].*")) found.add(file + ":" + (i + 1) + " two on a line");
                else if (line.startsWith("}")) depth--;
                int due = depth * INDENTATION;
                if (indentation(lines.get(i)) < due) {
                    found.add(file + ":" + (i + 1) + " indented by " + indentation(lines.get(i)) + ", not " + due);
                }
                if (line.endsWith("{")) depth++;
            }
            if (line.contains("*/")) isComment = false;
        }
    }

    private static void template(String file, List<String> lines, List<String> found) {
        var open = new ArrayList<Integer>();
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty()) continue;
            int now = indentation(lines.get(i));
            var place = file + ":" + (i + 1);
            if (BLOCK.matcher(line).results().count() > 1) found.add(place + " two on a line");
            if (now > before + 2 * INDENTATION) found.add(place + " indented by " + now + ", after " + before);
            if (line.matches("@(if|for)\\(.*") && !line.contains("@end")) open.add(now);
            if (line.matches("@end(if|for)") && !open.isEmpty()) {
                int due = open.removeLast();
                if (due != now) {
                    found.add(place + " " + line + " indented by " + now + ", its " + line.replace("end", "") + " by "
                            + due);
                }
            }
            if (!line.matches(".*</(textarea|pre)>")) before = now; // What stands in a field begins at the edge.
        }
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<Path> files() throws IOException {
        try (var templates = Files.walk(TEMPLATES);
                var others = Files.walk(STATIC)) {
            return Stream.concat(templates, others)
                    .filter(file -> file.toString().matches(".*\\.(jte|css|js)"))
                    .sorted()
                    .toList();
        }
    }
}
