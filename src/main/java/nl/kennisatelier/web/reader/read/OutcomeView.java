package nl.kennisatelier.web.reader.read;

import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What came of it, in a shape, a word and a colour: never in colour alone.
///
/// @param style class that gives the colour
/// @param icon in the sprite of the page
public record OutcomeView(String style, String icon, String word) {

    static OutcomeView of(PageRequest visit, ReuseOutcome outcome) {
        return of(outcome, visit.names().outcome(outcome));
    }

    static OutcomeView of(ReuseOutcome outcome, String word) {
        return switch (outcome) {
            case WORKED -> new OutcomeView("worked", "goed", word);
            case IN_PART -> new OutcomeView("in-part", "half", word);
            case FAILED -> new OutcomeView("failed", "niet", word);
            case UNDER_WAY -> new OutcomeView("under-way", "klok", word);
            case UNKNOWN -> new OutcomeView("unknown", "vraag", word);
        };
    }
}
