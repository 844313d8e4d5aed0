package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// The file of a text as readers may have it: without the comments in it and the notes for who leads an evening, and no
/// longer than what is online. All else stays as it is, also comments that are shown, for they stand in code.
public final class ForReaders {

    /// Fields that no page shows: whom editors asked, when a text goes online, how somebody searched.
    private static final Set<Key> FOR_EDITORS = Set.of(Key.AGREED, Key.DRAFT, Key.PUBLISHED, Key.SEARCHED_WITH);

    /// What of a field makes that its page does not show it, or not all of it.
    private static final Set<Problem.Kind> NOT_SHOWN = Set.of(
            Problem.Kind.KEY_UNKNOWN, Problem.Kind.VALUE_SHAPE, Problem.Kind.TEXT_LOST, Problem.Kind.LINK_UNSAFE);

    /// A note in the script of an evening, in braces or on a line of its own.
    private static final Pattern SCRIPT_NOTE =
            Pattern.compile("(?im)^[ \\t]+notitie[ \\t]*:(?![ \\t]*[|>]).*\\n?|,\\s*notitie\\s*[:=]\\s*"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'|[^,}\"'\\n]*+)");

    private ForReaders() {}

    /// The text of a file for who takes one text along: of its fields only those that its page shows, too.
    ///
    /// @param problems of the file
    /// @return nothing for another version than the page shows, and where it cannot be told which fields those are
    public static Optional<String> alone(Document document, byte[] bytes, Collection<Problem> problems) {
        var file = SourceFile.decode(document.path(), bytes).value();
        boolean isShown = file.fingerprint().equals(document.fingerprint()) && bytes.length <= SourceFile.SIZE_MAX;
        boolean isPlain = problems.stream()
                .map(Problem::kind)
                .noneMatch(kind -> kind.isOfConsent()
                        || kind.isOfVisibility()
                        || kind.leavesFieldsUnread()
                        || kind == Problem.Kind.KEY_TWICE);
        return isShown && isPlain
                ? withoutFieldsForEditors(file, document, problems).map(ForReaders::text)
                : Optional.empty();
    }

    /// Each field has the lines from its key to the next one.
    private static Optional<SourceFile> withoutFieldsForEditors(
            SourceFile file, Document document, Collection<Problem> problems) {
        var front = FrontMatter.of(file, new ArrayList<>());
        var keys = new BitSet();
        var hidden = new BitSet();
        for (var field : front.fields().fields().entrySet()) {
            int line = field.getValue().line();
            if (keys.get(line)) return Optional.empty(); // All on one line.
            keys.set(line);
            var key = Key.of(field.getKey(), document.kind());
            if (key.isEmpty() || FOR_EDITORS.contains(key.get())) hidden.set(line);
        }
        problems.stream()
                .filter(problem -> NOT_SHOWN.contains(problem.kind()))
                .map(problem -> keys.previousSetBit(problem.location().line()))
                .filter(line -> line >= 0 && line < front.linesBefore())
                .forEach(hidden::set);
        var lines = file.lines();
        int end = front.linesBefore();
        if (end > 0 && lines.get(end - 1).strip().equals("}") && !hidden.isEmpty()) return Optional.empty();
        var left = IntStream.rangeClosed(1, lines.size())
                .filter(line -> line >= end || !isIn(hidden, keys, line))
                .mapToObj(line -> lines.get(line - 1))
                .collect(Collectors.joining("\n", "", "\n"));
        return Optional.of(new SourceFile(file.path(), left, file.fingerprint()));
    }

    private static boolean isIn(BitSet hidden, BitSet keys, int line) {
        int key = keys.previousSetBit(line);
        return key >= 0 && hidden.get(key);
    }

    /// The same bytes where nothing has to go.
    public static byte[] bytes(String path, byte[] bytes) {
        var file = SourceFile.decode(path, bytes).value();
        var cleaned = ConventionsReader.isConvention(path) ? list(file) : text(file);
        if (cleaned.equals(file.text()) && bytes.length <= SourceFile.SIZE_MAX) return bytes;
        var isOfWindows = new String(bytes, UTF_8).contains("\r\n");
        return (isOfWindows ? cleaned.replace("\n", "\r\n") : cleaned).getBytes(UTF_8);
    }

    private static String list(SourceFile file) {
        if (file.path().equals(KeyFigures.PATH)) return file.text(); // Its source and licence stand behind a #.
        return file.path().endsWith(".txt")
                ? file.text().replaceAll("(?m)^[ \t]*#.*\n?|[ \t]*#.*$", "")
                : Remarks.takenFromYaml(file.text());
    }

    /// Without the notes in a script; where these cannot be told from the rest, without the script.
    private static SourceFile withoutNotes(SourceFile file) {
        var front = FrontMatter.of(file, new ArrayList<>());
        var script = script(front).filter(ForReaders::hasNotes);
        if (script.isEmpty()) return file;
        int from = script.get().line() - 1;
        int end = front.fields().fields().values().stream()
                .mapToInt(field -> field.line() - 1)
                .filter(line -> line > from)
                .min()
                .orElse(front.linesBefore() - 1);
        var lines = file.lines();
        var block = String.join("\n", lines.subList(from, end));
        var washed = with(
                file,
                from,
                end,
                SCRIPT_NOTE.matcher(block).replaceAll("").lines().toList());
        boolean isClean = script(FrontMatter.of(washed, new ArrayList<>()))
                .filter(left -> !hasNotes(left))
                .isPresent();
        return isClean ? washed : with(file, from, end, List.of());
    }

    private static Optional<Yaml.Field> script(FrontMatter front) {
        return front.fields().fields().entrySet().stream()
                .filter(field -> Key.of(field.getKey(), Kind.QUESTION_SET)
                        .filter(Key.SCRIPT::equals)
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean hasNotes(Yaml.Field script) {
        return script.toString().toLowerCase(Locale.ROOT).contains(Marker.NOTES);
    }

    private static SourceFile with(SourceFile file, int from, int end, List<String> others) {
        var lines = new ArrayList<>(file.lines());
        lines.subList(from, end).clear();
        lines.addAll(from, others);
        return new SourceFile(file.path(), String.join("\n", lines) + "\n", file.fingerprint());
    }

    private static String text(SourceFile whole) {
        var file = withoutNotes(whole);
        int end =
                placeOfLine(file.text(), FrontMatter.of(file, new ArrayList<>()).linesBefore());
        var head = file.text().substring(0, end);
        var fields = head.stripLeading().startsWith("+++") ? Remarks.takenFromToml(head) : Remarks.takenFromYaml(head);
        return fields + Comments.allTakenFrom(file.text().substring(end));
    }

    /// Where a line begins, counted from 0.
    private static int placeOfLine(String text, int line) {
        int place = 0;
        for (int i = 0; i < line; i++) place = text.indexOf('\n', place) + 1;
        return place > 0 || line == 0 ? place : text.length();
    }
}
