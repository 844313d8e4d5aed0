package nl.kennisatelier.web.export;

import nl.kennisatelier.web.facilitator.sets.SetAddress.InHand;
import nl.kennisatelier.web.facilitator.sets.SheetPage;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The question set in somebody's hand, as it is taken along: its questions with room to write.
///
/// @param version of which commit the questions are, and of which day; or empty
public record SetHandoutPage(Frame frame, SheetPage sheet, String version) implements Page {

    static SetHandoutPage of(PageRequest visit, InHand hand) {
        var sheet = SheetPage.of(visit, hand);
        var title = sheet.set().title();
        var frame = visit.frame(title.isEmpty() ? sheet.frame().title() : title)
                .path("/vragenset")
                .query(hand.address())
                .description(sheet.set().opening())
                .build();
        return new SetHandoutPage(frame, sheet, HandoutPage.version(visit));
    }

    @Override
    public String template() {
        return "export/set";
    }
}
