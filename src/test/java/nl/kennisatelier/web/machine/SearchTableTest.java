package nl.kennisatelier.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTableTest {

    @Test
    void everyHitIsARowUnderTheHeader() {
        try (var site = TestSite.of(SampleLibrary.small())) {
            var rows = read(site.text("/zoeken.csv?soort=tip&jaar=2021"));
            assertEquals(
                    List.of(
                            List.of(SearchTable.COLUMNS),
                            List.of(
                                    "tips/palenstein/tip-rol",
                                    "tip",
                                    "'=Geef bewoners \"de pen\", 🌳 ook hier.",
                                    "'=Geef bewoners \"de pen\", 🌳 ook hier.",
                                    "2021-05-17",
                                    "Hitte",
                                    "Palenstein",
                                    "Zoetermeer",
                                    "Integraal & duurzaam <Palenstein>",
                                    "https://kennisatelier.example/tips/palenstein/tip-rol",
                                    "verslagen/palenstein.md",
                                    "31")),
                    rows);
        }
    }

    @Test
    void itIsUtf8WithAByteOrderMark() {
        try (var site = TestSite.of(SampleLibrary.small())) {
            var response = site.get("/zoeken.csv?pagina=7");
            assertEquals("text/csv; charset=utf-8; header=present", TestSite.type(response));
            assertEquals(
                    "EF BB BF", "%02X %02X %02X".formatted(response.body()[0], response.body()[1], response.body()[2]));
        }
    }

    @Test
    void itStopsAtAThousandRows() {
        try (var site = TestSite.of(SampleLibrary.large(600))) {
            assertEquals(
                    1 + SearchTable.ROWS_MAX, read(site.text("/zoeken.csv")).size());
            assertEquals(1 + 600, read(site.text("/zoeken.csv?soort=tip")).size());
        }
    }

    @Test
    void cellsSurviveTheRoundTrip() {
        check("gewoon", "gewoon");
        check("", "");
        check("een; twee", "een; twee");
        check("regel 1\r\nregel 2\n\"slot\"", "regel 1\r\nregel 2\n\"slot\"");
        check("=1+1", "'=1+1");
        check("+31 6", "'+31 6");
        check("-3", "'-3");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\n=1", "'\n=1");
        check("＝1", "'＝1");
        for (var unseen :
                List.of("\u200B", "\u2060", "\uFEFF", "\u00AD", "\u202E", " \u00A0", "\u3164", "\u0301", "\u0000")) {
            check(unseen + "=1", "'" + unseen + "=1");
        }
        check("\uFE66" + "1", "'\uFE66" + "1");
        check("\u200Bgewoon", "\u200Bgewoon");
        check("a=b", "a=b");
    }

    private static void check(String value, String expected) {
        var csv = new String(new Csv(';').row(value, "x").bytes(), StandardCharsets.UTF_8);
        assertEquals(List.of(List.of(expected, "x")), read(csv));
    }

    /// A reader of RFC 4180 by the letter.
    static List<List<String>> read(String csv) {
        assertEquals('\uFEFF', csv.charAt(0));
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') cell.append(csv.charAt(i++));
            else if (c == '"') quoted = !quoted;
            else if (quoted || c != ';' && c != '\r' && c != '\n') cell.append(c);
            else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        assertEquals(0, cell.length() + row.size(), "the last row is open");
        return rows;
    }
}
