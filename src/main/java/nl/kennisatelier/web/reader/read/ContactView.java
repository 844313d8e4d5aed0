package nl.kennisatelier.web.reader.read;

import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.ContactPoint;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Whom to ask about a text: who it names, else its programme or its neighbourhood does, else who answers for the site.
///
/// @param name of a desk, or empty
/// @param mail an address, or empty
/// @param telephone or empty
public record ContactView(String name, String mail, String telephone) {

    /// Nothing where nobody is named anywhere.
    static Optional<ContactView> of(PageRequest visit, Document document) {
        var labels = document.labels();
        var programme = labels.programme().stream().flatMap(slug -> named(visit, Kind.PROGRAMME, slug));
        var places = labels.neighbourhoods().stream().flatMap(slug -> named(visit, Kind.NEIGHBOURHOOD, slug));
        return Stream.of(Stream.of(document), programme, places)
                .flatMap(documents -> documents)
                .flatMap(one -> visit.library().conventions().atelier().contact(one.upkeep()).stream())
                .findFirst()
                .or(() -> ofSite(visit))
                .map(point -> new ContactView(point.name(), point.mail(), point.telephone()));
    }

    private static Stream<Document> named(PageRequest visit, Kind kind, String slug) {
        return visit.library().document(kind, visit.library().slugNow(kind, slug)).stream();
    }

    private static Optional<ContactPoint> ofSite(PageRequest visit) {
        var owner = visit.owner();
        var point = new ContactPoint(owner.name(), owner.mail(), owner.telephone());
        return Optional.of(point).filter(ContactPoint::isKnown);
    }
}
