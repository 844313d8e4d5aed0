package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.kennisatelier.source.Origin;
import org.junit.jupiter.api.Test;

class EntryIdTest {

    private static final Origin LEIDEN = new Origin("leiden");

    @Test
    void anIdIsAlsoAnAddress() {
        assertEquals("wijken/de-hoek", EntryId.of(Kind.NEIGHBOURHOOD, "de-hoek").value());
        assertEquals(
                "tips/avond/tip-1",
                EntryId.of(Kind.REPORT, "avond").withPart(Kind.TIP, "tip-1").value());
    }

    @Test
    void itsStepsAreKnown() {
        check("tips/avond/tip-1", "", Kind.TIP, "avond", "tip-1", "avond/tip-1", true);
        check("wijken/de-hoek", "", Kind.NEIGHBOURHOOD, "de-hoek", "de-hoek", "de-hoek", false);
        check("buren/leiden/tips/avond/tip-1", "leiden", Kind.TIP, "avond", "tip-1", "buren/leiden/avond/tip-1", true);
        check("buren/leiden/wijken/hoek", "leiden", Kind.NEIGHBOURHOOD, "hoek", "hoek", "buren/leiden/hoek", false);
        check("wijken/buren", "", Kind.NEIGHBOURHOOD, "buren", "buren", "buren", false);
        check("tips/buren/leiden", "", Kind.TIP, "buren", "leiden", "buren/leiden", true);
        assertEquals(Optional.empty(), new EntryId("posts/oud").kind());
    }

    private static void check(
            String value, String origin, Kind kind, String slug, String part, String within, boolean isPart) {
        var id = new EntryId(value);
        assertEquals(origin, id.origin().name(), value);
        assertEquals(kind, id.kind().orElseThrow(), value);
        assertEquals(slug, id.slug(), value);
        assertEquals(part, id.part(), value);
        assertEquals(within, id.within(), value);
        assertEquals(isPart, id.isPart(), value);
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
            "wijken//a",
            "buren/leiden",
            "buren/leiden/wijken",
            "buren/leiden/buren/a",
            "buren/leiden/buren/utrecht/wijken/a",
            "buren/Leiden/wijken/a",
            "buren//wijken/a",
            "buren/" + "x".repeat(21) + "/wijken/a",
            "buren/leiden/tips/a/b/c",
            "andere/leiden/wijken/a"
        }) {
            assertThrows(IllegalArgumentException.class, () -> new EntryId(value), value);
            assertEquals(Optional.empty(), EntryId.parse(value), value);
        }
    }

    @Test
    void whatANeighbourWroteIsNeverOneOfOurs() {
        var ours = new EntryId("tips/avond/tip-1");
        var theirs = ours.from(LEIDEN);
        assertFalse(ours.equals(theirs));
        assertEquals(new EntryId("buren/leiden/tips/avond/tip-1"), theirs);
        assertEquals(theirs, theirs.from(LEIDEN));
        assertEquals(ours, theirs.from(Origin.OURS));
    }

    @Test
    void anotherNameStaysWithItsOrigin() {
        var theirs = new EntryId("buren/leiden/verslagen/avond");
        assertEquals(
                "buren/leiden/tips/avond/tip-1",
                theirs.withPart(Kind.TIP, "tip-1").value());
        assertEquals("buren/leiden/verslagen/feest", theirs.named("feest").value());
        assertEquals(
                "tips/avond/tip-1",
                theirs.from(Origin.OURS).withPart(Kind.TIP, "tip-1").value());
        assertEquals(
                "verslagen/feest", new EntryId("verslagen/avond").named("feest").value());
    }

    @Test
    void theOrderIsThatOfTheAddresses() {
        var values =
                List.of("acties/z/z", "bronnen/a", "buren/leiden/acties/a/a", "buren/utrecht/tips/a/a", "tips/a/a");
        assertEquals(
                values,
                values.reversed().stream()
                        .map(EntryId::new)
                        .sorted()
                        .map(EntryId::value)
                        .toList());
    }

    @Test
    void anyIdComesBackFromItsAddressInEitherLanguage() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var id = random(kind, random);
            for (var root : new String[] {"/", "/en/", "https://example.nl/", "https://example.nl/en/"}) {
                assertEquals(Optional.of(id), EntryId.parse(Alias.plain(root + id + "/?q=1#top")), root + id);
            }
            assertEquals(Optional.of(id), EntryId.parse(kind, id.within()), id.within());
            assertEquals(id, id.from(Origin.OURS).from(id.origin()));
            assertEquals(kind, id.kind().orElseThrow());
            assertTrue(Origin.isKept(id.value()) != id.origin().isOurs(), id.value());
        }
    }

    private static EntryId random(Kind kind, Random random) {
        var names = List.of(Origin.OURS, LEIDEN, new Origin("buren"), new Origin("en"), new Origin("-"));
        var steps = new ArrayList<String>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            steps.add(random.nextInt(4) == 0 ? "buren" : step(random));
        }
        var id = new EntryId(kind.folder + "/" + String.join("/", steps));
        return id.from(names.get(random.nextInt(names.size())));
    }

    private static String step(Random random) {
        var letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
        return random.ints(1 + random.nextInt(EntryId.STEP_LENGTH_MAX), 0, letters.length())
                .collect(StringBuilder::new, (step, at) -> step.append(letters.charAt(at)), StringBuilder::append)
                .toString();
    }

    @Test
    void noKindAndNoThemeStandsWhereNeighboursWill() {
        var folders = Stream.concat(Stream.of(Kind.values()).map(kind -> kind.folder), Stream.of(Theme.FOLDER));
        folders.forEach(folder -> assertFalse(Origin.isKept(folder), folder));
    }

    /// In the table of questions, and in what an editor writes of former names.
    @Test
    void theLongestIdOfANeighbourFitsWhereIdsAreKept() {
        var step = "x".repeat(EntryId.STEP_LENGTH_MAX);
        var neighbour = new Origin("x".repeat(Origin.NAME_LENGTH_MAX));
        var documents = Kind.documents().map(kind -> EntryId.of(kind, step));
        var parts = Stream.of(Kind.values())
                .filter(kind -> !kind.isDocument() || kind == Kind.MANUAL)
                .map(kind -> EntryId.of(Kind.REPORT, step).withPart(kind, step));
        for (var id : Stream.concat(documents, parts).toList()) {
            var longest = id.from(neighbour).value();
            assertTrue(longest.length() <= Alias.LENGTH_MAX, longest.length() + " " + longest);
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
