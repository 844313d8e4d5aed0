package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class ShownSinceTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aDraftCountsFromTheDayThatReadersSeeIt() {
        var shown = new ShownSince();
        var before = library(text("verslagen/a.md", "concept"), text("concepten/b.md", "concept"));
        var after = library(
                text("verslagen/a.md", "gepubliceerd"),
                text("verslagen/b.md", "gepubliceerd"),
                text("verslagen/c.md", "gepubliceerd"));
        shown.note(before, after, Set.of("verslagen/a.md", "verslagen/b.md", "concepten/b.md", "verslagen/c.md"), WHEN);
        assertEquals(Optional.of(WHEN), shown.of("verslagen/a.md"));
        assertEquals(Optional.of(WHEN), shown.of("verslagen/b.md"), "it lay among drafts");
        assertEquals(Optional.empty(), shown.of("verslagen/c.md"), "it was shown as it came");
        shown.note(after, after, Set.of("verslagen/a.md"), WHEN.plusSeconds(60));
        assertEquals(Optional.of(WHEN), shown.of("verslagen/a.md"));
    }

    private static Library library(Document... texts) {
        return Library.of(Conventions.NONE, Arrays.asList(texts)).value();
    }

    private static Document text(String path, String status) {
        var text = "---\ntitel: Iets\nstatus: " + status + "\n---\nTekst.\n";
        return DocumentReader.read(new SourceFile(path, text, path + status), Conventions.NONE)
                .value();
    }
}
