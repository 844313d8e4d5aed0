package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class FiguresReaderTest {

    private static final String HEAD =
            "code;naam;jaar;inwoners;corporatie;p_corporatie;flats;p_flats;stedelijkheid;p_stedelijkheid;"
                    + "alleen;p_alleen;laag_inkomen;p_laag_inkomen;gas;p_gas\n";

    @Test
    void withoutTheFileNothingIsKnown() {
        assertFalse(Conventions.NONE.figures().exist());
    }

    @Test
    void whatSpreadsheetsMakeOfItIsRead() {
        check(
                "\uFEFF# bron: CBS\n\"#\";;\n" + HEAD.replace("\n", ";;\r\n")
                        + "WK990101;\"Wijk; 01\";2024;4000;70,5;83.3;;.;1;90;\"50\";80;;;600;50;;\r\n"
                        + ";;;;;;\r\n",
                """
                WK990101 Wijk; 01 2024 CORPORATION=70.5/83.3 URBANITY=1.0/90.0 ALONE=50.0/80.0 GAS=600.0/50.0
                """,
                "");
    }

    @Test
    void whatCannotBeIsToldAtItsLineAndCountsAsUnknown() {
        check(HEAD + """
                WK990101;=1+1;2024;1;=SUM(A1);10;20;120;-1;5;30;veel;40;50;600;50
                WK990101;Weer;2024;1;70;80;;;;;;;;;;
                wijk 5;Fout;2024;1;70;80;;;;;;;;;;
                """, """
                WK990101 =1+1 2024 LOW_INCOME=40.0/50.0 GAS=600.0/50.0
                """, """
                2 FIGURE_INVALID =SUM(A1) corporatie
                2 FIGURE_INVALID 120 p_flats
                2 FIGURE_INVALID -1 stedelijkheid
                2 FIGURE_INVALID veel p_alleen
                3 FIGURE_ROW_TWICE WK990101
                4 CBS_INVALID WIJK 5
                """);
    }

    @Test
    void aTableOfOtherColumnsSaysWhichAreMissing() {
        check("# van ver\nkode;naam;jaar\nWK990101;A;2024\n", "", """
                2 KEY_UNKNOWN kode code
                2 FIGURE_COLUMN_MISSING code, corporatie, p_corporatie, flats, p_flats, stedelijkheid, p_stedelijkheid, \
                alleen, p_alleen, laag_inkomen, p_laag_inkomen, gas, p_gas
                """);
        check("", "", "");
    }

    private static void check(String text, String areas, String problems) {
        var read = read(text);
        assertEquals(
                areas.strip(),
                read.value().figures().areas().values().stream()
                        .map(area -> area.code() + " " + area.name() + " " + area.year()
                                + area.figures().entrySet().stream()
                                        .map(one -> " " + one.getKey() + "="
                                                + one.getValue().value() + "/"
                                                + one.getValue().rank())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")));
        assertEquals(
                problems.strip(),
                read.problems().stream()
                        .map(problem -> problem.location().line() + " " + problem.kind() + " "
                                + String.join(" ", problem.arguments()))
                        .collect(Collectors.joining("\n")));
    }

    private static Parsed<Conventions> read(String text) {
        var file = SourceFile.decode(KeyFigures.PATH, text.getBytes(UTF_8)).value();
        return ConventionsReader.read(Map.of(KeyFigures.PATH, file));
    }
}
