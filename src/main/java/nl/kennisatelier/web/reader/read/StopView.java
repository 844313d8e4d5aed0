package nl.kennisatelier.web.reader.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// One place where a lesson was tried, as the page of the lesson tells it.
///
/// @param places each leading to its neighbourhood, where that has a page
/// @param date as readers write it, or empty
/// @param adapted what was done otherwise there, or empty
/// @param because why it worked or not, or empty
/// @param isHome whether the lesson comes from there itself
/// @param from whom it was learned from, where it was heard and what tells so, each with its word before it
/// @param told who told of it, or empty
/// @param href the record itself
public record StopView(
        List<Link> places,
        String date,
        String iso,
        OutcomeView outcome,
        String adapted,
        String because,
        String language,
        boolean isHome,
        List<Named> from,
        String told,
        String href) {

    /// @param word before it: `Geleerd van`
    public record Named(String word, Link link, boolean isElsewhere) {}

    static StopView of(PageRequest visit, Stop stop) {
        var record = stop.record();
        var date = record.labels().date();
        return new StopView(
                places(visit, stop),
                date.map(visit.names()::date).orElse(""),
                date.map(EventDate::toString).orElse(""),
                OutcomeView.of(visit, stop.outcome()),
                stop.told().adapted(),
                stop.told().because(),
                visit.langOf(record),
                stop.isHome(),
                from(visit, stop),
                roles(visit, record),
                visit.href(record));
    }

    /// Where it was; of a neighbourhood or a municipality that is not known here what was written, which does not
    /// count.
    private static List<Link> places(PageRequest visit, Stop stop) {
        var known = stop.places().stream().map(place -> place(visit, place)).toList();
        if (!known.isEmpty()) return known;
        var note = visit.words().get("journey.place.unknown");
        var labels = stop.record().labels();
        var written = Stream.concat(
                        labels.neighbourhoods().stream().map(visit.names()::neighbourhood),
                        labels.municipalities().stream().map(visit.names()::municipality))
                .map(name -> new Link(name, "", note))
                .toList();
        return written.isEmpty() ? List.of(new Link(visit.words().get("journey.place.none"), "")) : written;
    }

    /// What stands first of where it was, without its municipality.
    static String firstPlace(PageRequest visit, Stop stop) {
        return stop.places().stream()
                .map(Stop.Where::neighbourhood)
                .filter(slug -> !slug.isEmpty())
                .map(visit.names()::neighbourhood)
                .findFirst()
                .orElseGet(() -> places(visit, stop).getFirst().label());
    }

    /// A place by its name, and of a municipality alone that the neighbourhood is not known.
    private static Link place(PageRequest visit, Stop.Where place) {
        var names = visit.names();
        var town = place.municipality().isEmpty() ? "" : names.municipality(place.municipality());
        if (!place.neighbourhood().isEmpty()) {
            var href = names.document(Kind.NEIGHBOURHOOD, place.neighbourhood()).map(visit::href);
            return new Link(names.placeOf(place.neighbourhood()), href.orElse(""));
        }
        return place.spot().isEmpty()
                ? new Link(town, "", visit.words().get("extra.pilots.unknown"))
                : new Link(names.place(place), "");
    }

    private static List<Named> from(PageRequest visit, Stop stop) {
        var via = stop.via().map(from -> named(visit, "journey.via", from, placeOf(visit, from)));
        var heard = visit.library()
                .named(stop.record(), Relation.Type.HEARD_AT)
                .map(entry -> named(
                        visit,
                        "journey.heard",
                        visit.library().home(entry),
                        visit.names().title(entry)));
        var sources = stop.record().citations().stream()
                .map(citation -> new Named(
                        visit.words().get("journey.source"),
                        new Link(
                                citation.title().isBlank() ? Hosts.of(citation.url()) : citation.title(),
                                citation.url()),
                        true));
        return Stream.of(via.stream(), heard, sources).flatMap(named -> named).toList();
    }

    private static Named named(PageRequest visit, String word, Document document, String label) {
        return new Named(visit.words().get(word), new Link(label, visit.href(document)), false);
    }

    private static String placeOf(PageRequest visit, Document record) {
        return Optional.of(visit.names().place(record))
                .filter(place -> !place.isEmpty())
                .orElseGet(() -> visit.names().title(record));
    }

    static String roles(PageRequest visit, Document record) {
        return record.labels().roles().stream()
                .map(id -> visit.names().choice(ListName.ROLES, id))
                .collect(Collectors.joining(", "));
    }
}
