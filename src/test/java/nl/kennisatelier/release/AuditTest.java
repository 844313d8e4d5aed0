package nl.kennisatelier.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What may be given to others, and what must be told with it.
class AuditTest {

    private static final Map<String, String> LICENCES = Map.of("Apache-2.0", "Text A", "MIT", "Text M");

    @Test
    void aLicenceThatIsNotKeptIsTold() throws JsonProcessingException {
        assertEquals(
                List.of("shady has a licence that is not in src/release/licences: [Proprietary]"),
                audit(component("shady", "[{'license': {'name': 'Proprietary'}}]"))
                        .problems());
        assertEquals(
                List.of("bare has a licence that is not in src/release/licences: []"),
                audit(component("bare", "[]")).problems());
    }

    @Test
    void oneOfManyLicencesIsEnough() throws JsonProcessingException {
        for (var licences : List.of(
                "[{'license': {'id': 'Apache-2.0'}}]",
                "[{'license': {'id': 'GPL-3.0-only'}}, {'license': {'id': 'Apache-2.0'}}]",
                "[{'expression': '(EPL-2.0 OR Apache-2.0)'}]")) {
            assertEquals(List.of(), audit(component("fine", licences)).problems(), licences);
        }
    }

    @Test
    void whoMadeItIsToldWhereTheLicenceAsksForIt() throws JsonProcessingException {
        var licence = "[{'license': {'id': 'MIT'}}]";
        assertEquals(
                List.of("nameless says nowhere who made it: src/release/copyright.txt must"),
                audit(component("nameless", licence)).problems());
        assertEquals(List.of(), audit(component("named", licence)).problems());
        assertEquals(
                List.of(),
                audit(component("speaking", licence, "Copyright: Us")).problems());
    }

    @Test
    void theNoticesNameEachLibraryAndHaveEachTextOnce() throws JsonProcessingException {
        var text = new Notices(audit(
                        component("named", "[{'license': {'id': 'MIT'}}]"),
                        component("one", "[{'license': {'id': 'Apache-2.0'}}]", "Made by us", "Text  A\n"),
                        component("two", "[{'license': {'id': 'Apache-2.0'}}]", "Made by us")))
                .text();
        assertTrue(text.contains("named 1.0: MIT\n    Copyright: Ann\n"), text);
        assertTrue(text.contains("From one, two:\n\nMade by us\n"), text);
        assertEquals(1, text.split("Text A", -1).length - 1);
        assertEquals(1, text.split("Text M", -1).length - 1);
    }

    private static Audit audit(Audit.Library... libraries) {
        return new Audit(List.of(libraries), LICENCES, Map.of("named", "Copyright: Ann"));
    }

    private static Audit.Library component(String name, String licences, String... texts)
            throws JsonProcessingException {
        var json = "{'name': '%s', 'version': '1.0', 'licenses': %s}".formatted(name, licences);
        return Audit.library(new ObjectMapper().readTree(json.replace('\'', '"')), List.of(texts));
    }
}
