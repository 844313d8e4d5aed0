package nl.kennisatelier.web.kit.page;

import nl.kennisatelier.library.ReuseOutcome;

/// How an outcome is recognised besides its word.
///
/// @param style class that gives the colour
/// @param icon in the sprite of the page
public record OutcomeStyle(String style, String icon) {

    public static OutcomeStyle of(ReuseOutcome outcome) {
        return switch (outcome) {
            case WORKED -> new OutcomeStyle("worked", "goed");
            case IN_PART -> new OutcomeStyle("in-part", "half");
            case FAILED -> new OutcomeStyle("failed", "niet");
            case UNDER_WAY -> new OutcomeStyle("under-way", "klok");
            case UNKNOWN -> new OutcomeStyle("unknown", "vraag");
        };
    }
}
