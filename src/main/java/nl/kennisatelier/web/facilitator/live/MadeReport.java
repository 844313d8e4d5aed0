package nl.kennisatelier.web.facilitator.live;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Proposing;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Workshop;

/// A report that was made of a workshop: what was wiped since then still stands in it.
///
/// @param where the end of a key: `published`, `waiting` or `elsewhere`
/// @param link to it; nothing when it is elsewhere
/// @param answers how many of those that are wiped now went into it
public record MadeReport(String where, Optional<Link> link, int answers) {

    /// Finds it.
    record Finder(Optional<Desk> desk) {

        /// @param inReport numbers of the answers that went into it
        /// @param wiped those that are wiped now
        /// @return nothing when none was made
        Optional<MadeReport> of(PageRequest visit, Workshop workshop, Set<Long> inReport, Stream<Answer> wiped)
                throws IOException {
            var slug = workshop.report();
            if (slug.isEmpty()) return Optional.empty();
            int answers = (int)
                    wiped.filter(answer -> inReport.contains(answer.number())).count();
            var published = visit.library().document(Kind.REPORT, slug);
            if (published.isPresent()) {
                var link = new Link(published.get().title(), visit.href(published.get()));
                return Optional.of(new MadeReport("published", Optional.of(link), answers));
            }
            var waiting = waiting(visit, slug);
            return Optional.of(new MadeReport(waiting.isPresent() ? "waiting" : "elsewhere", waiting, answers));
        }

        private Optional<Link> waiting(PageRequest visit, String slug) throws IOException {
            if (desk.isEmpty()) return Optional.empty();
            return new Proposing(desk.get())
                    .waiting(slug)
                    .map(preview -> new Link(
                            preview.branch(), visit.href("/voorbeeld/" + preview.token() + "/verslagen/" + slug)));
        }
    }
}
