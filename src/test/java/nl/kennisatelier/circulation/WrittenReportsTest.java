package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import nl.kennisatelier.convert.Importer;
import nl.kennisatelier.convert.Manuscript;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes of each: the facts right or marked, and no word lost untold. The expected texts are in git;
/// `REWRITE=1` writes them anew.
class WrittenReportsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/import/reports");
    private static final EventDate TODAY = new EventDate(2026, 0, 0);

    /// Of a Word file: what its writer sees as text.
    private static final Pattern WORDS = Pattern.compile("<(?:w|m):t(?: [^>]*)?>([^<]*)<");

    /// A line that became the field for the date.
    private static final Pattern DAY = Pattern.compile("(Datum: ?)?(\\d{1,2} \\p{L}+ \\d{4})?");

    /// What is not for readers, and is said to be left out.
    private static final List<String> LEFT_OUT = List.of(
            "Dit stond eerst hier",
            "Het bod is vier ton",
            "Inleiding 1",
            "Slot 2",
            "Losse regel van de inhoudsopgave 3",
            "Adviezen",
            "Aanbevelingen", // Known headings for tips.
            "Alleen voor ons: is dit zeker",
            "Bladzijde",
            "Karin",
            "Yilmaz",
            "Bakker",
            "Dijk",
            "06-12345678",
            "karin@");

    @TempDir
    private Path content;

    private Library library;
    private Map<String, byte[]> reports;

    @BeforeEach
    void fill() throws IOException {
        for (var file : List.of("atelier.yaml", "taxonomie/themas.yaml", "taxonomie/lijsten.yaml")) {
            Files.createDirectories(content.resolve(file).getParent());
            Files.copy(Path.of("content").resolve(file), content.resolve(file));
        }
        Files.createDirectories(content.resolve("wijken"));
        Files.writeString(content.resolve("wijken/benedenbuurt.md"), "---\ntitel: Benedenbuurt, Wageningen\n---\n");
        library = Catalogue.EMPTY
                .readAll(new Folder(content), Catalogue.Broken.AS_IT_IS)
                .library();
        try (var files = Files.list(Path.of("src/test/resources/import"))) {
            var picture = files.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
            reports = WrittenReports.all(Files.readAllBytes(picture));
        }
    }

    private String made(String name) {
        var read = new Importer(library, Words.dutch()).read(name, reports.get(name), _ -> Optional.empty());
        var manuscript = WithoutNames.of(assertInstanceOf(Manuscript.class, read, name), library, Words.dutch());
        return ImportedText.form(manuscript, ImportedText.path(manuscript, TODAY), _ -> false)
                .text();
    }

    @Test
    void eachBecomesTheTextThatIsExpected() throws IOException {
        var wrong = new ArrayList<String>();
        for (var name : reports.keySet()) {
            var file = EXPECTED.resolve(name + ".md");
            var made = made(name);
            if (System.getenv("REWRITE") != null) {
                Files.createDirectories(EXPECTED);
                Files.writeString(file, made);
            }
            if (!Files.readString(file).equals(made)) wrong.add(name + "\n" + made);
        }
        assertEquals(List.of(), wrong);
        try (var files = Files.list(EXPECTED)) {
            assertEquals(reports.size(), files.count());
        }
        assertTrue(reports.size() >= 20);
    }

    /// Whatever is expected, nothing that somebody wrote may be missing from it.
    @Test
    void noWordIsLostUntold() throws IOException {
        var lost = new ArrayList<String>();
        for (var report : reports.entrySet()) {
            var made = letters(made(report.getKey()));
            for (var said : said(report.getValue())) {
                for (var word : said.replaceAll("[\u00AD\u200B]", "").split("[^\\p{L}\\p{N}]+")) {
                    boolean isOut = DAY.matcher(said).matches()
                            || LEFT_OUT.stream().anyMatch(out -> out.contains(said.strip()) || said.contains(out));
                    if (!isOut && !made.contains(letters(word))) lost.add(report.getKey() + ": " + word);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    /// What must not come in at all.
    @Test
    void whatWasNotForReadersStaysOut() {
        assertTrue(!made("word-verborgen").contains("vier ton")
                && made("word-verborgen").contains("verborgen tekst"));
        assertTrue(!made("word-wijzigingen").contains("geen laadpalen")
                && !made("word-wijzigingen").contains("is dit zeker"));
        assertTrue(!made("libreoffice-wijzigingen-odt").matches("(?s).*(Weggehaald|Alleen voor ons|Verborgen).*"));
        var minutes = made("word-notulen");
        for (var name : List.of("Karin", "Yilmaz", "Bakker", "Dijk", "06-", "karin@")) {
            assertTrue(!minutes.contains(name), name + "\n" + minutes);
        }
    }

    private static List<String> said(byte[] file) throws IOException {
        if (file[0] != 'P') return List.of();
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(?!comments)\\w+\\.xml")) zip.transferTo(all);
            }
        }
        return WORDS.matcher(all.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
