package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EntryIdTest {

    @Test
    void anIdIsAlsoAnAddress() {
        assertEquals("wijken/de-hoek", EntryId.of(Kind.NEIGHBOURHOOD, "de-hoek").value());
        assertEquals("tips/avond/tip-1", EntryId.of(Kind.TIP, "avond", "tip-1").value());
    }

    @Test
    void itsStepsAreKnown() {
        var id = new EntryId("tips/avond/tip-1");
        assertEquals("avond tip-1", id.slug() + " " + id.part());
        assertEquals("de-hoek", new EntryId("wijken/de-hoek").part());
    }

    @Test
    void whatCouldBeAnotherPlaceIsRefused() {
        for (var value : new String[] {
            "",
            "wijken",
            "wijken/",
            "/wijken/a",
            "wijken/A",
            "wijken/a b",
            "wijken/../a",
            "wijken/a/b/c",
            "Wijken/a",
            "wijken/a\n",
            "wijken/" + "x".repeat(81),
            "wijken/é",
            "wijken/a?b",
            "wijken//a"
        }) {
            assertThrows(IllegalArgumentException.class, () -> new EntryId(value), value);
        }
    }

    @Test
    void everyKindHasAWordAndAFolderOfItsOwn() {
        for (var kind : Kind.values()) {
            assertEquals(kind, Kind.ofWord(kind.word).orElseThrow());
            assertEquals(kind, Kind.ofFolder(kind.folder).orElseThrow());
            assertEquals(kind.folder + "/x", EntryId.of(kind, "x").value());
        }
    }
}
