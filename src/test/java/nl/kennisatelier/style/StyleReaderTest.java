package nl.kennisatelier.style;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;

class StyleReaderTest {

    private static final List<String> NOTHING = List.of();

    private static final String ACCENT = "--basis-color-accent-1-color-default";

    @Test
    void whatATokenSaysIsInTheSheetAndTheRestIsOurs() {
        var read = theme(":root{--basis-color-accent-1-color-default: #144F8F; --basis-border-radius-md:0}");
        assertEquals(NOTHING, told(read));
        var sheet = read.value().sheet();
        assertTrue(sheet.contains(ACCENT + ":#144f8f;"), sheet);
        assertTrue(sheet.contains("--basis-border-radius-md:0;"), sheet);
        assertTrue(sheet.contains("--basis-color-positive-bg-default:#e3f2e1;"), sheet);
    }

    /// Else it would stand on a dark page as it was meant for a white one.
    @Test
    void aColourOfTheLightStaysInTheLight() {
        var sheet = theme(":root{" + ACCENT + ":#144f8f;--basis-border-radius-md:0}")
                .value()
                .sheet();
        var dark = sheet.substring(sheet.indexOf("@media"));
        assertFalse(dark.contains("#144f8f"), dark);
        assertTrue(dark.contains(ACCENT + ":#86d3da;"), dark);
        assertFalse(dark.contains("--basis-border-radius-md"), dark);
    }

    /// A visitor who chose goes before the device, whichever of the two comes last.
    @Test
    void theSheetKnowsWhoChose() {
        var sheet = HouseStyle.OURS.sheet();
        assertTrue(sheet.contains("(prefers-color-scheme:dark){:root:not([data-colour=light]){"), sheet);
        assertTrue(sheet.contains("@media screen{:root[data-colour=dark]{"), sheet);
    }

    @Test
    void whatIsNoTokenIsToldAtItsLineAndLeftOut() {
        check(":root{\n --basis-border-radius-md:4px;\n}\nbody{letter-spacing:.02em}", "4 STYLE_NOT_TOKEN body");
        check(
                "@import url(https://fonts.example/a.css);",
                "1 STYLE_NOT_TOKEN @import url(https://fonts.example/a.css)");
        check("\n@font-face{src:url(a.woff2)}", "2 STYLE_NOT_TOKEN @font-face");
        check(":root{color:red}", "1 STYLE_NOT_TOKEN color:red");
        check(":root{\n\n a{b:c}\n" + ACCENT + ":#144f8f}", "3 STYLE_NOT_TOKEN a");
        check(":root[x]{" + ACCENT + ":#144f8f}", "1 STYLE_NOT_TOKEN :root[x]");
        check("@media print{:root{" + ACCENT + ":#144f8f}}", "1 STYLE_NOT_TOKEN @media print");
        check("}", "1 STYLE_NOT_TOKEN ");
        check("</style><script>", "1 STYLE_NOT_TOKEN </style><script>");
        check(":root{" + ACCENT + ":#144f8f");
        check(":root{/* }\n */--basis-color-nix:#fff}", "2 STYLE_TOKEN_UNKNOWN --basis-color-nix ");
        check(
                ":root{--basis-color-accent-1-color-defalt:#fff}",
                "1 STYLE_TOKEN_UNKNOWN --basis-color-accent-1-color-defalt " + ACCENT);
        check(":root{--ka-shadow:none}", "1 STYLE_TOKEN_UNKNOWN --ka-shadow ");
    }

    @Test
    void aValueIsOfItsShape() {
        unfit(ACCENT, "red");
        unfit(ACCENT, "#12345");
        unfit(ACCENT, "#144f8f80");
        unfit(ACCENT, "rgb(0 0 300)");
        unfit(ACCENT, "var(--x)");
        unfit(ACCENT, "url(https://elders.example/x)");
        unfit(ACCENT, "#144f8f !important");
        unfit(ACCENT, "expression(alert(1))");
        unfit("--basis-border-radius-md", "8");
        unfit("--basis-border-radius-md", "-8px");
        unfit("--basis-border-radius-md", "calc(1px + 1px)");
        unfit("--basis-text-font-size-md", "9px");
        unfit("--basis-text-line-height-md", "1");
        unfit("--basis-text-font-family-default", "Stadsletter");
        unfit("--basis-text-font-family-default", "Arial\\22");
        for (var fine : new String[] {"#14f", "#144F8F", "rgb(20 79 143)", "RGB(20, 79, 143)"}) {
            assertEquals(NOTHING, told(theme(":root{--ka-bar:" + fine + "}")), fine);
        }
        check(":root{--basis-text-font-family-default: 'arial', Verdana}");
    }

    private static void unfit(String name, String value) {
        var told = told(theme(":root{" + name + ":" + value + "}"));
        assertTrue(told.size() == 1 && told.getFirst().startsWith("1 STYLE_VALUE_UNFIT " + name), name + value + told);
    }

