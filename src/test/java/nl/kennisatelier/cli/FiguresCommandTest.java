package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rows are made up; the columns are those of the office of statistics.
class FiguresCommandTest {

    private static final String NATIONAL = """
        gwb_code;regio;recs;a_inw;a_hh;a_1p_hh;p_wcorpw;p_mgezw;ste_mvs;p_hh_li;g_gas
        NL00;Nederland;Land;17000000;8000000;3000000;29;36;2;7,0;900
        GM9901;Zandstad;Gemeente;90000;40000;16000;40;50;1;9;800
        WK990101;Wijk 01;Wijk;4000;2000;1000;70;80;1;12,5;600
        WK990102;"Wijk 02; oost";Wijk;5000;2000;500;30;20;3;5,1;1200
        WK990103;Wijk 03;Wijk;3000;1500;300;10;5;5;.;1400
        WK990104;Heide;Wijk;150;60;6;0;0;5;.;2000
        BU99010101;Buurt één;Buurt;900;400;200;80;.;1;.;
        """;

    private static final String EXPECTED = """
        code;naam;jaar;inwoners;corporatie;p_corporatie;flats;p_flats;stedelijkheid;p_stedelijkheid;alleen;p_alleen;laag_inkomen;p_laag_inkomen;gas;p_gas
        BU99010101;Buurt één;2024;900;80;100;;;1;83,3;50;83,3;;;;
        WK990101;Wijk 01;2024;4000;70;83,3;80;83,3;1;83,3;50;83,3;12,5;75;600;16,7
        WK990102;"Wijk 02; oost";2024;5000;30;50;20;50;3;50;25;50;5,1;25;1200;50
        """;

    @TempDir
    private Path folder;

    private Path content;

    @BeforeEach
    void placesWithCodes() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(content.resolve("wijken"));
        place("een", "cbs: wk990101");
        place("twee", "cbs: WK990102");
        place("buurt", "cbs: BU99010101");
        place("onbekend", "titel: Geen code");
    }

    @Test
    void ourOwnRowsAreKeptWithTheirRankAmongTheDistricts() throws IOException {
        var ran = run(NATIONAL.getBytes(StandardCharsets.UTF_8), "kwb-2024.csv");
        assertEquals(0, ran.exit, ran.printed);
        assertTrue(ran.printed.contains("kerncijfers.csv, 3 wijken"), ran.printed);
        assertEquals(EXPECTED, withoutHead());
        var head = Files.readString(content.resolve("cijfers/kerncijfers.csv"))
                .lines()
                .findFirst()
                .orElseThrow();
        assertTrue(head.startsWith("# bron: CBS, Kerncijfers wijken en buurten 2024; licentie: CC BY 4.0"), head);
    }

    @Test
    void aMarkAWindowsSetAndOtherLineEndsMakeNoDifference() throws IOException {
        run(("\uFEFF" + NATIONAL.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8), "kwb-2024.csv");
        assertEquals(EXPECTED, withoutHead());
        run(NATIONAL.getBytes(Charset.forName("windows-1252")), "kwb2024.csv");
        assertEquals(EXPECTED, withoutHead());
    }

    @Test
    void aFormulaIsToldAtItsLineAndCountsAsUnknown() throws IOException {
        var ran = run(
                NATIONAL.replace("Wijk;4000;2000;1000;70;", "Wijk;4000;2000;1000;=60+10;")
                        .getBytes(StandardCharsets.UTF_8),
                "kwb-2024.csv");
        assertEquals(1, ran.exit);
        assertTrue(ran.printed.contains("kwb-2024.csv:4: '=60+10' bij p_wcorpw is geen getal"), ran.printed);
        assertTrue(withoutHead().contains("WK990101;Wijk 01;2024;4000;;;80;"), withoutHead());
    }

    @Test
    void aNumberThatCannotBeIsToldAtItsLineAndCountsAsUnknown() throws IOException {
        for (var odd : new String[] {"4000;2.000;1000;70", "4000;2000;2001;70", "4000;2000;1000;99999"}) {
            var ran = run(NATIONAL.replace("4000;2000;1000;70", odd).getBytes(StandardCharsets.UTF_8), "kwb-2024.csv");
            assertEquals(1, ran.exit, odd);
            assertTrue(ran.printed.contains("kwb-2024.csv:4: '"), ran.printed);
            assertFalse(withoutHead().contains("57142"), withoutHead());
        }
        assertTrue(withoutHead().contains("WK990101;Wijk 01;2024;4000;;;80;"), withoutHead());
    }

    @Test
    void aFileWithoutAnyOfOurRowsLeavesWhatWasThere() throws IOException {
        run(NATIONAL.getBytes(StandardCharsets.UTF_8), "kwb-2024.csv");
        for (var text : new String[] {"", NATIONAL.lines().findFirst().orElseThrow(), NATIONAL.replace("99", "88")}) {
            assertEquals(1, run(text.getBytes(StandardCharsets.UTF_8), "kwb-2023.csv").exit, text);
            assertEquals(EXPECTED, withoutHead());
        }
    }

    @Test
    void aCodeThatIsNotInTheFileIsToldWithItsText() throws IOException {
        place("fout", "cbs: WK777701");
        var ran = run(NATIONAL.getBytes(StandardCharsets.UTF_8), "kwb-2024.csv");
        assertEquals(1, ran.exit);
        assertTrue(ran.printed.contains("kerncijfers.csv, 3 wijken"), ran.printed);
        assertTrue(ran.printed.contains("zonder cijfers: WK777701 (wijken/fout.md)."), ran.printed);
    }

    @Test
    void aFileThatIsTooLargeIsToldWithTheLimit() throws IOException {
        var large = folder.resolve("kwb-2024.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(66L << 20);
        }
        var ran = execute("cijfers", large.toString(), "--content", content.toString());
        assertEquals(2, ran.exit);
        assertTrue(ran.printed.contains("is 66 MiB; we lezen er hoogstens 64"), ran.printed);
    }

    @Test
    void whatIsNotTheFileIsSaidAndNothingIsWritten() throws IOException {
        assertEquals(1, run("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "kwb-2024.csv").exit);
        assertEquals(2, run(NATIONAL.getBytes(StandardCharsets.UTF_8), "cijfers.csv").exit, "of which year?");
        assertEquals(
                2, execute("cijfers", folder.resolve("weg-2024.csv").toString(), "--content", content.toString()).exit);
        assertFalse(Files.exists(content.resolve("cijfers")));
        for (var name : new String[] {"een", "twee", "buurt"}) Files.delete(content.resolve("wijken/" + name + ".md"));
        assertEquals(1, run(NATIONAL.getBytes(StandardCharsets.UTF_8), "kwb-2024.csv").exit, "no code is known");
        assertFalse(Files.exists(content.resolve("cijfers")));
    }

    private String withoutHead() throws IOException {
        return Files.readString(content.resolve("cijfers/kerncijfers.csv")).replaceAll("(?m)^#.*\n", "");
    }

    private void place(String name, String field) throws IOException {
        Files.writeString(content.resolve("wijken/" + name + ".md"), "---\n" + field + "\n---\nEen wijk.\n");
    }

    private record Ran(int exit, String printed) {}

    private Ran run(byte[] national, String name) throws IOException {
        var file = Files.write(folder.resolve(name), national);
        return execute("cijfers", file.toString(), "--content", content.toString());
    }

    private static Ran execute(String... arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        int exit = Cli.run(Map.of(), out, out, Stream.of(arguments).toArray(String[]::new));
        return new Ran(exit, printed.toString());
    }
}
