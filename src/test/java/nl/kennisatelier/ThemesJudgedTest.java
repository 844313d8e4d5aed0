package nl.kennisatelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// A theme is a promise about each passage that has it: pairs of the two, read and judged by a person. Each row says
/// whether the passage tells somebody who chose that theme something about it, and why.
///
/// `UPDATE_SAMPLE=1` fills the sample up with pairs that wait for a judgement, marked `?`; those that were judged stay.
class ThemesJudgedTest {

    private static final Path SAMPLE = Path.of("src/test/resources/relevance/themes-judged.tsv");
    private static final int ROWS_MIN = 150;
    private static final double PRECISION_MIN = 0.95;

    /// @param judged `1`, `0` or `?`
    private record Row(String id, String theme, String judged, String why) {

        static Row of(String line) {
            var parts = line.split("\t", -1);
            assertEquals(4, parts.length, line);
            assertTrue(Set.of("1", "0", "?").contains(parts[2]), line);
            return new Row(parts[0], parts[1], parts[2], parts[3]);
        }

        boolean isClaimedBy(Library library) {
            return library.entry(new EntryId(id))
                    .filter(entry -> entry.labels().themes().contains(theme))
                    .isPresent();
        }

        String line() {
            return String.join("\t", id, theme, judged, why);
        }
    }

    @Test
    void atLeastNineteenOfTwentyPassagesAreAboutTheThemeTheyHave() throws IOException {
        var library = KeptQuestions.library();
        var rows = new ArrayList<>(Files.readAllLines(SAMPLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList());
        if ("1".equals(System.getenv("UPDATE_SAMPLE"))) fill(rows, library);
        var claimed = rows.stream().filter(row -> row.isClaimedBy(library)).toList();
        long waiting = claimed.stream().filter(row -> row.judged().equals("?")).count();
        var wrong = claimed.stream()
                .filter(row -> row.judged().equals("0"))
                .map(Row::line)
                .toList();
        long judged = claimed.size() - waiting;
        double precision = (double) (judged - wrong.size()) / Math.max(1, judged);
        var told = "%d pairs, %d still claimed, %d wait for a judgement, precision %.3f; wrong:%n%s"
                .formatted(rows.size(), claimed.size(), waiting, precision, String.join("\n", wrong));
        System.out.println("themes judged: " + told);
        assertTrue(judged >= ROWS_MIN, told + "\nUPDATE_SAMPLE=1 fills it up, then judge the rows with a ?");
        assertTrue(precision >= PRECISION_MIN, told);
    }

    /// A choice that depends on nothing but the pairs themselves, so that whoever makes it again chooses the same.
    private static void fill(List<Row> rows, Library library) throws IOException {
        var known = new HashSet<String>();
        rows.forEach(row -> known.add(row.id() + "\t" + row.theme()));
        long missing = ROWS_MIN
                + 10
                - rows.stream().filter(row -> row.isClaimedBy(library)).count();
        pairs(library).stream()
                .filter(pair -> !known.contains(pair.id() + "\t" + pair.theme()))
                .sorted(Comparator.comparing(pair -> SourceFile.fingerprint((pair.id() + pair.theme()).getBytes())))
                .limit(Math.max(0, missing))
                .forEach(rows::add);
        var lines = new ArrayList<>(Files.readAllLines(SAMPLE).stream()
                .filter(line -> line.startsWith("#"))
                .toList());
        rows.forEach(row -> lines.add(row.line()));
        Files.write(SAMPLE, lines);
    }

    private static List<Row> pairs(Library library) {
        return library.entries().stream()
                .filter(entry -> entry instanceof Passage && entry.kind().speaksForItself())
                .flatMap(entry -> entry.labels().themes().stream()
                        .map(theme -> new Row(entry.id().value(), theme, "?", "")))
                .toList();
    }
}
