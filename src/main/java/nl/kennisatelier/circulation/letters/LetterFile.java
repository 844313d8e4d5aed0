package nl.kennisatelier.circulation.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.SealedText;

/// A letter as bytes: the Markdown that it becomes, and below that a comment in which the rest stands, line by line.
/// The comment ends with a hash of all above it, so that half a file is known as one.
final class LetterFile {

    /// Of a later form of this file the number is higher.
    private static final String BEGIN = "\n<!-- brievenbus\t1\n";

    private static final String END = "-->\n";

    private static final String SUBJECT = "over";
    private static final String KIND = "soort";
    private static final String ARRIVED = "gekomen";
    private static final String FIELD = "veld";
    private static final String KEPT = "gelaten";
    private static final String FATE = "stand";

    private LetterFile() {}

    static byte[] write(Letter letter) {
        var lines = new ArrayList<String>();
        line(lines, KIND, letter.note().kind().word);
        line(lines, SUBJECT, letter.note().subject());
        line(lines, ARRIVED, letter.arrived().toString());
        letter.note().fields().forEach((field, value) -> line(lines, FIELD, field.word, value));
        letter.kept().forEach(words -> line(lines, KEPT, words));
        var fate = letter.fate();
        line(
                lines,
                FATE,
                fate.state().word,
                fate.when().toString(),
                fate.who(),
                fate.path(),
                fate.address(),
                fate.branch(),
                fate.refusal().map(why -> why.word).orElse(""));
        var all = letter.text() + BEGIN + String.join("", lines);
        return (SealedText.seal(all) + END).getBytes(UTF_8);
    }

    private static void line(List<String> lines, String... parts) {
        var plain = java.util.Arrays.stream(parts).map(LetterFile::escaped).toList();
        lines.add(String.join("\t", plain) + "\n");
    }

    /// On one line, and never the end of a comment.
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "")
                .replace(">", "\\g");
    }

    private static String plain(String escaped) {
        var plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char sign = escaped.charAt(i);
            if (sign != '\\' || i + 1 == escaped.length()) {
                plain.append(sign);
                continue;
            }
            i++;
            plain.append(
                    switch (escaped.charAt(i)) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'g' -> '>';
                        default -> escaped.charAt(i);
                    });
        }
        return plain.toString();
    }

    /// Whether every byte of it is as it was written, also when a newer program wrote it.
    static boolean isWhole(byte[] bytes) {
        return SealedText.open(new String(bytes, UTF_8)).isPresent();
    }

    /// Nothing when a byte of it is not as it was written, or when a newer program wrote it.
    static Optional<Letter> read(String id, byte[] bytes) {
        var whole = SealedText.open(new String(bytes, UTF_8));
        if (whole.isEmpty()) return Optional.empty();
        int begin = whole.get().lastIndexOf(BEGIN);
        if (begin < 0) return Optional.empty();
        try {
            var lines = whole.get().substring(begin + BEGIN.length()).lines();
            return Optional.of(parse(id, whole.get().substring(0, begin), lines.toList()));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException odd) {
            return Optional.empty();
        }
    }

    private static Letter parse(String id, String text, List<String> lines) {
        var kind = LetterKind.WRONG;
        var subject = "";
        var arrived = Instant.EPOCH;
        var fields = new EnumMap<LetterField, String>(LetterField.class);
        var kept = new ArrayList<String>();
        var fate = Fate.waiting(arrived);
        for (var line : lines) {
            var parts = java.util.Arrays.stream(line.split("\t", -1))
                    .map(LetterFile::plain)
                    .toList();
            switch (parts.getFirst()) {
                case KIND -> kind = LetterKind.ofWord(parts.get(1)).orElseThrow(IllegalArgumentException::new);
                case SUBJECT -> subject = parts.get(1);
                case ARRIVED -> arrived = Instant.parse(parts.get(1));
                case FIELD -> LetterField.ofWord(parts.get(1)).ifPresent(field -> fields.put(field, parts.get(2)));
                case KEPT -> kept.add(parts.get(1));
                case FATE -> fate = fate(parts);
                default -> throw new IllegalArgumentException(parts.getFirst());
            }
        }
        return new Letter(id, new SentNote(kind, subject, fields), arrived, kept, text, fate);
    }

    private static Fate fate(List<String> parts) {
        return new Fate(
                Fate.State.ofWord(parts.get(1)).orElseThrow(IllegalArgumentException::new),
                Instant.parse(parts.get(2)),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                Refusal.ofWord(parts.get(7)));
    }
}
