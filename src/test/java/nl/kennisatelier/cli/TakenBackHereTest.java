package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site whose list of editors becomes shorter while it runs.
class TakenBackHereTest {

    @Test
    void whoWasTakenBackOnTheSiteIsNotMissed(@TempDir Path data) throws Exception {
        var editors = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC());
        editors.add("Ada");
        editors.add("Bo");
        editors.add("Cas");
        try (var site = OpenedSite.on(data)) {
            editors.revoke("Bo");
            site.remember();
            assertEquals(List.of(), site.troubles());
            var file = data.resolve(Editors.FILE);
            Files.write(file, Files.readAllLines(file).subList(0, 1));
            site.remember();
            assertEquals(List.of(Kind.EDITORS_LESS), site.troubles());
        }
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(Kind.EDITORS_LESS), site.troubles(), "a restart forgets nobody");
        }
    }
}
