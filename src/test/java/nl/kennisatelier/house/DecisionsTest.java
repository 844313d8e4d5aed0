package nl.kennisatelier.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A new kind of knowledge does not compile before every place has decided what to do with it.
class DecisionsTest {

    @Test
    void noPlaceLeavesAKindOut() throws IOException {
        var decisions = Decisions.of(sources());
        assertEquals(List.of(), decisions.silent());
        assertTrue(decisions.count() > 20, "switches seen: " + decisions.count());
    }

    @Test
    void everySilentPlaceIsFound() {
        var planted = Decisions.of("Planted", """
                package nl.kennisatelier.planted;

                import static nl.kennisatelier.library.Kind.*;
                import java.util.List;
                import nl.kennisatelier.library.*;

                class Planted {
                    List<Kind> some = List.of(Kind.TIP, RISK);

                    int weight(Kind kind) {
                        return switch (kind) {
                            case TIP -> 2;
                            default -> 1;
                        };
                    }

                    void tell(Document document) {
                        switch (document.kind()) {
                            case TIP -> System.out.println();
                        }
                        switch (document.details()) {
                            case Details.Term term -> System.out.println(term);
                            case Details _ -> {}
                        }
                    }

                    String word(Kind kind, Details details) {
                        if (kind == Kind.TIP) return "tip";
                        else if (kind.equals(Kind.RISK)) return "risico";
                        if (details instanceof Details.Term) return "";
                        return details instanceof Details.Source ? "a" : details instanceof Details.Plain ? "b" : "c";
                    }

                    boolean is(Kind kind) {
                        return kind == Kind.REPORT || kind == EXAMPLE;
                    }

                    boolean isTip(Kind kind, int number) {
                        switch (number) {
                            case 1 -> System.out.println();
                            default -> {}
                        }
                        return kind == Kind.TIP && number > List.of(Kind.TIP).size();
                    }
                }
                """);
        assertEquals("""
                Planted.java:8: a list of kinds [RISK, TIP]
                Planted.java:11: a default
                Planted.java:18: left out of the switch
                Planted.java:21: a default
                Planted.java:28: asked one by one [RISK, TIP]
                Planted.java:31: asked one by one [Plain, Source]
                Planted.java:35: asked one by one [EXAMPLE, REPORT]
                """, String.join("\n", planted.silent()) + "\n");
    }

    private static List<Path> sources() throws IOException {
        try (var found = Files.walk(Path.of("src/main/java"))) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
