package nl.kennisatelier.web.kit.site;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.QuestionStanding.Stage;
import nl.kennisatelier.web.kit.page.Link;

/// A knowledge question as it stands in a list, with how it stands with it.
///
/// @param standing in words: `Op de agenda: 10 december 2026`
/// @param heard where it was asked
/// @param date as readers write it, or empty
/// @param roles of who wants to know, in words
/// @param events that take it up or did, the newest first
/// @param what names it in a question set
public record QuestionCard(
        Link title,
        Stage stage,
        String standing,
        Optional<Link> heard,
        String date,
        String isoDate,
        List<Link> themes,
        List<String> roles,
        String place,
        List<EventCard> events,
        List<Answer> answers,
        String what) {

    /// What says that it answers the question.
    ///
    /// @param place where that was learned, or empty
    public record Answer(Link link, String place) {}

    public static QuestionCard of(PageRequest visit, Document question) {
        var names = visit.names();
        var labels = question.labels();
        var standing = QuestionStanding.of(visit.library(), question, visit.today());
        return new QuestionCard(
                link(visit, question),
                standing.stage(),
                standing(visit, standing),
                visit.library()
                        .named(question, Relation.Type.HEARD_AT)
                        .findFirst()
                        .map(heard -> link(visit, heard)),
                labels.date().map(names::date).orElse(""),
                labels.date().map(EventDate::toString).orElse(""),
                labels.themes().stream()
                        .map(path -> new Link(names.theme(path), visit.href("/themas/" + path)))
                        .toList(),
                labels.roles().stream()
                        .map(role -> names.choice(ListName.ROLES, role))
                        .toList(),
                labels.neighbourhoods().isEmpty() && labels.municipalities().isEmpty() ? "" : names.place(question),
                standing.events().stream()
                        .map(event -> EventCard.of(visit, event))
                        .toList(),
                standing.answers().stream()
                        .map(answer -> new Answer(link(visit, answer), names.place(answer)))
                        .toList(),
                question.id().value());
    }

    private static Link link(PageRequest visit, Entry entry) {
        return new Link(entry.title(), visit.href(entry), "", visit.langOf(entry));
    }

    /// The day of the event that is the first to come says when there may be an answer.
    private static String standing(PageRequest visit, QuestionStanding standing) {
        var words = visit.words().get("question.stage." + standing.stage());
        if (standing.stage() != Stage.ON_AGENDA) return words;
        return standing.next(visit.today())
                .flatMap(event -> event.labels().date())
                .map(date -> words + ": " + visit.names().date(date))
                .orElse(words);
    }
}
