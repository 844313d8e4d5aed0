package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines are joined by `|`, problems follow between brackets.
class SourceFileTest {

    @Test
    void plainTextStaysAsItIs() {
        check("een\ntwee\n".getBytes(UTF_8), "een|twee|");
        check("coöperatie 🌳\n".getBytes(UTF_8), "coöperatie 🌳|");
        check(new byte[0], "");
    }

    @Test
    void everyKindOfLineEndBecomesTheSame() {
        check("een\r\ntwee\rdrie\nvier".getBytes(UTF_8), "een|twee|drie|vier");
        check("een\r\r\ntwee".getBytes(UTF_8), "een||twee");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        check("\uFEFF---\ntitel: x".getBytes(UTF_8), "---|titel: x");
    }

    @Test
    void anOldWindowsFileIsReadAndReportedAtItsFirstOddLine() {
        check("een\ntwee\ncoöperatie".getBytes(ISO_8859_1), "een|twee|coöperatie [3 NOT_UTF8 Windows-1252]");
    }

    @Test
    void aWideFileIsReadAndReported() {
        check("\uFEFFwijk\nbuurt".getBytes(UTF_16LE), "wijk|buurt [1 NOT_UTF8 UTF-16]");
        check("\uFEFFwijk\nbuurt".getBytes(UTF_16BE), "wijk|buurt [1 NOT_UTF8 UTF-16]");
        check(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}, "\uFFFD [1 NOT_UTF8 UTF-16]");
    }

    @Test
    void controlCharactersBecomeSpacesAndTheFirstIsReported() {
        check("een\ntw\0e\u0007\n".getBytes(UTF_8), "een|tw e | [2 CONTROL_CHARACTER U+0000]");
        check("a\tb\u007F".getBytes(UTF_8), "a\tb  [1 CONTROL_CHARACTER U+007F]");
    }

    @Test
    void charactersThatMarkOurHighlightsCannotBeForged() {
        check("\uE000nep\uE001".getBytes(UTF_8), " nep  [1 CONTROL_CHARACTER U+E000]");
    }

    @Test
    void aFileThatIsTooLargeIsCutAndReported() {
        var large = "é".repeat(SourceFile.SIZE_MAX).getBytes(UTF_8);
        var parsed = SourceFile.decode("a.md", large);
        assertEquals("[a.md:1: TOO_LARGE 512 256]", parsed.problems().toString());
        assertEquals(SourceFile.SIZE_MAX / 2, parsed.value().text().length());
        assertEquals(
                "[a.md:1: TOO_LARGE 256.1 256]",
                SourceFile.decode("a.md", ("x" + "é".repeat(SourceFile.SIZE_MAX / 2)).getBytes(UTF_8))
                        .problems()
                        .toString(),
                "a letter that is cut in two is no other encoding");
        assertTrue(SourceFile.decode("a.md", new byte[SourceFile.SIZE_MAX]).problems().stream()
                .noneMatch(problem -> problem.kind() == Problem.Kind.TOO_LARGE));
    }

    @Test
    void theFingerprintIsTheBlobIdThatGitGives(@TempDir Path folder) throws Exception {
        var random = new Random(1);
        for (int size : new int[] {0, 1, 100, 70_000}) {
            var bytes = new byte[size];
            random.nextBytes(bytes);
            assertEquals(gitBlobId(folder, bytes), SourceFile.fingerprint(bytes), size + " bytes");
        }
        var text = "wijk\r\nbuurt\n".getBytes(UTF_8);
        assertEquals(
                gitBlobId(folder, text),
                SourceFile.decode("a.md", text).value().fingerprint(),
                "of the bytes as they are, not of the mended text");
    }

    @Test
    void anyBytesGiveATextWithoutControls() {
        var random = new Random(2);
        for (int i = 0; i < 500; i++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            var text = SourceFile.decode("a.md", bytes).value().text();
            assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'), "seed 2, round " + i);
        }
    }

    private static String gitBlobId(Path folder, byte[] bytes) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("blob"), bytes);
        var git = new ProcessBuilder("git", "hash-object", "--no-filters", file.toString()).start();
        try (var out = git.inputReader()) {
            var id = out.readLine();
            assertEquals(0, git.waitFor());
            return id;
        }
    }

    private static void check(byte[] bytes, String expected) {
        var parsed = SourceFile.decode("a.md", bytes);
        var problems = parsed.problems().stream()
                .map(p -> " [" + p.location().line() + " " + p.kind() + " " + String.join(" ", p.arguments()) + "]")
                .collect(Collectors.joining());
        assertEquals(expected, parsed.value().text().replace('\n', '|') + problems);
    }
}
