package nl.kennisatelier.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An invented municipality, in each of the forms in which real ones hand out their tokens.
class ThemeTranslationTest {

    private static final String CSS = """
            /* --utrecht-link-color: red; */
            .meerstad-theme {
              --meerstad-color-blue: hsl(210 75% 32%);
              --meerstad-color-red: #B0195AFF;
              --utrecht-link-color: var(--meerstad-color-blue);
              --utrecht-button-primary-action-background-color: var(--meerstad-color-red, #000);
              --utrecht-button-primary-action-border-color: transparent;
              --utrecht-document-color: rgb(16, 28, 44);
              --utrecht-page-header-background-color: #fff;
              --utrecht-page-footer-background-color: var(--nergens, #0d3d73);
              --utrecht-page-footer-color: white;
              --utrecht-button-border-radius: 0;
              --utrecht-document-font-family: "Meerstad Sans", Verdana, sans-serif;
              --utrecht-focus-outline-color: var(--a);
              --a: var(--b);
              --b: var(--a);
            }
            """;

    private static final String JSON = """
            {"meerstad": {"color": {"blue": {"$type": "color", "$value": "#144f8f"},
                                    "red": {"value": "#b0195a", "original": {"value": "x"}, "attributes": {"value": "y"}}}},
             "utrecht": {"link": {"color": {"value": "{meerstad.color.blue}"}},
                         "button": {"primaryAction": {"background-color": {"value": "{meerstad.color.red.value}",
                           "path": ["utrecht", "button"]}}}},
             "utrechtDocumentColor": "#101c2c"}
            """;

    @Test
    void namesAreFollowedToTheirColours() {
        var made = ThemeTranslation.of(List.of(CSS), List.of());
        check(made, "--basis-color-accent-1-color-default: #14528f;", "utrecht-link-color");
        check(
                made,
                "--basis-color-action-2-inverse-bg-default: #b0195a;",
                "utrecht-button-primary-action-background-color");
        check(made, "--basis-color-default-color-document: #101c2c;", "utrecht-document-color");
        check(made, "--basis-border-radius-md: 0;", "utrecht-button-border-radius");
        check(made, "--basis-color-accent-1-inverse-bg-default: #0d3d73;", "utrecht-page-footer-background-color");
        check(made, "--basis-color-accent-1-inverse-color-default: #ffffff;", "utrecht-page-footer-color");
        check(made, "--basis-text-font-family-default: \"Verdana\", sans-serif;", "utrecht-document-font-family");
        check(made, "--basis-color-accent-1-bg-subtle: ", "");
        assertEquals(List.of("Meerstad Sans"), made.fonts());
        assertTrue(made.ours().contains("--basis-focus-outline-color"), "names in a circle stand for nothing");
        assertTrue(made.ours().contains("--ka-risk"), made.ours().toString());
    }

    @Test
    void jsonIsTheSame() {
        var made = ThemeTranslation.of(List.of(JSON), List.of());
        check(made, "--basis-color-accent-1-color-default: #144f8f;", "utrecht-link-color");
        check(
                made,
                "--basis-color-action-2-inverse-bg-default: #b0195a;",
                "utrecht-button-primary-action-background-color");
        check(made, "--basis-color-default-color-document: #101c2c;", "utrecht-document-color");
        check(made, "--basis-color-accent-1-inverse-bg-default: #144f8f;", "");
    }

    @Test
    void theDarkIsSaidApart() {
        var dark = ".x{--utrecht-link-color:#8fc3fb;--utrecht-document-background-color:#10161f}";
        var made = ThemeTranslation.of(List.of(CSS), List.of(dark));
        var night = made.css().substring(made.css().indexOf("@media"));
        assertTrue(night.contains("--basis-color-accent-1-color-default: #8fc3fb;"), night);
        assertTrue(night.contains("--basis-color-default-bg-document: #10161f;"), night);
    }

    /// What comes out is a theme without a fault, whatever went in.
    @Test
    void allThatComesOutIsRead() {
        for (var given : List.of(CSS, JSON, "{", "[[[", "{\"a\":", "\"", "--utrecht-link-color:#fff", "x")) {
            var made = ThemeTranslation.of(List.of(given), List.of(given));
            var problems = new java.util.ArrayList<nl.kennisatelier.source.Problem>();
            ThemeParser.read("thema.css", made.css(), Set.of(), problems);
            assertEquals(List.of(), problems, given);
        }
    }

    private static void check(ThemeTranslation.Translated made, String line, String source) {
        assertTrue(made.css().contains("  " + line), made.css());
        assertEquals(source, made.sources().get(line.substring(0, line.indexOf(':'))));
    }
}
