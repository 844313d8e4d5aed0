package nl.kennisatelier.web.editor.desk;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.git.Outcome.TextPart;

/// What stays where two people changed the same lines: the text comes back in parts, with a choice for each clash.
///
/// @param sent all that came with the form
record ClashSent(Map<String, String> sent) {

    /// How many parts the text has.
    static final String COUNT = "delen";

    /// Before the number of a part, and what follows it.
    static final String PART = "deel-";

    static final String OURS = ".hier";
    static final String THEIRS = ".mijn";
    static final String CHOICE = ".keus";
    static final String OWN = ".eigen";

    /// More than any text has lines.
    private static final int PARTS_MAX = 20_000;

    private static final Pattern KEY = Pattern.compile("(?m)^([\\w-]+):");

    /// What may stay of a part.
    enum Choice {
        OURS("hier"),
        THEIRS("mijn"),
        BOTH("beide"),
        OWN("zelf");

        private final String word;

        Choice(String word) {
            this.word = word;
        }
    }

    static boolean isIn(Map<String, String> sent) {
        return sent.getOrDefault(COUNT, "").matches("\\d{1,5}");
    }

    List<TextPart> parts() {
        return numbers().mapToObj(this::part).toList();
    }

    /// Whether a part is of the head and both would give one field a value: it has room for one.
    ///
    /// @param part its place in the text, from 0
    static boolean isOfOneField(List<TextPart> parts, int part) {
        var before = parts.subList(0, part).stream().map(TextPart::ours).collect(Collectors.joining());
        boolean isHead = before.startsWith("---\n") && before.indexOf("\n---", "---".length()) < 0;
        return isHead
                && !Collections.disjoint(
                        keys(parts.get(part).ours()), keys(parts.get(part).theirs()));
    }

    private static Set<String> keys(String lines) {
        return KEY.matcher(lines).results().map(key -> key.group(1)).collect(Collectors.toSet());
    }

    /// Whether it was said of every clash.
    boolean isSolved() {
        return numbers()
                .allMatch(number -> !part(number).isConflict() || choice(number).isPresent());
    }

    /// One text again; where nobody chose yet, that of who sent it.
    String text() {
        return numbers().mapToObj(this::chosen).collect(Collectors.joining());
    }

    private IntStream numbers() {
        return IntStream.range(0, Math.min(PARTS_MAX, Integer.parseInt(sent.get(COUNT))));
    }

    private TextPart part(int number) {
        var name = PART + number;
        var both = unix(name);
        return sent.containsKey(name) ? new TextPart(both, both) : new TextPart(unix(name + OURS), unix(name + THEIRS));
    }

    private Optional<Choice> choice(int number) {
        var word = sent.getOrDefault(PART + number + CHOICE, "");
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.word.equals(word))
                .findFirst();
    }

    private String chosen(int number) {
        var part = part(number);
        if (!part.isConflict()) return part.ours();
        return switch (choice(number).orElse(Choice.THEIRS)) {
            case OURS -> part.ours();
            case THEIRS -> part.theirs();
            case BOTH -> line(part.ours()) + part.theirs();
            case OWN -> line(unix(PART + number + OWN));
        };
    }

    /// What follows begins on a line of its own.
    private static String line(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /// Browsers send other line ends.
    private String unix(String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
