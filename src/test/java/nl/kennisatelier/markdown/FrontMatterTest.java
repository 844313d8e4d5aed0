package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;

/// The fields at the top of a file: how they may be written, and what is said of what cannot be read.
class FrontMatterTest {

    /// Before each text: the cause, and the line of the file it is told at.
    private static final String BROKEN = """
            COLON 2
            ---
            titel: Groen: meer dan gras
            ---
            =
            COLON 3
            ---
            titel: Groen
            samenvatting: Op tijd: dat was het
            datum: 2021
            ---
            =
            TAB 4
            ---
            titel: Groen
            sprekers:
            	- functie: wethouder
            ---
            =
            TAB 3
            ---
            titel: Groen
            	datum: 2021
            ---
            =
            QUOTE 2
            ---
            titel: "Nooit gesloten
            datum: 2021
            ---
            =
            QUOTE 3
            ---
            datum: 2021
            titel: 'Nooit gesloten
            ---
            =
            QUOTE 2
            ---
            titel: "Groen" en blauw
            datum: 2021
            ---
            =
            QUOTE 2
            ---
            titel: 'Zo'n avond'
            ---
            =
            SIGN 2
            ---
            contact: @buurt
            ---
            =
            SIGN 2
            ---
            titel: `code` eerst
            ---
            =
            SIGN 3
            ---
            tags:
              - %percent
            ---
            =
            BRACKET 2
            ---
            themas: [groen, energie
            titel: Groen
            ---
            =
            BRACKET 3
            ---
            titel: Groen
            plaats: {lat: 52.1, lon: 4.3
            ---
            =
            BRACKET 2
            ---
            titel: [Concept] Avond
            ---
            =
            BRACKET 2
            ---
            titel: ] los haakje
            ---
            =
            INDENT 3
            ---
            titel: Groen
             datum: 2021
            ---
            =
            INDENT 4
            ---
            titel: Groen
            datum: 2021
            dit is geen veld
            ---
            =
            INDENT 5
            ---
            sprekers:
              - functie: wethouder
                naam: Een
               toestemming: ja
            ---
            =
            INDENT 4
            ---
            themas:
              - groen
             - energie
            ---
            =
            ALIAS 2
            ---
            titel: *nadruk* op groen
            ---
            =
            ALIAS 2
            ---
            a: &a [x, x]
            b: [*a, *a]
            ---
            =
            ALIAS 2
            ---
            titel: & anders
            ---
            =
            ESCAPE 2
            ---
            titel: "C:\\Users"
            ---
            =
            TOML 3
            +++
            title = "Groen"
            date = gisteren
            +++
            =
            BRACKET 3
            {
              "title": "Groen"
              "date": "2021"
            }
            """;

    @Test
    void whatCannotBeReadIsToldByCauseAtItsLine() {
        var expected = new ArrayList<String>();
        var actual = new ArrayList<String>();
        for (var piece : BROKEN.split("(?m)^=\\n")) {
            var parts = piece.split("\\n", 2);
            expected.add(parts[0] + "\n" + parts[1]);
            var told = broken(parts[1]).stream()
                    .map(problem -> problem.arguments().getFirst() + " "
                            + problem.location().line())
                    .collect(Collectors.joining(", "));
            actual.add(told + "\n" + parts[1]);
        }
        assertEquals(String.join("=\n", expected), String.join("=\n", actual));
    }

    @Test
    void eachCauseHasSentencesInBothLanguagesAndNoneSaysWhatTheParserSaid() {
        for (var words : List.of(Words.dutch(), Words.english())) {
            var sentences = broken(BROKEN.replaceAll("(?m)^=\\n", "")).stream();
            sentences.forEach(
                    problem -> assertEquals(-1, words.sentence(problem).indexOf("expected"), words.line(problem)));
            var all = List.of(YamlTrouble.Cause.values()).stream()
                    .map(cause -> words.sentence(new YamlTrouble(cause, 1).problem("a.md", 0)))
                    .distinct()
                    .count();
            assertEquals(YamlTrouble.Cause.values().length, all);
        }
    }

    @Test
    void tomlAndJsonAreReadAsYamlIs() {
        var yaml = """
                ---
                titel: Groen
                datum: 2021-05-17
                draft: true
                tags: [groen, water]
                bron:
                  - {url: "https://example.nl", titel: Bron}
                ---
                Tekst.
                """;
        var toml = """
                +++
                titel = "Groen"
                datum = 2021-05-17
                draft = true
                tags = ["groen", "water"]
                [[bron]]
                url = "https://example.nl"
                titel = "Bron"
                +++
                Tekst.
                """;
        var json = """
                {
                	"titel": "Groen",
                	"datum": "2021-05-17",
                	"draft": true,
                	"tags": ["groen", "water"],
                	"bron": [{"url": "https:\\/\\/example.nl", "titel": "Bron"}]
                }
                Tekst.
                """;
        assertEquals(shown(yaml), shown(toml));
        assertEquals(shown(yaml), shown(json));
    }

    @Test
    void eachKeyOfThemHasItsLine() {
        assertEquals(
                "title 2, date 3, params 4", lines("+++\ntitle = \"A\"\ndate = 2021-05-17\n[params]\nx = 1\n+++\n"));
        assertEquals("title 2, date 4", lines("{\n\"title\": \"A\",\n\n\"date\": \"2021\"\n}\n"));
    }

    @Test
    void whatOnlyLooksLikeFieldsIsText() {
        for (var text : List.of("{{< youtube x >}}\nTekst.\n", "{\nTekst.\n}\n", "+ een\n+ twee\n", "{\"a\": 1}\n")) {
            assertEquals(text, read(text, new ArrayList<>()).body());
        }
    }

    private static List<Problem> broken(String text) {
        var problems = new ArrayList<Problem>();
        read(text, problems);
        return problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.FRONT_MATTER_BROKEN)
                .toList();
    }

    /// Keys and values without their lines, and the text under them.
    private static String shown(String text) {
        var problems = new ArrayList<Problem>();
        var front = read(text, problems);
        return plain(front.fields()) + problems + front.body();
    }

    private static String plain(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> scalar.text();
            case Yaml.Sequence list ->
                list.items().stream().map(FrontMatterTest::plain).toList().toString();
            case Yaml.Mapping mapping ->
                mapping.fields().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + plain(entry.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String lines(String text) {
        return read(text, new ArrayList<>()).fields().fields().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().line())
                .collect(Collectors.joining(", "));
    }

    private static FrontMatter read(String text, List<Problem> problems) {
        return FrontMatter.of(new SourceFile("a.md", text, "0"), problems);
    }
}
