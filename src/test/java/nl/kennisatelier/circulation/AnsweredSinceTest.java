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

class AnsweredSinceTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ASKED = "{stap: opgehaald, datum: 2021-04}";
    private static final String ANSWERED =
            ASKED + ", {stap: beantwoord, datum: 2024-12-10, antwoord: %s, bron: {titel: Brief}}";

    private final AnsweredSince answered = new AnsweredSince();

    @Test
    void anAnswerIsOfTheDayThatItCameHoweverOldItIs() {
        step("a", ASKED, "a", ANSWERED.formatted("Het mag."), 0);
        assertEquals(Optional.of(WHEN), answered.of("signalen/a.md"));
        step("a", ANSWERED.formatted("Het mag."), "a", ANSWERED.formatted("Het mag nu."), 1);
        assertEquals(Optional.of(WHEN), answered.of("signalen/a.md"), "a word was mended");
        step("a", ANSWERED.formatted("Het mag."), "b", ANSWERED.formatted("Het mag."), 2);
        assertEquals(Optional.of(WHEN), answered.of("signalen/b.md"), "another name");
        step("b", ANSWERED.formatted("Het mag."), "b", ASKED, 3);
        assertEquals(Optional.empty(), answered.of("signalen/b.md"), "taken back");
    }

    @Test
    void whatComesWithItsAnswerIsOfTheDayThatItCameItself() {
        answered.note(library(), library(text("a", ANSWERED.formatted("Het mag."))), Set.of("signalen/a.md"), WHEN);
        assertEquals(Optional.empty(), answered.of("signalen/a.md"));
    }

    private void step(String name, String was, String other, String now, int days) {
        answered.note(
                library(text(name, was)),
                library(text(other, now)),
                name.equals(other) ? Set.of(path(name)) : Set.of(path(name), path(other)),
                WHEN.plusSeconds(86_400L * days));
    }

    private static String path(String name) {
        return "signalen/" + name + ".md";
    }

    private static Library library(Document... texts) {
        return Library.of(Conventions.NONE, Arrays.asList(texts)).value();
    }

    private static Document text(String name, String steps) {
        var text = "---\ntitel: Iets\nverloop: [" + steps + "]\n---\nTekst.\n";
        return DocumentReader.read(new SourceFile(path(name), text, name + steps), Conventions.NONE)
                .value();
    }
}
