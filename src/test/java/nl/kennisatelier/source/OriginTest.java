package nl.kennisatelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final Origin LEIDEN = new Origin("leiden");

    @Test
    void nothingStandsBeforeAnAddressOfOurs() {
        assertEquals("", Origin.OURS.steps());
        assertEquals("buren/leiden/", LEIDEN.steps());
    }

    @Test
    void anAddressSaysWhoseItIs() {
        for (var ours : List.of("", "verslagen/avond", "buren", "buren/", "burenhulp/leiden/x", "en/buren/leiden/x")) {
            assertEquals(Origin.OURS, Origin.of(ours), ours);
        }
        for (var leidens : List.of("buren/leiden", "buren/leiden/", "buren/leiden/verslagen/avond")) {
            assertEquals(LEIDEN, Origin.of(leidens), leidens);
        }
    }

    @Test
    void whatIsKeptForNeighboursIsTheWholeFirstStep() {
        for (var kept : List.of("buren", "buren/", "buren/leiden", "buren//", "buren/leiden/tips/a/b")) {
            assertTrue(Origin.isKept(kept), kept);
        }
        for (var free : List.of("", "bure", "burenhulp", "buren-x/a", "verslagen/buren", "artikelen/buren-x")) {
            assertFalse(Origin.isKept(free), free);
        }
    }

    @Test
    void theNameOfANeighbourIsOneStep() {
        for (var name : List.of("a/b", "Leiden", "den haag", "..", "é", "a\n", "a:b", "x".repeat(21))) {
            assertThrows(IllegalArgumentException.class, () -> new Origin(name), name);
        }
        assertEquals("x".repeat(Origin.NAME_LENGTH_MAX), new Origin("x".repeat(20)).name());
    }

    @Test
    void aPlaceNamesTheNeighbourAndNothingForOurs() {
        assertEquals("verslagen/x.md:12", new Location("verslagen/x.md", 12).toString());
        assertEquals("leiden:verslagen/x.md:12", new Location(LEIDEN, "verslagen/x.md", 12).toString());
    }

    @Test
    void placesGoByOriginPathAndLine() {
        var inOrder = List.of("b.md:2", "b.md:10", "c.md:1", "leiden:a.md:3", "leiden:b.md:1", "utrecht:a.md:1");
        var places = Stream.of(
                new Location(new Origin("utrecht"), "a.md", 1),
                new Location(LEIDEN, "b.md", 1),
                new Location("c.md", 1),
                new Location("b.md", 10),
                new Location(LEIDEN, "a.md", 3),
                new Location("b.md", 2));
        assertEquals(inOrder, places.sorted().map(Location::toString).toList());
    }
}
