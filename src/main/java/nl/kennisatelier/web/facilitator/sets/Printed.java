package nl.kennisatelier.web.facilitator.sets;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A question as it stands on paper.
///
/// @param source where it was taken from, in words: `Palenstein, Zoetermeer`; empty for an own one
/// @param href its page in the library; empty for an own one
/// @param language of its words where that is not the page's, else `null`
record Printed(int number, String text, Asking how, String source, String href, String language) {

    /// The questions of a set that can be asked.
    static List<Printed> all(PageRequest visit, Selection set) {
        var all = new ArrayList<Printed>();
        for (var item : set.items()) {
            var question = item.question(visit.library());
            item.ask(visit.library())
                    .ifPresent(ask -> all.add(new Printed(
                            all.size() + 1,
                            ask.text(),
                            ask.how(),
                            question.map(found -> SetPage.source(visit, found).label())
                                    .orElse(""),
                            question.map(visit::href).orElse(""),
                            question.map(visit::langOf).orElse(null))));
        }
        return all;
    }
}
