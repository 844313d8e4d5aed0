package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One file of the content folder.
///
/// @param path with forward slashes, from the content folder
/// @param text lines end in `\n`, no byte order mark, no control characters
/// @param fingerprint the git blob id of the bytes, so that a folder and a commit agree
public record SourceFile(String path, String text, String fingerprint) {

    /// In bytes. Markdown of this size is a book; beyond it a hostile file could keep the parser busy for seconds.
    public static final int SIZE_MAX = 256 * 1024;

    public static final SourceFile EMPTY = new SourceFile("", "", "");

    /// Never fails. Bytes that are no UTF-8 are an error, and are read as well as can be so that the rest can be
    /// judged.
    public static Parsed<SourceFile> decode(String path, byte[] bytes) {
        var problems = new ArrayList<Problem>();
        var kept = bytes.length <= SIZE_MAX ? bytes : Arrays.copyOf(bytes, SIZE_MAX);
        if (bytes.length > SIZE_MAX) {
            var size = Problem.size(bytes.length, 1024);

            problems.add(
                    Problem.of(Problem.Kind.TOO_LARGE, new Location(path, 1), size, Integer.toString(SIZE_MAX / 1024)));
        }
        var text = unixLines(characters(path, kept, bytes.length > SIZE_MAX, problems));
        return new Parsed<>(new SourceFile(path, withoutControls(path, text, problems), fingerprint(bytes)), problems);
    }

    /// The id git gives these bytes (SHA-1 of `blob`, length and content).
    public static String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }

    /// The lines of the text; an empty text has none.
    public List<String> lines() {
        return text.lines().toList();
    }

    private static String characters(String path, byte[] bytes, boolean cut, List<Problem> problems) {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            problems.add(Problem.of(Problem.Kind.NOT_UTF8, new Location(path, 1), "UTF-16"));
            int mark = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
            return new String(bytes, mark, bytes.length - mark, wide.get());
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var result = decoder.decode(in, out, !cut);
        if (!result.isError()) {
            return out.flip().toString();
        }
        problems.add(Problem.of(
                Problem.Kind.NOT_UTF8, new Location(path, lineOf(out.flip().toString())), "Windows-1252"));
        return new String(bytes, start, bytes.length - start, Charset.forName("windows-1252"));
    }

    /// Two bytes for each character, told by its mark, or by the zeros that no text in UTF-8 has.
    private static Optional<Charset> wide(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) return Optional.of(UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return Optional.of(UTF_16BE);
        if (bytes.length < 4 || bytes.length % 2 != 0) return Optional.empty();
        if (bytes[1] == 0 && bytes[3] == 0) return Optional.of(UTF_16LE);
        return bytes[0] == 0 && bytes[2] == 0 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) return false;
        }
        return true;
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String withoutControls(String path, String text, List<Problem> problems) {
        Characters.firstOdd(text).ifPresent(at -> {
            var place = new Location(path, lineOf(text.substring(0, at)));
            problems.add(oddCharacter(text.charAt(at), place));
        });
        return Characters.washed(text);
    }

    /// What is told of a sign that no text is made of, however it was written.
    public static Problem oddCharacter(char sign, Location place) {
        return Problem.of(Problem.Kind.CONTROL_CHARACTER, place, "U+%04X".formatted((int) sign));
    }

    private static int lineOf(String before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }
}
