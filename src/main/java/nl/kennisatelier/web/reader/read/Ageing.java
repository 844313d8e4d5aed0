package nl.kennisatelier.web.reader.read;

import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What readers hear of a text that held until a day that is over.
final class Ageing {

    private Ageing() {}

    /// In a sentence; empty for a text that holds, or of which nobody said until when.
    static String told(PageRequest visit, Document document) {
        return document.upkeep()
                .until()
                .filter(_ -> document.upkeep().isPast(visit.today()))
                .map(until -> visit.words().get("report.old", visit.names().date(until)))
                .orElse("");
    }

    /// The newest text of its kind about the same, where it is old and there is one since.
    static Optional<Link> newer(PageRequest visit, Document document) {
        if (!document.upkeep().isPast(visit.today())) return Optional.empty();
        long own = document.labels().date().map(EventDate::sortKey).orElse(Long.MIN_VALUE);
        return visit.library().documents(document.kind()).stream()
                .filter(other -> other.status().isFound() && !other.id().equals(document.id()))
                .filter(other -> other.labels()
                        .date()
                        .filter(date -> date.sortKey() > own)
                        .isPresent())
                .filter(other -> document.labels()
                        .mainTheme()
                        .filter(other.labels().themes()::contains)
                        .isPresent())
                .min(Library::newestFirst)
                .map(other -> new Link(other.title(), visit.href(other), "", visit.langOf(other)));
    }
}
