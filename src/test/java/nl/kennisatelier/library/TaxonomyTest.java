package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Taxonomy.ListName;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private static final Theme HEAT = theme("klimaat/hitte", "Hitte", List.of("koelte", "warme dagen"));
    private static final Theme CLIMATE =
            new Theme("klimaat", "Klimaat", "Climate", ThemeIcon.LEAF, List.of("weer"), List.of(), List.of(HEAT));
    private static final Theme COOL = theme("koelte", "Koel blijven", List.of("Klimaat"));

    private static final Taxonomy TAXONOMY = new Taxonomy(
            List.of(CLIMATE, COOL),
            Map.of(
                    ListName.ROLES, List.of(choice("bewoner", "Bewoner", List.of("buren"))),
                    ListName.APPROACHES, List.of(choice("samen", "Samen leren", List.of())),
                    ListName.PHASES, List.of(choice("plan", "Plan", List.of("plannen")))));

    @Test
    void aThemeIsFoundByIdPathLabelOrAnotherWord() {
        check("hitte", "klimaat/hitte");
        check("klimaat/hitte", "klimaat/hitte");
        check("Hitte!", "klimaat/hitte");
        check("Warme  dagen", "klimaat/hitte");
        check("weer", "klimaat");
        check("fiets", "");
        check("", "");
    }

    @Test
    void anIdWinsOverAnotherWord() {
        check("koelte", "koelte");
        check("klimaat", "klimaat");
        check("Klimaat", "klimaat");
    }

    @Test
    void aTreeIsWalkedFromTheRoot() {
        assertEquals(
                "[klimaat, klimaat/hitte, koelte]",
                TAXONOMY.allThemes().map(Theme::path).toList() + "");
        assertEquals("hitte", HEAT.leaf());
        assertEquals("Climate", CLIMATE.label("en"));
        assertEquals("Klimaat", CLIMATE.label("nl"));
    }

    @Test
    void onlyTheWordsOfANarrowThemeAreSynonyms() {
        assertEquals(
                "[[Hitte, koelte, warme dagen], [Koel blijven, Klimaat]]",
                TAXONOMY.synonyms().toString());
    }

    @Test
    void aListThatIsMissingIsEmpty() {
        assertEquals(List.of(), TAXONOMY.list(ListName.MEETINGS));
        assertEquals(true, TAXONOMY.choice(ListName.MEETINGS, "x").isEmpty());
    }

    private static void check(String words, String expected) {
        assertEquals(expected, TAXONOMY.themeCalled(words).map(Theme::path).orElse(""), words);
    }

    private static Theme theme(String path, String label, List<String> alternatives) {
        return new Theme(path, label, label, ThemeIcon.LEAF, alternatives, List.of(), List.of());
    }

    private static Choice choice(String id, String label, List<String> alternatives) {
        return new Choice(id, label, label, alternatives, "", "");
    }
}
