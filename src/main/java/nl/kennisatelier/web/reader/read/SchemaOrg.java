package nl.kennisatelier.web.reader.read;

import static nl.kennisatelier.web.kit.page.JsonData.thing;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.kennisatelier.library.Citation;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Occasion;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.SiteMaker;

/// A document as machines know it.
final class SchemaOrg {

    private SchemaOrg() {}

    static Map<String, Object> of(PageRequest visit, Document document) {
        var url = visit.address(document);
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
            case Details.KnowledgeQuestion _ -> question(visit, document, url);
            case Details.Event event -> event(visit, document, event, url);
            case Details.Report _,
                    Details.Example _,
                    Details.Programme _,
                    Details.SetOfQuestions _,
                    Details.Source _,
                    Details.Reuse _,
                    Details.Signal _,
                    Details.Proposal _,
                    Details.Plain _ -> article(visit, document, url);
        };
    }

    private static Map<String, Object> article(PageRequest visit, Document document, String url) {
        return thing(
                "Article",
                "headline",
                visit.names().title(document),
                "description",
                document.summary(),
                "inLanguage",
                document.language(),
                "publisher",
                SiteMaker.of(visit),
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

    private static Map<String, Object> question(PageRequest visit, Document question, String url) {
        var standing = QuestionStanding.of(visit.library(), question, visit.today());
        var answers = standing.answers().stream()
                .map(answer -> thing("Answer", "text", answer.title(), "url", visit.address(answer)))
                .toList();
        return thing(
                "Question",
                "name",
                question.title(),
                "text",
                question.text(),
                "dateCreated",
                question.labels().date().map(EventDate::toString).orElse(""),
                "answerCount",
                answers.size(),
                "acceptedAnswer",
                answers,
                "about",
                question.labels().themes().stream().map(visit.names()::theme).toList(),
                "url",
                url);
    }

    private static Map<String, Object> event(PageRequest visit, Document document, Details.Event event, String url) {
        var when = Occasion.of(document);
        var place = EventCard.place(visit.names(), document);
        var venue = event.venue().isEmpty() && !event.online().isEmpty()
                ? thing("VirtualLocation", "url", event.online())
                : thing("Place", "name", place, "address", place);
        return thing(
                event.moment().isEmpty() ? "EducationEvent" : "Event",
                "name",
                document.title(),
                "description",
                document.summary(),
                "startDate",
                when.flatMap(Occasion::begins)
                        .map(SchemaOrg::moment)
                        .or(() -> document.labels().date().map(EventDate::toString))
                        .orElse(""),
                "endDate",
                when.flatMap(Occasion::ends).map(SchemaOrg::moment).orElse(""),
                "eventStatus",
                "https://schema.org/" + (Agenda.isCalledOff(document) ? "EventCancelled" : "EventScheduled"),
                "eventAttendanceMode",
                "https://schema.org/" + attendance(event),
                "location",
                place.isEmpty() ? "" : venue,
                "organizer",
                event.organiser().isEmpty() ? "" : thing("Organization", "name", event.organiser()),
                "about",
                document.labels().themes().stream().map(visit.names()::theme).toList(),
                "url",
                url);
    }

    private static String attendance(Details.Event event) {
        if (event.online().isEmpty()) return "OfflineEventAttendanceMode";
        return event.venue().isEmpty() ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode";
    }

    private static String moment(ZonedDateTime when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when);
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
