package nl.kennisatelier.web.reader.read;

import static nl.kennisatelier.web.kit.page.JsonData.thing;

import java.util.Map;
import nl.kennisatelier.library.Citation;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A document as machines know it.
final class SchemaOrg {

    private SchemaOrg() {}

    static Map<String, Object> of(PageRequest visit, Document document) {
        var url = visit.origin() + visit.href(document);
        return switch (document.details()) {
            case Details.Term term ->
                thing(
                        "DefinedTerm",
                        "name",
                        document.title(),
                        "description",
                        term.definition().isBlank() ? document.summary() : term.definition(),
                        "alternateName",
                        term.alternatives(),
                        "url",
                        url);
            case Details.Neighbourhood place -> place(visit, document, place, url);
            case Details.Report _,
                    Details.Example _,
                    Details.Programme _,
                    Details.SetOfQuestions _,
                    Details.Source _,
                    Details.Reuse _,
                    Details.KnowledgeQuestion _,
                    Details.Event _,
                    Details.Plain _ -> article(visit, document, url);
        };
    }

    private static Map<String, Object> article(PageRequest visit, Document document, String url) {
        return thing(
                "Article",
                "headline",
                document.title(),
                "description",
                document.summary(),
                "inLanguage",
                document.language(),
                "datePublished",
                document.labels().date().map(EventDate::toString).orElse(""),
                "dateModified",
                Changed.of(visit, document).map(Changed::iso).orElse(""),
                "about",
                document.labels().themes().stream().map(visit.names()::theme).toList(),
                "citation",
                document.citations().stream()
                        .map(Citation::url)
                        .filter(address -> !address.isEmpty())
                        .toList(),
                "license",
                visit.library().conventions().atelier().licence(),
                "url",
                url);
    }

    private static Map<String, Object> place(
            PageRequest visit, Document document, Details.Neighbourhood place, String url) {
        return thing(
                "Place",
                "name",
                document.title(),
                "description",
                document.summary(),
                "containedInPlace",
                place.municipality().isEmpty() ? "" : visit.names().municipality(place.municipality()),
                "geo",
                place.place()
                        .map(point ->
                                thing("GeoCoordinates", "latitude", point.latitude(), "longitude", point.longitude()))
                        .orElse(null),
                "sameAs",
                place.website(),
                "url",
                url);
    }
}
