package nl.kennisatelier.web.reader.read;

import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.web.kit.page.OutcomeStyle;
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
        var look = OutcomeStyle.of(outcome);
        return new OutcomeView(look.style(), look.icon(), word);
    }
}
