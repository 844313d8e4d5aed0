package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Block;
import org.junit.jupiter.api.Test;

/// Every word, link and picture that CommonMark with GFM shows is on our page, or a problem says at its line that it is
/// not: see [Losses].
class NothingLostTest {

    private static final Path CONTENT = Path.of("content");

    private static final List<String> INLINE = List.of(
            "gewoon woord%d",
            "**vet%d**",
            "_schuin%d. Nog%d_",
            "~~weg%d~~",
            "`code%d`",
            "[link%d](https://wijk%d.nl/a)",
            "[bestand%d](bestand%d.md)",
            "[map%d](../map%d/)",
            "[wortel%d](/wijken/wijk%d)",
            "[**vette link%d**](https://vet%d.nl)",
            "![plaat%d](plaat%d.png)",
            "![elders%d](https://elders%d.nl/p.png)",
            "[![knop%d](knop%d.jpg)](https://knop%d.nl)",
            "![spatie%d](met spatie%d.gif \"titel\")",
            "![svg%d](svg%d.svg)",
            "<img src=\"html%d.png\" alt=\"html%d\">",
            "<a href=\"ander%d.md\">ander%d</a>",
            "https://kaal%d.nl/pad",
            "www.kaal%d.nl",
            "noot%d[^n]",
            "<kbd>toets%d</kbd>",
            "<jouw naam%d>",
            "==gemarkeerd%d==",
            "[dood%d](#nergens%d)",
            "zin%d. Zin%d.",
            "[[naam%d]]");

    private static final List<String> PLACE = List.of(
            "%s\n\n",
            "%s en %s\n\n",
            "# %s\n\n",
            "## %s\n\n",
            "### Kop %s\n\n",
            "## Tips\n\n- %s ^tip-%d\n- %s\n  %s\n\n",
            "## Tips\n\n1. %s\n\n   %s\n\n   - %s\n\n",
            "## Vragen\n\n1. %s\n2. - %s\n\n",
            "## Inspiratie\n\n- %s\n- Lees %s ^link-%d\n\n",
            "<!-- soort: inzicht; id: inzicht-%d -->\n%s %s\n\n",
            "## Deelnemende wijken\n\n- %s\n- %s\n\n",
            "## Gewoon\n\n- %s\n  - [ ] %s\n    1. %s\n\n",
            "| a%d | %s |\n|---|---|\n| %s | b |\n\n",
            "> %s\n> %s\n\n",
            "> [!NOTE]\n> %s\n\n",
            "> [!tip]- Titel %s\n> %s\n\n",
            ":::tip Titel%d\n%s\n\n%s\n:::\n\n",
            "!!! note \"Titel%d\"\n    %s\n\n    %s\n\n",
            "<div>\n%s\n</div>\n\n",
            "<details><summary>meer%d</summary>\n\n%s\n\n</details>\n\n",
            "```\n%s\n```\n\n",
            "%s ^blok-%d\n\n");

    @Test
    void nothingIsLostOfOurOwnContent() throws IOException {
        var losses = new ArrayList<String>();
        try (var walk = Files.walk(CONTENT)) {
            for (var path : walk.filter(p -> p.toString().endsWith(".md")).toList()) {
                var name = CONTENT.relativize(path).toString();
                Losses.of(name, Files.readString(path)).forEach(loss -> losses.add(name + ":" + loss));
            }
        }
        assertEquals(List.of(), losses);
    }

    @Test
    void whatSomebodySaysIsNoAddress() {
        for (var said : List.of(
                "[Bewoner]: Nee.",
                "[Bewoner]: Nee.\n[Wethouder]: Misschien.",
                "[Bewoner]: Nee.\n\n[Wethouder]: Misschien.\n\n[Bewoner]: Waarom zou je?",
                "[Bewoner]: Ja\n\n[Bewoner]: Nee!",
                "> [Bewoner]: Ja...\n",
                "- [Bewoner]: Nee \"echt niet\"",
                "[Bewoner]:\nNee.",
                "[Vraag]: Waarom?\n[Antwoord]: Daarom.\nEn zo.")) {
            var shown = words("verslagen/2021/x.md", said);
            for (var word : said.split("[^\\p{L}]+")) assertTrue(shown.contains(word), said + "\n" + shown);
        }
    }

    @Test
    void anAddressOfALinkIsNotShown() {
        for (var address : List.of("https://wijk.nl", "mailto:a@wijk.nl", "b.md", "../b/", "#kop", "/wijken", "map")) {
            var shown = words("docs/x.md", "Lees [dit][bron].\n\n[bron]: " + address);
            assertEquals("Lees dit.", shown.replaceAll("<[^>]*>", "").strip(), address);
        }
    }

    @Test
    void whatIsLeftOutIsToldAtItsLine() {
        tells(
                "| a | b |\n|---|---|\n| 1 | 2 |\n| Bankje | Gemeente | Volgend jaar |",
                "4: CELL_LOST Volgend jaar | 2\n");
        tells("> a | b\n> --|--\n> 1 | 2 | 3 | 4", "3: CELL_LOST 3 | 2\n");
        tells("| a | b |\n|---|---|\n| `x || y` | 2 |", "3: CELL_LOST y` | 2\n");
        tells("| a | b |\n|---|---|\n| 1 \\| 2 | 3 | |", "");
        tells("Tekst.[^1]\n\n[^1]: een\n\n[^2]: noot", "5: NOTE_UNNAMED 2\n");
        tells("Tekst.\n\n[^2]: noot", "3: NOTE_UNNAMED 2\n");
        tells("Tekst.[^1]\n\n[^1]: een\n[^1]: nog een", "4: NOTE_UNNAMED 1\n");
        tells("Tekst.[^1]\n\n[^1]: een[^2]\n[^2]: twee", "");
        tells("Tekst.\n\n<title>Een titel</title>", "3: HTML_DROPPED title\n");
        tells("Een <title>titel</title> in de tekst.", "1: HTML_DROPPED title\n");
    }

    private static void tells(String text, String problems) {
        assertEquals(problems, Shown.problems(Shown.read("docs/x.md", text)), text);
    }

    private static String words(String path, String text) {
        return Shown.read(path, text).value().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> ((Block.Prose) block).html())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingIsLostOfTextsInWhichEverythingStandsEverywhere() {
        for (int seed = 0; seed < 600; seed++) {
            var text = made(new Random(seed));
            var path = seed % 3 == 0 ? "handleiding/x.md" : seed % 3 == 1 ? "verslagen/2021/x.md" : "docs/x.md";
            assertEquals(List.of(), Losses.of(path, text), "seed " + seed + "\n" + text);
        }
    }

    private static String made(Random random) {
        var text = new StringBuilder(random.nextBoolean() ? "---\ntitel: Een proef\n---\n" : "");
        int number = 0;
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            var place = PLACE.get(random.nextInt(PLACE.size()));
            for (int at = place.indexOf('%'); at >= 0; at = place.indexOf('%')) {
                var with = place.charAt(at + 1) == 'd'
                        ? "" + number++
                        : INLINE.get(random.nextInt(INLINE.size())).replace("%d", "" + number++);
                place = place.substring(0, at) + with + place.substring(at + 2);
            }
            text.append(place);
        }
        return text.append("Ten slotte.[^n]\n\n[^n]: Onder de noot staat [bron](https://bron.nl).\n")
                .toString();
    }
}
