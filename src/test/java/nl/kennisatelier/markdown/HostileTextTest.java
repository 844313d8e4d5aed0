package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Block;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Texts that were made to break us, and texts that came about by accident.
class HostileTextTest {

    private static final String PATH = "verslagen/2021/stout.md";

    /// Far above what reading takes, far below what a reader without limits takes: minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern UNCLEAN = Pattern.compile(
            "(?i)<(?!!-- -->|/?(?:p|br|hr|ul|ol|li|dl|dt|dd|blockquote|pre|code|kbd|em|i|strong|b|del|ins|s|u|sub|sup|mark|abbr"
                    + "|a|table|caption|thead|tbody|tfoot|tr|th|td|h[2-6]|details|summary|figure|figcaption|div|span"
                    + "|samp|var|cite|dfn|q|small)[ />])"
                    + "|<[^>]*\\s(?:on\\w+|style|src|srcdoc|action)\\s*="
                    + "|<[^>]*\\sclass=(?!\"(?:callout(?: callout-[a-z-]+)?|callout-head|footnotes|checkbox)\")"
                    + "|<[^>]*\\sid=(?!\"noot-[0-9]+(?:-hier|-[0-9]+)?\")"
                    + "|href=\"\\s*(?!https?:|mailto:|tel:|content:)[a-z][a-z0-9+.-]*:");

    private static final List<String> PIECES = List.of(
            "---\n",
            "titel: x\n",
            "thema: [",
            "datum: 2021-13-45\n",
            "sprekers:\n  - {naam: ",
            "bron: {url: ",
            "\t- x\n",
            "&a ",
            "*a ",
            "<<: *a\n",
            "!!java/object ",
            "? ",
            "| ",
            ">-\n",
            "'",
            "\"",
            "## Tips\n",
            "# ",
            "## Vragen\n",
            "### **Inspiratie:**\n",
            "## Deelnemende wijken\n",
            "- ",
            "1. ",
            "- 1: ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            "> ",
            "```\n",
            "~~~\n",
            "| a | b |\n|---|---|\n",
            "|",
            "---",
            "===\n",
            "* * *\n",
            "<!-- soort: tip; id: ",
            "<!-- rol: ",
            " -->",
            "-->\n",
            "<!--",
            " ^",
            " ^tip-x\n",
            " ^Tip X",
            "^",
            "[",
            "](",
            "](javascript:alert(1))",
            "](data:text/html,x)",
            "](../../../x.md#y)",
            "](a%20b%.md)",
            "](//elders.nl)",
            "](/\\elders.nl)",
            "![",
            "]: ",
            "[x]",
            "[x]: java\tscript:x\n",
            "<script>",
            "</script>",
            "<script src=//x>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a href='",
            "<a href=java&#10;script:x>",
            "<b onclick=x>",
            "<style>",
            "<iframe srcdoc=\"",
            "<math>",
            "<!DOCTYPE x>",
            "<![CDATA[",
            "<?x",
            "&lt;script&gt;",
            "&#0;",
            "&#x110000;",
            "&#xD83D;",
            "&#55357; ",
            "&#1;",
            "titel: \"\\ud83d\"\n",
            "samenvatting: \"\\0 \\uDC4D x\"\n",
            "\"\\ud800\": x\n",
            "👍".repeat(100),
            "x" + "👍".repeat(90),
            "&colon;",
            "<https://x.nl>",
            "<javascript:x>",
            "www.x.nl",
            "*",
            "**",
            "_",
            "`",
            "``",
            "\\",
            "\\\n",
            "  \n",
            "\r",
            "\r\n",
            "\0",
            "\u0007",
            "\u2028",
            "\u0085",
            "\u00a0",
            "\u202e",
            "\ufeff",
            "\ud83d\udca5",
            "é",
            "e\u0301",
            "日本",
            "\ue000",
            "\uffff",
            "%",
            "%2e%2e/",
            "{{",
            "${7*7}",
            "<<<<<<< a\n",
            "=======\n",
            ">>>>>>> b\n",
            "woord ",
            "Zin. ",
            "Nog een zin! ",
            "...",
            "x".repeat(300),
            "\u0130",
            "ß");

    @Test
    void twoThousandRandomTextsAreAllReadAndAllClean() {
        for (int seed = 0; seed < 2_000; seed++) {
            var text = random(new Random(seed));
            var parsed = Shown.read(seed % 3 == 0 ? "handleiding/x.md" : PATH, text);
            check("seed " + seed, text, parsed);
        }
    }

    @Test
    void idsThatWereWrittenIntoARandomTextAreFoundThere() {
        for (int seed = 0; seed < 500; seed++) {
            var text = "## Tips\n- Een\n" + random(new Random(seed));
            var file = Shown.file(PATH, text.getBytes(UTF_8)).value();
            var additions = MissingIds.additions(file, Shown.read(PATH, text).problems());
            var again =
                    Shown.read(PATH, MissingIds.apply(file.text(), additions)).value();
            var parts = again.passages().stream().map(p -> " ^" + p.id().part()).toList();
            assertTrue(
                    parts.containsAll(additions.values()),
                    "seed " + seed + ": " + additions + " not in " + parts + "\n"
                            + MissingIds.apply(file.text(), additions));
        }
    }

    /// Half a character can be written nowhere: not in what is kept, nor in a PDF.
    @Test
    void whatIsNoCharacterIsWashedAwayHoweverItIsWrittenAndTold() {
        assertEquals(
                "2: CONTROL_CHARACTER U+D800\n",
                Shown.problems(checkFast("---\ntitel: \"a \\ud800 b\"\n---\n\nTekst.")));
        assertEquals(
                "2: CONTROL_CHARACTER U+000B\n",
                Shown.problems(checkFast("+++\ntitel = \"a \\u000B b\"\n+++\n\nTekst.")));
        var title = checkFast(
                "{\n\"titel\": \"los \\uD83D hier 👍\"\n}\n\nTekst &#xD83D; [x](https://x.nl/&#55357; '&#1;').");
        assertEquals("los \uFFFD hier 👍", title.value().title());
        assertEquals("Tekst \uFFFD x.", title.value().text());
        for (int at = 0; at < 6; at++) {
            var tip = checkFast("## Tips\n- " + "x".repeat(at) + "👍".repeat(200) + "\n");
            assertTrue(tip.value().passages().getFirst().title().endsWith("👍…"));
        }
    }

    @Test
    void deepNestingIsReadOrReported() {
        for (var piece : List.of(
                "> ", "[", "![", "*", "_ *", "**a ", "- ", "1. ", "<div>", "<b>", "(", "`", "<a href=\"", "[x](")) {
            checkFast(piece.repeat(5_000));
            checkFast(piece.repeat(5_000) + "x" + closing(piece).repeat(5_000));
        }
    }

    @Test
    void whatWouldKeepTheParserBusyIsReportedAtItsLine() {
        checkFast("Goed.\n\n" + "![".repeat(40_000) + "]".repeat(80_000), "3: TOO_DEEP\n");
        checkFast(
                "Goed.\n\n" + "a|".repeat(3_000) + "\n" + "-|".repeat(3_000) + "\n" + "a\n".repeat(50_000),
                "3: TOO_DEEP\n");
        checkFast("[a]: /" + "x".repeat(50_000) + "\n\n" + "[a] ".repeat(40_000) + "\n", "3: TOO_DEEP\n");
        checkFast("[a]: b.md '" + "x".repeat(50_000) + "'\n\n" + "[a] ".repeat(40_000) + "\n", "3: TOO_DEEP\n");
    }

    @Test
    void aTextThatIsOnlyLongIsReadWhole() {
        var items = checkFast("## Tips\n" + "- Doe dit\n".repeat(20_000));
        assertEquals(20_000, items.value().passages().size());
        checkFast("## Tips\n" + "- [x](a.md)\n".repeat(18_000), "");
        checkFast("# a\n".repeat(50_000), "");
        checkFast("a\n===\n".repeat(30_000), "");
        checkFast("## Tips\n- x" + " ".repeat(200_000) + "y", "");
        checkFast("---\ntitel: x\n---\n\nkey:" + " ".repeat(200_000) + "\u2028x");
        checkFast("x".repeat(250_000), "");
        checkFast("aa. B ".repeat(40_000), "");
    }

    @Test
    void frontMatterThatWouldBlowUpIsReported() {
        for (var yaml :
                List.of("[".repeat(10_000), "{a: ".repeat(3_000), "- ".repeat(7_000), "&a [*a]", "? ".repeat(8_000))) {
            var parsed = checkFast("---\n" + yaml + "\n---\n\nTekst.");
            assertTrue(parsed.hasErrors() || yaml.startsWith("? "), yaml.substring(0, 4));
            assertEquals("Tekst.", parsed.value().text());
        }
        checkFast("---\ntitel: " + "x".repeat(FrontMatter.LENGTH_MAX) + "\n---\n", "1: FRONT_MATTER_TOO_LARGE 16\n");
        checkFast("---\n" + "a: 1\n".repeat(3_000) + "---\n");
        checkFast("---\nn: " + "9".repeat(15_000) + "\n---\n");
    }

    @Test
    void otherEncodingsAndHugeFilesAreReadAsWellAsCanBe() {
        var text = "---\ntitel: Coöperatie\n---\n\n## Tips\n- Eén. ^een\n";
        for (var charset : List.of(ISO_8859_1, UTF_16LE)) {
            var bytes = (charset == UTF_16LE ? "\uFEFF" + text : text).getBytes(charset);
            var parsed = Shown.read("map/a.md", bytes);
            assertEquals(
                    "Coöperatie | Eén.",
                    parsed.value().title() + " | "
                            + parsed.value().passages().getFirst().title());
            assertEquals(Problem.Kind.NOT_UTF8, parsed.problems().getFirst().kind());
        }
        var huge = Shown.read("map/a.md", "# Groot\n\n" + "woorden ".repeat(40_000));
        assertEquals("Groot", huge.value().title());
        assertEquals("1: TOO_LARGE 312.6 | 256\n", Shown.problems(huge));
    }

    private static String closing(String piece) {
        return switch (piece) {
            case "[", "![" -> "]";
            case "<div>" -> "</div>";
            case "<b>" -> "</b>";
            case "(" -> ")";
            case "[x](" -> ")";
            default -> piece.strip();
        };
    }

    private static String random(Random random) {
        var text = new StringBuilder(random.nextInt(3) == 0 ? "---\n" : "");
        for (int i = random.nextInt(60); i >= 0; i--) {
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(piece.repeat(random.nextInt(12) == 0 ? random.nextInt(20) : 1));
        }
        return text.toString();
    }

    /// An article, which has few problems of its own.
    private static Parsed<Document> checkFast(String text) {
        var bytes = text.getBytes(UTF_8);
        assertTrue(bytes.length <= SourceFile.SIZE_MAX, "the size is not what is tested here");
        var parsed = assertTimeoutPreemptively(PATIENCE, () -> Shown.read("map/a.md", bytes));
        var start = text.substring(0, Math.min(30, text.length()));
        check(start, text, parsed);
        return parsed;
    }

    private static void checkFast(String text, String problems) {
        assertEquals(problems, Shown.problems(checkFast(text)));
    }

    private static void check(String name, String text, Parsed<Document> parsed) {
        int lines = Math.max(
                1, (int) text.replace("\r\n", "\n").replace('\r', '\n').lines().count());
        for (var problem : parsed.problems()) {
            assertTrue(problem.location().line() <= lines, name + ": " + problem + " of " + lines + " lines");
        }
        var document = parsed.value();
        assertFalse(document.title().isEmpty(), name);
        var all = document + "" + document.sections() + document.passages() + parsed.problems();
        assertEquals(OptionalInt.empty(), Characters.firstOdd(all), () -> name + ": " + all);
        var seen = new TreeMap<String, String>();
        for (var passage : document.passages()) {
            clean(name, passage.html());
            clean(name, passage.restHtml());
            clean(name, passage.headline());
            clean(name, passage.notes());
            passage.url().ifPresent(url -> clean(name, "<a href=\"" + url.replace("\"", "&quot;") + "\">"));
            assertEquals(null, seen.put(passage.id().value(), name), name + ": " + passage.id() + " twice");
        }
        document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Prose.class::isInstance)
                .forEach(block -> clean(name, ((Block.Prose) block).html()));
    }

    private static void clean(String name, String html) {
        var unclean = UNCLEAN.matcher(html);
        if (unclean.find()) {
            int from = Math.max(0, unclean.start() - 40);
            throw new AssertionError(name + ": " + html.substring(from, Math.min(html.length(), unclean.end() + 60)));
        }
    }
}
