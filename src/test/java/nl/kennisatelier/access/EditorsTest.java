package nl.kennisatelier.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    private Path file;
    private Editors editors;

    @BeforeEach
    void open() {
        file = data.resolve("new").resolve(Editors.FILE);
        editors = Editors.of(file, CLOCK);
    }

    @Test
    void aTokenSaysWhoItIs() throws IOException {
        assertEquals(List.of(), editors.all());
        assertFalse(editors.revoke("Anna"));
        var anna = editors.add("Anna");
        var rene = editors.add("  René de Wit ");
        assertTrue(anna.matches("ka_[0-9a-hjkmnp-tv-z]{26}"), "130 bits, nothing that looks like something else");
        assertNotEquals(anna, rene);
        assertEquals(Optional.of("Anna"), editors.nameOf(anna));
        assertEquals(Optional.of("René de Wit"), editors.nameOf(rene));
        var day = LocalDate.parse("2026-11-23");
        assertEquals(
                List.of(
                        new Editors.Editor(
                                "Anna",
                                List.of(Editors.idOf(anna)),
                                day,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                false),
                        new Editors.Editor(
                                "René de Wit",
                                List.of(Editors.idOf(rene)),
                                day,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                false)),
                editors.all());
        assertTrue(Editors.idOf(anna).matches("[0-9a-f]{8}") && !anna.contains(Editors.idOf(anna)));
    }

    @Test
    void aTokenCanHaveALastDay() throws IOException {
        var anna = editors.add("Anna", Optional.of(LocalDate.parse("2026-11-30")));
        var day = Editors.of(file, Clock.offset(CLOCK, Duration.ofDays(7)));
        assertEquals(Optional.of("Anna"), day.nameOf(anna));
        assertEquals(Optional.empty(), day.expired(anna));
        var after = Editors.of(file, Clock.offset(CLOCK, Duration.ofDays(8)));
        assertEquals(Optional.empty(), after.nameOf(anna));
        assertEquals(Optional.empty(), after.nameOf(Editors.hashOf(anna)), "its sessions end too");
        assertEquals(Optional.of(LocalDate.parse("2026-11-30")), after.expired(anna));
        assertEquals(Optional.empty(), after.expired("ka_" + "0".repeat(26)));
        assertTrue(after.has("Anna"), "it stays in the list until somebody takes it back");
    }

    @Test
    void whenATokenWasUsedIsKeptInRounds() throws IOException {
        var anna = editors.add("Anna");
        editors.used(anna);
        var minute = Optional.of(Instant.parse("2026-11-23T10:00:00Z"));
        assertEquals(minute, editors.all().getFirst().used());
        var command = Editors.of(file, CLOCK);
        assertEquals(Optional.empty(), command.all().getFirst().used(), "using one writes nothing");
        editors.uses().keep();
        editors.uses().keep();
        assertEquals(minute, command.all().getFirst().used());
        Files.writeString(file.resolveSibling(Editors.USES_FILE), "nonsens\nx\ty\n", StandardOpenOption.APPEND);
        assertEquals(minute, command.all().getFirst().used());
        editors.revoke("Anna");
        editors.add("Anna");
        assertEquals(Optional.empty(), editors.all().getFirst().used(), "another token was never used");
    }

    @Test
    void anythingElseIsNobody() throws IOException {
        var anna = editors.add("Anna");
        var other = anna.substring(0, anna.length() - 1) + (anna.endsWith("0") ? "1" : "0");
        for (var token : List.of("", "Anna", "ka_", other, anna + " ", anna.toUpperCase(), "x".repeat(1_000_000))) {
            assertEquals(Optional.empty(), editors.nameOf(token));
        }
    }

    @Test
    void theFileHoldsNoTokenAndIsForItsOwnerOnly() throws IOException {
        var token = editors.add("Anna");
        assertTrue(Files.readString(file).matches("Anna\t[0-9a-f]{64}\t2026-11-23\n"));
        assertFalse(Files.readString(file).contains(token));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aTokenGivenOrTakenBackByAnotherProcessCountsAtOnce() throws IOException {
        var command = Editors.of(file, CLOCK);
        var anna = command.add("Anna");
        var bob = command.add("Bob");
        assertEquals(Optional.of("Anna"), editors.nameOf(anna));
        assertTrue(command.revoke("anna"));
        assertEquals(Optional.empty(), editors.nameOf(anna));
        assertEquals(Optional.of("Bob"), editors.nameOf(bob));
        assertFalse(command.revoke("Anna"));
        Files.delete(file);
        assertEquals(Optional.empty(), editors.nameOf(bob));
    }

    @Test
    void aNameIsGivenOnce() throws IOException {
        editors.add("René");
        assertTrue(editors.has("rené"));
        assertTrue(editors.has("Rene\u0301"), "an accent of its own is the same name");
        assertThrows(IllegalArgumentException.class, () -> editors.add("RENÉ"));
        assertEquals(1, editors.all().size());
    }

    @Test
    void namesAreLettersDigitsSpacesDotsAndDashes() {
        for (var name : List.of("A", "J. de Vries", "çelik_2", "Zoë-Marie", "团队", "x".repeat(60))) {
            assertTrue(Editors.isName(name), name);
        }
        for (var name : List.of("", " ", "-", ".x", "a\tb", "a\nb", "a:b", "a/b", "a@b", "<b>", "x".repeat(61))) {
            assertFalse(Editors.isName(name), name);
            assertThrows(IllegalArgumentException.class, () -> editors.add(name), name);
        }
    }

    @Test
    void aDamagedLineShutsNobodyOutAndStaysWhereItIs() throws IOException {
        var anna = editors.add("Anna");
        Files.write(file, new byte[] {'#', (byte) 0xff, '\n'}, StandardOpenOption.APPEND);
        Files.writeString(
                file, "Eve\t\t2026-11-23\nEve\t" + "0".repeat(64) + "\t2026-13-45\n", StandardOpenOption.APPEND);
        assertEquals(Optional.of("Anna"), editors.nameOf(anna));
        assertEquals(1, editors.all().size());
        var bob = editors.add("Bob");
        assertTrue(Files.readString(file).contains("\nEve\t\t2026-11-23\n"));
        assertEquals(Optional.of("Bob"), editors.nameOf(bob));
    }

    @Test
    void twoAtOnceLoseNothing() throws IOException {
        IntStream.range(0, 20).parallel().forEach(i -> {
            try {
                editors.add("Redacteur " + i);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        assertEquals(20, editors.all().size());
    }
}
