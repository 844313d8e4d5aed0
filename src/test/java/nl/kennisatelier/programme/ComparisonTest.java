package nl.kennisatelier.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Rows that are made up: nobody filled in a code yet.
class ComparisonTest {

    private static final String HEAD = "code;naam;jaar;corporatie;p_corporatie;flats;p_flats;stedelijkheid;"
            + "p_stedelijkheid;alleen;p_alleen;laag_inkomen;p_laag_inkomen;gas;p_gas\n";

    @Test
    void theNearestComesFirstAndWhatIsFarIsNotThere() {
        var library = library("""
                80 80 80 80 80 80
                82 82 82 82 82 82
                70 70 70 70 70 70
                50 50 50 50 50 50
                80 80 80 80 80 35
                """);
        assertEquals("w1 2.0, w4 7.5, w2 10.0", like(library, "w0"));
        assertEquals("w4 7.5", like(library, "w0").split(", ")[1]);
    }

    @Test
    void itIsExplainedInWhatBothHaveAndInWhatDiffers() {
        var library = library("""
                80 82 95 10 40 90
                80 70 91 50 42 30
                """);
        var likeness = likeness(library, "w0", "w1");
        assertEquals(
                "[Shared[what=CORPORATION, how=HIGH], Shared[what=URBANITY, how=HIGH], Shared[what=FLATS, how=HIGH]]",
                likeness.also().toString());
        assertEquals(
                "[Different[what=GAS, isMore=false], Different[what=ALONE, isMore=true]]",
                likeness.otherwise().toString());
        assertEquals(
                "[Different[what=GAS, isMore=true], Different[what=ALONE, isMore=false]]",
                likeness(library, "w1", "w0").otherwise().toString());
    }

    @Test
    void whenItWasBuiltCountsWhereBothSay() {
        var library = library("80 80 80 80 80 80 1945-1975\n80 80 80 80 80 80 1990-2000\n80 80 80 80 80 80\n");
        assertEquals(5.0, likeness(library, "w0", "w1").distance());
        assertEquals(
                "[Different[what=BUILT, isMore=true]]",
                likeness(library, "w0", "w1").otherwise().toString());
        assertEquals(0.0, likeness(library, "w0", "w2").distance());
    }

    @Test
    void ofThreeInCommonNobodyCanTell() {
        var library = library("80 80 80 . . .\n80 80 80 80 80 80\n80 80 80 80 . .\n");
        assertEquals(
                LikeMine.Known.TOO_LITTLE,
                LikeMine.of(library, "w0").orElseThrow().known());
        assertEquals("", like(library, "w0"));
        assertEquals("w2 0.0", like(library, "w1"));
    }

    @Test
    void whyNothingIsKnownIsSaid() {
        var bare = Library.of(
                        nl.kennisatelier.library.Conventions.NONE, List.of(place("a", "cbs: WK990001"), place("b", "")))
                .value();
        assertEquals(
                LikeMine.Known.NO_FILE, LikeMine.of(bare, "a").orElseThrow().known());
        var library = library("80 80 80 80 80 80\n")
                .with(List.of(place("a", "cbs: WK999999"), place("b", "titel: B")), java.util.Set.of());
        assertEquals(
                LikeMine.Known.NO_ROW, LikeMine.of(library, "a").orElseThrow().known());
        assertEquals(
                LikeMine.Known.NO_CODE, LikeMine.of(library, "b").orElseThrow().known());
        assertEquals(
                LikeMine.Known.ENOUGH, LikeMine.of(library, "w0").orElseThrow().known());
        assertTrue(LikeMine.of(library, "weg").isEmpty());
        assertTrue(LikeMine.of(library, "").isEmpty());
    }