    /// A designer's first file: the colours of the brand as they are, and nothing for the dark.
    @Test
    void whatCannotBeReadIsToldWithTheNearestThatCan() {
        var read = theme("""
                :root {
                  --basis-color-accent-1-inverse-bg-default: #5aa03a;
                  --basis-color-action-2-inverse-bg-default: #f39200;
                  --basis-color-default-color-default: #7d8a7f;
                }
                """);
        var told = read.problems().stream()
                .collect(Collectors.toMap(
                        problem -> problem.location().line(),
                        problem -> problem.arguments().getLast(),
                        (one, _) -> one,
                        TreeMap::new));
        assertEquals("{2=#296e00, 3=#ba5d00, 4=#5e6a60}", told.toString());
        assertTrue(read.problems().stream().noneMatch(Problem::isError));
        assertTrue(
                told(read)
                        .contains("4 STYLE_CONTRAST --basis-color-default-color-default style.scheme.light"
                                + " --basis-color-default-color-default #7d8a7f --basis-color-accent-1-bg-default #d6eaea"
                                + " 2.89 4.5 #5e6a60"),
                told(read).toString());
        told.values().forEach(nearest -> assertTrue(read.value().sheet().contains(nearest), nearest));
    }

    /// Whatever somebody writes: nothing on the site falls under what WCAG asks.
    @Test
    void noThemeMakesTheSiteUnreadable() {
        var random = new Random(7);
        var names = ThemeParser.settable().sorted().toList();
        for (int round = 0; round < 200; round++) {
            var css = block(names, random) + "@media (prefers-color-scheme:dark){" + block(names, random) + "}";
            var tokens = ThemeParser.read("thema.css", css, Set.of(), new ArrayList<>());
            for (var scheme : Scheme.values()) {
                var values = Mending.of(tokens, scheme).values();
                for (var pair : ColourPair.ALL) {
                    var over = Colour.parse(values.get(pair.over())).orElseThrow();
                    var under = Colour.parse(values.get(pair.under())).orElseThrow();
                    assertTrue(over.contrast(under) >= pair.need(), pair + " " + css);
                }
            }
        }
    }

    private static String block(List<String> names, Random random) {
        return names.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(name -> name + ":#%06x;".formatted(random.nextInt(1 << 24)))
                .collect(Collectors.joining("", ":root{", "}"));
    }

    @Test
    void aFileThatIsNoTextOrTooLargeChangesNothing() {
        for (var bytes : new byte[][] {(":root{" + ACCENT + ":#144f8f}").getBytes(UTF_16), new byte[1 << 20]}) {
            var read = read(Map.of("thema.css", bytes));
            assertTrue(read.hasErrors());
            assertEquals(HouseStyle.OURS.sheet(), read.value().sheet());
        }
    }

    @Test
    void lettersComeWithTheirLicence() {
        var font = "wOF2....".getBytes(UTF_8);
        var css = ":root{--basis-text-font-family-default:\"Stads Letter\"}".getBytes(UTF_8);
        var read = read(Map.of(
                "thema.css",
                css,
                "lettertypen/stads-letter.woff2",
                font,
                "lettertypen/stads-letter.txt",
                "OFL".getBytes(UTF_8)));
        assertEquals(NOTHING, told(read));
        assertEquals("Optional[stads-letter.woff2]", read.value().font().toString());
        assertTrue(
                read.value().sheet().startsWith("@font-face{font-family:\"stads letter\";src:url(stads-letter.woff2)"));
        assertEquals(
                "[1 STYLE_LICENCE_MISSING lettertypen/a.txt]",
                told(read(Map.of("lettertypen/a.woff2", font))).toString());
        assertEquals(
                "[1 STYLE_FILE_UNFIT NO_FONT ]",
                told(read(Map.of("lettertypen/a.woff2", css, "lettertypen/a.txt", css)))
                        .toString());
    }

    @Test
    void aPictureIsWhatItsNameSays() {
        var no = "x".getBytes(UTF_8);
        unread("delen.png", no, "NO_PNG");
        unread("icoon.png", no, "NO_PNG");
        unread("logo.svg", no, "NO_SVG");
        unread("logo.png", no, "UNREAD");
        unread("thema.scss.css", no, "UNREAD");
        unread("logo.svg", new byte[40 * 1024], "LARGE");
        var png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 30);
        unread("delen.png", png, "SHARED_SIZE");
        png[18] = 1200 >> 8;
        png[19] = (byte) 1200;
        png[22] = 630 >> 8;
        png[23] = 630 & 0xFF;
        assertEquals(
                "[share.png]",
                read(Map.of("delen.png", png)).value().files().keySet().toString());
    }

    private static void unread(String name, byte[] bytes, String cause) {
        var told = told(read(Map.of(name, bytes)));
        assertTrue(told.size() == 1 && told.getFirst().startsWith("1 STYLE_FILE_UNFIT " + cause), told.toString());
    }

    /// Whoever makes a style has all names at hand.
    @Test
    void theManualHasEachName() throws IOException {
        var manual = Files.readString(Path.of("content/handleiding/huisstijl.md"));
        assertEquals(
                NOTHING,
                ThemeParser.settable()
                        .filter(name -> !manual.contains("`" + name + "`"))
                        .sorted()
                        .toList());
    }

    private static void check(String css, String... expected) {
        assertEquals(List.of(expected), told(theme(css)), css);
    }

    private static List<String> told(Parsed<HouseStyle> read) {
        return read.problems().stream()
                .map(problem ->
                        problem.location().line() + " " + problem.kind() + " " + String.join(" ", problem.arguments()))
                .toList();
    }

    private static Parsed<HouseStyle> theme(String css) {
        return read(Map.of("thema.css", css.getBytes(UTF_8)));
    }

    private static Parsed<HouseStyle> read(Map<String, byte[]> files) {
        return StyleReader.read("huisstijl/", new TreeMap<>(files));
    }
}
