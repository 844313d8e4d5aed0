package nl.kennisatelier.web.kit.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.words.Words;

/// An event as it stands in a list, and what one can do with it.
///
/// @param date as readers write it, or empty
/// @param hours as people say them, or empty
/// @param place where it is, or empty
/// @param moment what it is the last day for, where nobody meets; or empty
/// @param themes each leading to the others of that theme
/// @param set the questions that are asked there
/// @param takeOver where that set becomes the set in hand, or empty
/// @param asked knowledge questions that it takes up, by itself or in its set
/// @param reports what was told of it since
/// @param isOff whether it will not be held
/// @param signUp address of the organiser; empty where there is none, or nothing to sign up for any more
/// @param online address to take part from elsewhere; the same
/// @param isOnline whether one can only take part from elsewhere
/// @param isForCalendar whether it is still to come, of a day that is known, and goes on
public record EventCard(
        Link title,
        Day day,
        String date,
        String hours,
        String place,
        String moment,
        List<Link> themes,
        Optional<Link> set,
        String takeOver,
        List<Link> asked,
        List<Link> reports,
        boolean isOff,
        String signUp,
        String online,
        boolean isOnline,
        boolean isForCalendar) {

    private static final String ONLINE = "agenda.place.online";

    /// The leaf of a calendar.
    ///
    /// @param iso as machines write it, or empty
    /// @param month short; empty where only the year is known
    /// @param number of the day; empty where it is not known
    /// @param foot the day of the week of what comes this year, else the year
    public record Day(String iso, String month, String number, String foot) {}

    public static EventCard of(PageRequest visit, Document event) {
        var told = (Details.Event) event.details();
        boolean isComing = Agenda.isComing(event, visit.today());
        var place = place(visit.names(), event);
        var set = visit.library()
                .named(event, Relation.Type.USES_SET)
                .findFirst()
                .flatMap(found -> visit.library().document(found.documentId()));
        boolean isOff = Agenda.isCalledOff(event);
        boolean isOpen = isComing && !isOff;
        return new EventCard(
                link(visit, event),
                day(visit.names(), event, isComing, visit.today().getYear()),
                event.labels().date().map(visit.names()::date).orElse(""),
                hours(visit.words(), event),
                place,
                moment(visit.words(), event),
                event.labels().themes().stream()
                        .map(path -> new Link(visit.names().theme(path), visit.href("/agenda") + "?thema=" + path))
                        .toList(),
                set.map(found -> link(visit, found)),
                set.filter(_ -> !isOff)
                        .map(found -> "/vragenset?neem=" + found.id().slug())
                        .orElse(""),
                QuestionStanding.askedAt(visit.library(), event).stream()
                        .map(question -> link(visit, question))
                        .toList(),
                Agenda.reports(visit.library(), event).stream()
                        .map(report -> link(visit, report))
                        .toList(),
                isOff,
                isOpen ? told.signUp() : "",
                isOpen ? told.online() : "",
                place.equals(visit.words().get(ONLINE)),
                isOpen && event.labels().date().filter(date -> date.day() > 0).isPresent());
    }

    /// What the day is for where nobody meets, or empty.
    public static String moment(Words words, Document event) {
        return event.details() instanceof Details.Event told && !told.moment().isEmpty()
                ? words.get("agenda.moment")
                : "";
    }

    private static Link link(PageRequest visit, Document document) {
        return new Link(document.title(), visit.href(document), "", visit.langOf(document));
    }

    /// The day, the hours and the place in one line: `10 december 2026, 19.30 uur, Buurthuis`; empty for what is no
    /// event.
    public static String when(DisplayNames names, Document event) {
        if (event.kind() != Kind.EVENT) return "";
        var date = event.labels().date().map(names::date).orElse("");
        return Stream.of(date, hours(names.words(), event), place(names, event))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// `19.30 tot 21.30 uur`, `19.30 uur`, or empty for a whole day.
    public static String hours(Words words, Document event) {
        if (!(event.details() instanceof Details.Event told)) return "";
        return told.begins()
                .map(begin -> told.ends()
                        .map(end -> words.get("agenda.hours", clock(words, begin), clock(words, end)))
                        .orElseGet(() -> words.get("agenda.hour", clock(words, begin))))
                .orElse("");
    }

    private static String clock(Words words, LocalTime time) {
        return DateTimeFormatter.ofPattern(words.get("agenda.clock"), words.locale())
                .format(time);
    }

    /// The venue as it was written, with the town unless that is in it; without one, where the event is of.
    public static String place(DisplayNames names, Document event) {
        if (!(event.details() instanceof Details.Event told)) return "";
        var town = event.labels().neighbourhoods().isEmpty()
                        && event.labels().municipalities().isEmpty()
                ? ""
                : names.place(event);
        if (!told.venue().isEmpty()) {
            return town.isEmpty() || told.venue().contains(town) ? told.venue() : told.venue() + ", " + town;
        }
        if (!town.isEmpty()) return town;
        return told.online().isEmpty() ? "" : names.words().get(ONLINE);
    }

    private static Day day(DisplayNames names, Document event, boolean isComing, int thisYear) {
        return event.labels()
                .date()
                .map(date -> day(names, date, isComing && date.year() == thisYear))
                .orElseGet(() -> new Day("", "", "", names.words().get("agenda.day.unknown")));
    }

    private static Day day(DisplayNames names, EventDate date, boolean isSoon) {
        var year = Integer.toString(date.year());
        if (date.month() == 0) return new Day(date.toString(), "", year, "");
        var month = format(names, "MMM", date.last()).replace(".", "");
        if (date.day() == 0) return new Day(date.toString(), month, "", year);
        return new Day(
                date.toString(),
                month,
                Integer.toString(date.day()),
                isSoon ? format(names, "EEEE", date.last()) : year);
    }

    private static String format(DisplayNames names, String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, names.words().locale()).format(day);
    }
}
