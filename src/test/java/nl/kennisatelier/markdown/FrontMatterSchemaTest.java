package nl.kennisatelier.markdown;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The schema against our own content and against mistakes, judged by somebody else's validator.
class FrontMatterSchemaTest {

    private static final Path CONTENT = Path.of("content");

    private static Catalogue content;

    @BeforeAll
    static void read() throws IOException {
        content = Catalogue.EMPTY.readAll(new Folder(CONTENT), Catalogue.Broken.AS_IT_IS);
    }

    @Test
    void allOurOwnContentFits() throws IOException {
        var any = schema(FrontMatterSchema.of(content.library(), Words.dutch()));
        var misfits = new ArrayList<String>();
        var fields = new TreeSet<String>();
        for (var document : content.documents()) {
            var text = Files.readString(CONTENT.resolve(document.path()));
            var front = text.split("(?m)^---$", 3)[1];
            var own = schema(FrontMatterSchema.of(document.kind(), content.library(), Words.dutch()));
            for (var judge : List.of(any, own)) judge(judge, front).forEach(m -> misfits.add(document.path() + m));
            fields.addAll(map(front).keySet());
        }
        assertEquals(List.of(), misfits);
        assertTrue(fields.size() > 30, "hardly anything was judged: " + fields);
    }

    @Test
    void mistakesAreFoundAtTheirField() throws IOException {
        check(Kind.REPORT, "tittel: x", "tittel");
        check(Kind.REPORT, "periode: 2017", "periode");
        check(Kind.REPORT, "datum: gisteren", "$.datum");
        check(Kind.REPORT, "datum: 1200", "$.datum");
        check(Kind.REPORT, "themas: [vergroening, vergoening]", "$.themas[1]");
        check(Kind.REPORT, "themas: vergoening", "$.themas");
        check(Kind.REPORT, "rollen: [buurman]", "$.rollen[0]");
        check(Kind.REPORT, "deelnemers: veel", "$.deelnemers");
        check(Kind.REPORT, "status: koncept", "$.status");
        check(Kind.REPORT, "status:", "$.status");
        check(Kind.REPORT, "draft: misschien", "$.draft");
        check(Kind.REPORT, "statsu: concept", "statsu");
        check(Kind.REPORT, "soort: verhaal", "$.soort");
        check(Kind.REPORT, "sprekers: [{naam: Jan}]", "toestemming");
        check(Kind.REPORT, "sprekers: [{naam: Jan, toestemming: nee}]", "toestemming");
        check(Kind.REPORT, "bron: [{ulr: https://wijk.nl}]", "ulr");
        check(Kind.SOURCE, "url: 'javascript:alert(1)'", "$.url");
        check(Kind.NEIGHBOURHOOD, "plaats: {lat: 152, lon: 4}", "lat");
        check(Kind.NEIGHBOURHOOD, "plaats: {lat: 52}", "lon");
        check(Kind.SIGNAL, "aan: [buurman]", "$.aan[0]");
        check(Kind.SIGNAL, "verloop: [{stap: klaar}]", "stap");
        check(Kind.SIGNAL, "verloop: [{stap: opgelost, bron: {ulr: x}}]", "ulr");
        check(Kind.PROPOSAL, "kosten: [{bedrag: 6.600.000}]", "bedrag");
        check(Kind.PROPOSAL, "dekking: [{bedrag: 0}]", "bedrag");
        check(Kind.PROPOSAL, "dekking: [{eenheid: euros}]", "eenheid");
    }

    @Test
    void whatTheReaderTakesIsNoMistake() throws IOException {
        for (var front : List.of(
                "titel: 2021",
                "datum: onbekend",
                "date: 17-05-2021",
                "datum: 2021-05-17T12:00:00Z",
                "title: x\ndescription: y\ntags: [z]\ndraft: true\nlang: en",
                "themas: vergroening, hitte",
                "themas: klimaat-en-groen/vergroening",
                "wijken: [nog-te-maken]\ngemeenten: Ergens\nprogramma: later",
                "sprekers: [{naam: Jan, toestemming: ja}, {functie: wethouder}, bewoner]",
                "samenvatting:\nthemas:\nsprekers:\ndeelnemers:\nbijeenkomst:\ndatum:",
                "Status: CONCEPT\nTitel: x",
                "status: [in bewerking]\nDRAFT: [ja]",
                "isDraft: 'Yes'\nGepubliceerd: 0",
                "sprekers: [{naam: Jan, toestemming: 'AAN'}]",
                "bron: https://wijk.nl")) {
            check(Kind.REPORT, front, "");
        }
    }

    @Test
    void aFileThatNamesItsKindHasTheFieldsOfThatKindOnly() throws IOException {
        var any = schema(FrontMatterSchema.of(content.library(), Words.english()));
        assertEquals(List.of(), judge(any, "soort: voorbeeld\nperiode: 2017"));
        assertEquals(List.of(), judge(any, "periode: 2017"));
        assertTrue(judge(any, "soort: verslag\nperiode: 2017").toString().contains("periode"));
    }

    @Test
    void aContentFolderWithoutListsAllowsEveryWord() throws IOException {
        var empty = Library.of(Conventions.NONE, List.of()).value();
        var judge = schema(FrontMatterSchema.of(Kind.REPORT, empty, Words.dutch()));
        assertEquals(List.of(), judge(judge, "themas: [groen]\nrollen: buur\nbijeenkomst: avond\nwijken: [x]"));
    }

    @Test
    void everyFieldIsRead() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/java/nl/kennisatelier/markdown"))) {
            for (var file : files.toList()) code.append(Files.readString(file));
        }
        for (var key : Key.values()) {
            assertTrue(code.indexOf("Key." + key) > 0, key + " is taken and dropped");
        }
    }

    @Test
    void everyFieldExplainsItselfInBothLanguages() {
        for (var words : List.of(Words.dutch(), Words.english())) {
            for (var key : Key.values()) assertTrue(words.get("field." + key).length() > 8, key.word);
        }
    }

    /// @param where part of the message, or empty when all is well
    private static void check(Kind kind, String front, String where) throws IOException {
        var found = judge(schema(FrontMatterSchema.of(kind, content.library(), Words.dutch())), front);
        assertEquals(!where.isEmpty(), !found.isEmpty(), front + ": " + found);
        assertTrue(found.stream().collect(joining("\n")).contains(where), front + ": " + found);
    }

    private static JsonSchema schema(Map<String, Object> value) throws IOException {
        var json = new ObjectMapper().writeValueAsString(value);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(json);
    }

    private static List<String> judge(JsonSchema schema, String front) {
        Set<ValidationMessage> found = schema.validate(new ObjectMapper().valueToTree(map(front)));
        return found.stream().map(ValidationMessage::toString).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String front) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(front);
    }
}
