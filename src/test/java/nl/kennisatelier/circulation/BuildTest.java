package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The version is said once, in `pom.xml`.
class BuildTest {

    @Test
    void itIsTheVersionOfThePom() throws Exception {
        var pom = Files.readString(Path.of("pom.xml"));
        var build = Build.current();
        assertTrue(pom.contains("<artifactId>kennisatelier</artifactId>\n  <version>" + build.version() + "<"));
        assertTrue(pom.contains("outputTimestamp>" + build.day() + "T"));
    }

    @Test
    void aTextTellsItInItsOwnLanguage() {
        var build = new Build("1.2.0", LocalDate.of(2026, 11, 22));
        var text = "{versie} van {datum}";
        assertEquals("1.2.0 van 22 november 2026", build.in(text, "nl"));
        assertEquals("1.2.0 van November 22, 2026", build.in(text, "en"));
    }
}
