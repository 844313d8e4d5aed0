package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.source.Parsed;
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

    /// Each line of the fields with what is told of it.
    @Test
    void whatStandsInAListIsCheckedAtItsOwnLine() {
        checkFields("programmas/a.md", """
                samenvatting: Kort.
                pilots:
                  - {gemeente: delft, wijck: voorhof}          -> KEY_UNKNOWN wijck wijk
                  - gemeente: rijswijk
                    wijk: [voorhof, hof-van-delft]             -> VALUE_SHAPE pilots.wijk [ ]
                  - [delft]                                    -> VALUE_SHAPE pilots [ ]
                  - zoetermeer
                elementen:
                  - title: Een                                 -> KEY_UNKNOWN title titel
                    levert: {wat: x}                           -> VALUE_SHAPE elementen.levert wat: ...
                kaders:
                  - Begin: klein                               -> VALUE_SHAPE kaders Begin: ...
                  - "Begin: klein"
                bron:
                  - url: https://example.nl
                    titell: Bron                               -> KEY_UNKNOWN titell titel
                    auteur: niemand                            -> KEY_UNKNOWN auteur\s
                """);
        checkFields("verslagen/a.md", """
                samenvatting: Kort.
                datum: 2021
                sprekers: {functie: wethouder, rol: x}         -> KEY_UNKNOWN rol\s
                tags: [a, {b: c}]                              -> VALUE_SHAPE tags b: ...
                """);
        checkFields("wijken/a.md", """
                samenvatting: Kort.
                gemeente: delft
                plaats: Delft                                  -> VALUE_SHAPE plaats Delft
                """);
        checkFields("wijken/b.md", """
                samenvatting: Kort.
                gemeente: delft
                plaats:
                  lat: 52.1
                  lon: 4.3
                  nauwkeurigheid: stad                         -> KEY_UNKNOWN nauwkeurigheid\s
                """);
    }

    @Test
    void textThatIsTakenForACommentIsTold() {
        checkFields("verslagen/a.md", """
                titel: Wijk #1 in groen                        -> TEXT_LOST #1 in groen Wijk #1 in groen
                samenvatting: Kort. # nog nakijken             -> TEXT_LOST # nog nakijken Kort. # nog nakijken
                datum: 2021 # ongeveer
                status: concept # nog niet af
                themas: [groen] # of water
                tags: # eerst deze
                  - groen # een
                in_het_kort:
                  - Begin in straat #3                         -> TEXT_LOST #3 Begin in straat #3
                  - "Begin in straat #3" # dat is goed
                licentie: # volgt nog
                sprekers:
                  - functie: Adviseur #2                       -> TEXT_LOST #2 Adviseur #2
                bron:
                  - url: https://example.nl#kop # de kop
                    titel: #1 van de bronnen                   -> TEXT_LOST #1 van de bronnen #1 van de bronnen
                """);
        checkFields("notities/a.md", "title: 'Wijk #1'\ndescription: C#en F#\n");
    }

    /// @param lines fields, with what is told behind an arrow
    private static void checkFields(String path, String lines) {
        var told = new ArrayList<String>();
        var fields = lines.replaceAll("(?m)\\s*->.*$", "");
        var file = new SourceFile(path, "---\n" + fields + "---\n", "0");
        for (var problem : DocumentReader.read(new Parsed<>(file, List.of()), Conventions.NONE)
                .problems()) {
            told.add(problem.location().line() + " " + problem.kind() + " " + String.join(" ", problem.arguments()));
        }
        var expected = new ArrayList<String>();
        int line = 1;
        for (var text : lines.lines().toList()) {
            line++;
            if (text.contains("->")) expected.add(line + " " + text.replaceFirst(".*-> ", ""));
        }
        told.sort(null);
        expected.sort(null);
        assertEquals(String.join("\n", expected), String.join("\n", told));
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