    @Test
    void whateverTheFiguresItIsTheSameFromBothSidesAndNothingToItself() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            var rows = rows(random, 8);
            var library = library(String.join("\n", rows));
            for (int i = 0; i < 8; i++) {
                assertEquals(
                        0.0,
                        known(library, "w" + i) == 0
                                ? 0.0
                                : likeness(library, "w" + i, "w" + i).distance());
                for (int k = 0; k < 8; k++) {
                    var there = likeness(library, "w" + i, "w" + k);
                    var back = likeness(library, "w" + k, "w" + i);
                    assertEquals(there.distance(), back.distance());
                    assertEquals(there.isLike(), back.isLike());
                    assertEquals(there.also(), back.also());
                }
            }
        }
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        var random = new Random(12);
        for (int round = 0; round < 40; round++) {
            var rows = rows(random, 12);
            var table = table(rows);
            var mixed = new ArrayList<>(table.lines().skip(1).toList());
            Collections.shuffle(mixed, random);
            var one = library(rows, table);
            var other = library(rows, HEAD + String.join("\n", mixed) + "\n");
            for (int i = 0; i < 12; i++) assertEquals(like(one, "w" + i), like(other, "w" + i));
        }
    }

    /// What is not known is never taken for the same: two are no more alike than if it were the same.
    @Test
    void anEmptyCellNeverMakesMoreAlikeThanTheSameFigure() {
        var random = new Random(13);
        for (int round = 0; round < 200; round++) {
            var rows = rows(random, 2);
            var cells = new ArrayList<>(List.of(rows.get(1).split(" ")));
            int emptied = random.nextInt(6);
            cells.set(emptied, ".");
            var without = distance(rows.get(0), String.join(" ", cells));
            cells.set(emptied, rows.get(0).split(" ")[emptied]);
            assertTrue(distance(rows.get(0), String.join(" ", cells)) <= without + 1e-9, rows.toString());
        }
    }

    private static double distance(String one, String other) {
        return likeness(library(one + "\n" + other), "w0", "w1").distance();
    }

    private static int known(Library library, String slug) {
        return LikeMine.of(library, slug).orElseThrow().mine().places().size();
    }

    private static String like(Library library, String slug) {
        return LikeMine.of(library, slug).orElseThrow().like().stream()
                .map(likeness -> likeness.place().id().slug() + " " + likeness.distance())
                .collect(Collectors.joining(", "));
    }

    private static Comparison likeness(Library library, String one, String other) {
        return Comparison.of(profile(library, one), profile(library, other));
    }

    private static Profile profile(Library library, String slug) {
        return LikeMine.of(library, slug).orElseThrow().mine();
    }

    private static List<String> rows(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> IntStream.range(0, 6)
                        .mapToObj(_ -> random.nextInt(6) == 0 ? "." : Integer.toString(random.nextInt(101)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /// @param ranks of one neighbourhood a line; behind them when it was built
    private static Library library(String ranks) {
        var rows = ranks.lines().toList();
        return library(rows, table(rows));
    }

    private static Library library(List<String> rows, String table) {
        var file = SourceFile.decode(KeyFigures.PATH, table.getBytes(UTF_8)).value();
        var conventions = ConventionsReader.read(Map.of(KeyFigures.PATH, file)).value();
        var places = IntStream.range(0, rows.size())
                .mapToObj(i -> place("w" + i, "cbs: " + code(i) + built(rows.get(i))))
                .toList();
        return Library.of(conventions, places).value();
    }

    private static String built(String row) {
        var cells = row.split(" ");
        return cells.length > 6 ? "\nbouwperiode: " + cells[6] : "";
    }

    private static String table(List<String> rows) {
        var table = new StringBuilder(HEAD);
        for (int i = 0; i < rows.size(); i++) {
            table.append(code(i)).append(";Wijk;2024");
            for (var rank : List.of(rows.get(i).split(" ")).subList(0, 6)) {
                table.append(rank.equals(".") ? ";;" : ";1;" + rank);
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String code(int i) {
        return "WK99%04d".formatted(i);
    }

    private static Document place(String slug, String fields) {
        var text = "---\n" + fields + "\n---\nEen wijk.\n";
        var file = SourceFile.decode("wijken/" + slug + ".md", text.getBytes(UTF_8))
                .value();
        return DocumentReader.read(file, nl.kennisatelier.library.Conventions.NONE)
                .value();
    }
}
